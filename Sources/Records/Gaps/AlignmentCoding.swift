// SPDX-License-Identifier: Apache-2.0

/// The one sealed form of an alignment: the same alignment always gives the same bytes, which a statement's digest is of
/// (docs/archive-layout.md). About 2 bytes an entry and copy.
package enum AlignmentCoding {
  private static let version = "alignment/1"

  package static func bytes(of alignment: Alignment) -> [UInt8] {
    var out = ByteWriter()
    out.write(version)
    out.write(alignment.copies.count)
    for copy in alignment.copies { write(copy, to: &out) }
    out.write(alignment.identities.count)
    for identity in alignment.identities { IdentityCoding.write(identity, to: &out) }
    out.write(alignment.count)
    write(entriesOf: alignment, to: &out)
    return out.bytes
  }

  package static func alignment(_ bytes: [UInt8]) throws(CodingDamage) -> Alignment {
    let outcome = bytes.withUnsafeBytes { raw -> Result<Alignment, CodingDamage> in
      var input = ByteReader(raw)
      do throws(CodingDamage) { return .success(try read(&input)) } catch { return .failure(error) }
    }
    return try outcome.get()
  }

  // MARK: Entries

  /// For each entry the step to its tie; for each copy the standing, and where it has a line the step to that line.
  private static func write(entriesOf alignment: Alignment, to out: inout ByteWriter) {
    var tie = 0
    var last = Array(repeating: -1, count: alignment.copies.count)
    for entry in 0..<alignment.count {
      out.write(signed: Int64(alignment.tie(of: entry) - tie))
      tie = alignment.tie(of: entry)
      for copy in alignment.copies.indices {
        let line = alignment.line(of: entry, in: copy)
        out.write(byte: alignment.standing(of: entry, in: copy).rawValue << 1 | (line == nil ? 0 : 1))
        guard let line else { continue }
        out.write(signed: Int64(line - last[copy]))
        last[copy] = line
      }
    }
  }

  private static func read(_ input: inout ByteReader) throws(CodingDamage) -> Alignment {
    guard try input.text() == version else { throw CodingDamage(offset: 0) }
    var copies: [AlignedCopy] = []
    for _ in 0..<(try input.count()) { copies.append(try copy(&input)) }
    var identities: [SharedIdentity] = []
    for _ in 0..<(try input.count()) { identities.append(try IdentityCoding.read(&input)) }
    var (members, standings, ties): ([Int32], [UInt8], [Int32]) = ([], [], [])
    var last = Array(repeating: Int32(-1), count: copies.count)
    var tie: Int32 = 0
    for _ in 0..<(try input.count()) {
      tie = try step(from: tie, &input)
      ties.append(tie)
      for copy in copies.indices {
        let byte = try input.byte()
        guard LineStanding(rawValue: byte >> 1) != nil else { throw CodingDamage(offset: input.offset) }
        standings.append(byte >> 1)
        if byte & 1 == 1 { last[copy] = try step(from: last[copy], &input) }
        members.append(byte & 1 == 1 ? last[copy] : -1)
      }
    }
    guard input.isAtEnd else { throw CodingDamage(offset: input.offset) }
    return Alignment(copies: copies, identities: identities, members: members, standings: standings, ties: ties)
  }

  private static func step(from last: Int32, _ input: inout ByteReader) throws(CodingDamage) -> Int32 {
    let (step, last) = (try input.signed(), Int64(last))
    guard let next = Int32(exactly: last &+ step), next >= 0 else { throw CodingDamage(offset: input.offset) }
    return next
  }

  // MARK: Copies

  private static func write(_ copy: AlignedCopy, to out: inout ByteWriter) {
    CopyCoding.write(copy.reference, to: &out)
    out.write(copy.lines)
    ClockCoding.write(copy.clock, zone: copy.zone, to: &out)
    out.write(signed: Int64(copy.first ?? -1))
    out.write(signed: Int64(copy.last ?? -1))
  }

  private static func copy(_ input: inout ByteReader) throws(CodingDamage) -> AlignedCopy {
    let (reference, lines) = (try CopyCoding.read(&input), try input.count())
    let (clock, zone) = try ClockCoding.read(&input)
    let (first, last) = (try input.signed(), try input.signed())
    return AlignedCopy(
      reference: reference, lines: lines, clock: clock, zone: zone, first: first < 0 ? nil : Int(first),
      last: last < 0 ? nil : Int(last))
  }
}
