// SPDX-License-Identifier: Apache-2.0

/// What one of WhatsApp's own phrases says.
enum PhraseKind: UInt8, Sendable {
  /// In brackets behind a file name; in angle brackets instead of any media.
  case attached, omitted
  /// Instead of one kind of media.
  case image, video, audio, sticker, gif, document, contact
  case deleted, deletedBySelf, edited, call, viewOnce, waiting
}

/// Finds a phrase by its bytes in a few nanoseconds: most short texts of a chat are looked up here.
struct PhraseTable: Sendable {
  struct Entry: Sendable {
    let bytes: [UInt8]
    let kind: PhraseKind
    let language: String
  }

  /// Longest phrase in bytes.
  static let longest = 128
  static let shared = PhraseTable()
  private static let slots = 2048

  private var entries: [Entry] = []
  /// Index into `entries` plus one; 0 is empty.
  private var table = [UInt16](repeating: 0, count: slots)

  private init() {
    for (language, phrases) in Self.rows {
      for (kind, words) in phrases { for word in words { add(word, kind, language) } }
    }
    add("null", .viewOnce, "")
  }

  private mutating func add(_ word: String, _ kind: PhraseKind, _ language: String) {
    for form in [word, word.lowercased()] {
      let bytes = Array(form.utf8)
      let isKnown = bytes.withUnsafeBufferPointer { find($0.baseAddress!, $0.baseAddress! + $0.count) != nil }
      if isKnown { continue }
      entries.append(Entry(bytes: bytes, kind: kind, language: language))
      let key = bytes.withUnsafeBufferPointer { Self.key($0.baseAddress!, $0.baseAddress! + $0.count) }
      var slot = Int(key % UInt64(Self.slots))
      while table[slot] != 0 { slot = (slot + 1) % Self.slots }
      table[slot] = UInt16(entries.count)
    }
  }

  /// The phrase that is exactly `start ..< end`.
  func find(_ start: BytePointer, _ end: BytePointer) -> Entry? {
    let count = end - start
    guard count >= 3, count <= Self.longest else { return nil }
    var slot = Int(Self.key(start, end) % UInt64(Self.slots))
    while table[slot] != 0 {
      let entry = entries[Int(table[slot]) - 1]
      if entry.bytes.count == count, Bytes.equal(start, entry.bytes, count) { return entry }
      slot = (slot + 1) % Self.slots
    }
    return nil
  }

  /// As above without the marks around it and the full stop some versions put behind it.
  @inline(__always)
  func findTrimmed(_ start: BytePointer, _ end: BytePointer) -> Entry? {
    let start = Marks.skip(start, end)
    var end = Marks.trimEnd(start, end)
    if end > start, end[-1] == 0x2E { end -= 1 }
    if end - start >= 3, end[-3] == 0xE3, end[-2] == 0x80, end[-1] == 0x82 { end -= 3 }
    return find(start, end)
  }

  /// Mixes the first and last eight bytes and the length.
  @inline(__always)
  private static func key(_ start: BytePointer, _ end: BytePointer) -> UInt64 {
    let count = end - start
    var (first, last): (UInt64, UInt64) = (0, 0)
    if count >= 8 {
      first = UnsafeRawPointer(start).loadUnaligned(as: UInt64.self)
      last = UnsafeRawPointer(end - 8).loadUnaligned(as: UInt64.self)
    } else {
      for i in 0..<count { first = first << 8 | UInt64(start[i]) }
    }
    let mixed = (first ^ last.byteSwapped &* 0x9E37_79B9_7F4A_7C15) &+ UInt64(count) &* 0xD6E8_FEB8_6659_FD93
    return (mixed ^ mixed >> 29) &* 0xBF58_476D_1CE4_E5B9 >> 17
  }
}
