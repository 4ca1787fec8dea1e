// SPDX-License-Identifier: Apache-2.0

/// The first line of a message in `messages.txt`: "[12/03/2022, 10:11] Ada Obi: words".
struct ThreemaLine {
  let date: LocalDate
  /// What stands in the brackets.
  let raw: String
  /// nil where no name stands before the words: a line of Threema's own.
  let sender: String?
  let words: String

  init?(_ line: String) {
    guard line.utf8.first == 0x5B, let close = line.utf8.firstIndex(of: 0x5D) else { return nil }
    raw = String(line[line.utf8.index(after: line.startIndex)..<close])
    guard raw.utf8.count <= 40, let (day, time) = Self.parted(raw), let date = LocalDate(date: day, time: time) else {
      return nil
    }
    self.date = date
    let rest = Array(line.utf8[line.utf8.index(after: close)...].drop { $0 == 0x20 })
    let colon = rest.prefix(200).indices.first { rest[$0] == 0x3A && $0 + 1 < rest.count && rest[$0 + 1] == 0x20 }
    sender = colon.map { String(decoding: rest[..<$0], as: UTF8.self) }
    words = String(decoding: colon.map { rest[($0 + 2)...] } ?? rest[...], as: UTF8.self)
  }

  /// Date and time are parted by ", " or a space.
  private static func parted(_ raw: String) -> (Substring, Substring)? {
    guard let space = raw.utf8.firstIndex(where: { $0 == 0x20 || $0 == 0x2C }) else { return nil }
    let time = raw.utf8[space...].drop { $0 == 0x2C || $0 == 0x20 }
    return (raw[..<space], Substring(time))
  }
}
