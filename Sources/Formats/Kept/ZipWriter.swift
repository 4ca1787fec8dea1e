// SPDX-License-Identifier: Apache-2.0

/// Writes a zip member by member: copied as compressed as they were, or stored (APPNOTE 6.3.10, 4.3.7, 4.3.12, 4.3.16).
///
/// LIMIT: no zip64. A kept original beyond 4 GiB or 65,535 members is refused.
struct ZipWriter {
  private let write: BlockSink
  private var offset = 0
  private var directory: [UInt8] = []
  private var count = 0

  init(_ write: @escaping BlockSink) { self.write = write }

  /// Copies a member from another zip, its compressed bytes untouched.
  mutating func copy(_ entry: ZipDirectory.Entry, from source: any ByteSource) throws {
    guard entry.agreesWithLocal else { return }
    try begin(entry.name, entry.flags & ~8, entry.method, entry.time, entry.crc, entry.compressed, entry.size)
    var at = entry.dataEnd - entry.compressed
    while at < entry.dataEnd {
      let block = try source.bytes(at..<min(entry.dataEnd, at + (1 << 18)))
      guard !block.isEmpty else { throw ZipDirectory.damaged("A member stops before its end.") }
      try emit(block)
      at += block.count
    }
  }

  /// Writes a member in an old one's place, stored.
  mutating func addStored(
    _ entry: ZipDirectory.Entry, size: Int, crc: UInt32,
    _ each: BlockWalk
  ) throws {
    try begin(entry.name, entry.flags & 0x800, 0, entry.time, crc, size, size)
    let write = write
    try each { try write($0) }
    offset += size
  }

  mutating func addStored(name: String, _ bytes: [UInt8]) throws {
    try begin(Array(name.utf8), 0x800, 0, 0, CRC32.of(bytes), bytes.count, bytes.count)
    try emit(bytes)
  }

  mutating func finish() throws {
    let start = offset
    try emit(directory)
    try emit(
      little(0x0605_4B50, 4) + little(0, 4) + little(count, 2) + little(count, 2) + little(directory.count, 4)
        + little(start, 4) + little(0, 2))
  }

  private mutating func begin(
    _ name: [UInt8], _ flags: Int, _ method: Int, _ time: Int, _ crc: UInt32, _ compressed: Int, _ size: Int
  ) throws {
    guard offset + compressed < 0xFFFF_0000, size < 0xFFFF_FFFF, count < 65_535 else {
      throw FormatError(
        .limit, "What is kept is beyond 4 GiB or 65,535 files.", remedy: "Export without media, or in parts.")
    }
    let facts = little(flags, 2) + little(method, 2) + little(time, 4) + little(Int(crc), 4)
    let sizes = little(compressed, 4) + little(size, 4) + little(name.count, 2) + little(0, 2)
    directory += little(0x0201_4B50, 4) + little(20, 2) + little(20, 2) + facts + sizes
    directory += little(0, 2) + little(0, 2) + little(0, 2) + little(0, 4) + little(offset, 4) + name
    try emit(little(0x0403_4B50, 4) + little(20, 2) + facts + sizes + name)
    count += 1
  }

  private mutating func emit(_ bytes: [UInt8]) throws {
    try bytes.withUnsafeBytes(write)
    offset += bytes.count
  }

  private func little(_ value: Int, _ bytes: Int) -> [UInt8] {
    (0..<bytes).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }
}
