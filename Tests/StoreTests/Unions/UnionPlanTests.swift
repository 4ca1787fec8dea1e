// SPDX-License-Identifier: Apache-2.0
import Records
import Testing

@testable import Store

@Suite struct `The plan of a union` {
  static let questions =
    UnionRows.questions + Catalogue.markQuestions + [CopyRows.places, CopyRows.names, CopyRows.lineCount]
    + [CopyRows.participants, Catalogue.lineAt]

  @Test func `walks nothing whole, on 100,000 records, and no search over it does`() throws {
    let scratch = try Scratch()
    let catalogue = try scratch.catalogue()
    for number in 1...2 { try fill(catalogue, UInt64(number)) }
    try Unions.join((1...2).map { Deposits.facts(UInt64($0)).id }, (0..<50_000).map { [$0, $0] }, in: catalogue)
    for sql in Self.questions {
      let steps = try catalogue.read { db in try Self.plan(of: sql, PreparedStatement(db, "EXPLAIN QUERY PLAN " + sql))
      }
      #expect(!steps.isEmpty)
      #expect(!steps.contains(where: Self.isWalk), "\(sql): \(steps)")
    }
    for shape in `The plan of a search`.shapes {
      for question in Catalogue.Question.allCases {
        let steps = try catalogue.explain(try SearchQuery(shape), question)
        #expect(!steps.contains(where: Self.isWalk), "\(shape) \(question): \(steps)")
      }
    }
  }

  private static func plan(of sql: String, _ rows: PreparedStatement) throws -> [String] {
    defer { rows.reset() }
    var steps: [String] = []
    while try rows.step() { steps.append(rows.text(3) ?? "") }
    return steps
  }

  private static func isWalk(_ step: String) -> Bool {
    [
      "SCAN r", "SCAN u", "SCAN one", "SCAN other", "SCAN many", "SCAN union", "SCAN marks", "SCAN copies",
      "SCAN records",
    ]
    .contains { step == $0 || step.hasPrefix($0 + " ") || step.hasPrefix($0 + "_") }
  }

  private func fill(_ catalogue: Catalogue, _ number: UInt64) throws {
    let facts = Deposits.facts(number)
    let writer = try catalogue.file(facts)
    for leaf in 0..<50_000 {
      let message = Lines.message("flood gate \(leaf % 999)", minutes: Int64(leaf), seq: leaf)
      try writer.add(FiledRecord(id: RecordID(high: number, low: UInt64(leaf)), leaf: leaf, item: .message(message)))
    }
    try writer.publish(Deposits.filed(facts, records: 50_000), appliedSize: Int(number) + 1)
  }
}
