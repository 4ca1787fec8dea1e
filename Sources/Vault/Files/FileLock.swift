// SPDX-License-Identifier: Apache-2.0
import Glibc

/// A lock on a file between processes and threads, let go when the value is released.
///
/// `flock` belongs to the open file, so two vaults in one process exclude each other as two processes do.
struct FileLock: Sendable {
  enum Mode: Sendable {
    case shared, exclusive
  }

  private let file: Descriptor

  /// Longest wait for another holder (docs/vault-format.md): 10 seconds.
  static let patience = 10_000

  /// Takes the lock on the open `file`, waiting at most `milliseconds`.
  init(_ file: Descriptor, _ mode: Mode, milliseconds: Int = patience) throws {
    let operation = mode == .shared ? LOCK_SH : LOCK_EX
    var waited = 0
    while flock(file.number, operation | LOCK_NB) != 0 {
      guard errno == EWOULDBLOCK || errno == EINTR else { throw SystemFailure("lock", file.path) }
      guard waited < milliseconds else { throw Self.busy(file.path) }
      usleep(5_000)
      waited += 5
    }
    self.file = file
  }

  private static func busy(_ path: String) -> VaultError {
    VaultError(
      .busy, "Another process holds \(path).", remedy: "Wait until it has finished, then do the same again.")
  }

  /// Lets the lock go now rather than at the end of the scope.
  func release() { flock(file.number, LOCK_UN) }
}
