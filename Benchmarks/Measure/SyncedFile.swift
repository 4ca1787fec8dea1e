// SPDX-License-Identifier: Apache-2.0
import Foundation

/// A file that 4 KiB at a time are written to and synced.
struct SyncedFile {
  private let descriptor: Int32
  private let page = [UInt8](repeating: 1, count: 4_096)

  init(path: String) throws {
    descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    guard descriptor >= 0 else { throw POSIXError(.EIO) }
  }

  /// Seconds on the wall of one write and `fdatasync`.
  func write() throws -> Double {
    let watch = Stopwatch()
    let count = page.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
    guard count == page.count, fdatasync(descriptor) == 0 else { throw POSIXError(.EIO) }
    return watch.wall
  }
}
