// SPDX-License-Identifier: Apache-2.0
import Glibc

/// A regular file read with `pread`; the descriptor is closed with the last reference.
package final class FileSource: ByteSource {
  private let descriptor: Int32
  package let size: Int

  package init(path: String) throws {
    let opened = open(path, O_RDONLY | O_CLOEXEC)
    guard opened >= 0 else { throw Self.unreadable(errno) }
    var info = stat()
    guard fstat(opened, &info) == 0, info.st_mode & S_IFMT == S_IFREG else {
      let reason = errno
      close(opened)
      throw Self.unreadable(reason)
    }
    descriptor = opened
    size = Int(info.st_size)
  }

  /// Takes over an open descriptor of a regular file.
  package init(descriptor: Int32) throws {
    var info = stat()
    guard fstat(descriptor, &info) == 0 else { throw Self.unreadable(errno) }
    self.descriptor = descriptor
    size = Int(info.st_size)
  }

  deinit { close(descriptor) }

  package func read(into buffer: UnsafeMutableRawBufferPointer, at offset: Int) throws -> Int {
    guard !buffer.isEmpty else { return 0 }
    while true {
      let n = pread(descriptor, buffer.baseAddress, buffer.count, off_t(offset))
      if n >= 0 { return n }
      guard errno == EINTR else { throw Self.unreadable(errno) }
    }
  }

  private static func unreadable(_ code: Int32) -> FormatError {
    FormatError(
      .unreadable, "The file cannot be read (system error \(code)).",
      remedy: "Check that the path names a regular file and that you may read it.")
  }
}
