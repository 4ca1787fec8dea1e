// SPDX-License-Identifier: Apache-2.0
import Records

/// The items of one transcript, pulled one by one: the second pass, with the dialect known.
struct TranscriptItems {
  let origin: ItemOrigin
  let dialect: Dialect
  let isWeb: Bool
  let window: ByteWindow
  let lineEnd: UInt8
  let mainShape: Int
  var finder: HeaderFinder
  var stamps: StampReader
  let senders: SenderTable
  let bodies: BodyReader
  var events = EventReader()
  var findings: Findings
  /// Items to hand out before reading on.
  var pending: [ParsedItem] = []
  var seq: Int
  var state = State.before
  /// The header of the item that begins at the window's start.
  var head = Head()
  var stamp: Stamp?
  private var stampHeader = InlineArray<4, UInt64>(repeating: 0)
  private var stampLayout = -1
  /// The scan of the held header where no layout fits it.
  private var headScan = StampScan()

  enum State { case before, inChat, skipping, done }

  /// A header found: by layout, or with its scan.
  struct Head {
    var layout = -1
    var shape = 0
    var bodyStart = 0
    var style = StampScan.Style.dash
    var isWebSystem = false
  }

  init(
    _ stream: any ByteStream, _ dialect: Dialect, origin: ItemOrigin, stamps: StampReader, isWeb: Bool, seq: Int,
    findings: Findings
  ) {
    self.origin = origin
    self.dialect = dialect
    self.isWeb = isWeb
    self.stamps = stamps
    self.seq = seq
    self.findings = findings
    window = ByteWindow(stream)
    lineEnd = dialect.lineEnd
    mainShape = dialect.main
    finder = dialect.finder
    senders = SenderTable(selfName: isWeb ? "You" : nil)
    bodies = BodyReader(dialect, isWeb: isWeb)
  }

  @inline(__always)
  mutating func next(_ media: inout MediaIndex) -> ParsedItem? {
    if pending.isEmpty, state == .inChat { return item(&media) }
    return nextSlowly(&media)
  }

  private mutating func nextSlowly(_ media: inout MediaIndex) -> ParsedItem? {
    while true {
      if !pending.isEmpty { return pending.removeFirst() }
      switch state {
      case .before: readBefore()
      case .inChat: return item(&media)
      case .skipping: skipRest()
      case .done: return nil
      }
    }
  }

  // MARK: - Finding lines

  /// Holds the header at `line` as the one the next item has.
  @inline(__always)
  mutating func takeHead() {
    let layout = finder.layout
    head.layout = layout
    head.shape = finder.shape
    if layout >= 0 {
      head.bodyStart = finder.layouts[layout].pattern.bodyStart
      head.style = finder.layouts[layout].pattern.style
      head.isWebSystem = finder.layouts[layout].pattern.isWebSystem
    } else {
      headScan = finder.scan
      head.bodyStart = finder.scan.bodyStart
      head.style = finder.scan.style
      head.isWebSystem = finder.scan.isWebSystem
    }
    // Outside the web export "] - " is no sign: the dash belongs to the words.
    if head.isWebSystem, !isWeb { head.bodyStart -= 2 }
  }

  /// Where the item at the window's start ends, and its first line; nil when it is longer than we hold.
  @inline(__always)
  private mutating func findEnd() -> (first: Int, end: Int)? {
    var first = -1
    var at = head.bodyStart
    while true {
      let base = window.start
      guard let hit = Bytes.find(lineEnd, base + at, window.end) else {
        at = window.end - base
        if at > Transcript.longestLine { return nil }
        if window.fill() { continue }
        let end = window.end - window.start
        return (first < 0 ? end : first, end)
      }
      at = hit - base + 1
      if first < 0 { first = at - 1 }
      if window.end - base - at < StampScanner.reach, !window.isAtEnd { _ = window.fill() }
      if at > Transcript.longestLine { return nil }
      let line = window.start + at
      if line >= window.end || finder.find(line, window.end) { return (first, at) }
    }
  }

  // MARK: - Items

  private mutating func item(_ media: inout MediaIndex) -> ParsedItem? {
    let head = self.head
    guard let (first, end) = findEnd() else { return cutItem(&media) }
    let line = window.start
    let place = window.offset
    let (stamp, isNew) = readStamp(head, line, place)
    // The bytes stay where they are until the window is filled again.
    window.advance(to: line + end)
    if window.start < window.end { takeHead() } else { state = .done }
    findings.bytes.items += end
    return make(head, stamp, isNew, line, first: first, end: end, place: place, &media)
  }

  /// A message beyond the limit: its first part is kept, the rest will be one notice.
  private mutating func cutItem(_ media: inout MediaIndex) -> ParsedItem? {
    let line = window.start
    let limit = line + Transcript.longestLine
    let end = Text.wholeCharacters(line, limit) - line
    let first = Bytes.find(lineEnd, line + head.bodyStart, line + end).map { $0 - line } ?? end
    let (stamp, isNew) = readStamp(head, line, window.offset)
    let result = make(head, stamp, isNew, line, first: first, end: end, place: window.offset, &media)
    window.advance(to: line + end)
    findings.bytes.items += end
    findings.cut += 1
    state = .skipping
    return result
  }

  /// The stamp of the current header, shared with the line before when its bytes are the same.
  @inline(__always)
  private mutating func readStamp(_ head: Head, _ line: BytePointer, _ place: Int) -> (Stamp, isNew: Bool) {
    if let stamp, head.layout >= 0, head.layout == stampLayout,
      finder.layouts[head.layout].hasSameHeader(line, stampHeader)
    {
      return (stamp, false)
    }
    return (newStamp(head, line, place), true)
  }

  private mutating func newStamp(_ head: Head, _ line: BytePointer, _ place: Int) -> Stamp {
    let scan = head.layout >= 0 ? finder.layouts[head.layout].scan(line) : headScan
    let new = stamps.read(scan, shape: head.shape, line: line, at: place)
    stamp = new
    stampLayout = head.layout
    if head.layout >= 0 { stampHeader = finder.layouts[head.layout].header(line) }
    if scan.hasSeconds { findings.hasSeconds = true } else { findings.hasMinutesOnly = true }
    return new
  }
}
