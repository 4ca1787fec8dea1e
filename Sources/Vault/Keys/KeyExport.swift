// SPDX-License-Identifier: Apache-2.0
import Crypto
import Glibc

/// One file with all files of `keys/`, as wrapped as they are there.
///
/// `onrecord-keys-export-v1\n`, then for each file `name length (2, big-endian) ‖ name ‖ length (8, big-endian) ‖
/// bytes`, the header first; then SHA-256 of all before it.
struct KeyExport: Sendable {
  private static let label = Array("onrecord-keys-export-v1\n".utf8)
  private static let digestBytes = 32
  /// Longest export that is read: 1 GiB, some four million keys.
  private static let longest = 1 << 30

  private struct Entry {
    let name: String
    let bytes: ArraySlice<UInt8>
  }

  let path: String

  /// Writes the file, durable on return; it must not be there.
  func write(_ keys: KeyFolder) throws {
    try explaining {
      let lock = keys.isReadOnly ? nil : try keys.lock(.shared)
      defer { lock?.release() }
      try Folder.newFile(path) { try fill($0, with: keys) }
    }
  }

  private func fill(_ file: Descriptor, with keys: KeyFolder) throws {
    var (hash, size) = (SHA256(), 0)
    func put(_ bytes: [UInt8]) throws {
      try file.write(bytes, at: size)
      hash.update(data: bytes)
      size += bytes.count
    }
    try put(Self.label)
    try forEachFile(of: keys) { name, bytes in try put(Self.entry(name, bytes)) }
    try put(Array(hash.finalize()))
  }

  /// Restores into `keys`, which has no header; the header is written last, so an interrupted restore starts again.
  func restore(to keys: Folder) throws {
    try explaining {
      guard try !keys.has(HeaderKeyKeeper.fileName) else { throw taken(keys.path) }
      let entries = try entries(in: try read())
      guard let header = entries.first, header.name == HeaderKeyKeeper.fileName else { throw damaged }
      _ = try KeyHeader(bytes: Array(header.bytes))
      try keys.make()
      for entry in entries.dropFirst() { try put(entry, in: keys) }
      for epoch in try keys.names().compactMap({ EpochID(text: $0) }) { try keys.folder("\(epoch)").sync() }
      try keys.replace(header.name, with: Array(header.bytes))
    }
  }

  private func forEachFile(of keys: KeyFolder, _ body: (String, [UInt8]) throws -> Void) throws {
    let header = try Descriptor(keys.folder.path(HeaderKeyKeeper.fileName), O_RDONLY)
    try body(HeaderKeyKeeper.fileName, try header.bytes(at: 0, count: try header.size()))
    for epoch in try keys.keeper.epochs() {
      for group in try keys.groups(in: epoch) {
        if let file = try keys.file(of: group, in: epoch) { try body("\(epoch)/\(group)", try file.everything()) }
      }
    }
  }

  private static func entry(_ name: String, _ bytes: [UInt8]) -> [UInt8] {
    UInt16(name.utf8.count).bigEndianBytes + Array(name.utf8) + UInt64(bytes.count).bigEndianBytes + bytes
  }

  /// The checked body of the file.
  private func read() throws -> ArraySlice<UInt8> {
    guard let file = try Descriptor.existing(path) else {
      throw VaultError(.missing, "\(path) is not there.", remedy: "Give the path of an export of keys.")
    }
    let bytes = try file.everything(limit: Self.longest)
    guard bytes.starts(with: Self.label), bytes.count >= Self.label.count + Self.digestBytes else { throw damaged }
    let body = bytes.dropLast(Self.digestBytes)
    guard SHA256.hash(data: body).elementsEqual(bytes.suffix(Self.digestBytes)) else { throw damaged }
    return body.dropFirst(Self.label.count)
  }

  private func entries(in body: ArraySlice<UInt8>) throws -> [Entry] {
    var (rest, entries) = (body, [Entry]())
    func take(_ count: Int) throws -> ArraySlice<UInt8> {
      guard count >= 0, count <= rest.count else { throw damaged }
      defer { rest = rest.dropFirst(count) }
      return rest.prefix(count)
    }
    func number(_ width: Int) throws -> Int { try take(width).reduce(0) { $0 &<< 8 | Int($1) } }
    while !rest.isEmpty {
      let name = String(decoding: try take(try number(2)), as: UTF8.self)
      entries.append(Entry(name: name, bytes: try take(try number(8))))
    }
    return entries
  }

  private func put(_ entry: Entry, in keys: Folder) throws {
    let parts = entry.name.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let epoch = EpochID(text: parts[0]), let group = GroupID(hex: parts[1]) else {
      throw damaged
    }
    try keys.folder("\(epoch)").make()
    try keys.folder("\(epoch)").replaceUnsynced(group.hex, with: Array(entry.bytes))
  }

  private var damaged: VaultError {
    VaultError(
      .damaged, "\(path) is not a whole export of keys.", remedy: "Use another copy of the export.", damage: .export)
  }

  private func taken(_ place: String) -> VaultError {
    VaultError(
      .alreadyThere, "There are keys in \(place) already; nothing was changed.",
      remedy: "Restore into an archive without keys.")
  }
}
