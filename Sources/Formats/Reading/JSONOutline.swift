// SPDX-License-Identifier: Apache-2.0

/// The members of a file's outermost object and where their values stand, found without reading the values.
///
/// For what a file says of itself behind a long list: constant memory, one pass over strings and brackets. What is
/// damaged ends the list.
package struct JSONOutline {
  private let source: any ByteSource
  private var buffer: [UInt8] = []
  /// Offset of the byte after the last given.
  private var offset = 0
  private var index = 0

  /// Names in order with the bytes of their values.
  package static func members(of source: any ByteSource) throws -> [(name: String, range: Range<Int>)] {
    var outline = JSONOutline(source: source)
    return try outline.read()
  }

  /// The value of that name in the outermost object when it is no longer than `limit` bytes.
  package static func value(
    _ name: String, in members: [(name: String, range: Range<Int>)], of source: any ByteSource, limit: Int = 1 << 20
  ) throws -> JSONPiece? {
    guard let range = members.first(where: { $0.name == name })?.range, range.count <= limit else { return nil }
    var stream = JSONStream(MemorySource(try source.bytes(range)), enters: { _ in false })
    while let step = try stream.next() {
      if case .value(_, let piece) = step { return piece }
    }
    return nil
  }

  private init(source: any ByteSource) { self.source = source }

  private mutating func read() throws -> [(name: String, range: Range<Int>)] {
    var members: [(String, Range<Int>)] = []
    guard try skipSpace() == 0x7B else { return [] }
    while members.count < 1000, let byte = try skipSpace() {
      if byte == 0x2C { continue }
      guard byte == 0x22 else { break }
      let name = try string()
      guard try skipSpace() == 0x3A, let first = try skipSpace() else { break }
      let start = offset - 1
      let end = try skipValue(first)
      members.append((name, start..<end))
    }
    return members
  }

  private mutating func byte() throws -> UInt8? {
    if index == buffer.count {
      buffer = try source.bytes(offset..<offset + 1 << 16)
      index = 0
      if buffer.isEmpty { return nil }
    }
    defer { (index, offset) = (index + 1, offset + 1) }
    return buffer[index]
  }

  private mutating func back() { (index, offset) = (index - 1, offset - 1) }

  /// The next byte that is no space and no byte-order mark.
  private mutating func skipSpace() throws -> UInt8? {
    while let byte = try byte() {
      switch byte {
      case 0x20, 0x09, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF: continue
      default: return byte
      }
    }
    return nil
  }

  /// The bytes up to the closing quote, escapes undone only by dropping the backslash: names need no more.
  private mutating func string() throws -> String {
    var bytes: [UInt8] = []
    while let byte = try byte(), byte != 0x22 {
      if byte == 0x5C, let next = try self.byte() { bytes.append(next) } else { bytes.append(byte) }
      if bytes.count > 4096 { break }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private mutating func skipString() throws {
    while let byte = try byte(), byte != 0x22 {
      if byte == 0x5C { _ = try self.byte() }
    }
  }

  /// Skips the value that begins with `first`; returns the offset behind it.
  private mutating func skipValue(_ first: UInt8) throws -> Int {
    if first == 0x22 {
      try skipString()
      return offset
    }
    var depth = first == 0x7B || first == 0x5B ? 1 : 0
    while let byte = try byte() {
      switch byte {
      case 0x22: try skipString()
      case 0x7B, 0x5B: depth += 1
      case 0x7D where depth == 0, 0x5D where depth == 0, 0x2C where depth == 0:
        back()
        return offset
      case 0x7D, 0x5D:
        depth -= 1
        if depth == 0 { return offset }
      default: break
      }
    }
    return offset
  }
}
