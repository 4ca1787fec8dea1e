// SPDX-License-Identifier: Apache-2.0

/// A message in the storages and streams of a compound file ([MS-OXMSG]).
struct MsgStorage {
  static let properties = "__properties_version1.0"
  /// Storages inside a message that hold no property.
  private static let recipient = "__recip_version1.0_#"
  private static let attachment = "__attach_version1.0_#"

  private let file: CompoundFile
  private let names: MsgNames
  /// Bytes of properties still allowed in memory.
  private var room = MapiLimits.message

  private init(_ file: CompoundFile) throws {
    self.file = file
    names = try MsgNames(file)
  }

  /// Whether a compound file is an Outlook message: its root holds the properties' stream.
  static func holds(_ file: CompoundFile) -> Bool { file.child(properties, of: 0) != nil }

  /// The message of the whole file.
  static func message(_ file: CompoundFile) throws -> MapiMessage {
    var storage = try MsgStorage(file)
    return try storage.message(at: 0, header: 32, depth: 0, codepage: nil)
  }

  private mutating func message(at storage: Int, header: Int, depth: Int, codepage: Int?) throws -> MapiMessage {
    var message = MapiMessage()
    message.properties = try bag(at: storage, header: header, codepage, &message.trouble)
    let codepage = message.properties.integer(.messageCodepage).map(Int.init) ?? codepage
    let storages = file.children(of: storage).filter { !file.entries[$0].isStream }
    for child in storages.sorted(by: { file.entries[$0].name < file.entries[$1].name }) {
      let name = file.entries[child].name
      if name.hasPrefix(Self.recipient), message.recipients.count < MapiLimits.recipients {
        message.recipients.append(try bag(at: child, header: 8, codepage, &message.trouble))
      } else if name.hasPrefix(Self.attachment), message.attachments.count < MapiLimits.attachments {
        message.attachments.append(try attachment(at: child, depth, codepage, &message.trouble))
      } else if name.hasPrefix("__recip") || name.hasPrefix("__attach") {
        message.trouble.append("\(name.prefix(8)) beyond the limit")
      }
    }
    return message
  }

  private mutating func attachment(
    at storage: Int, _ depth: Int, _ codepage: Int?, _ trouble: inout [String]
  ) throws -> MapiAttachment {
    let bag = try bag(at: storage, header: 8, codepage, &trouble)
    let method = bag.integer(.attachMethod)
    if let stream = file.child("__substg1.0_37010102", of: storage) {
      let source = file.stream(stream)
      return MapiAttachment(properties: bag, content: source.isCut ? .unreadable : .file(source))
    }
    guard let object = file.child("__substg1.0_3701000D", of: storage) else {
      let isElsewhere = method.map { [2, 3, 4, 7].contains($0) } ?? false
      return MapiAttachment(properties: bag, content: isElsewhere ? .elsewhere : .unreadable)
    }
    guard method == 5 || file.child(Self.properties, of: object) != nil else {
      return MapiAttachment(properties: bag, content: largest(in: object).map { .file($0) } ?? .unreadable)
    }
    guard depth < MapiLimits.depth else {
      trouble.append("depth \(MapiLimits.depth + 1)")
      return MapiAttachment(properties: bag, content: .unreadable)
    }
    let inner = try message(at: object, header: 24, depth: depth + 1, codepage: codepage)
    return MapiAttachment(properties: bag, content: .message(inner))
  }

  /// Of an OLE object its largest stream: what the program that made it wrote.
  private func largest(in object: Int) -> (any ByteSource)? {
    let streams = file.children(of: object).filter { file.entries[$0].isStream }
    return streams.max { file.entries[$0].size < file.entries[$1].size }.map { file.stream($0) }
  }

  // MARK: properties

  private mutating func bag(
    at storage: Int, header: Int, _ codepage: Int?, _ trouble: inout [String]
  ) throws -> MapiBag {
    var bag = MapiBag()
    bag.codepage = codepage
    var streams: [String: Int] = [:]
    for child in file.children(of: storage) where file.entries[child].isStream {
      streams[file.entries[child].name] = child
    }
    if let stream = streams[Self.properties] {
      try addFixed(stream, header, into: &bag)
    } else {
      trouble.append("properties missing")
    }
    for name in streams.keys.sorted() {
      guard let tag = Self.tag(name), let stream = streams[name] else { continue }
      try add(tag, stream, streams, into: &bag, &trouble)
    }
    return bag
  }

  private func addFixed(_ stream: Int, _ header: Int, into bag: inout MapiBag) throws {
    let source = file.stream(stream)
    let bytes = try source.bytes(0..<min(source.size, header + MapiLimits.properties * 16))
    var at = header
    while at + 16 <= bytes.count {
      let type = UInt16(LittleEndian.number(bytes, at, 2))
      if MapiValue.fixedSize(of: type) ?? 16 <= 8, let value = MapiValue(type: type, bytes[(at + 8)..<(at + 16)]) {
        bag.add(names.key(UInt16(LittleEndian.number(bytes, at + 2, 2))), value)
      }
      at += 16
    }
  }

  /// "__substg1.0_0037001F" names property 0x0037 of type 0x001F; with "-00000002" behind it, its third value.
  private static func tag(_ name: String) -> UInt32? {
    guard name.hasPrefix("__substg1.0_"), name.utf8.count == 20 else { return nil }
    return UInt32(name.utf8.dropFirst(12).map { String(UnicodeScalar($0)) }.joined(), radix: 16)
  }

  private mutating func add(
    _ tag: UInt32, _ stream: Int, _ streams: [String: Int], into bag: inout MapiBag, _ trouble: inout [String]
  ) throws {
    let (id, type) = (UInt16(tag >> 16), UInt16(tag & 0xFFFF))
    // The data of an attachment is streamed, not held.
    guard tag >> 16 != 0x3701 else { return }
    guard let bytes = try held(stream) else {
      trouble.append("property \(MapiKey.tag(id).text)")
      return
    }
    let key = names.key(id)
    if type & 0x1000 == 0 {
      if let value = MapiValue(type: type, bytes[...]) { bag.add(key, value) }
    } else {
      bag.add(key, .many(try values(type & 0xFFF, bytes, file.entries[stream].name, streams)))
    }
  }

  /// Values of one size stand in one stream, others each in one of its own.
  private mutating func values(
    _ type: UInt16, _ bytes: [UInt8], _ name: String, _ streams: [String: Int]
  ) throws -> [MapiValue] {
    if let size = MapiValue.fixedSize(of: type) {
      return stride(from: 0, to: bytes.count - size + 1, by: size).compactMap {
        MapiValue(type: type, bytes[$0..<($0 + size)])
      }
    }
    var values: [MapiValue] = []
    while values.count < MapiLimits.recipients {
      let digits = String(values.count, radix: 16, uppercase: true)
      let part = "\(name)-\(String(repeating: "0", count: 8 - digits.utf8.count))\(digits)"
      guard let stream = streams[part], let bytes = try held(stream), let value = MapiValue(type: type, bytes[...])
      else { break }
      values.append(value)
    }
    return values
  }

  /// A stream in memory; nil where it breaks off or is beyond the limits.
  private mutating func held(_ stream: Int) throws -> [UInt8]? {
    let source = file.stream(stream)
    guard !source.isCut, source.size <= min(MapiLimits.property, room) else { return nil }
    room -= source.size
    return try source.bytes(0..<source.size)
  }
}
