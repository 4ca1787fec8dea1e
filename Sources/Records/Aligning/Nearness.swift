// SPDX-License-Identifier: Apache-2.0

/// How near in time two lines must stand, in milliseconds between the stretches they may stand for.
enum Nearness {
  /// Phones show their own messages a second early.
  static var exact: Int64 { 2_000 }
  /// Lines otherwise alike.
  static var slack: Int64 { 120_000 }
  /// Lines otherwise alike, of that kind: stubs say nothing more, so their time must be the same.
  static func slack(of kind: LineKind) -> Int64 { kind == .stub ? exact : slack }
  /// Lines alike in less: a stub and words, an edit.
  static var soft: Int64 { 60_000 }
  /// Distinctive words that a phone shows when they reached it.
  static var late: Int64 { 12 * 3_600_000 }
}
