// SPDX-License-Identifier: Apache-2.0
import Foundation

/// Hands batches from one thread to a second one of its own, so that one core indexes while the other reads and hashes.
///
/// At most `capacity` batches wait. An error of the worker is thrown to whoever sends next or finishes.
/// `@unchecked Sendable`: every field is touched under `condition` only.
final class Conveyor<Batch: Sendable>: @unchecked Sendable {
  private let condition = NSCondition()
  private let capacity: Int
  private var waiting: [Batch] = []
  private var isClosed = false
  private var isDone = false
  private var failure: (any Error)?

  /// Starts the worker's thread; `work` is called there with `tool`, one batch after another.
  ///
  /// Until `finish` returns, nobody else may touch `tool`.
  init<Tool>(capacity: Int, of tool: Tool, work: @escaping @Sendable (Tool, Batch) throws -> Void) {
    self.capacity = capacity
    nonisolated(unsafe) let tool = tool
    let thread = Thread { [self] in run { batch in try work(tool, batch) } }
    thread.stackSize = 8 << 20
    thread.start()
  }

  /// Waits for room and hands `batch` over.
  func send(_ batch: Batch) throws {
    condition.lock()
    defer { condition.unlock() }
    while waiting.count >= capacity && failure == nil { condition.wait() }
    if let failure { throw failure }
    waiting.append(batch)
    condition.broadcast()
  }

  /// Waits until all that was sent is worked off.
  func finish() throws {
    condition.lock()
    defer { condition.unlock() }
    isClosed = true
    condition.broadcast()
    while !isDone { condition.wait() }
    if let failure { throw failure }
  }

  private func run(_ work: (Batch) throws -> Void) {
    while let batch = next() {
      do { try work(batch) } catch { return stop(error) }
    }
    stop(nil)
  }

  private func next() -> Batch? {
    condition.lock()
    defer { condition.unlock() }
    while waiting.isEmpty && !isClosed { condition.wait() }
    guard !waiting.isEmpty else { return nil }
    condition.broadcast()
    return waiting.removeFirst()
  }

  private func stop(_ error: (any Error)?) {
    condition.lock()
    defer { condition.unlock() }
    failure = error
    isDone = true
    condition.broadcast()
  }
}
