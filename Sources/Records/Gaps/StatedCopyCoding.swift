// SPDX-License-Identifier: Apache-2.0

/// Sealed form of a copy as a statement names it (docs/archive-layout.md).
enum StatedCopyCoding {
  static func write(_ side: StatedCopy, to out: inout ByteWriter) {
    CopyCoding.write(side.copy, to: &out)
    out.write(side.custodian)
    out.write(side.custodianID?.bytes ?? [])
    out.write(signed: side.receivedAt.milliseconds)
    out.write(side.exportName)
    out.write(side.original)
    out.write(side.originalBytes)
    out.write(side.originalDigest)
    out.write(side.lines)
    out.write(side.standings.count)
    for (standing, count) in side.standings.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      out.write(byte: standing.rawValue)
      out.write(count)
    }
    ClockCoding.write(side.clock, zone: side.zone, to: &out)
    out.write(side.withheld.count)
    for count in side.withheld { write(count, to: &out) }
    out.write(side.unread)
    out.write(byte: side.isByMinute ? 1 : 0)
  }

  static func read(_ input: inout ByteReader) throws(CodingDamage) -> StatedCopy {
    let copy = try CopyCoding.read(&input)
    let (custodian, id): (String, PersonID?) = (try input.text(), try input.optionalID())
    let receivedAt = Instant(milliseconds: try input.signed())
    let name = try input.text()
    var side = StatedCopy(
      copy: copy, custodian: custodian, custodianID: id, receivedAt: receivedAt, original: try input.text(),
      originalBytes: try input.count(), originalDigest: try input.data(), lines: try input.count())
    side.exportName = name
    for _ in 0..<(try input.count()) { side.standings[try input.code()] = try input.count() }
    (side.clock, side.zone) = try ClockCoding.read(&input)
    for _ in 0..<(try input.count()) { side.withheld.append(try withheld(&input)) }
    side.unread = try input.count()
    side.isByMinute = try input.flag()
    return side
  }

  private static func write(_ count: WithheldCount, to out: inout ByteWriter) {
    out.write(count.category.rawValue)
    out.write(count.items)
    out.write(count.declarant)
    out.write(count.account?.bytes ?? [])
  }

  private static func withheld(_ input: inout ByteReader) throws(CodingDamage) -> WithheldCount {
    guard let category = WithholdingCategory(rawValue: try input.text()) else {
      throw CodingDamage(offset: input.offset)
    }
    return WithheldCount(
      category: category, items: try input.count(), declarant: try input.text(), account: try input.optionalID())
  }
}
