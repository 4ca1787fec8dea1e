// SPDX-License-Identifier: Apache-2.0
import Foundation
import Records
import Store
import Testing

@Suite struct `No word of a message` {
  static let canary = "xylophonecanary"

  @Test func `stands in clear in any file beside the catalogue, open, filing or closed`() throws {
    let scratch = try Scratch()
    let catalogue = try scratch.catalogue()
    let texts = (0..<20_000).map { "\(Self.canary)\($0 % 7) by the gate \($0)" }
    let facts = Deposits.facts(1, custodian: Self.canary)
    let writer = try catalogue.file(facts)
    for (leaf, item) in Lines.messages(texts).enumerated() {
      try writer.add(FiledRecord(id: RecordID(high: 1, low: UInt64(leaf)), leaf: leaf, item: item))
    }
    #expect(try found(scratch).isEmpty)
    try writer.publish(Deposits.filed(facts, records: texts.count), appliedSize: 2)
    #expect(try catalogue.count(SearchQuery(Self.canary + "3")) > 2000)
    #expect(try found(scratch).isEmpty)
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path).count == 3)
    try catalogue.close()
    #expect(try found(scratch).isEmpty)
    let left = try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path)
    #expect(left == ["catalogue.db"])
  }

  /// Files that hold the canary, its stem, a name of the schema or SQLite's own head.
  private func found(_ scratch: Scratch) throws -> [String] {
    let signs = ["xylophone", "CREATE TABLE", "Flood response"].map { Data($0.utf8) }
    return try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path).filter { name in
      let bytes = try Data(contentsOf: scratch.folder.appending(path: name))
      return signs.contains { bytes.range(of: $0) != nil } || bytes.starts(with: Data("SQLite".utf8))
    }
  }
}
