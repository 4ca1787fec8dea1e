// SPDX-License-Identifier: Apache-2.0

/// A copy's clock once found: the pieces it is told by and the zone that explains it.
struct ClockRun {
  var pieces: [ClockPiece] = []
  var zone: String?
}
