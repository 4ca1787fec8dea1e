// SPDX-License-Identifier: Apache-2.0
import Glibc

/// The ledger's exclusive lock, held with flock(2): the kernel drops it when the process ends, however it ends.
struct FolderLock: Sendable {
  let path: String
  /// Milliseconds to wait for another process.
  let patience: UInt32

  /// Milliseconds between two attempts.
  private static let pause: UInt32 = 5

  /// Runs `body` under the lock, or throws `busy` when it is not had in time.
  func hold<R>(_ body: () throws -> R) throws -> R {
    let file = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    guard file >= 0 else { throw Disk.failure("open", path) }
    defer { close(file) }
    try take(file)
    return try body()
  }

  private func take(_ file: Int32) throws {
    var waited: UInt32 = 0
    while flock(file, LOCK_EX | LOCK_NB) != 0 {
      guard errno == EWOULDBLOCK || errno == EINTR else { throw Disk.failure("lock", path) }
      guard waited < patience else { throw busy }
      usleep(Self.pause * 1_000)
      waited += Self.pause
    }
  }

  private var busy: LedgerError {
    LedgerError(
      .busy, "Another process has held \(path) for \(patience) ms.", remedy: "Wait until it is done and try again.")
  }
}
