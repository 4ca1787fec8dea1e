// SPDX-License-Identifier: Apache-2.0

/// A stretch of a copy over which its clock differs by one amount from the conversation's: zones and summer time.
package struct ClockPiece: Sendable, Hashable {
  /// First line of the copy it holds for.
  package let line: Int
  /// To be added to the copy's times, in seconds.
  package let seconds: Int
  /// Messages known to be the same on which it rests.
  package let anchors: Int

  package init(line: Int, seconds: Int, anchors: Int) {
    (self.line, self.seconds, self.anchors) = (line, seconds, anchors)
  }
}
