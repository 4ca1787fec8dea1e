// SPDX-License-Identifier: Apache-2.0

/// Reads the start of a line into a `StampScan`; one pass, at most 160 bytes.
struct StampScanner {
  /// Longest stamp looked at, in bytes; the longest real one seen is 61 (Persian with its day part).
  static let reach = 160

  private var numbers = InlineArray<6, StampNumber>(repeating: StampNumber())
  private var gaps = InlineArray<7, Gap>(repeating: Gap())
  private var count = 0
  private var word = WordHash()
  private var scan = StampScan()

  /// What stands before a number.
  private struct Gap {
    var separator: UInt8 = 0
    var hasSpace = false
    var hasComma = false
    var word: UInt64 = 0
    /// The word behind the day of a CJK date (日, 일) closes it.
    var closesDate = false
  }

  /// nil when the line does not start with a whole stamp and its closing.
  static func scan(_ line: BytePointer, _ end: BytePointer) -> StampScan? {
    var p = Marks.skip(line, end)
    guard p < end, mayStart(p, end) else { return nil }
    var scanner = StampScanner()
    if p[0] == 0x5B {
      scanner.scan.style = .bracket
      p += 1
    }
    return scanner.run(line, p, min(end, line + reach))
  }

  /// A cheap look at the first byte: digits of any script, a bracket, or an era's letter before a digit.
  @inline(__always)
  private static func mayStart(_ p: BytePointer, _ end: BytePointer) -> Bool {
    let first = p[0]
    if first < 0x80 { return Bytes.isDigit(first) || first == 0x5B || (end - p > 1 && Bytes.isDigit(p[1])) }
    return Digits.digit(p, end) != nil || first == 0xE4 || first == 0xE5 || first == 0xE6
  }

  private mutating func run(_ line: BytePointer, _ start: BytePointer, _ end: BytePointer) -> StampScan? {
    var p = Marks.skip(start, end)
    // Marks inside the bracket are part of the stamp; those before a bare stamp are not.
    scan.stampStart = (scan.style == .bracket ? start : p) - line
    while p < end {
      let mark = Marks.length(p, end)
      if mark > 0 {
        p += mark
      } else if let digit = Digits.digit(p, end) {
        guard count < 6, let next = number(p, end, first: digit) else { return nil }
        p = next
      } else if let close = closing(p, end) {
        scan.stampEnd = p - line
        scan.bodyStart = close - line
        return finish() ? scan : nil
      } else {
        guard let next = step(p, end) else { return nil }
        p = next
      }
    }
    return nil
  }

  private mutating func number(
    _ p: BytePointer, _ end: BytePointer, first: (value: Int, length: Int)
  ) -> BytePointer? {
    closeWord()
    var q = p + first.length
    var n = StampNumber(value: first.value, digits: 1)
    while let digit = Digits.digit(q, end) {
      guard n.digits < 4 else { return nil }
      n.value = n.value * 10 + digit.value
      n.digits += 1
      q += digit.length
    }
    numbers[count] = n
    count += 1
    return q
  }

  /// Where the body starts when the stamp is complete and closes here: "]", " - " or ": ".
  private mutating func closing(_ p: BytePointer, _ end: BytePointer) -> BytePointer? {
    if scan.style == .bracket { return p[0] == 0x5D && count >= 5 ? afterBracket(p + 1, end) : nil }
    guard count >= 5 else { return nil }
    if p[0] == 0x3A, p + 1 < end, p[1] == 0x20 {
      scan.style = .colon
      return p + 2
    }
    let space = Marks.spaceLength(p, end)
    guard space > 0 else { return nil }
    let dash = Self.dashLength(p + space, end)
    let behind = p + space + dash
    guard dash > 0, Marks.spaceLength(behind, end) > 0 || behind == end || behind[0] == 0x0A || behind[0] == 0x0D
    else { return nil }
    return behind + Marks.spaceLength(behind, end)
  }

  /// "] " and, in the web export, "] - " before its own lines.
  private mutating func afterBracket(_ p: BytePointer, _ end: BytePointer) -> BytePointer {
    var q = p + Marks.spaceLength(p, end)
    if end - q >= 2, q[0] == 0x2D, q[1] == 0x20 {
      scan.isWebSystem = true
      q += 2
    }
    return q
  }

  /// Length of "-", "–" or "—".
  private static func dashLength(_ p: BytePointer, _ end: BytePointer) -> Int {
    guard p < end else { return 0 }
    if p[0] == 0x2D { return 1 }
    return end - p >= 3 && p[0] == 0xE2 && p[1] == 0x80 && (p[2] == 0x93 || p[2] == 0x94) ? 3 : 0
  }

