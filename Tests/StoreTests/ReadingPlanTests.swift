// SPDX-License-Identifier: Apache-2.0
import Records
import Testing

@testable import Store

@Suite struct `The plan of a reading` {
  @Test func `walks nothing whole and sorts nothing`() throws {
    let scratch = try Scratch()
    let catalogue = try scratch.catalogue()
    try Deposits.file(Lines.messages(["flood", "gate"]), as: Deposits.facts(1), in: catalogue)
    for sql in Catalogue.lineQuestions + Catalogue.queueQuestions + SignalRows.questions {
      let steps = try catalogue.plan(of: sql)
      #expect(!steps.isEmpty)
      #expect(!steps.contains { $0.hasPrefix("SCAN") || $0.contains("TEMP B-TREE") }, "\(sql): \(steps)")
    }
  }
}

extension Catalogue {
  fileprivate func plan(of sql: String) throws -> [String] {
    try read { db in
      let rows = try PreparedStatement(db, "EXPLAIN QUERY PLAN " + sql)
      defer { rows.reset() }
      var steps: [String] = []
      while try rows.step() { steps.append(rows.text(3) ?? "") }
      return steps
    }
  }
}

@Suite struct `The passage of a hit` {
  private func passages(_ query: String, _ text: String) throws -> [Passage] {
    let words = try #require(Words())
    return Highlighter(try SearchQuery(query), words).passages(of: text)
  }

  private func found(_ query: String, _ text: String) throws -> [String] {
    try passages(query, text).filter(\.isFound).map(\.text)
  }

  @Test func `marks the forms that the search finds`() throws {
    #expect(try found("flood", "Floods flooded the FLOOD plain") == ["Floods", "flooded", "FLOOD"])
    #expect(try found("\"flood plain\"", "a flood; the flood plain") == ["flood", "plain"])
    #expect(try found("budg*", "Budget and budgie") == ["Budget", "budgie"])
    #expect(try found("NEAR(gate river, 3)", "the gate by the river") == ["gate", "river"])
    #expect(try found("cafe OR strasse", "Café in der Straße") == ["Café", "Straße"])
    #expect(try found("flood -test from:ada", "a flood test by ada") == ["flood"])
  }

  @Test func `gives back every byte of a short text`() throws {
    let text = "naïve 😀 флоод flood\u{0}\n end"
    #expect(try passages("flood", text).map(\.text).joined() == text)
    #expect(try passages("flood", "").isEmpty)
  }

  @Test func `is cut around the first word found, at the ends of words`() throws {
    let text = String(repeating: "überall ", count: 200) + "flood " + String(repeating: "dahinter ", count: 200)
    let all = try passages("flood", text)
    let whole = all.map(\.text).joined()
    #expect(whole.hasPrefix("… überall") && whole.hasSuffix("dahinter …") && whole.contains("flood"))
    #expect(whole.utf8.count < 330 && !whole.contains("\u{fffd}"))
  }
}
