// SPDX-License-Identifier: Apache-2.0
import Foundation
import Records
import Store
import Testing

@Suite struct `A writer killed half way` {
  @Test func `leaves the catalogue as it was, and the same deposit can be filed again`() async throws {
    let scratch = try Scratch()
    try Deposits.file(Lines.messages(["flood"]), as: Deposits.facts(1), in: try scratch.catalogue())
    setenv("STORE_TESTS_CRASH", scratch.path, 1)
    await #expect(processExitsWith: .signal(SIGKILL)) {
      try Self.dieWriting(try #require(ProcessInfo.processInfo.environment["STORE_TESTS_CRASH"]))
    }
    let wal = try FileManager.default.attributesOfItem(atPath: scratch.path + "-wal")[.size] as? Int
    #expect(try #require(wal) > 1_000_000)
    let catalogue = try scratch.catalogue()
    #expect(try catalogue.integrity().isEmpty)
    #expect(try catalogue.count(SearchQuery("flood")) == 1)
    #expect(try catalogue.deposits().count == 1 && catalogue.appliedSize() == 2)
    try Deposits.file(Lines.messages(["flood"]), as: Deposits.facts(2), in: catalogue)
    #expect(try catalogue.count(SearchQuery("flood")) == 2)
  }

  /// Writes more than a connection keeps in memory, so that pages have gone to the disk, and dies.
  private static func dieWriting(_ path: String) throws {
    let catalogue = try Catalogue(path: path, key: Scratch.key)
    let writer = try catalogue.file(Deposits.facts(2))
    let text = String(repeating: "flood water ", count: 100)
    for leaf in 0..<80_000 {
      let message = Lines.message(text + "\(leaf)", minutes: Int64(leaf), seq: leaf)
      try writer.add(FiledRecord(id: RecordID(high: 9, low: UInt64(leaf)), leaf: leaf, item: .message(message)))
    }
    kill(getpid(), SIGKILL)
  }
}
