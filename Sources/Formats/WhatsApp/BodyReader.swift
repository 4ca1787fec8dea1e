// SPDX-License-Identifier: Apache-2.0
import Records

/// Tells what a message's body is by its structure, and by WhatsApp's own words where structure is not enough.
final class BodyReader {
  private let phrases = PhraseTable.shared
  private let placeholders: Set<UInt64>
  private let suffixes: Set<UInt64>
  private let isWeb: Bool

  init(_ dialect: Dialect, isWeb: Bool) {
    placeholders = dialect.placeholders
    suffixes = dialect.suffixes
    self.isWeb = isWeb
  }

  /// A body and what is known of its line.
  struct Body {
    let start: BytePointer
    let end: BytePointer
    /// End of the first line.
    let lineEnd: BytePointer
    /// iOS: a mark stands before the line's bracket.
    var isLineMarked = false
    var isBracket = false
  }

  /// nil for plain text, decided in a few comparisons for nearly every message.
  @inline(__always)
  func read(_ body: Body, _ media: MediaIndex) -> Reading? {
    let (start, end) = (body.start, body.end)
    guard end > start else { return nil }
    let (first, last, lineLast) = (start[0], end[-1], body.lineEnd > start ? body.lineEnd[-1] : 0)
    if first == 0x3C || first == 0xE2 || first == 0xEF || first == 0x5B || last == 0x3E || last >= 0x8E
      || lineLast == 0x29 || lineLast == 0x3E || lineLast == 0x3A || lineLast >= 0x8E || body.isBracket
    {
      return readClosely(body, media)
    }
    if body.lineEnd == end, end - start <= PhraseTable.longest, let phrase = phrases.findTrimmed(start, end) {
      return reading(of: phrase.kind)
    }
    return place(start, body)
  }

  private func readClosely(_ body: Body, _ media: MediaIndex) -> Reading? {
    if let found = attachment(body, media) ?? placeholder(body) ?? place(body.start, body) ?? poll(body)
      ?? unknownPlaceholder(body)
    {
      return found
    }
    if let found = edited(body) { return found }
    if isWeb, let found = webPrefix(body, media) ?? webLabel(body) { return found }
    guard body.isBracket, !isWeb, Marks.isLeftToRight(body.start, body.end) else { return nil }
    return Reading(isEvent: true)
  }

  // MARK: - Files

  private func attachment(_ body: Body, _ media: MediaIndex) -> Reading? {
    body.isBracket
      ? iosAttachment(body) ?? androidAttachment(body, media) : androidAttachment(body, media) ?? iosAttachment(body)
  }

  /// `<attached: 00000035-PHOTO-….jpg>` whatever the word; a caption may stand before it.
  private func iosAttachment(_ body: Body) -> Reading? {
    var p = body.start
    while let open = Bytes.find(0x3C, p, body.end) {
      let stop = Bytes.find(0x0A, open, body.end) ?? body.end
      if let close = Bytes.findLast(0x3E, open, stop), let colon = Bytes.find(": ", open, min(close, open + 64)),
        MediaName.isNumbered(Marks.skip(colon + 2, close), close) || Marks.length(max(body.start, open - 3), open) == 3
      {
        return named(Marks.skip(colon + 2, close), close)
      }
      p = open + 1
    }
    return nil
  }

  /// `NAME.ext (WORDS)` on the first line: a name WhatsApp gives, words it uses, a leading mark, or a file we have.
  private func androidAttachment(_ body: Body, _ media: MediaIndex) -> Reading? {
    let close = Marks.trimEnd(body.start, trimCR(body.start, body.lineEnd))
    guard close - body.start > 4, close[-1] == 0x29, let open = Bytes.findLast(0x28, body.start, close),
      open > body.start, open[-1] == 0x20
    else { return nil }
    let name = Marks.skip(body.start, open - 1)
    let nameEnd = Marks.trimEnd(name, open - 1)
    guard nameEnd > name, MediaName.hasEnding(name, nameEnd) else { return nil }
    let isKnown =
      phrases.findTrimmed(open + 1, close - 1)?.kind == .attached || name > body.start
      || MediaName.isApplicationName(name, nameEnd)
      || (!media.isEmpty && media.contains(Text.decode(name, nameEnd).text))
    return isKnown ? named(name, nameEnd) : nil
  }

  private func named(_ start: BytePointer, _ end: BytePointer) -> Reading {
    Reading(
      type: MediaName.messageType(start, end), fileName: Text.decode(start, end).text,
      mediaType: MediaName.mediaType(start, end))
  }

  // MARK: - Placeholders

