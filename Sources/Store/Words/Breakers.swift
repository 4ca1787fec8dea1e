// SPDX-License-Identifier: Apache-2.0
import Synchronization

/// Word breakers for many threads: each is lent to one at a time and used again.
final class Breakers: Sendable {
  /// Only ever held by whoever took it out of the list.
  private struct Idle: @unchecked Sendable { let words: Words }

  private let idle = Mutex<[Idle]>([])

  func use<Value>(_ body: (Words) throws -> Value) throws -> Value {
    let lent = idle.withLock { $0.popLast() }
    guard let words = lent?.words ?? Words() else {
      throw CatalogueError(.storage, "The words of the index cannot be had.", remedy: "Install ICU and Snowball.")
    }
    defer { idle.withLock { $0.append(Idle(words: words)) } }
    return try body(words)
  }
}
