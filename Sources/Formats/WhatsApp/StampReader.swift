// SPDX-License-Identifier: Apache-2.0
import Records

/// Turns scanned stamps into wall times and instants, and shares one `Stamp` among lines with the same header.
struct StampReader {
  enum Problem { case none, undecided, impossible }

  private let dayParts: [UInt64: DayPart]
  private let unknownDayPart: Bool
  private var orders: OrderReader
  private var clock: ZoneClock?
  private let basis: Stamp.ZoneBasis?
  private(set) var calendars: Set<CalendarDate.Kind> = []
  /// Wall time of the last line that had one.
  private(set) var previous: WallTime?
  private(set) var problem = Problem.none
  private var day: (y: Int, m: Int, d: Int, wall: WallTime?) = (-1, -1, -1, nil)

  init(_ dialect: Dialect, order: DateOrder?, clock: ZoneClock?, basis: Stamp.ZoneBasis?) {
    dayParts = dialect.dayParts
    unknownDayPart = dialect.unknownDayPart
    orders = OrderReader(dialect, declared: order)
    self.clock = clock
    self.basis = basis
  }

  /// The stamp of the header at `line`.
  mutating func read(_ scan: StampScan, shape: Int, line: BytePointer, at place: Int) -> Stamp {
    let wall = wall(scan, shape, place)
    let raw = UnsafeRawBufferPointer(start: line + scan.stampStart, count: scan.stampEnd - scan.stampStart)
    let instant = wall.flatMap { clock?.instant($0) }
    return Stamp(
      raw: raw, wall: wall, precision: scan.hasSeconds ? .second : .minute, instant: instant,
      zone: instant == nil ? nil : clock?.name, zoneBasis: instant == nil ? nil : basis)
  }

  mutating func remember(_ wall: WallTime) { previous = wall }

  private mutating func wall(_ scan: StampScan, _ shape: Int, _ place: Int) -> WallTime? {
    problem = .none
    guard let hour = hour(scan) else { return nil }
    guard let order = orders.settled(scan, shape: shape) ?? unsettled(scan, shape, place) else {
      return fail(.undecided)
    }
    guard let day = cachedDay(scan, order), (0...23).contains(hour), scan.minute < 60, scan.second < 60 else {
      return fail(.impossible)
    }
    let seconds = hour * 3600 + scan.minute * 60 + max(0, scan.second)
    return WallTime(milliseconds: day.milliseconds + Int64(seconds) * 1000)
  }

  private mutating func unsettled(_ scan: StampScan, _ shape: Int, _ place: Int) -> DateOrder? {
    let before = previous
    return orders.order(scan, shape: shape, at: place) { order in
      guard let before, let day = Self.day(scan, order) else { return true }
      return day.dayNumber < before.dayNumber
    }
  }

  private mutating func fail(_ problem: Problem) -> WallTime? {
    self.problem = problem
    return nil
  }

  private mutating func hour(_ scan: StampScan) -> Int? {
    if scan.wordAfter == 0, scan.wordBefore == 0 { return scan.hour }
    if let part = dayPart(scan) {
      guard let hour = part.hour(scan.hour) else {
        problem = .impossible
        return nil
      }
      return hour
    }
    if unknownDayPart, scan.wordAfter != 0 || scan.wordBefore != 0 {
      problem = .undecided
      return nil
    }
    return scan.hour
  }

  private func dayPart(_ scan: StampScan) -> DayPart? {
    DayPart.named(scan.wordAfter) ?? DayPart.named(scan.wordBefore) ?? dayParts[scan.wordAfter]
      ?? dayParts[scan.wordBefore]
  }

  private mutating func cachedDay(_ scan: StampScan, _ order: DateOrder) -> WallTime? {
    let (y, m, d) = Self.parts(scan, order)
    if day.y == y.value, day.m == m, day.d == d { return day.wall }
    calendars.insert(CalendarDate.kind(year: y.value, digits: y.digits, era: scan.era))
    day = (y.value, m, d, CalendarDate.day(year: y.value, digits: y.digits, month: m, day: d, era: scan.era))
    return day.wall
  }

  private static func day(_ scan: StampScan, _ order: DateOrder) -> WallTime? {
    let (y, m, d) = parts(scan, order)
    return CalendarDate.day(year: y.value, digits: y.digits, month: m, day: d, era: scan.era)
  }

  private static func parts(_ scan: StampScan, _ order: DateOrder) -> (y: StampNumber, m: Int, d: Int) {
    switch order {
    case .dmy: (scan.c, scan.b.value, scan.a.value)
    case .mdy: (scan.c, scan.a.value, scan.b.value)
    case .ymd: (scan.a, scan.b.value, scan.c.value)
    }
  }
}
