// SPDX-License-Identifier: Apache-2.0
import Records

/// A system line's wording with places for names: `%a` who acts, `%t` whom it touches, `%b` and `%n` the state before
/// and after, `%*` anything or nothing.
struct EventTemplate: Sendable {
  enum Slot: UInt8, Sendable { case actor, targets, before, after, anything }

  enum Part: Sendable {
    case words([UInt8])
    case slot(Slot)
  }

  let type: EventType
  let parts: [Part]
  /// A state the wording itself names ("off").
  let state: String?
  /// Pairs of letters its words hold: a line without them cannot fit.
  let pairs: LetterPairs

  init(_ type: EventType, _ pattern: String, state: String? = nil) {
    (self.type, self.state) = (type, state)
    parts = Self.parse(Array(pattern.utf8))
    pairs = parts.reduce(into: LetterPairs()) { pairs, part in
      if case .words(let words) = part { pairs.add(words) }
    }
  }

  private static func parse(_ bytes: [UInt8]) -> [Part] {
    var parts: [Part] = []
    var words: [UInt8] = []
    var i = 0
    while i < bytes.count {
      guard bytes[i] == 0x25 else {
        words.append(bytes[i])
        i += 1
        continue
      }
      if !words.isEmpty { parts.append(.words(words)) }
      words = []
      parts.append(.slot(slot(bytes[i + 1])))
      i += 2
    }
    if !words.isEmpty { parts.append(.words(words)) }
    return parts
  }

  private static func slot(_ letter: UInt8) -> Slot {
    switch letter {
    case 0x61: .actor
    case 0x74: .targets
    case 0x62: .before
    case 0x6E: .after
    default: .anything
    }
  }

  /// Ranges of the slots in `text` when the whole of it fits.
  func match(_ text: [UInt8]) -> [(Slot, Range<Int>)]? {
    text.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return nil }
      return match(base, base + buffer.count)
    }
  }

  private func match(_ base: BytePointer, _ end: BytePointer) -> [(Slot, Range<Int>)]? {
    var found: [(Slot, Range<Int>)] = []
    var p = base
    var open: Slot?
    for part in parts {
      switch part {
      case .slot(let slot): open = slot
      case .words(let words):
        guard let hit = open == nil ? at(words, p, end) : Bytes.find(words, p, end) else { return nil }
        if let slot = open, !take(slot, p - base..<hit - base, &found) { return nil }
        open = nil
        p = hit + words.count
      }
    }
    if let slot = open { return take(slot, p - base..<end - base, &found) ? found : nil }
    return p == end ? found : nil
  }

  private func at(_ words: [UInt8], _ p: BytePointer, _ end: BytePointer) -> BytePointer? {
    end - p >= words.count && Bytes.equal(p, words, words.count) ? p : nil
  }

  private func take(_ slot: Slot, _ range: Range<Int>, _ found: inout [(Slot, Range<Int>)]) -> Bool {
    if slot == .anything { return true }
    found.append((slot, range))
    return !range.isEmpty
  }
}

/// A set of letter pairs, folded into 64 bits: it may say yes wrongly, never no.
struct LetterPairs: Sendable {
  private var bits: UInt64 = 0

  mutating func add(_ bytes: [UInt8]) {
    guard var last = bytes.first else { return }
    for byte in bytes.dropFirst() {
      bits |= 1 << (UInt64(last &* 31 ^ byte &* 7) & 63)
      last = byte
    }
  }

  @inline(__always)
  func mayHold(_ other: LetterPairs) -> Bool { other.bits & ~bits == 0 }
}
