// SPDX-License-Identifier: Apache-2.0

/// What the property ids from 0x8000 on stand for in one file ([MS-OXMSG] 2.2.3).
struct MsgNames {
  private var keys: [UInt16: MapiKey] = [:]

  init(_ file: CompoundFile) throws {
    guard let storage = file.child("__nameid_version1.0", of: 0) else { return }
    func bytes(_ name: String) throws -> [UInt8] {
      guard let entry = file.child(name, of: storage) else { return [] }
      let stream = file.stream(entry)
      return try stream.bytes(0..<min(stream.size, MapiLimits.property))
    }
    let guids = try bytes("__substg1.0_00020102")
    let entries = try bytes("__substg1.0_00030102")
    let strings = try bytes("__substg1.0_00040102")
    for at in stride(from: 0, to: entries.count - 7, by: 8) {
      guard let key = Self.key(entries, at, guids, strings) else { continue }
      let id = 0x8000 + LittleEndian.number(entries, at + 6, 2)
      if id <= 0xFFFF { keys[UInt16(id)] = key }
    }
  }

  func key(_ id: UInt16) -> MapiKey { id < 0x8000 ? .tag(id) : keys[id] ?? .tag(id) }

  private static func key(_ entries: [UInt8], _ at: Int, _ guids: [UInt8], _ strings: [UInt8]) -> MapiKey? {
    let number = LittleEndian.number(entries, at, 4)
    let kind = LittleEndian.number(entries, at + 4, 2)
    guard let set = guid(kind >> 1, guids) else { return nil }
    guard kind & 1 == 1 else { return .number(set, UInt32(number)) }
    guard number + 4 <= strings.count else { return nil }
    let end = min(strings.count, number + 4 + LittleEndian.number(strings, number, 4))
    return .name(set, LittleEndian.utf16(strings[(number + 4)..<end]))
  }

  private static func guid(_ index: Int, _ guids: [UInt8]) -> MapiGUID? {
    switch index {
    case 1: .mapi
    case 2: .strings
    case 3...: (index - 3) * 16 < guids.count ? MapiGUID(guids[((index - 3) * 16)...]) : nil
    default: nil
    }
  }
}
