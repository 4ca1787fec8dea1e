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
final class PhraseTable: Sendable {
  struct Entry: Sendable {
    let bytes: [UInt8]
    let kind: PhraseKind
    let language: String
  }

  /// Longest phrase in bytes.
  static let longest = 128
  static let shared = PhraseTable()
  private static let slots = 4096

  private let entries: [Entry]
  /// One bit a key: nearly every text that is no phrase ends here.
  private let filter: [UInt64]
  /// Two phrases may share a key: "Missed voice call, Tap…" and "Missed video call, Tap…" do.
  private let places: [UInt64: [Int]]

  private init() {
    var (entries, places): ([Entry], [UInt64: [Int]]) = ([], [:])
    var filter = [UInt64](repeating: 0, count: Self.slots / 64)
    for (word, kind, language) in Self.forms {
      let bytes = Array(word.utf8)
      let key = bytes.withUnsafeBufferPointer { Self.key($0.baseAddress!, $0.baseAddress! + $0.count) }
      // A spelling two languages share says the same in both: the first stands.
      guard places[key, default: []].allSatisfy({ entries[$0].bytes != bytes }) else { continue }
      places[key, default: []].append(entries.count)
      filter[Int(key >> 6) & (Self.slots / 64 - 1)] |= 1 << (key & 63)
      entries.append(Entry(bytes: bytes, kind: kind, language: language))
    }
    (self.entries, self.places, self.filter) = (entries, places, filter)
  }

  /// Every phrase as it stands and in lower case.
  static var forms: [(String, PhraseKind, String)] {
    var forms: [(String, PhraseKind, String)] = [("null", .viewOnce, "")]
    for (language, phrases) in rows {
      for (kind, words) in phrases {
        for word in words { forms += [(word, kind, language), (word.lowercased(), kind, language)] }
      }
    }
    return forms
  }

  /// The phrase that is exactly `start ..< end`.
  @inline(__always)
  func find(_ start: BytePointer, _ end: BytePointer) -> Entry? {
    let count = end - start
    guard count >= 3, count <= Self.longest else { return nil }
    let key = Self.key(start, end)
    guard filter[Int(key >> 6) & (Self.slots / 64 - 1)] >> (key & 63) & 1 == 1 else { return nil }
    return lookUp(key, start, count)
  }

  private func lookUp(_ key: UInt64, _ start: BytePointer, _ count: Int) -> Entry? {
    for place in places[key] ?? [] {
      let entry = entries[place]
      if entry.bytes.count == count, Bytes.equal(start, entry.bytes, count) { return entry }
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
  static func key(_ start: BytePointer, _ end: BytePointer) -> UInt64 {
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
