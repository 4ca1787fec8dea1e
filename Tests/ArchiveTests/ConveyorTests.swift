// SPDX-License-Identifier: Apache-2.0
import Synchronization
import Testing

@testable import Archive

@Suite struct `A conveyor` {
  final class Worked: Sendable {
    let batches = Mutex<[Int]>([])
  }

  @Test func `works off every batch in order before it finishes`() throws {
    let worked = Worked()
    let conveyor = Conveyor<Int>(capacity: 2, of: worked) { worked, batch in
      worked.batches.withLock { $0.append(batch) }
    }
    for batch in 0..<100 { try conveyor.send(batch) }
    try conveyor.finish()
    #expect(worked.batches.withLock { $0 } == Array(0..<100))
  }

  struct Broken: Error {}

  @Test func `throws its worker's error to the sender and at the end`() throws {
    let conveyor = Conveyor<Int>(capacity: 1, of: ()) { _, batch in if batch == 3 { throw Broken() } }
    #expect(throws: Broken.self) { for batch in 0..<100 { try conveyor.send(batch) } }
    #expect(throws: Broken.self) { try conveyor.finish() }
  }
}
