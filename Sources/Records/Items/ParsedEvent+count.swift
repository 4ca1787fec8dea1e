// SPDX-License-Identifier: Apache-2.0

extension ParsedEvent {
  /// `after` as a count: seconds of a timer, items withheld. Nil where it is none, or more than any of these can be: a
  /// source may hold any number, and what reckons with it must not overflow.
  package var countAfter: Int? {
    after.flatMap { Int($0) }.flatMap { (0...Self.largestCount).contains($0) ? $0 : nil }
  }

  /// A hundred years in seconds.
  private static var largestCount: Int { 3_155_760_000 }
}
