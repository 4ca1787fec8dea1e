// SPDX-License-Identifier: Apache-2.0

extension ClockPiece {
  /// What to add to the times of the copy with clock `from` to get those of the copy with clock `to`.
  ///
  /// LIMIT: `to` is taken as it stands at most lines of its copy; where both clocks change, `from` says when.
  static func difference(_ from: [ClockPiece], _ to: [ClockPiece], lines: Int) -> [ClockPiece] {
    let base = to.max { $0.anchors < $1.anchors }?.seconds ?? 0
    return from.map { ClockPiece(line: $0.line, seconds: $0.seconds - base, anchors: $0.anchors) }
  }
}
