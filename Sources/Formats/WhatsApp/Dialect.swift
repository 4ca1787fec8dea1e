// SPDX-License-Identifier: Apache-2.0
import Records

/// What one pass over a transcript found out about how it is written; fixed before the first item is read.
struct Dialect {
  /// One shape's share of the file and its order of day and month.
  struct Shape {
    var lines: Int
    var choice: DateOrderChoice
    /// The order is the prevailing shape's: nothing in these lines tells theirs.
    var isBorrowed = false
    /// Where lines of one order only begin and end, for a shape that changes its order on the way.
    var runs: [OrderEvidence.Run]
    var style: StampScan.Style
  }

  var finder = HeaderFinder()
  var shapes: [Shape] = []
  /// Overall choice, for the report.
  var choice = DateOrderChoice(order: nil, rule: .none, confidence: .undetermined)
  /// Line end: LF, or CR for a file that has no LF at all.
  var lineEnd: UInt8 = 0x0A
  var hasNUL = false
  var headers = 0
  /// Size of the transcript in bytes, as far as it could be read.
  var total = 0
  /// Words beside the time that the table does not know, told apart by which comes first in a day.
  var dayParts: [UInt64: DayPart] = [:]
  var unknownDayPart = false
  /// Placeholders in angle brackets that occur more than once: "<Media omitted>" in any language.
  var placeholders: Set<UInt64> = []
  /// Suffixes in angle brackets behind a text, more than once: "<This message was edited>" in any language.
  var suffixes: Set<UInt64> = []
  /// Byte-order marks met anywhere.
  var marks = 0
  var failure: (any Error)?

  /// The shape most lines have.
  var main: Int { shapes.indices.max { shapes[$0].lines < shapes[$1].lines } ?? 0 }
}
