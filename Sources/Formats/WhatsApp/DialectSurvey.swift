// SPDX-License-Identifier: Apache-2.0
import Records

/// The first of two passes: how this transcript is written, its shapes, its order of day and month.
struct DialectSurvey {
  /// Header lines whose words are looked at for the language of the application.
  private static let languageSample = 2000
  /// Different bracketed phrases counted.
  private static let mostPhrases = 4096

  private let window: ByteWindow
  private var dialect = Dialect()
  private var evidence: [OrderEvidence] = []
  private var halves = HalfDayWords()
  private var languages: [String: Int] = [:]
  private var placeholders: [UInt64: Int] = [:]
  private var suffixes: [UInt64: Int] = [:]
  /// Shape changes along the file, for counting segments.
  private var sequence: [Int] = []
  private var isInLongLine = false
  private var lastShape = -1
  /// Layout and date of the header before, and how many lines since then only repeated it.
  private var dateLayout = -1
  private var date = InlineArray<4, UInt64>(repeating: 0)
  private var repeats = 0

  static func run(_ stream: any ByteStream) -> Dialect {
    var survey = DialectSurvey(stream)
    survey.walk()
    return survey.conclude()
  }

  private init(_ stream: any ByteStream) { window = ByteWindow(stream) }

  // MARK: - Lines

  private mutating func walk() {
    guard window.fill() else { return }
    decideLineEnd()
    scanForNUL(from: window.start)
    repeat {
      walkWholeLines()
      if window.end - window.start > Transcript.longestLine { startLongLine() }
    } while refill()
    if window.end > window.start, !isInLongLine { line(window.start, window.end) }
    dialect.total = window.place(of: window.end)
    dialect.failure = window.failure
  }

  private mutating func refill() -> Bool {
    let held = window.end - window.start
    guard window.fill() else { return false }
    scanForNUL(from: window.start + held)
    return true
  }

  private mutating func walkWholeLines() {
    var p = window.start
    let end = window.end
    while let stop = Bytes.find(dialect.lineEnd, p, end) {
      if isInLongLine { isInLongLine = false } else { line(p, stop) }
      p = stop + 1
    }
    window.advance(to: isInLongLine ? end : p)
  }

  /// Looks at the start of a line that does not fit and lets the rest go by.
  private mutating func startLongLine() {
    if !isInLongLine { line(window.start, window.end) }
    isInLongLine = true
    window.advance(to: window.end)
  }

  /// LF; CR only in a file whose first part has CR and no LF at all.
  private mutating func decideLineEnd() {
    if Bytes.find(0x0A, window.start, window.end) == nil, Bytes.find(0x0D, window.start, window.end) != nil {
      dialect.lineEnd = 0x0D
    }
  }

  private mutating func scanForNUL(from p: BytePointer) {
    if !dialect.hasNUL, Bytes.find(0, p, window.end) != nil { dialect.hasNUL = true }
  }

  // MARK: - Evidence

  @inline(__always)
  private mutating func line(_ p: BytePointer, _ stop: BytePointer) {
    let last = stop > p ? stop[-1] : 0
    // ")" and ">" end lines that name files or hold placeholders; CR or a mark may stand behind them.
    let isTelling = last == 0x29 || last == 0x3E || last == 0x0D || last >= 0x8E
    guard dialect.finder.find(p, stop) else {
      if isTelling { noteContinuation(p, stop) }
      return
    }
    dialect.headers += 1
    noteHeader(p, stop)
    if isTelling { noteTelling(p, stop) }
  }

  @inline(__always)
  private mutating func noteHeader(_ p: BytePointer, _ stop: BytePointer) {
    let layout = dialect.finder.layout
    // Most lines have the date of the line before: they are only counted.
    if layout >= 0, layout == dateLayout, dialect.finder.layouts[layout].hasSameDate(p, date),
      dialect.headers > Self.languageSample
    {
      repeats += 1
    } else {
      noteNewHeader(p, stop)
    }
  }

  private mutating func noteNewHeader(_ p: BytePointer, _ stop: BytePointer) {
    flushRepeats()
    let shape = dialect.finder.shape
    while evidence.count <= shape { evidence.append(OrderEvidence()) }
    if lastShape != shape, sequence.count < OrderEvidence.mostRuns { sequence.append(shape) }
    lastShape = shape
    if dialect.finder.layout >= 0 {
      let layout = dialect.finder.layouts + dialect.finder.layout
      noteFields(layout, shape, p, stop)
      // A line whose halves of the day must still be learned is looked at each time.
      dateLayout = layout.pointee.hasUnknownWord ? -1 : dialect.finder.layout
      date = layout.pointee.date(p)
    } else {
      dateLayout = -1
      noteScan(dialect.finder.scan, shape, p, stop)
    }
    if dialect.headers <= Self.languageSample { noteLanguage(p, stop) }
  }

