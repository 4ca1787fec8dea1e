// SPDX-License-Identifier: Apache-2.0
import Foundation
import Ledger
import Records
import Store
import Vault

/// One verification of one archive, from the ledger outwards.
struct Verification {
  let place: ArchiveFolder
  let vault: OpenVault
  let key: VerifierKey
  let quick: Bool

  func run() throws -> Findings {
    var findings = Findings()
    guard let checkpoint = try ledger(&findings) else { return findings }
    let entries = try entries(of: checkpoint, &findings)
    unfiled(entries, &findings)
    try keys(&findings)
    try ObjectVerification(vault: vault, quick: quick).run(entries, &findings)
    let filed = try FilingVerification(vault: vault, quick: quick).run(entries, &findings)
    let attested = AttestationVerification(vault: vault, quick: quick).run(entries, &findings)
    try CatalogueVerification(place: place, vault: vault, quick: quick).run(
      filed, attested, size: Int(checkpoint.size), &findings)
    return findings
  }

  /// Tiles, bundles and checkpoint against each other; nil when there is no checkpoint to go by.
  private func ledger(_ findings: inout Findings) throws -> SignedCheckpoint? {
    do {
      let reader = LogReader(at: place.ledger, key: key)
      let checkpoint = try reader.checkpoint()
      findings.entries = Int(checkpoint.size)
      guard !quick else { return checkpoint }
      let report = try LogAudit(at: place.ledger, key: key).run()
      for finding in report.findings { findings.damage("ledger/" + finding.path, finding.message) }
      for finding in report.unfinished { findings.remark("ledger/" + finding.path, finding.message) }
      return checkpoint
    } catch let error as LedgerError {
      findings.damage("ledger/checkpoint", error.message)
      return nil
    }
  }

  /// Every entry of the ledger; those of a damaged bundle are left out, the audit has named it.
  private func entries(of checkpoint: SignedCheckpoint, _ findings: inout Findings) throws -> [(Int, Entry)] {
    let reader = LogReader(at: place.ledger, key: key)
    var all: [(Int, Entry)] = []
    for start in stride(from: UInt64(0), to: checkpoint.size, by: 256) {
      let range = start..<min(start + 256, checkpoint.size)
      do {
        for (index, entry) in zip(range, try reader.entries(range, of: checkpoint)) { all.append((Int(index), entry)) }
      } catch let error as LedgerError {
        if findings.isSound { findings.damage("ledger/tile/entries", error.message) }
      }
    }
    return all
  }

  /// Originals that were sealed and never filed: nothing is lost, but somebody has to deposit them again.
  private func unfiled(_ entries: [(Int, Entry)], _ findings: inout Findings) {
    let filed = Set(entries.filter { $0.1.act == .filed }.compactMap { $0.1.value("deposit") })
    for (index, entry) in entries where entry.act == .received {
      guard let deposit = entry.value("deposit"), !filed.contains(deposit) else { continue }
      findings.remark(
        "ledger entry \(index)", "Deposit \(deposit) is sealed but not filed; deposit the same file again to file it.")
    }
  }

  private func keys(_ findings: inout Findings) throws {
    let report = try vault.checkKeys()
    for damage in report.damaged { findings.damage(damage.file, "\(damage.place) does not match its checksum.") }
    for damage in report.altered { findings.damage(damage.file, "\(damage.place) does not open: it was replaced.") }
    for file in report.torn { findings.remark("keys/" + file, "The file ends in what a crash left of a record.") }
  }
}
