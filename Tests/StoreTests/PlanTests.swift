// SPDX-License-Identifier: Apache-2.0
import Records
import Store
import Testing

@Suite struct `The plan of a search` {
  static let shapes = [
    "flood", "flood gate", "flood -gate", "\"by the\"", "fl*", "flood from:ada", "flood from:ada on:2023-05",
    "from:ada",
    "in:flood", "channel:whatsapp", "to:ada", "with:ada", "type:event", "type:text", "has:attachment",
    "on:2023", "-flood", "flood OR from:ada", "-from:ada", "custodian:obi", "deposit:00", "flood with:ada after:2022",
  ]

  @Test func `walks no table of records whole, on 100,000 records`() throws {
    let scratch = try Scratch()
    let catalogue = try scratch.catalogue()
    try fill(catalogue)
    for shape in Self.shapes {
      for question in Catalogue.Question.allCases {
        let steps = try catalogue.explain(try SearchQuery(shape), question)
        let walks = steps.filter(Self.isWalk)
        #expect(walks.isEmpty, "\(shape) \(question): \(steps)")
        #expect(!steps.isEmpty)
      }
    }
  }

  @Test func `of newest first needs no sorting`() throws {
    let scratch = try Scratch()
    let catalogue = try scratch.catalogue()
    try Deposits.file(Lines.messages(["flood"]), as: Deposits.facts(1), in: catalogue)
    for shape in ["flood", "flood from:ada", "flood on:2023", "from:ada", "in:flood", "on:2023", "has:attachment"] {
      let steps = try catalogue.explain(try SearchQuery(shape), .newest)
      #expect(!steps.contains { $0.contains("TEMP B-TREE") }, "\(shape): \(steps)")
    }
  }

  /// A scan of records or copies; of the text index only with a match ("VIRTUAL TABLE INDEX 0:M…").
  private static func isWalk(_ step: String) -> Bool {
    guard step.hasPrefix("SCAN") else { return false }
    if step.hasPrefix("SCAN words VIRTUAL TABLE") { return !step.contains(":M") && !step.contains("M") }
    return step.hasPrefix("SCAN r") || step.hasPrefix("SCAN copies") || step.hasPrefix("SCAN recipients")
  }

  private func fill(_ catalogue: Catalogue) throws {
    let facts = Deposits.facts(1)
    let writer = try catalogue.file(facts)
    for leaf in 0..<100_000 {
      let message = Lines.message("flood gate \(leaf % 999)", minutes: Int64(leaf), seq: leaf)
      try writer.add(FiledRecord(id: RecordID(high: 5, low: UInt64(leaf)), leaf: leaf, item: .message(message)))
    }
    try writer.publish(Deposits.filed(facts, records: 100_000), appliedSize: 2)
  }
}
