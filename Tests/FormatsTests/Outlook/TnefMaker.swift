// SPDX-License-Identifier: Apache-2.0

/// Writes TNEF streams for tests ([MS-OXTNEF]).
struct TnefMaker {
  private(set) var bytes: [UInt8] = [0x78, 0x9F, 0x3E, 0x22, 1, 0]

  mutating func add(_ level: UInt8, _ id: UInt32, _ data: [UInt8]) {
    bytes += [level] + id.bytes + UInt32(data.count).bytes + data
    bytes += UInt16(truncatingIfNeeded: data.reduce(0) { $0 + Int($1) }).bytes
  }

  mutating func addFile(_ name: String, _ data: [UInt8], _ properties: [[UInt8]] = []) {
    add(2, 0x0006_9002, [UInt8](repeating: 0, count: 14))
    add(2, 0x0001_8010, Array(name.utf8) + [0])
    add(2, 0x0006_800F, data)
    if !properties.isEmpty { add(2, 0x0006_9005, Self.list(properties)) }
  }

  static func list(_ properties: [[UInt8]]) -> [UInt8] { UInt32(properties.count).bytes + properties.flatMap { $0 } }

  static func text(_ id: UInt16, _ text: String) -> [UInt8] { variable(0x001F, id, text.wide + [0, 0]) }
  static func bytes(_ id: UInt16, _ bytes: [UInt8]) -> [UInt8] { variable(0x0102, id, bytes) }
  static func object(_ id: UInt16, _ bytes: [UInt8]) -> [UInt8] { variable(0x000D, id, bytes) }
  static func number(_ id: UInt16, _ number: Int32) -> [UInt8] { UInt16(0x0003).bytes + id.bytes + number.bytes }

  private static func variable(_ type: UInt16, _ id: UInt16, _ bytes: [UInt8]) -> [UInt8] {
    let padding = [UInt8](repeating: 0, count: (4 - bytes.count % 4) % 4)
    return type.bytes + id.bytes + UInt32(1).bytes + UInt32(bytes.count).bytes + bytes + padding
  }

  /// A letter with a body, one file and a message inside.
  static var letter: TnefMaker {
    var inner = TnefMaker()
    inner.add(1, 0x0001_8004, Array("Gauge".utf8) + [0])
    inner.add(1, 0x0006_9003, list([text(0x1000, "The gauge reads two metres.")]))
    var tnef = TnefMaker()
    tnef.add(1, 0x0006_9007, UInt32(1252).bytes + UInt32(0).bytes)
    tnef.add(1, 0x0007_8008, Array("IPM.Microsoft Mail.Note".utf8) + [0])
    tnef.add(1, 0x0001_8004, [0x57, 0x65, 0x69, 0x72, 0xE9, 0])
    tnef.add(1, 0x0003_8005, [2022, 3, 1, 9, 30, 0, 2].flatMap { UInt16($0).bytes })
    tnef.add(1, 0x0006_9003, list([text(0x1000, "Words in the container."), number(0x0017, 2)]))
    tnef.addFile("LEVELS~1.CSV", Array("a,b\n1,2\n".utf8), [text(0x3707, "levels of the rivers.csv")])
    let interface: [UInt8] = [7, 3, 2, 0, 0, 0, 0, 0, 0xC0, 0, 0, 0, 0, 0, 0, 0x46]
    tnef.addFile("inner", [], [number(0x3705, 5), object(0x3701, interface + inner.bytes)])
    return tnef
  }
}
