// SPDX-License-Identifier: Apache-2.0

/// Values that statements and alignments are made of.
extension ByteReader {
  mutating func code<Code: RawRepresentable<UInt8>>() throws(CodingDamage) -> Code {
    guard let code = Code(rawValue: try byte()) else { throw CodingDamage(offset: offset) }
    return code
  }

  mutating func id<Named>() throws(CodingDamage) -> ID<Named> {
    guard let id = ID<Named>(bytes: try data()) else { throw CodingDamage(offset: offset) }
    return id
  }

  /// Nil where no byte was written.
  mutating func optionalID<Named>() throws(CodingDamage) -> ID<Named>? {
    let bytes = try data()
    guard !bytes.isEmpty else { return nil }
    guard let id = ID<Named>(bytes: bytes) else { throw CodingDamage(offset: offset) }
    return id
  }

  mutating func flag() throws(CodingDamage) -> Bool {
    switch try byte() {
    case 0: false
    case 1: true
    default: throw CodingDamage(offset: offset)
    }
  }
}
