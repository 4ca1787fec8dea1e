// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

@testable import onrecord

@Suite struct `The fictional department` {
  @Test func `hands in the same bytes every time`() {
    #expect(Department.exports.map(\.bytes) == Department.exports.map(\.bytes))
  }

  @Test func `holds the decision on two phones and not on the third`() {
    #expect(says("buy the forty, option B", Department.adasPhone))
    #expect(says("buy the forty, option B", Department.priyasPhone))
    #expect(!says("buy the forty, option B", Department.callumsPhone))
  }

  @Test func `keeps the words deleted for everyone on one phone alone`() {
    let holders = Department.exports.filter { says("keep this one off e-mail", $0) }
    #expect(holders.map(\.custodian) == ["Priya Nair"])
  }

  @Test func `puts one group on three phones, one of them twice, none of them whole`() throws {
    let board = Department.boardExports
    #expect(Set(board.map(\.custodian)).count == 3 && board.count == 4)
    #expect(board.map { says("never about the hoses", $0) } == [false, true, false, false])
    #expect(board.map { says("My results are back", $0) } == [true, true, false, true])
    #expect(board.map(\.withheld) == [0, 0, 1, 0])
    #expect(RecoveryBoard.lines.count - RecoveryBoard.later.count == 5)
  }

  @Test func `names no two exports alike, so that one folder holds them all`() {
    let names = Department.exports.map(\.fileName)
    #expect(Set(names).count == names.count)
  }

  @Test func `uses only numbers and domains set aside for fiction`() {
    for export in Department.exports {
      let text = String(decoding: export.bytes, as: UTF8.self)
      #expect(text.matches(of: /\+44 \d+ (\d+)/).allSatisfy { $0.1.hasPrefix("9001") })
      #expect(text.matches(of: /@[a-z-]+\.([a-z]+)/).allSatisfy { $0.1 == "example" })
    }
  }

  @Test(arguments: Department.exports.filter { $0.fileName.hasSuffix(".zip") }.map(\.fileName))
  func `writes zips another program finds sound`(name: String) throws {
    let export = try #require(Department.exports.first { $0.fileName == name })
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).zip")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(export.bytes).write(to: file)
    let check = Process()
    check.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    check.arguments = ["python3", "-m", "zipfile", "-t", file.path]
    check.standardOutput = Pipe()
    try check.run()
    check.waitUntilExit()
    #expect(check.terminationStatus == 0)
  }

  private func says(_ words: String, _ export: DemoExport) -> Bool {
    String(decoding: export.bytes, as: UTF8.self).contains(words)
  }
}
