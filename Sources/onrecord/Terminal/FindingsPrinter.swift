// SPDX-License-Identifier: Apache-2.0
import Archive

/// Prints what a verification found.
struct FindingsPrinter {
  let json: Bool
  /// Whether heads, presence and counts alone were looked at.
  var quick = false

  func print(_ findings: Findings) {
    for finding in findings.damages { print("damage", finding) }
    for finding in findings.remarks { print("remark", finding) }
    Terminal.print(json ? summary(findings) : sentence(findings))
  }

  private func print(_ kind: String, _ finding: Findings.Finding) {
    guard json else { return Terminal.print("\(kind): \(finding.file): \(finding.message)") }
    var line = JSONLine()
    line.add("kind", kind)
    line.add("file", finding.file)
    line.add("message", finding.message)
    Terminal.print(line.text)
  }

  private func sentence(_ f: Findings) -> String {
    let scope = "\(f.entries) ledger entries, \(f.objects) sealed objects, \(f.deposits) deposits, \(f.records) records"
    let done = quick ? "Looked over, not verified in full" : "Verified"
    return f.isSound ? "\(done): \(scope)." : "NOT verified: \(f.damages.count) damages found in \(scope)."
  }

  private func summary(_ f: Findings) -> String {
    var line = JSONLine()
    line.add("kind", "verification")
    line.add("sound", f.isSound)
    line.add("damages", f.damages.count)
    line.add("remarks", f.remarks.count)
    line.add("entries", f.entries)
    line.add("objects", f.objects)
    line.add("deposits", f.deposits)
    line.add("records", f.records)
    return line.text
  }
}
