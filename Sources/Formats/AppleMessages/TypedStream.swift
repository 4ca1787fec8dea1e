// SPDX-License-Identifier: Apache-2.0

/// Apple's typedstream (`NSArchiver`), read without any class of theirs: objects by class name with their values.
///
/// `04 0b "streamtyped"`, version 1000; then values, each group preceded by its type encoding. One byte says how a
/// number goes on: 81 two bytes, 82 four bytes, 83 a real, 84 something new, 85 nothing, 86 the end of an object;
/// from 92 up a reference to what was met before.
struct TypedStream {
  indirect enum Value {
    case integer(Int64)
    case real(Double)
    case bytes([UInt8])
    case object(TypedObject)
    case null
  }

  /// Objects nested in one another.
  private static let deepest = 32

  private let bytes: [UInt8]
  private var at = 0
  private var strings: [[UInt8]] = []
  /// Objects, classes and C strings share one numbering.
  private var shared: [Shared] = []
  private var depth = 0

  private enum Shared {
    case object(TypedObject)
    case kind([UInt8])
    case text([UInt8])
  }

  private struct Damage: Error {}

  /// The first object of the stream; nil where the bytes are no typedstream or stop early.
  static func root(_ bytes: [UInt8]) -> TypedObject? {
    var stream = TypedStream(bytes: bytes)
    guard let values = try? stream.readAll(), case .object(let object) = values.first else { return nil }
    return object
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private mutating func readAll() throws -> [Value] {
    guard bytes.starts(with: [0x04, 0x0B]), bytes.dropFirst(2).starts(with: Array("streamtyped".utf8)) else {
      throw Damage()
    }
    at = 13
    _ = try readInteger()
    return try readGroup()
  }

  // MARK: - Groups

  private mutating func readGroup() throws -> [Value] {
    let encoding = try readSharedString()
    var values: [Value] = []
    var place = 0
    while place < encoding.count { values.append(try readValue(encoding, &place)) }
    return values
  }

  private mutating func readValue(_ encoding: [UInt8], _ place: inout Int) throws -> Value {
    defer { place += 1 }
    switch encoding[place] {
    case UInt8(ascii: "@"): return try readObject()
    case UInt8(ascii: "+"): return .bytes(try readBytes())
    case UInt8(ascii: "*"), UInt8(ascii: ":"), UInt8(ascii: "%"): return try readText()
    case UInt8(ascii: "#"): return try readKind().map { .bytes($0) } ?? .null
    case UInt8(ascii: "f"), UInt8(ascii: "d"): return try readReal(isWide: encoding[place] == UInt8(ascii: "d"))
    case UInt8(ascii: "["): return try readArray(encoding, &place)
    case UInt8(ascii: "{"):
      // A structure's fields follow one another; its name ends at "=".
      while place < encoding.count, encoding[place] != UInt8(ascii: "=") { place += 1 }
      return .null
    case UInt8(ascii: "}"): return .null
    default: return .integer(try readInteger())
    }
  }

  /// "[591c]": so many bytes as they are.
  private mutating func readArray(_ encoding: [UInt8], _ place: inout Int) throws -> Value {
    var count = 0
    place += 1
    while place < encoding.count, Bytes.isDigit(encoding[place]) {
      count = count &* 10 &+ Int(encoding[place] - 48)
      place += 1
    }
    guard place + 1 < encoding.count, encoding[place] == UInt8(ascii: "c") || encoding[place] == UInt8(ascii: "C"),
      encoding[place + 1] == UInt8(ascii: "]")
    else { throw Damage() }
    place += 1
    return .bytes(try take(count))
  }

  // MARK: - Objects

  private mutating func readObject() throws -> Value {
    switch try byte() {
    case 0x85: return .null
    case 0x84: return .object(try readNewObject())
    case let tag:
      guard case .object(let object) = try reference(tag) else { throw Damage() }
      return .object(object)
    }
  }

  private mutating func readNewObject() throws -> TypedObject {
    depth += 1
    defer { depth -= 1 }
    guard depth < Self.deepest else { throw Damage() }
    let place = shared.count
    shared.append(.object(TypedObject(kind: "", values: [])))
    let kind = try readKind() ?? []
    var values: [Value] = []
    while try !nextIs(0x86) { values += try readGroup() }
    let object = TypedObject(kind: String(decoding: kind, as: UTF8.self), values: values)
    shared[place] = .object(object)
    return object
  }

  /// A class and those above it; nil at the end of the chain.
  private mutating func readKind() throws -> [UInt8]? {
    var first: [UInt8]?
    for _ in 0..<Self.deepest {
      switch try byte() {
      case 0x85: return first
      case 0x84:
        let name = try readSharedString()
        _ = try readInteger()
        shared.append(.kind(name))
        first = first ?? name
      case let tag:
        guard case .kind(let name) = try reference(tag) else { throw Damage() }
        return first ?? name
      }
    }
    throw Damage()
  }

  private mutating func readText() throws -> Value {
    switch try byte() {
    case 0x85: return .null
    case 0x84:
      let text = try readSharedString()
      shared.append(.text(text))
      return .bytes(text)
    case let tag:
      guard case .text(let text) = try reference(tag) else { throw Damage() }
      return .bytes(text)
    }
  }

  private mutating func reference(_ tag: UInt8) throws -> Shared {
    at -= 1
    let number = Int(try readInteger()) + 110
    guard tag != 0x86, shared.indices.contains(number) else { throw Damage() }
    return shared[number]
  }

  // MARK: - Pieces

  private mutating func readSharedString() throws -> [UInt8] {
    guard try byte() == 0x84 else {
      at -= 1
      let number = Int(try readInteger()) + 110
      guard strings.indices.contains(number) else { throw Damage() }
      return strings[number]
    }
    strings.append(try readBytes())
    return strings[strings.count - 1]
  }

  private mutating func readBytes() throws -> [UInt8] {
    let count = try readInteger()
    return try take(Int(count & 0xFFFF_FFFF))
  }

  private mutating func readInteger() throws -> Int64 {
    switch try byte() {
    case 0x81: return Int64(Int16(truncatingIfNeeded: try take(2).littleEndian))
    case 0x82: return Int64(Int32(truncatingIfNeeded: try take(4).littleEndian))
    case 0x83: return Int64(bitPattern: try take(8).littleEndian)
    case let value: return Int64(Int8(bitPattern: value))
    }
  }

  private mutating func readReal(isWide: Bool) throws -> Value {
    guard try nextIs(0x83) else { return .real(Double(try readInteger())) }
    if isWide { return .real(Double(bitPattern: try take(8).littleEndian)) }
    return .real(Double(Float(bitPattern: UInt32(truncatingIfNeeded: try take(4).littleEndian))))
  }

  private mutating func byte() throws -> UInt8 {
    guard at < bytes.count else { throw Damage() }
    defer { at += 1 }
    return bytes[at]
  }

  /// Steps over `tag` when it stands here.
  private mutating func nextIs(_ tag: UInt8) throws -> Bool {
    guard at < bytes.count else { throw Damage() }
    guard bytes[at] == tag else { return false }
    at += 1
    return true
  }

  private mutating func take(_ count: Int) throws -> [UInt8] {
    guard count >= 0, count <= bytes.count - at else { throw Damage() }
    defer { at += count }
    return Array(bytes[at..<at + count])
  }
}

extension [UInt8] {
  /// The number its bytes are, the first the smallest.
  fileprivate var littleEndian: UInt64 { reversed().reduce(0) { $0 << 8 | UInt64($1) } }
}
