// SPDX-License-Identifier: Apache-2.0
import Glibc

/// A folder by its path: making, listing and syncing its names.
struct Folder: Sendable, Hashable {
  let path: String

  func path(_ name: String) -> String { "\(path)/\(name)" }

  func folder(_ name: String) -> Folder { Folder(path: path(name)) }

  /// Whether something of this name is there.
  func has(_ name: String) throws -> Bool {
    var status = stat()
    if lstat(path(name), &status) == 0 { return true }
    guard errno == ENOENT || errno == ENOTDIR else { throw SystemFailure("look for", path(name)) }
    return false
  }

  /// Makes the folder, open to its owner only; it may be there already. The caller syncs its parent.
  func make() throws {
    if mkdir(path, 0o700) == 0 || errno == EEXIST { return }
    throw SystemFailure("make", path)
  }

  /// Makes the names in this folder durable: new, renamed and removed ones.
  func sync() throws {
    try Descriptor(path, O_RDONLY | O_DIRECTORY).sync()
  }

  /// All names but `.` and `..`, sorted; empty when the folder is not there.
  func names() throws -> [String] {
    guard let stream = opendir(path) else {
      if errno == ENOENT { return [] }
      throw SystemFailure("list", path)
    }
    defer { closedir(stream) }
    return try readNames(stream).sorted()
  }

  private func readNames(_ stream: OpaquePointer) throws -> [String] {
    var names: [String] = []
    errno = 0
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != "." && name != ".." { names.append(name) }
    }
    guard errno == 0 else { throw SystemFailure("list", path) }
    return names
  }

  /// Removes the name; it may be gone already.
  func remove(_ name: String) throws {
    if unlink(path(name)) == 0 || errno == ENOENT { return }
    throw SystemFailure("remove", path(name))
  }

  /// The folder that holds the file at `path`.
  static func holding(_ path: String) -> Folder {
    guard let slash = path.lastIndex(of: "/") else { return Folder(path: ".") }
    return Folder(path: slash == path.startIndex ? "/" : String(path[..<slash]))
  }

  /// Makes a new file at `path` and lets `fill` write it; durable on return. A file that is there is an error, one
  /// that could not be filled is removed.
  static func newFile(_ path: String, _ fill: (Descriptor) throws -> Void) throws {
    guard let file = try newDescriptor(path) else {
      throw VaultError(.alreadyThere, "\(path) is there already.", remedy: "Choose another name for the new file.")
    }
    do {
      try fill(file)
      try file.sync()
      try holding(path).sync()
    } catch {
      unlink(path)
      throw error
    }
  }

  private static func newDescriptor(_ path: String) throws -> Descriptor? {
    do {
      return try Descriptor(path, O_RDWR | O_CREAT | O_EXCL)
    } catch let failure as SystemFailure where failure.number == EEXIST {
      return nil
    }
  }

  /// Puts `bytes` under `name` in one step: after a crash the file is the old one or the new one, whole.
  func replace(_ name: String, with bytes: [UInt8]) throws {
    try replaceUnsynced(name, with: bytes)
    try sync()
  }

  /// As `replace`, but the name is durable only after the caller's `sync`.
  func replaceUnsynced(_ name: String, with bytes: [UInt8]) throws {
    let draft = "\(name).new"
    try remove(draft)
    let file = try Descriptor(path(draft), O_WRONLY | O_CREAT | O_EXCL)
    try file.write(bytes, at: 0)
    try file.sync()
    guard rename(path(draft), path(name)) == 0 else { throw SystemFailure("rename", path(draft)) }
  }
}
