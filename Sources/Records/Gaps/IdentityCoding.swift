// SPDX-License-Identifier: Apache-2.0

/// Sealed form of an identity that several copies share.
enum IdentityCoding {
  static func write(_ identity: SharedIdentity, to out: inout ByteWriter) {
    out.write(byte: identity.basis.rawValue)
    out.write(identity.members.count)
    for member in identity.members {
      out.write(member.copy)
      out.write(optional: member.displayed.name)
      out.write(optional: member.displayed.address)
      out.write(byte: member.displayed.isSelf.map { $0 ? 2 : 1 } ?? 0)
      out.write(member.shared)
      out.write(member.against)
    }
    out.write(identity.evidence.count)
    for entry in identity.evidence { out.write(entry) }
  }

  static func read(_ input: inout ByteReader) throws(CodingDamage) -> SharedIdentity {
    let basis: SharedIdentity.Basis = try input.code()
    var members: [SharedIdentity.Member] = []
    for _ in 0..<(try input.count()) { members.append(try member(&input)) }
    var evidence: [Int] = []
    for _ in 0..<(try input.count()) { evidence.append(try input.count()) }
    return SharedIdentity(members: members, basis: basis, evidence: evidence)
  }

  private static func member(_ input: inout ByteReader) throws(CodingDamage) -> SharedIdentity.Member {
    let copy = try input.count()
    let (name, address) = (try input.optionalText(), try input.optionalText())
    let isSelf: Bool? =
      switch try input.byte() {
      case 0: nil
      case 1: false
      case 2: true
      default: throw CodingDamage(offset: input.offset)
      }
    return SharedIdentity.Member(
      copy: copy, displayed: Participant(name: name, address: address, isSelf: isSelf), shared: try input.count(),
      against: try input.count())
  }
}
