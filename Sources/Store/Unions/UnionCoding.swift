// SPDX-License-Identifier: Apache-2.0
import Records

/// The parts of a union that are read whole: of a copy what alignment found, and the shared identities.
enum UnionCoding {
  static func bytes(of copy: UnionCopy) -> [UInt8] {
    var out = ByteWriter()
    out.write(copy.aligned.lines)
    out.write(copy.aligned.clock.count)
    for piece in copy.aligned.clock {
      out.write(piece.line)
      out.write(signed: Int64(piece.seconds))
      out.write(piece.anchors)
    }
    write(copy.aligned.zone, to: &out)
    out.write((copy.aligned.first ?? -1) + 1)
    out.write((copy.aligned.last ?? -1) + 1)
    let counts = copy.standings.sorted { $0.key.rawValue < $1.key.rawValue }
    out.write(counts.count)
    for (standing, count) in counts {
      out.write(byte: standing.rawValue)
      out.write(count)
    }
    out.write(copy.reason)
    let walls = [copy.firstAt, copy.lastAt] + copy.clockFrom
    out.write(walls.count)
    for wall in walls {
      out.write(byte: wall == nil ? 0 : 1)
      if let wall { out.write(signed: wall.milliseconds) }
    }
    return out.bytes
  }

  static func copy(
    _ conversation: Int64, _ reference: CopyReference, _ bytes: UnsafeRawBufferPointer
  ) throws -> UnionCopy {
    var input = ByteReader(bytes)
    let lines = try input.count()
    let clock = try (0..<(try input.count())).map { _ in
      ClockPiece(line: try input.count(), seconds: Int(try input.signed()), anchors: try input.count())
    }
    let zone = try text(&input)
    let (first, last) = (try input.count() - 1, try input.count() - 1)
    var standings: [LineStanding: Int] = [:]
    for _ in 0..<(try input.count()) {
      guard let standing = LineStanding(rawValue: try input.byte()) else { throw CodingDamage(offset: input.offset) }
      standings[standing] = try input.count()
    }
    let aligned = AlignedCopy(
      reference: reference, lines: lines, clock: clock, zone: zone, first: first < 0 ? nil : first,
      last: last < 0 ? nil : last)
    var copy = UnionCopy(
      conversation: conversation, aligned: aligned, standings: standings, reason: try input.text())
    let walls = try (0..<(try input.count())).map { _ in
      try input.byte() == 1 ? WallTime(milliseconds: try input.signed()) : nil
    }
    guard walls.count >= 2 else { throw CodingDamage(offset: input.offset) }
    (copy.firstAt, copy.lastAt, copy.clockFrom) = (walls[0], walls[1], Array(walls.dropFirst(2)))
    return copy
  }

  static func bytes(of identities: [SharedIdentity]) -> [UInt8] {
    var out = ByteWriter()
    out.write(identities.count)
    for identity in identities {
      out.write(byte: identity.basis.rawValue)
      out.write(identity.members.count)
      for member in identity.members { write(member, to: &out) }
      out.write(identity.evidence.count)
      for entry in identity.evidence { out.write(entry) }
    }
    return out.bytes
  }

  static func identities(_ bytes: UnsafeRawBufferPointer) throws -> [SharedIdentity] {
    var input = ByteReader(bytes)
    return try (0..<(try input.count())).map { _ in
      guard let basis = SharedIdentity.Basis(rawValue: try input.byte()) else {
        throw CodingDamage(offset: input.offset)
      }
      let members = try (0..<(try input.count())).map { _ in try member(&input) }
      let evidence = try (0..<(try input.count())).map { _ in try input.count() }
      return SharedIdentity(members: members, basis: basis, evidence: evidence)
    }
  }

  private static func write(_ member: SharedIdentity.Member, to out: inout ByteWriter) {
    out.write(member.copy)
    write(member.displayed.name, to: &out)
    write(member.displayed.address, to: &out)
    out.write(byte: member.displayed.isSelf.map { $0 ? 2 : 1 } ?? 0)
    out.write(member.shared)
    out.write(member.against)
  }

  private static func member(_ input: inout ByteReader) throws -> SharedIdentity.Member {
    let copy = try input.count()
    let (name, address, own) = (try text(&input), try text(&input), try input.byte())
    let displayed = Participant(name: name, address: address, isSelf: own == 0 ? nil : own == 2)
    return SharedIdentity.Member(
      copy: copy, displayed: displayed, shared: try input.count(), against: try input.count())
  }

  private static func write(_ text: String?, to out: inout ByteWriter) {
    out.write(byte: text == nil ? 0 : 1)
    if let text { out.write(text) }
  }

  private static func text(_ input: inout ByteReader) throws -> String? {
    try input.byte() == 1 ? try input.text() : nil
  }
}
