// SPDX-License-Identifier: Apache-2.0

/// The leaves of one message in order: its fields, then the tokens of its body, read in place.
struct Leaves {
  let fields: MessageFields
  private let fieldBytes: UnsafeRawBufferPointer
  private let body: UnsafeRawBufferPointer
  private var tokens: Tokens
  private var nextField = 0

  init(fields: MessageFields, fieldBytes: UnsafeRawBufferPointer, body: UnsafeRawBufferPointer) {
    self.fields = fields
    self.fieldBytes = fieldBytes
    self.body = body
    tokens = Tokens(body)
  }

  /// The next leaf's kind and bytes, nil after the last.
  mutating func next() -> (kind: LeafKind, bytes: UnsafeRawBufferPointer)? {
    if nextField < fields.count {
      defer { nextField += 1 }
      return (.field, UnsafeRawBufferPointer(rebasing: fieldBytes[fields.range(of: nextField)]))
    }
    guard let range = tokens.next() else { return nil }
    return (.token, UnsafeRawBufferPointer(rebasing: body[range]))
  }

  /// The next leaf's hash; the caller has counted the leaves.
  mutating func nextHash(salt: UnsafeRawPointer) -> Digest {
    guard let leaf = next() else { preconditionFailure("There are as many salts as leaves.") }
    return CommitmentHash.leaf(leaf.kind, salt: salt, leaf.bytes)
  }
}
