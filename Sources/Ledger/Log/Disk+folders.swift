// SPDX-License-Identifier: Apache-2.0
import Glibc

extension Disk {
  /// Makes a folder and those above it; the folders whose names changed, to be synced by the caller.
  func makeFolder(_ path: String) throws -> [String] {
    if try exists(path) { return [] }
    let parent = Self.parent(of: path)
    let above = parent == path ? [] : try makeFolder(parent)
    try before?(.makeFolder(path))
    guard mkdir(path, 0o755) == 0 || errno == EEXIST else { throw Self.failure("create folder", path) }
    return above + [parent]
  }

  /// Whether there is a file or folder.
  func exists(_ path: String) throws -> Bool {
    var status = stat()
    if stat(path, &status) == 0 { return true }
    guard errno == ENOENT || errno == ENOTDIR else { throw Self.failure("stat", path) }
    return false
  }

  /// Whether there is a folder of this name.
  func isFolder(_ path: String) -> Bool {
    var status = stat()
    guard lstat(path, &status) == 0 else { return false }
    return status.st_mode & S_IFMT == S_IFDIR
  }

  /// The names in a folder, sorted; none when there is no such folder.
  func names(in path: String) -> [String] {
    guard let folder = opendir(path) else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  /// Removes a folder of files that are no longer needed; what cannot be removed stays.
  func removeFolder(_ path: String) throws {
    for name in names(in: path) {
      try before?(.remove("\(path)/\(name)"))
      unlink("\(path)/\(name)")
    }
    rmdir(path)
  }

  /// The folder that holds `path`.
  static func parent(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// The error of a call that just failed, with errno.
  static func failure(_ call: String, _ path: String) -> LedgerError {
    let number = errno
    return LedgerError(
      .storage, "Could not \(call) \(path): \(String(cString: strerror(number))).",
      remedy: "Check the disk and its free space, then start again; what was acknowledged is safe.",
      cause: DiskFailure(call: call, errno: number))
  }
}
