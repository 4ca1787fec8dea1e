// SPDX-License-Identifier: Apache-2.0

/// Reads `bplist00`: objects found through a table of offsets, described by the last 32 bytes (CFBinaryPList.c).
struct PropertyListReader {
  private let bytes: [UInt8]
  private let offsetSize: Int
  private let referenceSize: Int
  private let count: Int
  private let top: Int
  private let table: Int

  /// Containers nested in one another; objects read in all, repeated ones counted each time.
  private static let deepest = 32
  private static let most = 100_000

  init?(_ bytes: [UInt8]) {
    guard bytes.count >= 40, bytes.starts(with: Array("bplist0".utf8)) else { return nil }
    self.bytes = bytes
    let trailer = bytes.count - 32
    (offsetSize, referenceSize) = (Int(bytes[trailer + 6]), Int(bytes[trailer + 7]))
    guard let count = Self.number(bytes, trailer + 8, 8), let top = Self.number(bytes, trailer + 16, 8),
      let table = Self.number(bytes, trailer + 24, 8), count <= bytes.count, top < count, table < trailer,
      (1...8).contains(offsetSize), (1...8).contains(referenceSize)
    else { return nil }
    (self.count, self.top, self.table) = (count, top, table)
  }

  func root() -> PropertyList? {
    var budget = Self.most
    return object(top, 0, &budget)
  }

  private func object(_ number: Int, _ depth: Int, _ budget: inout Int) -> PropertyList? {
    budget -= 1
    guard number >= 0, number < count, depth < Self.deepest, budget > 0,
      let at = Self.number(bytes, table + number * offsetSize, offsetSize), at < table
    else { return nil }
    let (kind, low) = (bytes[at] >> 4, Int(bytes[at] & 15))
    switch kind {
    case 0: return bytes[at] == 9 ? .bool(true) : bytes[at] == 8 ? .bool(false) : nil
    case 1: return integer(at + 1, low)
    case 2: return real(at + 1, low).map { .real($0) }
    case 3: return real(at + 1, 3).map { .date($0) }
    case 8: return Self.number(bytes, at + 1, low + 1).map { .reference($0) }
    default: return sized(kind, at, low, depth, &budget)
    }
  }

  /// Objects with a length: data, texts, lists.
  private func sized(_ kind: UInt8, _ at: Int, _ low: Int, _ depth: Int, _ budget: inout Int) -> PropertyList? {
    var (count, start) = (low, at + 1)
    if low == 15 {
      guard start < table, bytes[start] >> 4 == 1 else { return nil }
      let size = 1 << Int(bytes[start] & 15)
      guard size <= 8, let given = Self.number(bytes, start + 1, size) else { return nil }
      (count, start) = (given, start + 1 + size)
    }
    switch kind {
    case 4: return slice(start, count).map { .data(Array($0)) }
    case 5: return slice(start, count).map { .text(String(decoding: $0, as: UTF8.self)) }
    case 6:
      guard count <= bytes.count else { return nil }
      return slice(start, count * 2).map { .text(Self.wide($0)) }
    case 10, 12: return list(start, count, depth, &budget).map { .array($0) }
    case 13: return dictionary(start, count, depth, &budget)
    default: return nil
    }
  }

  private func list(_ start: Int, _ count: Int, _ depth: Int, _ budget: inout Int) -> [PropertyList]? {
    guard count <= bytes.count, slice(start, count * referenceSize) != nil else { return nil }
    var items: [PropertyList] = []
    for i in 0..<count {
      guard let number = Self.number(bytes, start + i * referenceSize, referenceSize),
        let item = object(number, depth + 1, &budget)
      else { return nil }
      items.append(item)
    }
    return items
  }

  private func dictionary(_ start: Int, _ count: Int, _ depth: Int, _ budget: inout Int) -> PropertyList? {
    guard let keys = list(start, count, depth, &budget),
      let values = list(start + count * referenceSize, count, depth, &budget)
    else { return nil }
    let pairs = zip(keys, values).compactMap { key, value in key.text.map { ($0, value) } }
    return .dictionary(Dictionary(pairs, uniquingKeysWith: { first, _ in first }))
  }

  private func integer(_ at: Int, _ power: Int) -> PropertyList? {
    guard power <= 4, let bytes = slice(at, 1 << power) else { return nil }
    return .integer(Int64(truncatingIfNeeded: bytes.suffix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }))
  }

  private func real(_ at: Int, _ power: Int) -> Double? {
    guard power == 2 || power == 3, let bytes = slice(at, 1 << power) else { return nil }
    let bits = bytes.reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    return power == 3 ? Double(bitPattern: bits) : Double(Float(bitPattern: UInt32(truncatingIfNeeded: bits)))
  }

  private func slice(_ start: Int, _ length: Int) -> ArraySlice<UInt8>? {
    guard length >= 0, start <= table, length <= table - start else { return nil }
    return bytes[start..<start + length]
  }

  private static func wide(_ bytes: ArraySlice<UInt8>) -> String {
    let units = stride(from: bytes.startIndex, to: bytes.endIndex - 1, by: 2)
      .map { UInt16(bytes[$0]) << 8 | UInt16(bytes[$0 + 1]) }
    return String(decoding: units, as: UTF16.self)
  }

  /// An unsigned number of `size` bytes, the first the largest; nil beyond the end or the machine's numbers.
  private static func number(_ bytes: [UInt8], _ at: Int, _ size: Int) -> Int? {
    guard at >= 0, size > 0, at <= bytes.count - size else { return nil }
    return Int(exactly: bytes[at..<at + size].reduce(UInt64(0)) { $0 << 8 | UInt64($1) })
  }
}
