// SPDX-License-Identifier: Apache-2.0

extension InnerProof {
  /// Reads `extra`; every byte must be accounted for.
  init(parsing bytes: [UInt8]) throws {
    var reader = ByteReader(bytes)
    guard reader.bytes(Self.magic.count) == Self.magic, let kind = reader.number(1),
      let entry = reader.number(2).flatMap({ reader.bytes(Int($0)) })
    else { throw Self.broken("does not begin with its version and an entry") }
    self.entry = entry
    switch UInt8(kind) {
    case Self.entryOnly: message = nil
    case Self.withMessage: message = try Self.message(&reader)
    default: throw Self.broken("is of an unknown kind")
    }
    guard reader.isAtEnd else { throw Self.broken("has bytes after its end") }
  }

  private static func message(_ reader: inout ByteReader) throws -> Message {
    guard let index = reader.number(8), let size = reader.number(8), let length = reader.number(1), length <= 63 else {
      throw broken("does not state the message's place")
    }
    let path = (0..<length).compactMap { _ in reader.digest() }
    guard path.count == Int(length), let commitment = reader.digest(), let fields = reader.number(4),
      let leaves = reader.number(4), fields <= leaves
    else { throw broken("has a cut path or wrong counts") }
    let shown = ShownMessage(
      fields: try Self.leaves(&reader, Int(fields)), tokens: try Self.leaves(&reader, Int(leaves - fields)))
    let place = InclusionProof(index: index, size: size, path: path)
    return Message(place: place, commitment: commitment, shown: shown)
  }

  /// Leaves one by one, so that a count the bytes cannot hold costs nothing.
  private static func leaves(_ reader: inout ByteReader, _ count: Int) throws -> [ShownLeaf] {
    var leaves: [ShownLeaf] = []
    while leaves.count < count {
      guard let leaf = leaf(&reader) else { throw broken("has a leaf that is cut or of an unknown kind") }
      leaves.append(leaf)
    }
    return leaves
  }

  private static func leaf(_ reader: inout ByteReader) -> ShownLeaf? {
    switch reader.number(1) {
    case UInt64(hiddenLeaf): return reader.digest().map { .hidden($0) }
    case UInt64(openLeaf):
      guard let salt = reader.salt(), let bytes = reader.number(4).flatMap({ reader.bytes(Int($0)) }) else {
        return nil
      }
      return .open(salt: salt, bytes: bytes)
    default: return nil
    }
  }

  private static func broken(_ what: String) -> LedgerError { .malformed("The proof's extra data \(what).") }
}
