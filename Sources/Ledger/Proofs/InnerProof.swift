// SPDX-License-Identifier: Apache-2.0

/// What `extra` carries: the entry's bytes, and for a message its place in the deposit and its leaves
/// (docs/ledger-format.md, "The inner proof").
struct InnerProof: Hashable, Sendable {
  /// A message and its place in the deposit's tree.
  struct Message: Hashable, Sendable {
    let place: InclusionProof
    /// What the leaves must hash to and the path starts from.
    let commitment: Digest
    let shown: ShownMessage
  }

  let entry: [UInt8]
  /// Nil in the proof of an entry alone, such as a deposit's receipt.
  let message: Message?

  static let magic = Array("onrecord/proof/v1\n".utf8)
  static let entryOnly: UInt8 = 0
  static let withMessage: UInt8 = 1
  static let hiddenLeaf: UInt8 = 0
  static let openLeaf: UInt8 = 1

  /// The bytes of `extra`.
  var bytes: [UInt8] {
    var bytes = Self.magic + [message == nil ? Self.entryOnly : Self.withMessage]
    Self.append(UInt16(entry.count), to: &bytes)
    bytes += entry
    guard let message else { return bytes }
    Self.append(message.place.index, to: &bytes)
    Self.append(message.place.size, to: &bytes)
    bytes.append(UInt8(message.place.path.count))
    for hash in message.place.path { bytes += hash.bytes }
    bytes += message.commitment.bytes
    Self.append(message.shown, to: &bytes)
    return bytes
  }

  private static func append(_ shown: ShownMessage, to bytes: inout [UInt8]) {
    append(UInt32(shown.fields.count), to: &bytes)
    append(UInt32(shown.fields.count + shown.tokens.count), to: &bytes)
    for leaf in shown.fields + shown.tokens { append(leaf, to: &bytes) }
  }

  private static func append(_ leaf: ShownLeaf, to bytes: inout [UInt8]) {
    switch leaf {
    case .hidden(let hash): bytes += [hiddenLeaf] + hash.bytes
    case .open(let salt, let content):
      bytes += [openLeaf] + salt.bytes
      append(UInt32(content.count), to: &bytes)
      bytes += content
    }
  }

  private static func append(_ number: some FixedWidthInteger, to bytes: inout [UInt8]) {
    withUnsafeBytes(of: number.bigEndian) { bytes.append(contentsOf: $0) }
  }
}
