// SPDX-License-Identifier: Apache-2.0

extension CopyComparison.Kind {
  /// Both copies have a line.
  static func ofBoth(_ a: LineStanding, _ b: LineStanding) -> Self {
    if a == b { return .both }
    if a == .stub || b == .stub { return a == .stub ? .stubInA : .stubInB }
    if a == .edited || b == .edited { return .edited }
    if a == .mediaAbsent || b == .mediaAbsent { return a == .mediaAbsent ? .mediaOnlyInB : .mediaOnlyInA }
    return .both
  }

  /// One copy has none, for the reason its standing says.
  static func absent(_ why: LineStanding, missing: Self, _ timer: Self, _ withheld: Self, _ outside: Self) -> Self {
    switch why {
    case .missing: missing
    case .timer: timer
    case .withheld: withheld
    case .shown, .stub, .edited, .mediaAbsent, .beforeJoining, .afterLeaving, .headCut, .beforeFirst, .afterLast,
      .notExpected:
      outside
    }
  }
}
