// SPDX-License-Identifier: Apache-2.0

/// A zip's central directory, read by ourselves to compare it with the local headers before anything is inflated.
///
/// APPNOTE 6.3.10: end record (4.3.16), zip64 (4.3.14, 4.3.15), central header (4.3.12), local header (4.3.7).
struct ZipDirectory {
  struct Entry {
    var name: [UInt8]
    var flags: Int
    /// Compression method (4.4.5), MS-DOS time and date as one number (4.4.6), check value of the inflated bytes.
    var method: Int
    var time: Int
    var crc: UInt32
    var compressed: Int
    var size: Int
    var localOffset: Int
    /// Unix mode where the maker was unix, else 0.
    var mode: Int
    /// False when the local header is absent or names another file.
    var agreesWithLocal = true
    /// One past the last byte of the compressed data.
    var dataEnd = 0

    /// Where its bytes stand when they are neither compressed nor encrypted.
    var stored: Range<Int>? {
      guard method == 0, flags & 1 == 0, agreesWithLocal, compressed == size, dataEnd >= size else { return nil }
      return dataEnd - size..<dataEnd
    }

    /// Where they stand when they are deflated and not encrypted.
    var deflated: ContainerMember.Deflated? {
      guard method == 8, flags & 1 == 0, agreesWithLocal, size >= 0, compressed >= 0, dataEnd >= compressed
      else { return nil }
      return ContainerMember.Deflated(range: dataEnd - compressed..<dataEnd, crc: crc)
    }
  }

  /// In the order their local headers stand in the file.
  private(set) var entries: [Entry]

  /// nil when there is no end record: the zip is cut off or no zip at all.
  init?(_ source: any ByteSource, limits: ContainerLimits) throws {
    guard let end = try EndRecord(source) else { return nil }
    guard end.count <= limits.members else { throw Self.tooMany(end.count, limits.members) }
    guard end.size <= limits.directoryBytes else { throw Self.damaged("Its directory has \(end.size) bytes.") }
    entries = try Self.read(try source.bytes(end.start..<end.start + end.size), shift: end.shift, limits)
    entries.sort { $0.localOffset < $1.localOffset }
    try compareWithLocalHeaders(source)
    try refuseOverlaps(directoryStart: end.start)
  }

  private static func read(_ bytes: [UInt8], shift: Int, _ limits: ContainerLimits) throws -> [Entry] {
    var entries: [Entry] = []
    var at = 0
    while at + 46 <= bytes.count, bytes.le32(at) == 0x0201_4B50 {
      let (nameSize, extraSize, commentSize) = (bytes.le16(at + 28), bytes.le16(at + 30), bytes.le16(at + 32))
      guard at + 46 + nameSize + extraSize + commentSize <= bytes.count else {
        throw damaged("Its directory is cut off.")
      }
      var entry = Entry(
        name: Array(bytes[at + 46..<at + 46 + nameSize]), flags: bytes.le16(at + 8),
        method: bytes.le16(at + 10), time: bytes.le32(at + 12), crc: UInt32(bytes.le32(at + 16)),
        compressed: bytes.le32(at + 20),
        size: bytes.le32(at + 24), localOffset: bytes.le32(at + 42),
        mode: bytes[at + 5] == 3 ? bytes.le16(at + 40) : 0)
      entry.readZip64(bytes[at + 46 + nameSize..<at + 46 + nameSize + extraSize])
      entry.localOffset += shift
      entries.append(entry)
      guard entries.count <= limits.members else { throw tooMany(entries.count, limits.members) }
      at += 46 + nameSize + extraSize + commentSize
    }
    return entries
  }

  private mutating func compareWithLocalHeaders(_ source: any ByteSource) throws {
    for i in entries.indices {
      let (offset, nameSize) = (entries[i].localOffset, entries[i].name.count)
      guard offset >= 0, offset < source.size else { throw Self.damaged("An entry lies outside the file.") }
      let header = try source.bytes(offset..<offset + 30 + nameSize)
      guard header.count == 30 + nameSize, header.le32(0) == 0x0403_4B50 else {
        entries[i].agreesWithLocal = false
        entries[i].dataEnd = offset + 30
        continue
      }
      entries[i].agreesWithLocal = header.le16(26) == nameSize && Array(header[30...]) == entries[i].name
      entries[i].dataEnd = offset + 30 + header.le16(26) + header.le16(28) + entries[i].compressed
    }
  }

  /// Overlapping entries are how a small zip inflates to petabytes (Fifield 2019).
  private func refuseOverlaps(directoryStart: Int) throws {
    for (entry, next) in zip(entries, entries.dropFirst()) where entry.dataEnd > next.localOffset {
      throw Self.damaged("Two entries overlap at byte \(next.localOffset).")
    }
    if let last = entries.last, last.dataEnd > directoryStart {
      throw Self.damaged("An entry overlaps the directory at byte \(directoryStart).")
    }
  }

  static func damaged(_ what: String) -> FormatError {
    FormatError(.corrupt, "The zip is damaged or hostile. \(what)", remedy: "Export the conversation again.")
  }

  private static func tooMany(_ count: Int, _ limit: Int) -> FormatError {
    FormatError(
      .limit, "The zip has \(count) members; \(limit) are read.", remedy: "Split the export into several zips.")
  }
}

extension ZipDirectory.Entry {
  /// Sizes and offset that did not fit 32 bits (APPNOTE 4.5.3).
  fileprivate mutating func readZip64(_ extra: ArraySlice<UInt8>) {
    let extra = Array(extra)
    var at = 0
    while at + 4 <= extra.count {
      let (id, length) = (extra.le16(at), extra.le16(at + 2))
      if id == 1 { readZip64Fields(extra, at + 4, min(extra.count, at + 4 + length)) }
      at += 4 + length
    }
  }

  private mutating func readZip64Fields(_ extra: [UInt8], _ start: Int, _ end: Int) {
    var at = start
    func next() -> Int? {
      guard at + 8 <= end else { return nil }
      defer { at += 8 }
      return extra.le64(at)
    }
    if size == 0xFFFF_FFFF, let value = next() { size = value }
    if compressed == 0xFFFF_FFFF, let value = next() { compressed = value }
    if localOffset == 0xFFFF_FFFF, let value = next() { localOffset = value }
  }
}
