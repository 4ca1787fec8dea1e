// SPDX-License-Identifier: Apache-2.0

/// A TNEF stream (winmail.dat): attributes one after another ([MS-OXTNEF]), read as the message they describe.
struct TnefReader {
  static let magic: [UInt8] = [0x78, 0x9F, 0x3E, 0x22]
  /// IID_IMessage, 00020307-0000-0000-C000-000000000046: what follows is a TNEF stream of its own.
  private static let messageObject = MapiGUID(outlook: 0x20307)

  private let source: any ByteSource
  private let depth: Int
  private var at = 6
  private var message = MapiMessage()
  private var attachment: TnefAttachment?
  private var room = MapiLimits.message

  /// nil where the bytes do not begin as TNEF.
  static func message(_ source: any ByteSource, depth: Int = 0) throws -> MapiMessage? {
    guard try source.prefix(4) == magic else { return nil }
    var reader = TnefReader(source, depth)
    try reader.run()
    return reader.message
  }

  private init(_ source: any ByteSource, _ depth: Int) {
    self.source = source
    self.depth = depth
  }

  private mutating func run() throws {
    while at + 9 <= source.size {
      let head = try source.bytes(at..<(at + 9))
      let (level, length) = (head[0], LittleEndian.number(head, 5, 4))
      guard level == 1 || level == 2 else { break }
      let body = (at + 9)..<min(source.size, at + 9 + length)
      if body.count < length { message.trouble.append("attribute cut off") }
      try take(UInt32(LittleEndian.number(head, 1, 4)), body, inAttachment: level == 2)
      at += 11 + length
    }
    if at < source.size { message.trouble.append("bytes behind the last attribute") }
    finishAttachment()
  }

  private mutating func take(_ id: UInt32, _ body: Range<Int>, inAttachment: Bool) throws {
    switch (id & 0xFFFF, inAttachment) {
    case (0x9002, true): startAttachment()
    case (0x800F, true):
      if attachment == nil { startAttachment() }
      let data = SliceSource(source, body)
      attachment?.data = data
    case (0x9003, false): try takeProperties(body)
    case (0x9004, false): try takeRecipients(body)
    default: try takeSmall(id & 0xFFFF, body, inAttachment)
    }
  }

  private mutating func takeSmall(_ id: UInt32, _ body: Range<Int>, _ inAttachment: Bool) throws {
    guard let bytes = try held(body) else { return }
    switch (id, inAttachment) {
    case (0x8010, true):
      if attachment == nil { startAttachment() }
      attachment?.properties.add(.attachShortName, .codedText(Self.string(bytes)))
    case (0x9005, true): try takeAttachmentProperties(bytes)
    case (0x9007, false): message.properties.codepage = LittleEndian.number(bytes, 0, 4)
    case (0x8008, false): message.properties.add(.messageClass, .text(TnefClass.name(Self.string(bytes))))
    case (0x8004, false): message.properties.add(.subject, .codedText(Self.string(bytes)))
    case (0x800C, false): message.properties.add(.body, .codedText(Self.string(bytes)))
    case (0x8005, false): addTime(.submitTime, bytes)
    case (0x8006, false): addTime(.deliveryTime, bytes)
    default: break
    }
  }

  /// Seven 16-bit numbers: year, month, day, hour, minute, second, weekday ([MS-OXTNEF] 2.1.3.3.3); UTC is meant.
  private mutating func addTime(_ key: MapiKey, _ bytes: [UInt8]) {
    if let ticks = TnefDate.ticks(bytes) { message.properties.add(key, .time(ticks)) }
  }

  private static func string(_ bytes: [UInt8]) -> [UInt8] { Array(bytes.prefix { $0 != 0 }) }

  private mutating func held(_ body: Range<Int>) throws -> [UInt8]? {
    guard body.count <= min(MapiLimits.property, room) else {
      message.trouble.append("attribute of \(body.count) bytes")
      return nil
    }
    room -= body.count
    return try source.bytes(body)
  }

  // MARK: properties

  private mutating func takeProperties(_ body: Range<Int>) throws {
    guard let bytes = try held(body) else { return }
    var properties = TnefProperties(bytes)
    properties.bag { message.properties.add($0, $1) }
    note(properties)
  }

  private mutating func takeRecipients(_ body: Range<Int>) throws {
    guard let bytes = try held(body) else { return }
    var properties = TnefProperties(bytes)
    for _ in 0..<min(properties.count(), MapiLimits.recipients) where !properties.isAtEnd {
      var bag = MapiBag()
      bag.codepage = message.properties.codepage
      properties.bag { bag.add($0, $1) }
      message.recipients.append(bag)
    }
    note(properties)
  }

  private mutating func takeAttachmentProperties(_ bytes: [UInt8]) throws {
    if attachment == nil { startAttachment() }
    guard var current = attachment else { return }
    var properties = TnefProperties(bytes)
    var object: [UInt8]?
    properties.bag { key, value in
      switch (key, value) {
      case (.attachData, .object(let data)): object = data
      case (.attachData, .bytes(let data)): current.object = data
      default: current.properties.add(key, value)
      }
    }
    if let object { try takeObject(object, into: &current) }
    attachment = current
    note(properties)
  }

  /// An object is its interface's id and its bytes.
  private mutating func takeObject(_ object: [UInt8], into attachment: inout TnefAttachment) throws {
    guard let interface = MapiGUID(object[...]), object.count > 16 else { return attachment.object = object }
    let rest = MemorySource(Array(object[16...]))
    guard interface == Self.messageObject else { return attachment.object = Array(object[16...]) }
    guard depth < MapiLimits.depth else { return message.trouble.append("depth \(MapiLimits.depth + 1)") }
    attachment.inner = try Self.message(rest, depth: depth + 1)
  }

  private mutating func note(_ properties: TnefProperties) {
    if properties.isBroken { message.trouble.append("properties cut off") }
  }

  // MARK: attachments

  private mutating func startAttachment() {
    finishAttachment()
    var new = TnefAttachment()
    new.properties.codepage = message.properties.codepage
    attachment = new
  }

  private mutating func finishAttachment() {
    guard let done = attachment else { return }
    attachment = nil
    if message.attachments.count < MapiLimits.attachments {
      message.attachments.append(done.finished)
    } else {
      message.trouble.append("attachments beyond the limit")
    }
  }
}
