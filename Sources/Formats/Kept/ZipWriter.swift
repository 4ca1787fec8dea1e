// SPDX-License-Identifier: Apache-2.0

/// Writes a zip member by member: copied as compressed as they were, or stored (APPNOTE 6.3.10, 4.3.7, 4.3.12, 4.3.16).
///
/// Beyond 4 GiB or 65,535 members what does not fit stands in zip64 fields (4.3.14, 4.3.15, 4.5.3).
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

  mutating func addStored(name: String, size: Int, crc: UInt32, _ each: BlockWalk) throws {
    try begin(Array(name.utf8), 0x800, 0, 0, crc, size, size)
    let write = write
    try each { try write($0) }
    offset += size
  }

  mutating func finish() throws {
    let start = offset
    try emit(directory)
    if start >= Self.most32 || directory.count >= Self.most32 || count >= 0xFFFF { try emitWideEnd(start) }
    try emit(
      little(0x0605_4B50, 4) + little(0, 4) + short(count) + short(count) + word(directory.count) + word(start)
        + little(0, 2))
  }

  /// The largest number of 32 bits says that the true one stands in a zip64 field.
  private static let most32 = 0xFFFF_FFFF

  private mutating func emitWideEnd(_ start: Int) throws {
    let place = offset
    try emit(
      little(0x0606_4B50, 4) + little(44, 8) + little(45, 2) + little(45, 2) + little(0, 8) + little(count, 8)
        + little(count, 8) + little(directory.count, 8) + little(start, 8))
    try emit(little(0x0706_4B50, 4) + little(0, 4) + little(place, 8) + little(1, 4))
  }

  private mutating func begin(
    _ name: [UInt8], _ flags: Int, _ method: Int, _ time: Int, _ crc: UInt32, _ compressed: Int, _ size: Int
  ) throws {
    let isWide = max(size, compressed) >= Self.most32
    let wideSizes = isWide ? little(size, 8) + little(compressed, 8) : []
    let wideOffset = offset >= Self.most32 ? little(offset, 8) : []
    let version = little(isWide || !wideOffset.isEmpty ? 45 : 20, 2)
    let facts = little(flags, 2) + little(method, 2) + little(time, 4) + little(Int(crc), 4)
    let sizes = isWide ? word(Self.most32) + word(Self.most32) : word(compressed) + word(size)
    let (local, central) = (wideField(wideSizes), wideField(wideSizes + wideOffset))
    directory += little(0x0201_4B50, 4) + version + version + facts + sizes + little(name.count, 2)
    directory += little(central.count, 2) + little(0, 2) + little(0, 2) + little(0, 2) + little(0, 4) + word(offset)
    directory += name + central
    try emit(
      little(0x0403_4B50, 4) + version + facts + sizes + little(name.count, 2) + little(local.count, 2) + name + local)
    count += 1
  }

  private func wideField(_ values: [UInt8]) -> [UInt8] {
    values.isEmpty ? [] : little(1, 2) + little(values.count, 2) + values
  }

  private func word(_ value: Int) -> [UInt8] { little(min(value, Self.most32), 4) }
  private func short(_ value: Int) -> [UInt8] { little(min(value, 0xFFFF), 2) }

  private mutating func emit(_ bytes: [UInt8]) throws {
    try bytes.withUnsafeBytes(write)
    offset += bytes.count
  }

  private func little(_ value: Int, _ bytes: Int) -> [UInt8] {
    (0..<bytes).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }
}
