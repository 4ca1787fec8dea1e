// SPDX-License-Identifier: Apache-2.0
import Records

/// Gives each line its order of day and month: declared, decided for its shape, or by the run it stands in.
struct OrderReader {
  private let shapes: [Dialect.Shape]
  private let declared: DateOrder?
  private let orders: [DateOrder?]
  /// For each shape: the run its last line stood in.
  private var run: [Int]

  init(_ dialect: Dialect, declared: DateOrder?) {
    shapes = dialect.shapes
    self.declared = declared
    orders = dialect.shapes.map(\.choice.order)
    run = [Int](repeating: 0, count: max(1, dialect.shapes.count))
  }

  /// The order where it is the same for every line of the shape.
  @inline(__always)
  func settled(_ scan: StampScan, shape: Int) -> DateOrder? {
    if scan.isYearFirst { return .ymd }
    if let declared { return declared }
    return shape < orders.count ? orders[shape] : nil
  }

  /// nil when nothing decides; a day equal to the month needs no decision.
  mutating func order(_ scan: StampScan, shape: Int, at place: Int, isBackward: (DateOrder) -> Bool) -> DateOrder? {
    guard shape < shapes.count else { return nil }
    if shapes[shape].runs.count > 1 { return runOrder(shape, place, isBackward) }
    return scan.a.value == scan.b.value ? .dmy : nil
  }

  /// Between two runs, lines keep the order of the run before until that makes time go backward and the next does not.
  private mutating func runOrder(_ shape: Int, _ place: Int, _ isBackward: (DateOrder) -> Bool) -> DateOrder? {
    let runs = shapes[shape].runs
    guard shapes[shape].choice.confidence != .undetermined else { return nil }
    while run[shape] + 1 < runs.count, place >= runs[run[shape] + 1].first { run[shape] += 1 }
    let current = runs[run[shape]]
    if place > current.last, run[shape] + 1 < runs.count {
      let next = runs[run[shape] + 1].order
      if isBackward(current.order), !isBackward(next) {
        run[shape] += 1
        return next
      }
    }
    return current.order
  }
}
