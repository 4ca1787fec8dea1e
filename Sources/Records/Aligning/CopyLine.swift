// SPDX-License-Identifier: Apache-2.0

/// One line of a copy, reduced to what alignment needs: 32 bytes, no words.
struct CopyLine: Sendable {
  /// Of the words, the caption, the place; of an event its type.
  var hash: UInt64 = 0
  var sketch = WordSketch()
  /// Milliseconds since 1970 as the copy's own clock shows them; an instant where the marks say so.
  var time: Int64
  /// Place among the copy's participants, -1 for nobody.
  var sender: Int32 = -1
  var kind: LineKind
  var marks: LineMarks = []
  /// How long its time may be, in units of `TimeGrain`.
  var grain: TimeGrain
  /// Bytes of its words, 255 for that and more.
  var length: UInt8 = 0

}
