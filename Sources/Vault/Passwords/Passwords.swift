// SPDX-License-Identifier: Apache-2.0
import Foundation

/// Hashes and checks passwords on threads of its own, two at once, so that neither the event loops nor memory suffer.
package final class Passwords: Sendable {
  /// At once; each takes 46 MiB.
  static let lanes = 2
  /// Waiting beyond which a caller is turned away.
  static let longestQueue = 64

  private let queue: OperationQueue
  /// What a password of nobody is checked against, so that an unknown account costs the same work; salt and hash are
  /// random bytes, no password's.
  static let nobody = PasswordHash(
    stored: "$argon2id$v=19$m=47104,t=2,p=1$XaK/V77A9bM1f5Cxes7JbQ$E9WOH5cpOjMEQaVU4flk3z/rO1kE1fkdGjocarfPfUA")

  package init() {
    queue = OperationQueue()
    queue.maxConcurrentOperationCount = Self.lanes
    queue.qualityOfService = .userInitiated
  }

  /// Hashes a new password.
  package func hash(_ password: String) async throws -> PasswordHash {
    let bytes = Self.bytes(of: password)
    return try await run { try PasswordHash(of: bytes) }
  }

  /// Whether `password` is that of `hash`; with nil the same work is done and the answer is no.
  package func matches(_ password: String, _ hash: PasswordHash?) async throws -> Bool {
    let (bytes, against) = (Self.bytes(of: password), hash ?? Self.nobody)
    let matches = try await run { against.matches(bytes) }
    return matches && hash != nil
  }

  /// The same words typed on another keyboard are the same password (NIST SP 800-63B, 3.1.1.2).
  private static func bytes(of password: String) -> [UInt8] {
    Array(password.precomposedStringWithCompatibilityMapping.utf8)
  }

  private func run<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws -> Value {
    guard queue.operationCount < Self.longestQueue else {
      throw VaultError(.busy, "Too many people sign in at this moment.", remedy: "Try again in a minute.")
    }
    return try await withCheckedThrowingContinuation { continuation in
      queue.addOperation { continuation.resume(with: Result { try work() }) }
    }
  }
}
