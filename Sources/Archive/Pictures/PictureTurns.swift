// SPDX-License-Identifier: Apache-2.0

/// Lets few pictures be made at once, in the order they were asked for: each may need half a gigabyte.
actor PictureTurns {
  private static let atOnce = 2
  /// Most that may wait before the next is sent away.
  private static let mostWaiting = 256

  private var working = 0
  private var waiting: [CheckedContinuation<Void, Never>] = []

  /// Runs `body` when it is its turn.
  func take<Value: Sendable>(_ body: @Sendable () async throws -> Value) async throws -> Value {
    guard waiting.count < Self.mostWaiting else {
      throw ArchiveError(.busy, "Too many pictures are being made.", remedy: "try again in a moment")
    }
    if working == Self.atOnce {
      await withCheckedContinuation { waiting.append($0) }
    } else {
      working += 1
    }
    defer { pass() }
    return try await body()
  }

  /// Hands the turn to the next, or gives it back.
  private func pass() {
    if waiting.isEmpty { working -= 1 } else { waiting.removeFirst().resume() }
  }
}
