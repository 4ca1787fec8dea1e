// SPDX-License-Identifier: Apache-2.0

/// What else is known of a line.
struct LineMarks: OptionSet, Sendable {
  let rawValue: UInt8
  static var edited: LineMarks { LineMarks(rawValue: 1) }
  static var hasMedia: LineMarks { LineMarks(rawValue: 2) }
  static var lacksMedia: LineMarks { LineMarks(rawValue: 4) }
  /// Its time is an instant of the source, not a wall time.
  static var isInstant: LineMarks { LineMarks(rawValue: 8) }
  /// Its time is that of the line before it.
  static var isUndated: LineMarks { LineMarks(rawValue: 16) }
  /// Reported by one phone of itself: not to be expected elsewhere.
  static var isOwn: LineMarks { LineMarks(rawValue: 32) }
}
