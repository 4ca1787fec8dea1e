// SPDX-License-Identifier: Apache-2.0
import Foundation
import OnRecordTesting
import Testing

/// One conversation from several phones, on the command line.
@Suite struct `Reconciling` {
  let scratch: Scratch
  let program: Program

  init() throws {
    scratch = try Scratch()
    program = Program(in: scratch.url)
    #expect(try program.run("init", "--authority", "Department for Rivers and Coasts").status == 0)
  }

  private func object(_ line: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
  }

  /// A copy of a chat of 40 long messages, less those of `without`.
  private func hand(_ custodian: String, without: Set<Int> = []) throws {
    let lines = (0..<40).filter { !without.contains($0) }.map { number in
      "26/03/2022, 18:\(10 + number) - \(number % 2 == 0 ? "Ada Obi" : "Ben Acheampong"): "
        + "The sandbags at gauge \(number) of the weir were counted"
    }
    let file = "WhatsApp Chat with Flood response.txt"
    try scratch.write(file, lines.joined(separator: "\n") + "\n")
    let run = try program.run("deposit", file, "--custodian", custodian)
    #expect(run.status == 0 || run.status == 3, "\(run.errors)")
  }

  private func lines(_ arguments: String..., status: Int32 = 0) throws -> [[String: Any]] {
    let run = try program.run(["reconcile"] + arguments + ["--json"])
    #expect(run.status == status, "\(run.errors)")
    return try run.lines.map(object)
  }

  @Test func `lists what has several copies, and says who lacks what with exit status 3`() throws {
    try hand("Ada Obi")
    #expect(try lines().isEmpty)
    try hand("Ben Acheampong", without: [7])
    let listed = try lines()
    #expect(listed.count == 1 && listed[0]["copies"] as? Int == 2 && listed[0]["differences"] as? Int == 1)
    let shown = try lines("flood", status: 3)
    #expect(shown.map { $0["kind"] as? String } == ["conversation", "copy", "copy", "line"])
    #expect((shown[2]["standings"] as? [String: Int]) == ["shown": 39, "missing": 1])
    #expect(shown[3]["line"] as? Int == 7 && shown[3]["standings"] as? [String] == ["shown", "missing"])
    #expect(try program.run("search", "sandbags", "--count").lines == ["40"])
    #expect(try program.run("verify").status == 0)
  }

  @Test func `parts copies, joins them again, and keeps that when the catalogue is made anew`() throws {
    for custodian in ["Ada Obi", "Ben Acheampong", "Cy Marlow"] { try hand(custodian) }
    let copies = try lines("flood").filter { $0["kind"] as? String == "copy" }.compactMap { $0["id"] as? String }
    #expect(copies.count == 3)
    #expect(try program.run("reconcile", "--part", copies[1]).status == 64)
    #expect(try program.run("reconcile", "--part", copies[1], "--because", " ").status == 64)
    let by = ["--because", "another group", "--by", "Rita Marlow"]
    #expect(try program.run(["reconcile", "--part", copies[1]] + by).status == 0)
    #expect(try lines()[0]["copies"] as? Int == 2)
    #expect(try program.run("rebuild").status == 0)
    #expect(try lines()[0]["copies"] as? Int == 2)
    #expect(try program.run(["reconcile", "--join", copies[0], copies[1]] + by).status == 0)
    #expect(try lines()[0]["copies"] as? Int == 3)
    #expect(try program.run("verify").status == 0)
  }

  @Test func `of files needs no archive, and ends with 3 where they differ`() throws {
    for (name, without) in [("a", 99), ("b", 99), ("c", 7)] {
      let lines = (0..<40).filter { $0 != without }.map { number in
        "26/03/2022, 18:\(10 + number) - Ada Obi: The sandbags at gauge \(number) of the weir were counted"
      }
      try scratch.write("\(name).txt", lines.joined(separator: "\n") + "\n")
    }
    let nowhere = ["--archive", scratch.path("none")]
    #expect(try program.run(["reconcile", "--files", "a.txt", "b.txt"] + nowhere).status == 0)
    #expect(try program.run(["reconcile", "--files", "a.txt", "c.txt", "--json"] + nowhere).status == 3)
    #expect(try program.run(["reconcile", "--files", "a.txt"] + nowhere).status == 64)
  }

  @Test func `tells in the demonstration on how many phones a message stands, though a search finds it once`() throws {
    let told = try program.run("demo")
    #expect(told.status == 0, "\(told.errors)")
    #expect(told.output.contains("The minister's decision of 23:58 stands on 3 of the 4 phones"))
    #expect(told.output.contains("can still be read on 1: Priya's."))
  }

  @Test func `of copies that are the same ends with 0, anew as well`() throws {
    try hand("Ada Obi")
    try hand("Ben Acheampong")
    #expect(try lines("flood", "--all", "--anew").filter { $0["kind"] as? String == "line" }.count == 40)
    #expect(try program.run("reconcile", "no such").status == 1)
    #expect(try program.run("reconcile", "--anew").status == 64)
  }
}