  private mutating func flushRepeats() {
    if repeats > 0, lastShape >= 0 { evidence[lastShape].addRepeats(repeats) }
    repeats = 0
  }

  private mutating func noteFields(
    _ layout: UnsafeMutablePointer<FixedLayout>, _ shape: Int, _ p: BytePointer, _ stop: BytePointer
  ) {
    let (a, b, c) = (layout.pointee.field(0, p), layout.pointee.field(1, p), layout.pointee.field(2, p))
    if evidence[shape].isNewDate(a, b, c) {
      let isSystem = Self.isSystem(layout.pointee.pattern, p, stop)
      evidence[shape].add(a, b, c, at: window.place(of: p), layout.pointee.scan(p), isSystem: isSystem)
    }
    if layout.pointee.hasUnknownWord { halves.add(layout.pointee.pattern, layout.pointee.field(3, p), a, b) }
  }

  private mutating func noteScan(_ scan: StampScan, _ shape: Int, _ p: BytePointer, _ stop: BytePointer) {
    let (a, b, c) = (scan.a.value, scan.b.value, scan.c.value)
    if evidence[shape].isNewDate(a, b, c) {
      evidence[shape].add(a, b, c, at: window.place(of: p), scan, isSystem: Self.isSystem(scan, p, stop))
    }
    halves.add(scan, scan.hour, a, b)
  }

  /// Android writes its system lines in a pass of their own, out of order.
  private static func isSystem(_ scan: StampScan, _ p: BytePointer, _ stop: BytePointer) -> Bool {
    scan.style == .dash && Bytes.find(": ", p + scan.bodyStart, stop) == nil
  }

  private mutating func noteTelling(_ p: BytePointer, _ stop: BytePointer) {
    let body = p + dialect.finder.pattern.bodyStart
    let end = stop > body && stop[-1] == 0x0D ? stop - 1 : stop
    let shown = Marks.trimEnd(body, end)
    guard shown > body, shown[-1] == 0x29 || shown[-1] == 0x3E else { return }
    if let date = FileNameDate(body, shown) {
      evidence[dialect.finder.shape].addFileName(date, dialect.finder.scan(at: p))
    }
    if let angle = AngleSuffix(body, shown) { notePhrase(angle, body) }
  }

  private mutating func noteContinuation(_ p: BytePointer, _ stop: BytePointer) {
    let end = stop > p && stop[-1] == 0x0D ? stop - 1 : stop
    if let angle = AngleSuffix(p, end), angle.open > p { count(angle.hash, in: &suffixes) }
  }

  /// Whole bodies are placeholders, ends of bodies are suffixes.
  private mutating func notePhrase(_ angle: AngleSuffix, _ body: BytePointer) {
    let before = Marks.trimEnd(body, angle.open)
    let isWhole = before - body >= 2 && before[-1] == 0x20 && before[-2] == 0x3A
    if isWhole { count(angle.hash, in: &placeholders) } else { count(angle.hash, in: &suffixes) }
  }

  private func count(_ hash: UInt64, in table: inout [UInt64: Int]) {
    if table.count < Self.mostPhrases || table[hash] != nil { table[hash, default: 0] += 1 }
  }

  private mutating func noteLanguage(_ p: BytePointer, _ stop: BytePointer) {
    let body = p + dialect.finder.pattern.bodyStart
    guard let colon = Bytes.find(": ", body, stop) else { return }
    let end = stop[-1] == 0x0D ? stop - 1 : stop
    let angle = AngleSuffix(colon + 2, end)
    let entry =
      angle.map { PhraseTable.shared.findTrimmed($0.start, $0.end) } ?? PhraseTable.shared.findTrimmed(colon + 2, end)
    if let entry, !entry.language.isEmpty { languages[entry.language, default: 0] += 1 }
  }

  // MARK: - Conclusions

  private mutating func conclude() -> Dialect {
    flushRepeats()
    dialect.placeholders = Set(placeholders.filter { $0.value > 1 }.keys)
    dialect.suffixes = Set(suffixes.filter { $0.value > 1 }.keys)
    dialect.dayParts = halves.learned
    dialect.unknownDayPart = halves.isUndecided
    dialect.shapes = evidence.map {
      Dialect.Shape(
        lines: $0.lines, choice: OrderLadder.decide($0, $0.pattern), runs: $0.runs, style: $0.pattern.style)
    }
    OrderSettlement(languages: languages, sequence: sequence).settle(&dialect, evidence)
    return dialect
  }
}
