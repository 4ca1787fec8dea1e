// SPDX-License-Identifier: Apache-2.0

/// What a splitter found besides messages; given with the next slice or at the end.
enum SplitFinding {
  /// Where messages end and begin is ambiguous here; the number says how it was taken.
  case ambiguous(at: Range<Int>, isSplit: Bool)
  /// Bytes before the first separator that are not blank.
  case strayText(Range<Int>)
}
