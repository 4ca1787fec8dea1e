// SPDX-License-Identifier: Apache-2.0
import Records

/// Pulls the messages and calls of the files of one export, one file after another.
struct SMSIEItems: ParsedItems {
  private var files: ArraySlice<SMSIEFile>
  private var problems: ArraySlice<ContainerProblem>
  private let folders: Set<String>
  private var current: SMSIEReader?
  private var tally = Tally(format: SMSIE().name, parserVersion: SMSIE.parserVersion)
  private var findings = TextFindings()
  private var duplicates: RepeatedRecords
  private var shelf: MediaShelf
  private var leftOver: [TreeFile]?
  private let sink: any FileSink

  init(_ files: [SMSIEFile], _ tree: FileTree, _ sink: any FileSink) {
    (self.files, problems) = (files[...], tree.problems[...])
    folders = Set(files.filter { $0.kind != .calls }.map(\.mediaFolder))
    duplicates = RepeatedRecords(mayOverlap: files.count > 1)
    shelf = MediaShelf(tree, sink)
    self.sink = sink
  }

  var report: FidelityReport { tally.report }

  mutating func next() throws -> ParsedItem? {
    while true {
      if let item = try current?.next(&tally, &duplicates, &shelf) { return item }
      if let done = current {
        findings += done.findings
        current = nil
      }
      if let file = files.popFirst() {
        duplicates.beginFile()
        current = try SMSIEReader(file, &tally)
      } else if let problem = problems.popFirst() {
        return tally.give(problem.notice(), covers: false)
      } else {
        return try closing()
      }
    }
  }

  private mutating func closing() throws -> ParsedItem? {
    var rest = leftOver ?? shelf.unlisted(under: folders.sorted()) { _ in false }
    defer { leftOver = rest }
    guard let file = rest.popLast() else {
      conclude()
      return nil
    }
    tally.count(.unlisted)
    let source = Provenance(file: file.path, start: 0, end: file.size ?? 0)
    return tally.give(Notice(.attachmentUnlisted, source), covers: false)
  }

  private mutating func conclude() {
    let report = TextReport(findings: findings)
    tally.conclude {
      report.complete(&$0)
      $0.choices.append(Extra("experimental", "true"))
      $0.lower(to: .b, because: "The format is experimental: no true export of it has been read.")
    }
  }
}
