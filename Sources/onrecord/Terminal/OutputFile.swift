// SPDX-License-Identifier: Apache-2.0
import Archive
import Foundation

/// A new file for exported bytes, or standard output. Never overwrites.
struct OutputFile {
  private let descriptor: Int32
  private let path: String?
  private var isDone = false

  init(_ path: String?) throws {
    self.path = path
    guard let path else {
      descriptor = STDOUT_FILENO
      return
    }
    descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw ArchiveError(
        .readOnly,
        errno == EEXIST ? "The file \(path) is there already." : "The file \(path) cannot be made (error \(errno)).",
        remedy: "choose a new name in a folder you may write to")
    }
  }

  func write(_ bytes: UnsafeRawBufferPointer) throws {
    var done = 0
    while done < bytes.count {
      let count = Foundation.write(descriptor, bytes.baseAddress! + done, bytes.count - done)
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else {
        throw ArchiveError(.diskFull, "The file could not be written to its end (error \(errno)).")
      }
      done += count
    }
  }

  /// Removes a file that was not written to its end; does nothing after `close`.
  func giveUp() {
    guard let path, !isDone else { return }
    _ = Foundation.close(descriptor)
    unlink(path)
  }

  mutating func close() throws {
    guard path != nil else { return }
    isDone = true
    guard fsync(descriptor) == 0, Foundation.close(descriptor) == 0 else {
      throw ArchiveError(.diskFull, "The file could not be written to its end (error \(errno)).")
    }
  }
}
