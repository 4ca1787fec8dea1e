// SPDX-License-Identifier: Apache-2.0

/// One pass over a text's bytes for words that are markings.
struct MarkingScan {
  private static let secret = Array("SECRET".utf8)
  private static let top = Array("TOP".utf8)
  private static let unitedKingdom = Array("UK".utf8)
  private static let lower: [(word: [UInt8], marking: Marking)] = [
    (Array("CONFIDENTIAL".utf8), .confidential), (Array("RESTRICTED".utf8), .restricted),
    (Array("PROTECT".utf8), .protect),
  ]
  private static let official = Array("OFFICIAL".utf8)
  private static let sensitive = Array("SENSITIVE".utf8)
  private static let labels = ["marking", "classification", "classified"].map { Array($0.utf8) }

  private let bytes: UnsafeBufferPointer<UInt8>
  private var found: Set<Marking> = []

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  mutating func run() -> Set<Marking> {
    var at = 0
    while at < bytes.count {
      switch bytes[at] {
      case 0x53, 0x73: at = lookForSecret(at)
      case 0x43, 0x52, 0x50: at = lookForLower(at)
      case 0x4F: at = lookForOfficial(at)
      default: at += 1
      }
    }
    return found
  }

  // MARK: - SECRET

  private mutating func lookForSecret(_ at: Int) -> Int {
    guard let end = end(of: Self.secret, at), isWord(at, end) else { return at + 1 }
    let isCapital = bytes[at + 1] == 0x45 || isSpaced(at, end)
    let before = wordBefore(at)
    let isTop = before.map { matches(Self.top, $0) } ?? false
    if isCapital || isMarked(at, end, before, isTop) { found.insert(isTop ? .topSecret : .secret) }
    return end
  }

  /// Whether small letters are written as a marking is.
  private func isMarked(_ at: Int, _ end: Int, _ before: Range<Int>?, _ isTop: Bool) -> Bool {
    let start = isTop ? before?.lowerBound ?? at : at
    let isTitled = bytes[at] == 0x53 && (!isTop || bytes[start] == 0x54)
    if isTop && isTitled { return true }
    if let before, isTitled, exactly(Self.unitedKingdom, before) { return true }
    return isBesideSlashes(start, end) || isAloneInBrackets(start, end) || isLabelled(start)
  }

  private func isBesideSlashes(_ start: Int, _ end: Int) -> Bool {
    let (left, right) = (skipBack(start), skip(end))
    return (right + 1 < bytes.count && bytes[right] == 0x2F && bytes[right + 1] == 0x2F)
      || (left >= 2 && bytes[left - 1] == 0x2F && bytes[left - 2] == 0x2F)
  }

  private func isAloneInBrackets(_ start: Int, _ end: Int) -> Bool {
    let (left, right) = (skipBack(start), skip(end))
    guard left > 0, right < bytes.count else { return false }
    switch (bytes[left - 1], bytes[right]) {
    case (0x5B, 0x5D), (0x28, 0x29), (0x7B, 0x7D), (0x3C, 0x3E): return true
    default: return false
    }
  }

  /// "Marking: Secret", "classification = UK Secret".
  private func isLabelled(_ start: Int) -> Bool {
    var left = skipBack(start)
    if let word = wordBefore(left), exactly(Self.unitedKingdom, word) { left = skipBack(word.lowerBound) }
    guard left > 0, bytes[left - 1] == 0x3A || bytes[left - 1] == 0x3D else { return false }
    left = skipBack(left - 1)
    return Self.labels.contains { label in
      left >= label.count && matches(label, (left - label.count)..<left)
        && (left == label.count || !isLetter(bytes[left - label.count - 1]))
    }
  }

  // MARK: - Lower markings

  private mutating func lookForLower(_ at: Int) -> Int {
    for (word, marking) in Self.lower where word[0] == bytes[at] {
      let end = at + word.count
      guard end <= bytes.count, exactly(word, at..<end), isWord(at, end), isAtEdge(at, end) else { continue }
      found.insert(marking)
      return end
    }
    return at + 1
  }

