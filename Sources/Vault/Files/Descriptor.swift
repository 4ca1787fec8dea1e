// SPDX-License-Identifier: Apache-2.0
import Glibc

/// One open file: whole reads and writes at offsets, closed when the last reference goes.
///
/// Only plain system calls on an immutable number, so it may be shared between threads.
final class Descriptor: Sendable {
  let number: CInt
  /// For messages.
  let path: String

  /// Opens `path`; nil when there is no such file.
  static func existing(_ path: String, _ flags: CInt = O_RDONLY) throws -> Descriptor? {
    do {
      return try Descriptor(path, flags)
    } catch let failure as SystemFailure where failure.number == ENOENT {
      return nil
    }
  }

  /// Opens or, with `O_CREAT`, makes the file readable by its owner only; throws `SystemFailure`.
  init(_ path: String, _ flags: CInt) throws {
    number = Glibc.open(path, flags | O_CLOEXEC | O_NOCTTY, 0o600)
    self.path = path
    guard number >= 0 else { throw SystemFailure("open", path) }
  }

  deinit { close(number) }

  func status() throws -> stat {
    var status = stat()
    guard fstat(number, &status) == 0 else { throw SystemFailure("read the size of", path) }
    return status
  }

  func size() throws -> Int { Int(try status().st_size) }

  /// Reads until `buffer` is full or the file ends; returns how many bytes.
  func read(into buffer: UnsafeMutableRawBufferPointer, at offset: Int) throws -> Int {
    var done = 0
    while done < buffer.count {
      let got = pread(number, buffer.baseAddress! + done, buffer.count - done, off_t(offset + done))
      if got == 0 { break }
      if got < 0 && errno == EINTR { continue }
      guard got > 0 else { throw SystemFailure("read", path) }
      done += got
    }
    return done
  }

  /// Up to `count` bytes at `offset`; fewer only at the end of the file.
  func bytes(at offset: Int, count: Int) throws -> [UInt8] {
    try [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      filled = try read(into: UnsafeMutableRawBufferPointer(buffer), at: offset)
    }
  }

  /// The whole file, which must not be longer than `limit` bytes.
  func everything(limit: Int) throws -> [UInt8] {
    let count = try size()
    guard count <= limit else {
      throw VaultError(
        .unsupported, "\(path) is \(count) bytes long; at most \(limit) are read.",
        remedy: "Check that this is the right file.")
    }
    return try bytes(at: 0, count: count)
  }

  /// Writes all of `bytes` at `offset`.
  func write(_ bytes: UnsafeRawBufferPointer, at offset: Int) throws {
    var done = 0
    while done < bytes.count {
      let put = pwrite(number, bytes.baseAddress! + done, bytes.count - done, off_t(offset + done))
      if put < 0 && errno == EINTR { continue }
      guard put > 0 else { throw SystemFailure("write", path) }
      done += put
    }
  }

  func write(_ bytes: [UInt8], at offset: Int) throws {
    try bytes.withUnsafeBytes { try write($0, at: offset) }
  }

  func truncate(to size: Int) throws {
    guard ftruncate(number, off_t(size)) == 0 else { throw SystemFailure("shorten", path) }
  }

  /// Returns when the bytes are on the disk. Never call again after it throws: the kernel may have dropped the pages
  /// and would answer yes (Rebello et al., USENIX ATC 2020).
  func sync() throws {
    guard fsync(number) == 0 else { throw SystemFailure("sync", path) }
  }
}
