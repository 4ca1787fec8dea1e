// SPDX-License-Identifier: Apache-2.0

/// Whether a text carries another mail quoted inside it, as "Forward" does in most programs unless told to attach.
enum QuotedForward {
  /// Lines within which a quoted header must come together.
  private static let reach = 8

  /// Lines that programs put above a quoted mail, lower case, marks and spaces at either side taken off.
  private static let announcements: Set<String> = [
    "forwarded message", "original message", "begin forwarded message:", "weitergeleitete nachricht",
    "ursprüngliche nachricht", "anfang der weitergeleiteten nachricht:", "message transféré", "message d'origine",
    "début du message réexpédié :", "mensaje reenviado", "messaggio inoltrato",
  ]

  static func stands(in text: String) -> Bool {
    let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map(Self.bare)
    return lines.contains { announcements.contains($0) } || hasHeader(lines)
  }

  /// A line in lower case without quoting marks, dashes, stars and spaces at its sides.
  private static func bare(_ line: Substring.UTF8View.SubSequence) -> String {
    func isMark(_ byte: UInt8) -> Bool { [0x20, 0x09, 0x0D, 0x3E, 0x2D, 0x2A, 0x5F, 0x3D].contains(byte) }
    let rest = line.prefix(256).drop(while: isMark)
    let end = rest.lastIndex { !isMark($0) }.map { rest.index(after: $0) } ?? rest.startIndex
    return String(decoding: rest[..<end], as: UTF8.self).lowercased()
  }

  /// "From:", a date and a subject within a few lines (English; other languages by their announcement alone).
  private static func hasHeader(_ lines: [String]) -> Bool {
    for place in lines.indices where lines[place].hasPrefix("from:") {
      let near = lines[place..<min(place + reach, lines.count)]
      let isDated = near.contains { $0.hasPrefix("sent:") || $0.hasPrefix("date:") }
      if isDated, near.contains(where: { $0.hasPrefix("subject:") || $0.hasPrefix("to:") }) { return true }
    }
    return false
  }
}
