// SPDX-License-Identifier: Apache-2.0
import Foundation

extension Office {
  /// Runs what blocks or computes long on a thread of its own, away from the pool that serves everybody.
  package func aside<Value: Sendable>(_ body: @escaping @Sendable () throws -> Value) async throws -> Value {
    try await Self.aside(body)
  }

  static func aside<Value: Sendable>(_ body: @escaping @Sendable () throws -> Value) async throws -> Value {
    try await withCheckedThrowingContinuation { caller in
      DispatchQueue.global().async { caller.resume(with: Result(catching: body)) }
    }
  }
}
