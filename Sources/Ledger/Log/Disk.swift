// SPDX-License-Identifier: Apache-2.0
import Foundation
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

  /// The name a file has until it is whole and synced.
  static func temporary(_ path: String) -> String { "\(path).new" }

  /// Writes a file under its temporary name; neither synced nor visible yet.
  func prepare(_ path: String, with bytes: [UInt8]) throws {
    let temporary = Self.temporary(path)
    guard let file = try open(temporary, O_WRONLY | O_CREAT | O_TRUNC) else { throw Self.failure("create", temporary) }
    defer { close(file) }
    try write(bytes, at: 0, to: file, temporary)
  }

  /// Gives a prepared and synced file its name.
  func reveal(_ path: String) throws {
    try before?(.rename(path))
    guard rename(Self.temporary(path), path) == 0 else { throw Self.failure("rename", path) }
  }

  /// Writes bytes at an offset of a file in place and syncs them. Where the file's size stays the same this is one
  /// write to the device, without one to the file system's journal.
  func overwrite(_ path: String, at offset: Int = 0, with bytes: [UInt8]) throws {
    guard let file = try open(path, O_WRONLY | O_CREAT) else { throw Self.failure("open", path) }
    defer { close(file) }
    try write(bytes, at: offset, to: file, path)
    try before?(.sync(path))
    guard fdatasync(file) == 0 else { throw Self.failure("fsync", path) }
  }

  /// Writes bytes over the start of a file in place and does not sync: a power cut may undo it, whole or in part.
  func leave(_ path: String, as bytes: [UInt8]) throws {
    guard let file = try open(path, O_WRONLY) else { throw Self.failure("open", path) }
    defer { close(file) }
    try write(bytes, at: 0, to: file, path)
  }

  /// Makes files or folders durable, all at once: the file system then writes its journal once for many of them.
  func sync(_ paths: [String]) throws {
    for path in paths { try before?(.sync(path)) }
    let failures = ParallelSlots<LedgerError>(count: paths.count)
    DispatchQueue.concurrentPerform(iterations: paths.count) { index in
      if let failure = Self.sync(paths[index]) { failures.set(index, failure) }
    }
    if let failure = failures.values.first { throw failure }
  }

  /// Opens and syncs one file or folder; the failure, if any.
  private static func sync(_ path: String) -> LedgerError? {
    let file = Glibc.open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return failure("open", path) }
    defer { close(file) }
    return fsync(file) == 0 ? nil : failure("fsync", path)
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
