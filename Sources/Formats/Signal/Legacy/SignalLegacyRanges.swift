// SPDX-License-Identifier: Apache-2.0

/// Small messages of Signal's own database inside columns.
enum SignalLegacyRanges {
  /// `BodyRangeList`: 1 ranges of 1 start, 2 length, 4 style.
  static func styles(_ bytes: [UInt8]) -> [(Int64, Int64, String)] {
    let names = ["bold", "italic", "spoiler", "strikethrough", "monospace"]
    return pieces(bytes).compactMap { piece in
      let numbers = numbers(piece)
      guard let style = numbers[4], style < names.count else { return nil }
      return (Int64(clamping: numbers[1] ?? 0), Int64(clamping: numbers[2] ?? 0), names[Int(style)])
    }
  }

  /// `ReactionList`: 1 reactions of 1 emoji, 2 author, 3 time sent.
  static func reactions(_ bytes: [UInt8]) -> [(emoji: String, author: Int64, sent: Int64?)] {
    pieces(bytes).map { piece in
      var (fields, emoji) = (ProtoInput(piece), "")
      while let field = fields.tag() {
        if field.number == 1, case .piece(let text) = field.content { emoji = String(decoding: text, as: UTF8.self) }
      }
      let numbers = numbers(piece)
      return (emoji, Int64(clamping: numbers[2] ?? 0), numbers[3].map { Int64(clamping: $0) })
    }
  }

  private static func pieces(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var (fields, all) = (ProtoInput(bytes[...]), [ArraySlice<UInt8>]())
    while let field = fields.tag() {
      if field.number == 1, case .piece(let piece) = field.content { all.append(piece) }
    }
    return all
  }

  private static func numbers(_ piece: ArraySlice<UInt8>) -> [Int: UInt64] {
    var (fields, all) = (ProtoInput(piece), [Int: UInt64]())
    while let field = fields.tag() { if case .varint(let number) = field.content { all[field.number] = number } }
    return all
  }
}
