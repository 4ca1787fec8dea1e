// SPDX-License-Identifier: Apache-2.0
import Glibc

/// A system call that failed: what was tried on which path, and the error number.
struct SystemFailure: Error, Sendable, CustomStringConvertible {
  let act: String
  let path: String
  let number: CInt

  init(_ act: String, _ path: String, _ number: CInt = errno) {
    self.act = act
    self.path = path
    self.number = number
  }

  var description: String { "Cannot \(act) \(path): \(String(cString: strerror(number)))." }

  /// The same as an error with a remedy.
  var explained: VaultError {
    switch number {
    case ENOSPC, EDQUOT, EFBIG:
      VaultError(.full, description, remedy: "Free space on this disk, then do the same again.", cause: self)
    case EROFS, EACCES, EPERM:
      VaultError(.system, description, remedy: "Check who owns the folder and how it is mounted.", cause: self)
    default:
      VaultError(.system, description, remedy: "Check the disk before anything else is written.", cause: self)
    }
  }
}

/// Runs `body`, turning a failed system call into a `VaultError` with a remedy.
func explaining<Value>(_ body: () throws -> Value) throws -> Value {
  do {
    return try body()
  } catch let failure as SystemFailure {
    throw failure.explained
  }
}
