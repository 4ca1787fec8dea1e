// SPDX-License-Identifier: Apache-2.0

/// Sealed form of a statement within its attestation (docs/archive-layout.md).
package enum GapStatementCoding {
  package static func write(_ statement: GapStatement, to out: inout ByteWriter) {
    out.write(statement.version)
    out.write(statement.alignment)
    out.write(statement.alignmentDigest)
    out.write(byte: statement.likelihood.rawValue)
    out.write(statement.explanations.count)
    for explanation in statement.explanations { out.write(byte: explanation.rawValue) }
    out.write(statement.sides.count)
    for side in statement.sides { write(side, to: &out) }
    out.write(statement.items.count)
    for item in statement.items {
      out.write(item.record.bytes)
      for standing in item.standings { out.write(byte: standing.rawValue) }
    }
  }

  package static func read(_ input: inout ByteReader) throws(CodingDamage) -> GapStatement {
    let version = try input.count()
    let (alignment, digest) = (try input.text(), try input.data())
    let likelihood: GapLikelihood = try code(&input)
    var explanations: [GapExplanation] = []
    for _ in 0..<(try input.count()) { explanations.append(try code(&input)) }
    var sides: [StatedCopy] = []
    for _ in 0..<(try input.count()) { sides.append(try side(&input)) }
    var items: [StatedItem] = []
    for _ in 0..<(try input.count()) {
      let record: RecordID = try id(&input)
      var standings: [LineStanding] = []
      for _ in sides { standings.append(try code(&input)) }
      items.append(StatedItem(record: record, standings: standings))
    }
    return GapStatement(
      sides: sides, items: items, explanations: explanations, likelihood: likelihood, version: version,
      alignment: alignment, alignmentDigest: digest)
  }

  private static func write(_ side: StatedCopy, to out: inout ByteWriter) {
    CopyCoding.write(side.copy, to: &out)
    out.write(side.custodian)
    out.write(byte: side.custodianID == nil ? 0 : 1)
    if let id = side.custodianID { out.write(id.bytes) }
    out.write(signed: side.receivedAt.milliseconds)
    out.write(side.original)
    out.write(side.originalBytes)
    out.write(side.originalDigest)
    out.write(side.lines)
  }

  private static func side(_ input: inout ByteReader) throws(CodingDamage) -> StatedCopy {
    let copy = try CopyCoding.read(&input)
    let custodian = try input.text()
    let custodianID: PersonID? = try input.byte() == 1 ? try id(&input) : nil
    return StatedCopy(
      copy: copy, custodian: custodian, custodianID: custodianID,
      receivedAt: Instant(milliseconds: try input.signed()), original: try input.text(),
      originalBytes: try input.count(), originalDigest: try input.data(), lines: try input.count())
  }

  private static func code<Code: RawRepresentable<UInt8>>(_ input: inout ByteReader) throws(CodingDamage) -> Code {
    guard let code = Code(rawValue: try input.byte()) else { throw CodingDamage(offset: input.offset) }
    return code
  }

  private static func id<Named>(_ input: inout ByteReader) throws(CodingDamage) -> ID<Named> {
    guard let id = ID<Named>(bytes: try input.data()) else { throw CodingDamage(offset: input.offset) }
    return id
  }
}