  /// A byte between numbers: separator, space, comma or part of a word; nil when it belongs in no stamp.
  private mutating func step(_ p: BytePointer, _ end: BytePointer) -> BytePointer? {
    let byte = p[0]
    let space = Marks.spaceLength(p, end)
    if space > 0 {
      gaps[count].hasSpace = true
      return p + space
    }
    switch byte {
    case 0x2F, 0x2D, 0x3A:
      guard gaps[count].separator == 0 || count == 0 else { return nil }
      gaps[count].separator = byte
      return p + 1
    case 0x2E:
      if word.count == 0, gaps[count].separator == 0 { gaps[count].separator = byte }
      return p + 1
    case 0x2C:
      gaps[count].hasComma = true
      return p + 1
    case 0x28, 0x29, 0x27: return p + 1
    default: return letter(p, end)
    }
  }

  private mutating func letter(_ p: BytePointer, _ end: BytePointer) -> BytePointer? {
    if p[0] < 0x80 {
      guard (p[0] | 0x20) &- 97 < 26, word.count < 40 else { return nil }
      word.add(p[0])
      return p + 1
    }
    guard let (scalar, length) = Scalars.decode(p, end), word.count < 40 else { return nil }
    switch scalar {
    case 0x060C, 0x3001, 0xFF0C: gaps[count].hasComma = true
    case 0x200C, 0x200D: break
    case 0xFF1A: gaps[count].separator = 0x3A
    case 0x5E74, 0x6708, 0xB144, 0xC6D4: gaps[count].separator = 0x79
    case 0x65E5, 0xC77C: gaps[count].closesDate = true
    case 0x2010...0x2015, 0x2E80...0xFFFD, 0xA1...0x1FFF, 0x10000...0x10FFFF:
      if scalar >= 0x10000 { return nil }
      for i in 0..<length { word.add(p[i]) }
    default: return nil
    }
    return p + length
  }

  private mutating func closeWord() {
    gaps[count].word = word.hash
    word = WordHash()
  }

  // MARK: - What the numbers mean

  private mutating func finish() -> Bool {
    closeWord()
    guard let time = timeRange() else { return false }
    let isTimeFirst = time.lowerBound == 0
    let dateStart = isTimeFirst ? time.upperBound : 0
    guard time.count + 3 == count, isTimeFirst || time.lowerBound == 3 else { return false }
    scan.isTimeFirst = isTimeFirst
    readTime(time)
    return readDate(dateStart)
  }

  /// The numbers of the time: joined by ":", or the second group where dots join both (fi, id).
  private func timeRange() -> Range<Int>? {
    for i in 1..<count where gaps[i].separator == 0x3A {
      let end = i + 1 < count && gaps[i + 1].separator == 0x3A ? i + 2 : i + 1
      return i - 1..<end
    }
    guard gaps[3].hasSpace || gaps[3].hasComma || gaps[3].word != 0, gaps[4].separator == 0x2E, !gaps[4].hasSpace
    else { return nil }
    return 3..<count
  }

  private mutating func readTime(_ range: Range<Int>) {
    let at = range.lowerBound
    scan.hour = numbers[at].value
    scan.minute = numbers[at + 1].value
    scan.second = range.count == 3 ? numbers[at + 2].value : -1
    scan.timeSeparator = gaps[at + 1].separator
    // Time first: a word between time and date stands behind the time; otherwise it stands before it.
    scan.wordBefore = gaps[at].word
    scan.wordAfter = gaps[range.upperBound].word
    scan.hasComma = gaps[scan.isTimeFirst ? range.upperBound : at].hasComma
  }

  private mutating func readDate(_ at: Int) -> Bool {
    (scan.a, scan.b, scan.c) = (numbers[at], numbers[at + 1], numbers[at + 2])
    scan.dateSeparator = gaps[at + 1].separator
    let second = gaps[at + 2].separator
    guard scan.dateSeparator != 0, scan.dateSeparator != 0x3A, second == scan.dateSeparator else { return false }
    guard readEra(at) else { return false }
    return datesDigitsFit
  }

  /// An era stands before the year ("R4/3/27", "3/27/R4") or behind the date ("3/27/2565 BE").
  private mutating func readEra(_ at: Int) -> Bool {
    for i in [at, at + 1, at + 2] where gaps[i].word != 0 {
      if i == at, scan.isTimeFirst { continue }
      guard let era = Era.named(gaps[i].word) else { return false }
      scan.era = era
      if i == at { scan.eraLeads = true }
    }
    let behind = gaps[at + 3].word
    if behind != 0, let era = Era.named(behind), era == .buddhist {
      scan.era = era
      if scan.wordBefore == behind { scan.wordBefore = 0 }
      if scan.wordAfter == behind { scan.wordAfter = 0 }
    }
    return true
  }

  private var datesDigitsFit: Bool {
    guard scan.b.digits <= 2, numbers[scan.isTimeFirst ? 1 : 4].digits == 2 else { return false }
    if scan.era != .common { return true }
    if scan.a.digits == 4 { return scan.c.digits <= 2 }
    return scan.a.digits <= 2 && (scan.c.digits == 2 || scan.c.digits == 4)
  }
}
