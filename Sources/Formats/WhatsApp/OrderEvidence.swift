// SPDX-License-Identifier: Apache-2.0
import Records

/// What the lines of one shape say about the order of day and month, gathered in one pass.
struct OrderEvidence {
  /// A run of lines whose fields allow one order only.
  struct Run: Hashable {
    let order: DateOrder
    let first: Int
    var last: Int
  }

  /// Runs kept; a file with more is mixed beyond telling.
  static let mostRuns = 4096

  private(set) var lines = 0
  private(set) var dayFirst = 0
  private(set) var monthFirst = 0
  /// Lines whose first field exceeds 31: only a year does.
  private(set) var yearFirst = 0
  private(set) var runs: [Run] = []
  private(set) var jumpsDayFirst = 0
  private(set) var jumpsMonthFirst = 0
  private(set) var changesFirst = 0
  private(set) var changesSecond = 0
  private(set) var namesDayFirst = 0
  private(set) var namesMonthFirst = 0
  /// Names on lines of another year, or of a day neither reading gives: forwarded files keep their old ones.
  private(set) var namesElsewhere = 0
  /// Lines on which both readings differ.
  private(set) var ambiguous = 0
  private(set) var pattern = StampScan()
  private var previous = (a: -1, b: -1, c: -1)
  /// Which of the first two fields were seen below 10 with a zero before them, and which without (bits 0 and 1).
  private(set) var padded = 0
  private(set) var unpadded = 0
  private var hasPattern = false

  /// Counts a line; true when its date differs from the line before and has to be added.
  @inline(__always)
  mutating func isNewDate(_ a: Int, _ b: Int, _ c: Int) -> Bool {
    lines += 1
    return a != previous.a || b != previous.b || c != previous.c
  }

  mutating func addRepeats(_ count: Int) { lines += count }

  /// Takes a date. System lines do not count for the order of time, which Android writes in another pass.
  mutating func add(_ a: Int, _ b: Int, _ c: Int, at offset: Int, _ scan: StampScan, isSystem: Bool) {
    if !hasPattern { pattern = scan }
    hasPattern = true
    notePadding(scan.a, bit: 1)
    notePadding(scan.b, bit: 2)
    if a > 31 { yearFirst += 1 }
    if a > 12, b <= 12 { decisive(.dmy, offset) }
    if b > 12, a <= 12 { decisive(.mdy, offset) }
    if a != b { ambiguous += 1 }
    if isSystem { return }
    countChanges(a, b, c)
    previous = (a, b, c)
  }

  private mutating func notePadding(_ field: StampNumber, bit: Int) {
    guard field.value < 10 else { return }
    if field.digits == 1 { unpadded |= bit } else { padded |= bit }
  }

  /// Whether dates of both shapes can be of one way of writing: separator, year's digits, padding of each field.
  func isDatedLike(_ other: OrderEvidence) -> Bool {
    pattern.dateSeparator == other.pattern.dateSeparator && pattern.yearDigits == other.pattern.yearDigits
      && padded & other.unpadded == 0 && unpadded & other.padded == 0
  }

  /// Steps back in time under a reading.
  func jumps(_ order: DateOrder) -> Int { order == .mdy ? jumpsMonthFirst : jumpsDayFirst }

  private mutating func decisive(_ order: DateOrder, _ offset: Int) {
    if order == .dmy { dayFirst += 1 } else { monthFirst += 1 }
    if let last = runs.last, last.order == order {
      runs[runs.count - 1].last = offset
    } else if runs.count < Self.mostRuns {
      runs.append(Run(order: order, first: offset, last: offset))
    }
  }

  private mutating func countChanges(_ a: Int, _ b: Int, _ c: Int) {
    guard previous.a >= 0 else { return }
    if a != previous.a { changesFirst += 1 }
    if b != previous.b { changesSecond += 1 }
    if Self.key(c, b, a) < Self.key(previous.c, previous.b, previous.a) { jumpsDayFirst += 1 }
    if Self.key(c, a, b) < Self.key(previous.c, previous.a, previous.b) { jumpsMonthFirst += 1 }
  }

  private static func key(_ year: Int, _ month: Int, _ day: Int) -> Int { year << 16 | month << 8 | day }

  /// A file name on the line carries its own date; it speaks for a reading only where its year is the line's too.
  mutating func addFileName(_ name: FileNameDate, _ scan: StampScan) {
    guard !scan.isYearFirst,
      let year = CalendarDate.gregorianYear(scan.c.value, digits: scan.c.digits, era: scan.era)
    else { return }
    let (a, b) = (scan.a.value, scan.b.value)
    let isDayFirst = year == name.year && a == name.day && b == name.month
    let isMonthFirst = year == name.year && a == name.month && b == name.day
    if !isDayFirst, !isMonthFirst { namesElsewhere += 1 }
    guard name.day != name.month else { return }
    if isDayFirst { namesDayFirst += 1 }
    if isMonthFirst { namesMonthFirst += 1 }
  }
}
