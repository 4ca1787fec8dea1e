// SPDX-License-Identifier: Apache-2.0

/// Sealed form of a statement within its attestation (docs/archive-layout.md).
package enum GapStatementCoding {
  package static func write(_ statement: GapStatement, to out: inout ByteWriter) {
    out.write(byte: statement.isWhole ? 1 : 0)
    out.write(statement.version)
    out.write(statement.alignment)
    out.write(statement.alignmentDigest)
    out.write(byte: statement.likelihood.rawValue)
    out.write(statement.compared)
    out.write(statement.agreed)
    out.write(statement.sides.count)
    for side in statement.sides { StatedCopyCoding.write(side, to: &out) }
    out.write(statement.reasons.count)
    for reason in statement.reasons { write(reason, to: &out) }
    out.write(statement.limits.count)
    for limit in statement.limits {
      out.write(byte: limit.limit.rawValue)
      out.write(limit.count)
    }
    out.write(statement.items.count)
    for item in statement.items { write(item, to: &out) }
  }

  package static func read(_ input: inout ByteReader) throws(CodingDamage) -> GapStatement {
    let isWhole = try input.flag()
    let version = try input.count()
    let (alignment, digest) = (try input.text(), try input.data())
    let likelihood: GapLikelihood = try input.code()
    let (compared, agreed) = (try input.count(), try input.count())
    var sides: [StatedCopy] = []
    for _ in 0..<(try input.count()) { sides.append(try StatedCopyCoding.read(&input)) }
    var reasons: [GivenReason] = []
    for _ in 0..<(try input.count()) { reasons.append(try reason(&input)) }
    var limits: [StatedLimit] = []
    for _ in 0..<(try input.count()) { limits.append(StatedLimit(try input.code(), try input.count())) }
    var items: [StatedItem] = []
    for _ in 0..<(try input.count()) { items.append(try item(&input, sides: sides.count)) }
    return GapStatement(
      isWhole: isWhole, sides: sides, compared: compared, agreed: agreed, items: items, reasons: reasons,
      likelihood: likelihood, limits: limits, version: version, alignment: alignment, alignmentDigest: digest)
  }

  // MARK: Reasons and items

  private static func write(_ reason: GivenReason, to out: inout ByteWriter) {
    out.write(byte: reason.explanation.rawValue)
    out.write(reason.side)
    out.write(reason.entries)
    out.write(reason.fact)
  }

  private static func reason(_ input: inout ByteReader) throws(CodingDamage) -> GivenReason {
    GivenReason(try input.code(), side: try input.count(), entries: try input.count(), fact: try input.text())
  }

  private static func write(_ item: StatedItem, to out: inout ByteWriter) {
    out.write(item.record.bytes)
    out.write(byte: item.at == nil ? 0 : 1)
    if let at = item.at { out.write(signed: at.milliseconds) }
    for place in item.places {
      out.write(byte: place.standing.rawValue)
      out.write(place.line)
      out.write(place.record?.bytes ?? [])
    }
  }

  private static func item(_ input: inout ByteReader, sides: Int) throws(CodingDamage) -> StatedItem {
    let record: RecordID = try input.id()
    let at: Instant? = try input.flag() ? Instant(milliseconds: try input.signed()) : nil
    var places: [StatedPlace] = []
    for _ in 0..<sides {
      places.append(StatedPlace(try input.code(), line: try input.count(), record: try input.optionalID()))
    }
    return StatedItem(record: record, at: at, places: places)
  }
}
