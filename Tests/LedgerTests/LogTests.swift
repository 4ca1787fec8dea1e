// SPDX-License-Identifier: Apache-2.0
import Glibc
import Testing

@testable import Ledger

@Suite struct `A log` {
  @Test func `begins with a signed checkpoint of no entries`() async throws {
    let fixture = try LedgerFixture()
    let log = try await fixture.log()
    #expect(log.key.description == fixture.key.verifier.description)
    #expect(
      try fixture.reader.checkpoint().checkpoint.text
        == Checkpoint(
          origin: LedgerFixture.origin, size: 0, root: Frontier().root
        ).text)
  }

  @Test func `gives entries their indexes and a checkpoint that covers them`() async throws {
    let fixture = try LedgerFixture()
    let log = try await fixture.log(entries: 3)
    let appended = try await log.append([LedgerFixture.entry(3), LedgerFixture.entry(4)])
    #expect(appended.indexes == 3..<5)
    #expect(try fixture.reader.checkpoint() == appended.checkpoint)
    let naive = NaiveTree.root((0..<5).map { LedgerFixture.entry($0).bytes }[...])
    #expect(appended.checkpoint.root.bytes == naive)
  }

  @Test(arguments: [[1, 2, 3], [255, 256, 257], [300], [256, 512, 600], [1, 513]])
  func `lays out tiles and bundles for every published size`(steps: [Int]) async throws {
    let fixture = try LedgerFixture()
    _ = try await fixture.log(steps: steps)
    #expect(try fixture.audit.run().findings == [])
    for path in TilePath.rightEdge(size: UInt64(steps.last!)) { #expect(fixture.exists(path.path), "\(path.path)") }
    #expect(fixture.exists("tile/entries/000") == (steps.last! >= 256))
    #expect(!(fixture.exists("tile/0/000") && fixture.exists("tile/0/000.p")))
  }

  @Test func `gives every caller of a crowd its own indexes under one checkpoint or few`() async throws {
    let fixture = try LedgerFixture()
    let log = try await fixture.log()
    let appended = try await withThrowingTaskGroup(of: Appended.self) { group in
      for index in 0..<100 { group.addTask { try await log.append([LedgerFixture.entry(index)]) } }
      return try await group.reduce(into: [Appended]()) { $0.append($1) }
    }
    #expect(Set(appended.flatMap { Array($0.indexes) }) == Set(0..<100))
    #expect(Set(appended.map(\.checkpoint.size)).count < 50)
    #expect(try fixture.reader.checkpoint().size == 100)
    #expect(try fixture.audit.run().findings == [])
  }

  @Test func `takes turns with other logs of the same folder`() async throws {
    let fixture = try LedgerFixture()
    let first = try await fixture.log(entries: 254)
    let second = try Log(at: fixture.directory, key: fixture.key)
    for round in 0..<4 {
      let log = round % 2 == 0 ? second : first
      let appended = try await log.append([LedgerFixture.entry(254 + round)])
      #expect(appended.indexes.lowerBound == UInt64(254 + round))
    }
    #expect(try fixture.audit.run().findings == [])
  }

  @Test func `appends side by side with other logs of the same folder`() async throws {
    let fixture = try LedgerFixture()
    _ = try await fixture.log(entries: 250)
    let logs = try (0..<3).map { _ in try Log(at: fixture.directory, key: fixture.key) }
    let indexes = try await withThrowingTaskGroup(of: Range<UInt64>.self) { group in
      for index in 0..<30 {
        group.addTask { try await logs[index % 3].append([LedgerFixture.entry(index)]).indexes }
      }
      return try await group.reduce(into: [UInt64]()) { $0 += Array($1) }
    }
    #expect(indexes.sorted() == Array(250..<280))
    #expect(try fixture.audit.run().findings == [])
  }

  @Test func `takes no entries as nothing to do`() async throws {
    let fixture = try LedgerFixture()
    let log = try await fixture.log(entries: 2)
    #expect(try await log.append([]).indexes.isEmpty)
    #expect(try fixture.reader.checkpoint().size == 2)
  }

  @Test func `signs one checkpoint for every 8,192 entries of a long call`() async throws {
    let fixture = try LedgerFixture()
    let log = try await fixture.log()
    let appended = try await log.append((0..<9_000).map(LedgerFixture.entry))
    #expect(appended.indexes == 0..<9_000 && appended.checkpoint.size == 9_000)
    #expect(try fixture.audit.run().findings == [])
  }

  @Test func `reads entries and ranges back, checked against the checkpoint`() async throws {
    let fixture = try LedgerFixture()
    _ = try await fixture.log(entries: 600)
    let checkpoint = try fixture.reader.checkpoint()
    #expect(try fixture.reader.entry(at: 599, of: checkpoint) == LedgerFixture.entry(599))
    #expect(try fixture.reader.entries(250..<520, of: checkpoint) == (250..<520).map(LedgerFixture.entry))
    #expect(throws: LedgerError.self) { try fixture.reader.entry(at: 600, of: checkpoint) }
  }

  @Test func `reads an older checkpoint after its partial tiles became full`() async throws {
    let fixture = try LedgerFixture()
    let log = try await fixture.log(entries: 200)
    let old = try fixture.reader.checkpoint()
    _ = try await log.append((200..<300).map(LedgerFixture.entry))
    #expect(!fixture.exists("tile/0/000.p"))
    #expect(try fixture.reader.entry(at: 199, of: old) == LedgerFixture.entry(199))
    #expect(try fixture.reader.inclusionProof(of: 7, in: old).size == 200)
    _ = try fixture.reader.consistencyProof(from: old.checkpoint, to: fixture.reader.checkpoint())
  }

  @Test func `refuses to read an entry that was altered on the disk`() async throws {
    let fixture = try LedgerFixture()
    _ = try await fixture.log(entries: 10)
    var bundle = try fixture.read("tile/entries/000.p/10")
    bundle[40] ^= 1
    try fixture.write(bundle, to: "tile/entries/000.p/10")
    let error = #expect(throws: LedgerError.self) {
      try fixture.reader.entry(at: 9, of: fixture.reader.checkpoint())
    }
    #expect(error?.code == .damaged)
    #expect(throws: LedgerError.self) { try Log(at: fixture.directory, key: fixture.key) }
  }

  @Test func `is not opened with another key, without a ledger, or founded twice`() async throws {
    let fixture = try LedgerFixture()
    let other = try SigningKey(seed: [UInt8](repeating: 9, count: 32), name: LedgerFixture.origin)
    #expect(code { try Log(at: fixture.directory, key: fixture.key) } == .notFound)
    _ = try await fixture.log(entries: 1)
    #expect(code { try Log.create(at: fixture.directory, key: fixture.key) } == .exists)
    #expect(code { try Log(at: fixture.directory, key: other) } != nil)
  }

  @Test func `says it is busy when another process keeps the lock`() async throws {
    let fixture = try LedgerFixture()
    _ = try await fixture.log(entries: 1)
    let file = open("\(fixture.directory)/lock", O_RDWR)
    defer { close(file) }
    #expect(flock(file, LOCK_EX) == 0)
    let error = #expect(throws: LedgerError.self) { try Log(at: fixture.directory, key: fixture.key, patience: 20) }
    #expect(error?.code == .busy && error?.exitCode == 11)
  }

  @Test func `refuses to go on when it was set back to an older state`() async throws {
    let fixture = try LedgerFixture()
    let log = try await fixture.log(entries: 5)
    let old = try fixture.read("committed")
    _ = try await log.append([LedgerFixture.entry(5)])
    try fixture.write(old, to: "committed")
    #expect(code { try Log(at: fixture.directory, key: fixture.key) } == .rolledBack)
  }

  @Test func `refuses to sign over tiles of another history`() async throws {
    let fixture = try LedgerFixture()
    let log = try await fixture.log(entries: 5)
    let (committed, checkpoint) = (try fixture.read("committed"), try fixture.read("checkpoint"))
    _ = try await log.append([LedgerFixture.entry(5)])
    try fixture.write(committed, to: "committed")
    try fixture.write(checkpoint, to: "checkpoint")
    let restored = try Log(at: fixture.directory, key: fixture.key)
    let error = await #expect(throws: LedgerError.self) { try await restored.append([LedgerFixture.entry(77)]) }
    #expect(error?.code == .rolledBack)
    #expect(try fixture.read("committed") == committed)
  }

  private func code(_ body: () throws -> Log) -> LedgerError.Code? {
    do {
      _ = try body()
      return nil
    } catch { return (error as? LedgerError)?.code }
  }
}
