// SPDX-License-Identifier: Apache-2.0

/// Sealed form of a copy's clock.
enum ClockCoding {
  static func write(_ clock: [ClockPiece], zone: String?, to out: inout ByteWriter) {
    out.write(clock.count)
    for piece in clock {
      out.write(piece.line)
      out.write(signed: Int64(piece.seconds))
      out.write(piece.anchors)
    }
    out.write(optional: zone)
  }

  static func read(_ input: inout ByteReader) throws(CodingDamage) -> ([ClockPiece], zone: String?) {
    var clock: [ClockPiece] = []
    for _ in 0..<(try input.count()) {
      let line = try input.count()
      guard let seconds = Int(exactly: try input.signed()) else { throw CodingDamage(offset: input.offset) }
      clock.append(ClockPiece(line: line, seconds: seconds, anchors: try input.count()))
    }
    return (clock, try input.optionalText())
  }
}
