// SPDX-License-Identifier: Apache-2.0
import Records

/// How a message stands in one copy, at its line: agreement steps back, differences are words.
enum StandingMark {
  static func html(_ standing: LineStanding, path: Path? = nil, naming: String = "") -> HTML {
    element("span", .class("standing " + style(standing))) {
      switch standing {
      case .shown:
        element("span", Attribute("aria-hidden", "true")) { "✓" }
        element("span", .class("unseen")) { standing.mark }
      case .stub, .edited, .mediaAbsent, .missing, .timer, .withheld, .beforeJoining, .afterLeaving, .headCut,
        .beforeFirst, .afterLast, .notExpected:
        if let path { link(standing.mark, to: path, naming: naming) } else { HTML(standing.mark) }
      }
    }
  }

  /// The order in which counts are told: what asks for an eye first.
  static let order: [LineStanding] = [
    .missing, .stub, .edited, .mediaAbsent, .timer, .withheld, .beforeJoining, .afterLeaving, .headCut, .beforeFirst,
    .afterLast, .notExpected, .shown,
  ]

  private static func style(_ standing: LineStanding) -> String {
    switch standing {
    case .shown: "agrees"
    case .missing: "gap"
    case .stub, .edited, .mediaAbsent, .timer: "differs"
    case .withheld: "kept"
    case .beforeJoining, .afterLeaving, .headCut, .beforeFirst, .afterLast, .notExpected: "outside"
    }
  }
}
