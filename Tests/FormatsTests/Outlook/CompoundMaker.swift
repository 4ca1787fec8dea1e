// SPDX-License-Identifier: Apache-2.0

/// Writes compound files for tests ([MS-CFB], version 3).
enum CompoundMaker {
  indirect enum Node {
    case stream(String, [UInt8])
    case storage(String, [Node])

    var name: String {
      switch self {
      case .stream(let name, _), .storage(let name, _): name
      }
    }
  }

  private static let none: UInt32 = 0xFFFF_FFFF
  private static let last: UInt32 = 0xFFFF_FFFE

  private struct Entry {
    var name: String
    var type: UInt8
    var child = none
    var right = none
    var start = last
    var size = 0
    var content: [UInt8] = []
  }

  static func file(_ nodes: [Node]) -> [UInt8] {
    var entries = [Entry(name: "Root Entry", type: 5)]
    entries[0].child = add(nodes, to: &entries)
    var sectors: [[UInt8]] = []
    var table: [UInt32] = []
    func chain(_ bytes: [UInt8]) -> UInt32 {
      guard !bytes.isEmpty else { return last }
      let first = UInt32(sectors.count)
      for at in stride(from: 0, to: bytes.count, by: 512) {
        var sector = Array(bytes[at..<min(at + 512, bytes.count)])
        sector += [UInt8](repeating: 0, count: 512 - sector.count)
        sectors.append(sector)
        table.append(at + 512 < bytes.count ? UInt32(sectors.count) : last)
      }
      return first
    }
    var (mini, miniTable): ([UInt8], [UInt32]) = ([], [])
    for index in entries.indices where entries[index].type == 2 {
      entries[index].size = entries[index].content.count
      guard entries[index].size < 4096 else {
        entries[index].start = chain(entries[index].content)
        continue
      }
      guard entries[index].size > 0 else { continue }
      entries[index].start = UInt32(miniTable.count)
      let units = (entries[index].size + 63) / 64
      for unit in 0..<units { miniTable.append(unit + 1 < units ? UInt32(miniTable.count + 1) : last) }
      mini += entries[index].content + [UInt8](repeating: 0, count: units * 64 - entries[index].size)
    }
    entries[0].start = chain(mini)
    entries[0].size = mini.count
    let miniStart = chain(miniTable.flatMap { $0.bytes })
    var directory = entries.flatMap(bytes)
    while directory.count % 512 != 0 { directory += bytes(Entry(name: "", type: 0)) }
    let directoryStart = chain(directory)
    var count = 1
    while (sectors.count + count) * 4 > count * 512 { count += 1 }
    let first = sectors.count
    for _ in 0..<count { table.append(0xFFFF_FFFD) }
    var tableBytes = table.flatMap { $0.bytes }
    tableBytes += [UInt8](repeating: 0xFF, count: count * 512 - tableBytes.count)
    var head: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 16)
    head += [0x3E, 0, 3, 0, 0xFE, 0xFF, 9, 0, 6, 0] + [UInt8](repeating: 0, count: 10)
    head += UInt32(count).bytes + directoryStart.bytes + UInt32(0).bytes + UInt32(4096).bytes + miniStart.bytes
    head += UInt32((miniTable.count * 4 + 511) / 512).bytes + last.bytes + UInt32(0).bytes
    for place in 0..<109 { head += (place < count ? UInt32(first + place) : none).bytes }
    return head + sectors.flatMap { $0 } + tableBytes
  }

  /// Siblings hang on one another's right hand.
  private static func add(_ nodes: [Node], to entries: inout [Entry]) -> UInt32 {
    var places: [Int] = []
    for node in nodes {
      places.append(entries.count)
      switch node {
      case .stream(let name, let content): entries.append(Entry(name: name, type: 2, content: content))
      case .storage(let name, let inner):
        entries.append(Entry(name: name, type: 1))
        let place = entries.count - 1
        let child = add(inner, to: &entries)
        entries[place].child = child
        entries[place].start = 0
      }
    }
    for (one, next) in zip(places, places.dropFirst()) { entries[one].right = UInt32(next) }
    return places.first.map(UInt32.init) ?? none
  }

  private static func bytes(_ entry: Entry) -> [UInt8] {
    var out = entry.name.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let length = entry.name.isEmpty ? 0 : out.count + 2
    out += [UInt8](repeating: 0, count: 64 - out.count)
    out += [UInt8(length), 0, entry.type, 1] + none.bytes + entry.right.bytes + entry.child.bytes
    out += [UInt8](repeating: 0, count: 36) + entry.start.bytes + UInt32(entry.size).bytes + UInt32(0).bytes
    return out
  }
}

extension FixedWidthInteger {
  /// Little endian.
  var bytes: [UInt8] { withUnsafeBytes(of: littleEndian) { Array($0) } }
}

extension String {
  /// UTF-16, little endian.
  var wide: [UInt8] { utf16.flatMap { $0.bytes } }
}
