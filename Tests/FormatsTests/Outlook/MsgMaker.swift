// SPDX-License-Identifier: Apache-2.0

/// Writes Outlook messages for tests ([MS-OXMSG]).
struct MsgMaker {
  enum Value {
    case text(String)
    case coded([UInt8])
    case bytes([UInt8])
    case number(Int32)
    case flag(Bool)
    /// Milliseconds since 1970.
    case time(Int64)
    case texts([String])
    case blobs([[UInt8]])
  }

  /// Named properties: their set (16 bytes as stored), then a number or a name.
  enum Name: Hashable {
    case number([UInt8], UInt32)
    case word(String)
  }

  static let common: [UInt8] = set(0x62008)
  static let appointment: [UInt8] = set(0x62002)
  static let task: [UInt8] = set(0x62003)
  static let address: [UInt8] = set(0x62004)
  private static let strings: [UInt8] = set(0x20329)
  private static func set(_ number: UInt32) -> [UInt8] { number.bytes + [0, 0, 0, 0, 0xC0, 0, 0, 0, 0, 0, 0, 0x46] }

  var properties: [(UInt16, Value)] = []
  var named: [(Name, Value)] = []
  var recipients: [[(UInt16, Value)]] = []
  var attachments: [Attachment] = []

  struct Attachment {
    var properties: [(UInt16, Value)] = []
    var data: [UInt8]?
    var inner: MsgMaker?
    var object: [CompoundMaker.Node]?
  }

  /// A plain letter of the fictional department.
  static func letter(subject: String = "Weir at Aldford", text: String? = "The weir holds.") -> MsgMaker {
    var msg = MsgMaker()
    msg.properties = [
      (0x001A, .text("IPM.Note")), (0x0037, .text(subject)), (0x0042, .text("Ada Obi")), (0x0064, .text("SMTP")),
      (0x0065, .text("ada@flood.example")), (0x0039, .time(1_646_127_000_000)), (0x0E07, .number(1)),
      (0x1035, .text("<1@flood.example>")),
    ]
    if let text { msg.properties.append((0x1000, .text(text))) }
    msg.recipients = [recipient("Ben Cole", "ben@flood.example", 1), recipient("Cho Li", "cho@flood.example", 3)]
    return msg
  }

  static func recipient(_ name: String, _ address: String, _ type: Int32, smtp: String? = nil) -> [(UInt16, Value)] {
    [
      (0x3001, .text(name)), (0x3002, .text(address.hasPrefix("/") ? "EX" : "SMTP")), (0x3003, .text(address)),
      (0x0C15, .number(type)),
    ] + (smtp.map { [(UInt16(0x39FE), Value.text($0))] } ?? [])
  }

  var file: [UInt8] {
    var names: [Name] = []
    collect(&names)
    let storage = CompoundMaker.Node.storage("__nameid_version1.0", Self.mapping(names))
    return CompoundMaker.file(nodes(names, header: 32) + [storage])
  }

  private func collect(_ names: inout [Name]) {
    for (name, _) in named where !names.contains(name) { names.append(name) }
    for attachment in attachments { attachment.inner?.collect(&names) }
  }

  private func nodes(_ names: [Name], header: Int) -> [CompoundMaker.Node] {
    let all = properties + named.map { name, value in (UInt16(0x8000 + names.firstIndex(of: name)!), value) }
    var nodes = Self.nodes(all, header: header)
    for (place, recipient) in recipients.enumerated() {
      nodes.append(.storage("__recip_version1.0_#\(Self.hex(place))", Self.nodes(recipient, header: 8)))
    }
    for (place, attachment) in attachments.enumerated() {
      var inside = Self.nodes(attachment.properties, header: 8)
      if let data = attachment.data { inside.append(.stream("__substg1.0_37010102", data)) }
      if let inner = attachment.inner {
        inside.append(.storage("__substg1.0_3701000D", inner.nodes(names, header: 24)))
      }
      if let object = attachment.object { inside.append(.storage("__substg1.0_3701000D", object)) }
      nodes.append(.storage("__attach_version1.0_#\(Self.hex(place))", inside))
    }
    return nodes
  }

  static func hex(_ number: Int) -> String {
    let digits = String(number, radix: 16, uppercase: true)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }

  private static func nodes(_ properties: [(UInt16, Value)], header: Int) -> [CompoundMaker.Node] {
    var table = [UInt8](repeating: 0, count: header)
    var nodes: [CompoundMaker.Node] = []
    for (id, value) in properties {
      let (type, fixed, streams) = encoded(value)
      table += type.bytes + id.bytes + UInt32(6).bytes + fixed
      for (suffix, bytes) in streams {
        nodes.append(.stream("__substg1.0_\(hex(Int(id) << 16 | Int(type)))\(suffix)", bytes))
      }
    }
    return [.stream("__properties_version1.0", table)] + nodes
  }

  private static func encoded(_ value: Value) -> (UInt16, [UInt8], [(String, [UInt8])]) {
    func sized(_ count: Int) -> [UInt8] { UInt64(count).bytes }
    switch value {
    case .text(let text): return (0x001F, sized(text.wide.count + 2), [("", text.wide)])
    case .coded(let bytes): return (0x001E, sized(bytes.count + 1), [("", bytes)])
    case .bytes(let bytes): return (0x0102, sized(bytes.count), [("", bytes)])
    case .number(let number): return (0x0003, Int64(number).bytes, [])
    case .flag(let flag): return (0x000B, UInt64(flag ? 1 : 0).bytes, [])
    case .time(let milliseconds): return (0x0040, (milliseconds * 10_000 + 116_444_736_000_000_000).bytes, [])
    case .texts(let texts): return (0x101F, sized(texts.count * 4), many(texts.map { $0.wide + [0, 0] }, 4))
    case .blobs(let blobs): return (0x1102, sized(blobs.count * 8), many(blobs, 8))
    }
  }

  private static func many(_ values: [[UInt8]], _ width: Int) -> [(String, [UInt8])] {
    let lengths = values.flatMap { UInt32($0.count).bytes + [UInt8](repeating: 0, count: width - 4) }
    return [("", lengths)] + values.enumerated().map { ("-\(hex($0.offset))", $0.element) }
  }

  private static func mapping(_ names: [Name]) -> [CompoundMaker.Node] {
    var (sets, entries, words): ([[UInt8]], [UInt8], [UInt8]) = ([], [], [])
    for (place, name) in names.enumerated() {
      switch name {
      case .number(let set, let number):
        if !sets.contains(set) { sets.append(set) }
        entries += number.bytes + UInt16((sets.firstIndex(of: set)! + 3) << 1).bytes
      case .word(let word):
        entries += UInt32(words.count).bytes + UInt16(2 << 1 | 1).bytes
        words += UInt32(word.wide.count).bytes + word.wide
        while words.count % 4 != 0 { words.append(0) }
      }
      entries += UInt16(place).bytes
    }
    return [
      .stream("__substg1.0_00020102", sets.flatMap { $0 }), .stream("__substg1.0_00030102", entries),
      .stream("__substg1.0_00040102", words),
    ]
  }
}
