// SPDX-License-Identifier: Apache-2.0
import Glibc

/// Files with the guarantees the log needs. Nothing is retried: after a failed fsync the pages are marked clean and a
/// second fsync would lie (Rebello et al., ATC 2020).
struct Disk: Sendable {
  /// Called before each step that changes the disk; a test throws here to stop the log.
  var before: (@Sendable (DiskStep) throws -> Void)?

  /// The whole file, nil when there is none.
  func read(_ path: String) throws -> [UInt8]? {
    guard let file = try open(path, O_RDONLY) else { return nil }
    defer { close(file) }
    return try readAll(file, path)
  }

  /// The whole file as it is on the device: the page cache is dropped first where the kernel allows it.
  func readBack(_ path: String) throws -> [UInt8]? {
    guard let file = try open(path, O_RDONLY) else { return nil }
    defer { close(file) }
    _ = posix_fadvise(file, 0, 0, POSIX_FADV_DONTNEED)
    return try readAll(file, path)
  }

  /// Replaces a file at once: a temporary file in the same folder, fsync, rename. The folder is synced by the caller.
  func replace(_ path: String, with bytes: [UInt8]) throws {
    let temporary = "\(path).new"
    try overwrite(temporary, with: bytes)
    try before?(.rename(path))
    guard rename(temporary, path) == 0 else { throw Self.failure("rename", path) }
  }

  /// Writes a file in place and syncs it; a reader may see a part of it until then.
  func overwrite(_ path: String, with bytes: [UInt8]) throws {
    guard let file = try open(path, O_WRONLY | O_CREAT | O_TRUNC) else { throw Self.failure("create", path) }
    defer { close(file) }
    try write(bytes, at: 0, to: file, path)
    try sync(file, path)
  }

  /// Writes bytes at an offset of an existing file and syncs it.
  func patch(_ path: String, at offset: Int, with bytes: [UInt8]) throws {
    guard let file = try open(path, O_WRONLY) else { throw Self.failure("open", path) }
    defer { close(file) }
    try write(bytes, at: offset, to: file, path)
    try sync(file, path)
  }

  /// Makes a file that exists already durable.
  func syncFile(_ path: String) throws {
    guard let file = try open(path, O_RDONLY) else { throw Self.failure("open", path) }
    defer { close(file) }
    try sync(file, path)
  }

  /// Makes a folder's names durable.
  func syncFolder(_ path: String) throws {
    guard let folder = try open(path, O_RDONLY | O_DIRECTORY) else { throw Self.failure("open", path) }
    defer { close(folder) }
    try before?(.syncFolder(path))
    guard fsync(folder) == 0 else { throw Self.failure("fsync", path) }
  }

  private func sync(_ file: Int32, _ path: String) throws {
    try before?(.sync(path))
    guard fsync(file) == 0 else { throw Self.failure("fsync", path) }
  }

  private func write(_ bytes: [UInt8], at offset: Int, to file: Int32, _ path: String) throws {
    try before?(.write(path))
    var done = 0
    while done < bytes.count {
      let count = bytes.withUnsafeBytes {
        pwrite(file, $0.baseAddress! + done, bytes.count - done, off_t(offset + done))
      }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { throw Self.failure("write", path) }
      done += count
    }
  }

  private func open(_ path: String, _ flags: Int32) throws -> Int32? {
    let file = Glibc.open(path, flags | O_CLOEXEC, 0o644)
    if file >= 0 { return file }
    guard errno == ENOENT || errno == ENOTDIR else { throw Self.failure("open", path) }
    return nil
  }

  private func readAll(_ file: Int32, _ path: String) throws -> [UInt8] {
    var status = stat()
    guard fstat(file, &status) == 0 else { throw Self.failure("stat", path) }
    var done = 0
    return try [UInt8](unsafeUninitializedCapacity: Int(status.st_size)) { buffer, initialized in
      while done < buffer.count {
        let count = pread(file, buffer.baseAddress! + done, buffer.count - done, off_t(done))
        if count < 0 && errno == EINTR { continue }
        guard count >= 0 else { throw Self.failure("read", path) }
        if count == 0 { break }
        done += count
      }
      initialized = done
    }
  }
}