  /// OFFICIAL-SENSITIVE, OFFICIAL SENSITIVE, OFFICIAL: SENSITIVE, OFFICIAL//SENSITIVE.
  private mutating func lookForOfficial(_ at: Int) -> Int {
    let end = at + Self.official.count
    guard end <= bytes.count, exactly(Self.official, at..<end), isWord(at, end) else { return at + 1 }
    var next = end
    while next < bytes.count, next - end < 4, [0x20, 0x2D, 0x3A, 0x2F, 0x5F].contains(bytes[next]) { next += 1 }
    let stop = next + Self.sensitive.count
    guard next > end, stop <= bytes.count, exactly(Self.sensitive, next..<stop), isWord(next, stop) else { return end }
    found.insert(.officialSensitive)
    return stop
  }

  /// At the beginning or the end of a line, or in brackets; marks and blanks beside it do not count.
  private func isAtEdge(_ start: Int, _ end: Int) -> Bool {
    var (left, right) = (start, end)
    while left > 0, isOrnament(bytes[left - 1]) { left -= 1 }
    while right < bytes.count, isOrnament(bytes[right]) { right += 1 }
    return left == 0 || right == bytes.count || isLineEnd(bytes[left - 1]) || isLineEnd(bytes[right])
      || isAloneInBrackets(start, end)
  }

  // MARK: - Bytes

  /// Where `word` ends that begins at `at` in letters of any case, or in capitals with one mark between each.
  private func end(of word: [UInt8], _ at: Int) -> Int? {
    let end = at + word.count
    if end <= bytes.count, matches(word, at..<end) { return end }
    let wide = at + word.count * 2 - 1
    guard wide <= bytes.count, let mark = [0x20, 0x2D, 0x2E, 0x5F].first(where: { $0 == bytes[at + 1] }) else {
      return nil
    }
    for (place, letter) in word.enumerated() {
      guard bytes[at + place * 2] == letter, place == 0 || bytes[at + place * 2 - 1] == mark else { return nil }
    }
    return wide
  }

  private func isSpaced(_ at: Int, _ end: Int) -> Bool { end - at > Self.secret.count }

  private func matches(_ word: [UInt8], _ range: Range<Int>) -> Bool {
    range.count == word.count && zip(word, bytes[range]).allSatisfy { $0 | 0x20 == $1 | 0x20 }
  }

  private func exactly(_ word: [UInt8], _ range: Range<Int>) -> Bool { bytes[range].elementsEqual(word) }

  private func isWord(_ start: Int, _ end: Int) -> Bool {
    (start == 0 || !isLetter(bytes[start - 1])) && (end == bytes.count || !isLetter(bytes[end]))
  }

  /// The letters before `at`, one to four blanks, marks or line ends away.
  private func wordBefore(_ at: Int) -> Range<Int>? {
    var end = at
    while end > 0, at - end < 4, [0x20, 0x09, 0x0A, 0x0D, 0x2D, 0x5F, 0x2E].contains(bytes[end - 1]) { end -= 1 }
    var start = end
    while start > 0, isLetter(bytes[start - 1]) { start -= 1 }
    return start < end ? start..<end : nil
  }

  private func skip(_ at: Int) -> Int {
    var at = at
    while at < bytes.count, isBlank(bytes[at]) { at += 1 }
    return at
  }

  private func skipBack(_ at: Int) -> Int {
    var at = at
    while at > 0, isBlank(bytes[at - 1]) { at -= 1 }
    return at
  }

  private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x2A || byte == 0x5F }
  private func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  /// Blanks, stars, dashes, colons, full stops, brackets, number signs.
  private func isOrnament(_ byte: UInt8) -> Bool {
    isBlank(byte) || [0x2D, 0x3A, 0x2E, 0x5B, 0x5D, 0x28, 0x29, 0x23, 0x7C, 0x21].contains(byte)
  }

  private func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
  }
}