  private func placeholder(_ body: Body) -> Reading? {
    let lineEnd = trimCR(body.start, body.lineEnd)
    if let angle = AngleSuffix(body.start, lineEnd), Marks.skip(body.start, angle.open) == angle.open {
      if let phrase = phrases.findTrimmed(angle.start, angle.end) { return reading(of: phrase.kind) }
      if placeholders.contains(angle.hash) { return reading(of: .omitted) }
    }
    if let angle = webOmitted(body) { return angle }
    let segment = lastMarked(body.start, lineEnd)
    // "null" instead of view-once media is Android's way only; its phrase has no language.
    if body.lineEnd == body.end || segment > body.start, let phrase = phrases.findTrimmed(segment, lineEnd),
      !body.isBracket || !phrase.language.isEmpty
    {
      var reading = reading(of: phrase.kind)
      if phrase.kind == .document { reading.fileName = documentName(body.start, segment) }
      return reading
    }
    return deletedByAdmin(body) ? deletedByAdminReading(body) : nil
  }

  /// iOS marks the line and the words of media it leaves out, but also of some system lines: wording decides those.
  private func unknownPlaceholder(_ body: Body) -> Reading? {
    let lineEnd = trimCR(body.start, body.lineEnd)
    let segment = lastMarked(body.start, lineEnd)
    guard body.isLineMarked, segment > body.start else { return nil }
    var found = reading(of: guess(segment, lineEnd))
    found.isGuess = true
    return found
  }

  /// The part behind the last left-to-right mark, the whole where there is none.
  private func lastMarked(_ start: BytePointer, _ end: BytePointer) -> BytePointer {
    var (p, last) = (start, start)
    while let mark = Bytes.find(0xE2, p, end) {
      p = mark + 1
      if Marks.isLeftToRight(mark, end) { last = mark + 3 }
    }
    return last
  }

  /// `Name.pdf • ‎2 pages ‎document omitted`: the name up to the bullet or the mark.
  private func documentName(_ start: BytePointer, _ segment: BytePointer) -> String? {
    var end = segment
    if let bullet = Bytes.find(" \u{2022}", start, segment) { end = bullet }
    if let mark = Bytes.find(" \u{200E}", start, end) { end = mark }
    end = Marks.trimEnd(start, end)
    return end > start ? Text.decode(start, end).text : nil
  }

  /// An unknown phrase instead of media: its own international words tell the kind.
  private func guess(_ start: BytePointer, _ end: BytePointer) -> PhraseKind {
    if Bytes.find("GIF", start, end) != nil { return .gif }
    if Bytes.find("ticker", start, end) != nil || Bytes.find("стикер", start, end) != nil { return .sticker }
    return .omitted
  }

  var isWebExport: Bool { isWeb }
  func omission(_ kind: PhraseKind) -> Reading { reading(of: kind) }

  private func reading(of kind: PhraseKind) -> Reading {
    switch kind {
    case .attached, .omitted: Reading(type: .media, status: .omitted)
    case .image: Reading(type: .media, status: .omitted, mediaType: "image")
    case .video: Reading(type: .media, status: .omitted, mediaType: "video")
    case .gif: Reading(type: .media, status: .omitted, mediaType: "image/gif")
    case .audio: Reading(type: .media, status: .omitted, mediaType: "audio")
    case .document: Reading(type: .media, status: .omitted, mediaType: "application")
    case .sticker: Reading(type: .sticker, status: .omitted, mediaType: "image/webp")
    case .contact: Reading(type: .contact, status: .omitted, mediaType: "text/vcard")
    case .deleted: Reading(type: .deleted, deleted: true)
    case .deletedBySelf: Reading(type: .deleted, deleted: true, extras: [Extra("deletedBy", "exporter")])
    case .edited: Reading(edited: true)
    case .call: Reading(type: .call)
    case .viewOnce: Reading(type: .viewOnce, status: .viewOnce)
    case .waiting: Reading(type: .unknown, extras: [Extra("pending", "true")])
    }
  }

  private func deletedByAdmin(_ body: Body) -> Bool {
    Bytes.starts(Marks.skip(body.start, body.end), body.end, with: "This message was deleted by admin")
  }

  private func deletedByAdminReading(_ body: Body) -> Reading {
    Reading(type: .deleted, deleted: true, extras: [Extra("deletedBy", "admin")])
  }

  // MARK: - Text

  /// `text <This message was edited>`.
  private func edited(_ body: Body) -> Reading? {
    let end = trimCR(body.start, body.end)
    guard let angle = AngleSuffix(body.start, end), Marks.trimEnd(body.start, angle.open) > body.start else {
      return nil
    }
    let isEdited = phrases.findTrimmed(angle.start, angle.end)?.kind == .edited || suffixes.contains(angle.hash)
    return isEdited ? Reading(edited: true) : nil
  }

  private func trimCR(_ start: BytePointer, _ end: BytePointer) -> BytePointer {
    end > start && end[-1] == 0x0D ? end - 1 : end
  }
}
