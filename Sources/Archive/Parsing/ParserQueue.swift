// SPDX-License-Identifier: Apache-2.0
import Foundation

/// Runs what blocks (a parse, a seal of many megabytes) on threads of its own, two at a time, off the shared pool.
enum ParserQueue {
  private static let queue: OperationQueue = {
    let queue = OperationQueue()
    queue.name = "onrecord.parser"
    queue.maxConcurrentOperationCount = 2
    return queue
  }()

  static func run<Value: Sendable>(_ body: @escaping @Sendable () throws -> Value) async throws -> Value {
    try await withCheckedThrowingContinuation { continuation in
      queue.addOperation { continuation.resume(with: Result { try body() }) }
    }
  }
}
