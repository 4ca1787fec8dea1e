// SPDX-License-Identifier: Apache-2.0
import Foundation
import OnRecordTesting
import Testing

/// Statements on the command line, in the demonstration: its officers have accounts.
@Suite struct `A statement on the command line` {
  let scratch: Scratch
  let program: Program
  private let place = ["--archive", "demo/archive"]

  init() throws {
    scratch = try Scratch()
    program = Program(in: scratch.url)
    #expect(try program.run("demo").status == 0)
  }

  private func reconcile(_ arguments: String..., by officer: String = "grace.lindqvist") throws -> Program.Run {
    try program.run(["reconcile"] + arguments + ["--officer", "\(officer)@rivers.example"] + place)
  }

  /// Openers of the recovery board's copies: Maren's, Ada's, Priya's, then Maren's of April.
  private func copies() throws -> [String] {
    let run = try program.run(["reconcile", "Sallow recovery board", "--json"] + place)
    return run.lines.filter { $0.contains("\"kind\":\"copy\"") }.compactMap { line in
      line.firstMatch(of: /"id":"([0-9a-f]{32})"/).map { String($0.1) }
    }
  }

  /// Of Maren's copy of April, beside her first one.
  private func state() throws -> String {
    let copies = try copies()
    #expect(copies.count == 4)
    let run = try reconcile("--state", copies[3], copies[0])
    #expect(run.status == 0 && run.output.contains("Maren Holt, asked to reply by"), "\(run.errors)")
    return try #require(run.output.firstMatch(of: /Statement ([0-9a-f]{32})/).map { String($0.1) })
  }

  private func bytes(_ file: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(fileURLWithPath: scratch.path(file))))
  }

  @Test func `is checked by whoever has its text and proof, and no other text is`() throws {
    let id = try state()
    #expect(try reconcile("--statement", id, "--text", "said.txt", "--proof", "said.tlog-proof").status == 0)
    let key = try program.run(["ledger", "key"] + place).lines[0]
    let check = ["check", "said.tlog-proof", "--key", key, "--statement"]
    #expect(try program.run(check + ["said.txt"]).status == 0)
    let text = try bytes("said.txt")
    for place in [0, text.count / 2, text.count - 1] {
      var changed = text
      changed[place] ^= 1
      try scratch.write("changed.txt", changed)
      #expect(try program.run(check + ["changed.txt"]).status == 20, "byte \(place)")
    }
  }

  @Test func `names no statement where the proof is of a record`() throws {
    try scratch.write("said.txt", "Anything")
    let record = try copies()[0]
    #expect(try program.run(["prove", record, "--output", "proof"] + place).status == 0)
    let key = try program.run(["ledger", "key"] + place).lines[0]
    #expect(try program.run("check", "proof", "--key", key, "--statement", "said.txt").status == 20)
  }

  /// What Priya withheld stands on Maren's, Ada's and Maren's later copy.
  @Test func `is printed with the words recovered, and without those that somebody withheld`() throws {
    let id = try state()
    #expect(try reconcile("--statement", id, "--html", "said.html").status == 0)
    let html = String(decoding: try bytes("said.html"), as: UTF8.self)
    #expect(html.contains("the second invoice can wait") && !html.contains("My results are back"))
    let all = try program.run(
      ["reconcile", try copies()[0], "--state", "all", "--officer", "grace.lindqvist@rivers.example"] + place)
    #expect(all.status == 0 && all.output.contains("Withheld by a signed declaration"))
    let printed = try reconcile("--statement", id)
    #expect(printed.output.contains("6 differences") && !printed.output.contains("the second invoice can wait"))
  }

  @Test func `is for machines one object a line, without words`() throws {
    let run = try reconcile("--statement", try state(), "--json")
    #expect(run.status == 0 && !run.output.contains("the second invoice can wait"))
    let objects = try run.lines.map { line in
      try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }
    let kinds = objects.compactMap { $0["kind"] as? String }
    #expect(kinds.count == objects.count && kinds.first == "statement" && kinds.last == "asked")
    #expect(objects[0]["differences"] as? Int == 6 && kinds.count { $0 == "difference" } == 6)
  }

  @Test func `is for an officer who states, by their account`() throws {
    let id = try state()
    #expect(try reconcile("--statement", id, by: "ada.obi").status == 1)
    #expect(try reconcile("--statement", id, by: "nobody").status == 64)
    #expect(try program.run(["reconcile", "--statement", id] + place).status == 64)
    #expect(try reconcile("--html", "said.html").status == 64)
    #expect(try reconcile("--state", try copies()[0]).status == 64)
    #expect(try reconcile("--statement", id, "--state", id, id).status == 64)
  }
}
