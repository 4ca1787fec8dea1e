// SPDX-License-Identifier: Apache-2.0

/// One entry that stands otherwise in one copy than in another.
struct GapDifference: Hashable {
  let entry: Int
  let copy: Int
  let standing: LineStanding
  /// When it was sent, as the copy says that shows most of it.
  var at: Instant?
}
