// SPDX-License-Identifier: Apache-2.0
import Glibc

/// A directory tree presented as a deterministic tar: same tree, same bytes; no temporary file, random access.
///
/// Entries in byte order of their paths; mode, owner and times are fixed, so only names and contents count.
/// Links and special files are left out and counted. Files that shrink while being read are padded with zeros.
package final class FolderSource: ByteSource {
  package let size: Int
  /// Links, sockets, devices: present in the tree, absent from the tar.
  package let leftOut: Int
  private let entries: [FolderEntry]

  package init(path: String) throws {
    var walk = FolderWalk()
    try walk.visit(path, as: "")
    entries = walk.entries
    leftOut = walk.leftOut
    // Two zero blocks end a tar.
    size = walk.offset + 1024
  }

  /// Files of any folders as one: the parts of an export, each by the name it is to have.
  package init(files: [(name: String, path: String)]) throws {
    var walk = FolderWalk()
    for file in files { walk.add(.path(file.path), file.name, try FileSource(path: file.path).size) }
    entries = walk.entries
    leftOut = 0
    size = walk.offset + 1024
  }

  /// Some files of an export as an export of their own.
  init(_ files: [TreeFile]) throws {
    var walk = FolderWalk()
    for file in files {
      let source = try file.open()
      walk.add(.bytes(source), file.path, source.size)
    }
    entries = walk.entries
    leftOut = 0
    size = walk.offset + 1024
  }

  package func read(into buffer: UnsafeMutableRawBufferPointer, at offset: Int) throws -> Int {
    var filled = 0
    var index = entryIndex(at: offset)
    let end = min(size, offset + buffer.count)
    while offset + filled < end {
      let at = offset + filled
      let stop = index < entries.count ? min(end, entries[index].end) : end
      let piece = UnsafeMutableRawBufferPointer(rebasing: buffer[filled..<filled + (stop - at)])
      piece.initializeMemory(as: UInt8.self, repeating: 0)
      if index < entries.count { try entries[index].read(into: piece, at: at - entries[index].start) }
      filled += piece.count
      index += 1
    }
    return filled
  }

  /// The entry that holds byte `offset`; one past the last for the end blocks.
  private func entryIndex(at offset: Int) -> Int {
    var (low, high) = (0, entries.count)
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].end <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

/// Collects the files of a tree in byte order.
private struct FolderWalk {
  var entries: [FolderEntry] = []
  var leftOut = 0
  var offset = 0

  mutating func visit(_ path: String, as name: String) throws {
    for child in try Self.children(of: path) {
      let (childPath, childName) = ("\(path)/\(child)", name.isEmpty ? child : "\(name)/\(child)")
      var info = stat()
      guard lstat(childPath, &info) == 0 else {
        // A name that is no UTF-8 cannot be asked for again: one file left out, and said.
        guard child.unicodeScalars.contains("\u{FFFD}") else { throw Self.unreadable(errno) }
        leftOut += 1
        continue
      }
      switch info.st_mode & S_IFMT {
      case S_IFDIR: try visit(childPath, as: childName)
      case S_IFREG: add(.path(childPath), childName, Int(info.st_size))
      default: leftOut += 1
      }
    }
  }

  mutating func add(_ content: FolderEntry.Content, _ name: String, _ size: Int) {
    let entry = FolderEntry(
      content: content, header: TarHeader.bytes(name: name, size: size), size: size, start: offset)
    entries.append(entry)
    offset = entry.end
  }

  private static func children(of path: String) throws -> [String] {
    guard let directory = opendir(path) else { throw unreadable(errno) }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private static func unreadable(_ code: Int32) -> FormatError {
    FormatError(
      .unreadable, "A folder of the export cannot be read (system error \(code)).",
      remedy: "Check that you may read every folder in it.")
  }
}
