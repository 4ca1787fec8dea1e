// SPDX-License-Identifier: Apache-2.0

/// The voting buttons of a message (PidLidVerbStream, [MS-OXOMSG] 2.2.1.74).
enum MapiVerbs {
  /// Kind of a button that the sender made; others are Reply, Forward and their like.
  private static let vote = 4

  static func options(_ bytes: [UInt8]) -> [String] {
    guard bytes.count > 6, LittleEndian.number(bytes, 0, 2) == 0x0102 else { return [] }
    let count = min(LittleEndian.number(bytes, 2, 4), 64)
    var (at, kinds, names): (Int, [Int], [String]) = (6, [], [])
    for _ in 0..<count where at + 5 < bytes.count {
      kinds.append(LittleEndian.number(bytes, at, 4))
      names.append(read(bytes, at + 4).text)
      at = end(bytes, at)
    }
    let wide = wideNames(bytes, at, kinds.count)
    if wide.count == names.count { names = wide }
    return zip(kinds, names).filter { $0.0 == vote }.map(\.1)
  }

  /// A length byte and so many bytes of text.
  private static func read(_ bytes: [UInt8], _ at: Int) -> (text: String, end: Int) {
    guard at < bytes.count else { return ("", bytes.count) }
    let end = min(bytes.count, at + 1 + Int(bytes[at]))
    return (String(decoding: bytes[(at + 1)..<end], as: UTF8.self), end)
  }

  /// Name, class, nothing, name again, then 29 bytes of flags and the button's number.
  private static func end(_ bytes: [UInt8], _ start: Int) -> Int {
    var at = start + 4
    for _ in 0..<4 { at = read(bytes, at).end }
    return min(bytes.count, at + 29)
  }

  /// The names again in UTF-16, each twice.
  private static func wideNames(_ bytes: [UInt8], _ start: Int, _ count: Int) -> [String] {
    guard LittleEndian.number(bytes, start, 2) == 0x0104 else { return [] }
    var (at, names): (Int, [String]) = (start + 2, [])
    for place in 0..<(count * 2) where at < bytes.count {
      let end = min(bytes.count, at + 1 + Int(bytes[at]) * 2)
      if place % 2 == 0 { names.append(LittleEndian.utf16(bytes[(at + 1)..<end])) }
      at = end
    }
    return names
  }
}
