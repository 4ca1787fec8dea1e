// SPDX-License-Identifier: Apache-2.0
import Records

/// Pulls the messages and calls of one or several backup files, one file after another.
struct SMSBackupItems: ParsedItems {
  private var files: ArraySlice<TreeFile>
  private var problems: ArraySlice<ContainerProblem>
  private var current: SMSBackupFile?
  private var tally = Tally(format: SMSBackup().name, parserVersion: SMSBackup.parserVersion)
  private var findings = TextFindings()
  private var duplicates: RepeatedRecords
  private let data: PartData

  init(_ files: [TreeFile], problems: [ContainerProblem], _ sink: any FileSink) {
    (self.files, self.problems) = (files[...], problems[...])
    duplicates = RepeatedRecords(mayOverlap: files.count > 1)
    data = PartData(sink)
  }

  var report: FidelityReport { tally.report }

  mutating func next() throws -> ParsedItem? {
    while true {
      if let item = try current?.next(&tally, &duplicates) { return item }
      if let done = current {
        findings += done.findings
        current = nil
      }
      if let file = files.popFirst() {
        duplicates.beginFile()
        current = try SMSBackupFile(file, data, &tally)
      } else if let problem = problems.popFirst() {
        return tally.give(problem.notice(), covers: false)
      } else {
        conclude()
        return nil
      }
    }
  }

  private mutating func conclude() {
    let report = TextReport(findings: findings)
    tally.conclude { report.complete(&$0) }
  }
}
