// SPDX-License-Identifier: Apache-2.0
import Synchronization
import Testing

@testable import Ledger

/// Stops a log before its n-th step that changes the disk. What was written before stays in the page cache, as it does
/// when a process is killed, so a new log must find its way from there.
final class Killer: Sendable {
  struct Killed: Error {}
  private let left: Mutex<Int>
  let steps = Mutex<[DiskStep]>([])

  init(after steps: Int) { left = Mutex(steps) }

  var disk: Disk {
    Disk { step in
      self.steps.withLock { $0.append(step) }
      let isDead = self.left.withLock { left in
        left -= 1
        return left < 0
      }
      if isDead { throw Killed() }
    }
  }
}

@Suite struct `A log that is killed` {
  /// Appends `entries` to a ledger of `before` entries, stopped after `steps` steps; how many steps were made.
  private func appendKilled(_ fixture: LedgerFixture, _ entries: Range<Int>, after steps: Int) async throws -> Int {
    let killer = Killer(after: steps)
    let log = try Log(at: fixture.directory, key: fixture.key, patience: 100, disk: killer.disk)
    _ = try? await log.append(entries.map(LedgerFixture.entry))
    return killer.steps.withLock { $0.count }
  }

  @Test(arguments: [(0, 1), (3, 5), (254, 257), (250, 256), (300, 301)])
  func `before any step of an append has all of the batch or nothing, and goes on`(before: Int, after: Int) async throws
  {
    var (steps, isDone) = (0, false)
    while !isDone {
      let fixture = try LedgerFixture()
      _ = try await fixture.log(entries: before)
      isDone = try await appendKilled(fixture, before..<after, after: steps) <= steps
      let log = try Log(at: fixture.directory, key: fixture.key)
      let size = try fixture.reader.checkpoint().size
      #expect(size == UInt64(before) || size == UInt64(after), "after \(steps) steps")
      #expect(try fixture.audit.run().findings == [], "after \(steps) steps")
      _ = try await log.append((Int(size)..<after + 2).map(LedgerFixture.entry))
      #expect(try fixture.audit.run().findings == [], "after \(steps) steps")
      #expect(
        try fixture.reader.checkpoint().root.bytes
          == NaiveTree.root((0..<after + 2).map { LedgerFixture.entry($0).bytes }[...]))
      steps += 1
    }
    #expect(steps > 10)
  }

  @Test func `before any step of its recovery is recovered by the next`() async throws {
    var (steps, isDone) = (0, false)
    while !isDone {
      let fixture = try LedgerFixture()
      _ = try await fixture.log(entries: 254)
      let whole = try await appendKilled(fixture, 254..<258, after: 7)
      #expect(whole == 8)
      let killer = Killer(after: steps)
      isDone = (try? Log(at: fixture.directory, key: fixture.key, patience: 100, disk: killer.disk)) != nil
      _ = try Log(at: fixture.directory, key: fixture.key)
      #expect(try fixture.reader.checkpoint().size == 258)
      #expect(try fixture.audit.run().findings == [])
      steps += 1
    }
    #expect(steps > 10)
  }

  @Test func `while it is founded can be founded again`() async throws {
    for steps in 0..<12 {
      let fixture = try LedgerFixture()
      _ = try? Log.create(at: fixture.directory, key: fixture.key, disk: Killer(after: steps).disk)
      _ = try Log.create(at: fixture.directory, key: fixture.key)
      #expect(try fixture.audit.run().findings == [])
    }
  }

  @Test func `commits before it writes tiles, and publishes last`() async throws {
    let fixture = try LedgerFixture()
    _ = try await fixture.log(entries: 1)
    let killer = Killer(after: 1_000)
    let log = try Log(at: fixture.directory, key: fixture.key, patience: 100, disk: killer.disk)
    _ = try await log.append([LedgerFixture.entry(1)])
    let root = fixture.directory
    let order: [DiskStep] = [
      .write("\(root)/staged"), .sync("\(root)/staged"), .write("\(root)/committed"), .sync("\(root)/committed"),
      .write("\(root)/tile/0/000.p/2.new"), .write("\(root)/tile/entries/000.p/2.new"),
      .write("\(root)/checkpoint.new"),
      .sync("\(root)/tile/0/000.p/2.new"), .sync("\(root)/tile/entries/000.p/2.new"), .sync("\(root)/checkpoint.new"),
      .rename("\(root)/tile/0/000.p/2"), .rename("\(root)/tile/entries/000.p/2"), .sync("\(root)/tile/0/000.p"),
      .sync("\(root)/tile/entries/000.p"), .rename("\(root)/checkpoint"), .write("\(root)/staged"),
      .write("\(root)/committed"),
    ]
    #expect(killer.steps.withLock { $0 } == order)
  }

  @Test func `refuses every append after a failed sync`() async throws {
    let fixture = try LedgerFixture()
    _ = try await fixture.log(entries: 1)
    let failing = Disk { step in
      guard case .sync(let path) = step, path.hasSuffix("staged") else { return }
      throw LedgerError(.storage, "Failed.", remedy: "", cause: DiskFailure(call: "fsync", errno: 5))
    }
    let log = try Log(at: fixture.directory, key: fixture.key, patience: 100, disk: failing)
    for _ in 0..<2 {
      let error = await #expect(throws: LedgerError.self) { try await log.append([LedgerFixture.entry(1)]) }
      #expect(error?.code == .storage)
    }
    #expect(try fixture.reader.checkpoint().size == 1)
  }

  @Test func `signs nothing when the staged batch is read back with a flipped bit`() async throws {
    let fixture = try LedgerFixture()
    _ = try await fixture.log(entries: 1)
    let staged = "\(fixture.directory)/staged"
    let flipping = Disk { step in
      guard step == .sync(staged) else { return }
      var bytes = try fixture.read("staged")
      bytes[60] ^= 1
      try Disk().overwrite(staged, with: bytes)
    }
    let log = try Log(at: fixture.directory, key: fixture.key, patience: 100, disk: flipping)
    let error = await #expect(throws: LedgerError.self) { try await log.append([LedgerFixture.entry(1)]) }
    #expect(error?.code == .damaged)
    #expect(try fixture.reader.checkpoint().size == 1)
  }
}
