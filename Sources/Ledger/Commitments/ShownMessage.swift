// SPDX-License-Identifier: Apache-2.0
import Foundation

/// A message as a proof shows it: the leaves of its fields, then those of its body's tokens, each open or hidden.
public struct ShownMessage: Hashable, Sendable {
  /// The fields' leaves, `name ‖ 0x00 ‖ value` when open.
  public let fields: [ShownLeaf]
  /// The tokens' leaves.
  public let tokens: [ShownLeaf]

  /// Leaves as received.
  init(fields: [ShownLeaf], tokens: [ShownLeaf]) {
    self.fields = fields
    self.tokens = tokens
  }

  /// The whole message with every leaf open. `seed` is the message's own (`Seed.message`).
  public init(seed: Seed, fields: MessageFields, body: [UInt8]) {
    let leaves = fields.bytes.withUnsafeBytes { fieldBytes in
      body.withUnsafeBytes { Self.open(Leaves(fields: fields, fieldBytes: fieldBytes, body: $0), seed) }
    }
    self.init(fields: Array(leaves.prefix(fields.count)), tokens: Array(leaves.dropFirst(fields.count)))
  }

  private static func open(_ leaves: Leaves, _ seed: Seed) -> [ShownLeaf] {
    var (leaves, parts) = (leaves, [[UInt8]]())
    while let leaf = leaves.next() { parts.append(Array(leaf.bytes)) }
    let salts = Array(seed.salts(0..<parts.count))
    return parts.enumerated().map { index, bytes in
      .open(salt: Salt(salts[index * Salt.byteCount..<(index + 1) * Salt.byteCount])!, bytes: bytes)
    }
  }

  /// The message's commitment, recomputed from what is open.
  public var commitment: Digest {
    CommitmentHash.commitment(
      fields: fields.count, leaves: fields.map { $0.hash(.field) } + tokens.map { $0.hash(.token) })
  }
}

extension ShownMessage {
  /// The same message without the fields of these names and without every token that touches one of the body's byte
  /// ranges; the commitment stays the same. Ranges need a wholly open body, since a hidden token has no length.
  public func hiding(fields names: Set<String>, body ranges: [Range<Int>]) -> ShownMessage {
    var offset = 0
    let tokens = tokens.map { leaf -> ShownLeaf in
      guard case .open(_, let bytes) = leaf else {
        precondition(ranges.isEmpty, "Hide all ranges of a body in one call.")
        return leaf
      }
      let place = offset..<offset + bytes.count
      offset = place.upperBound
      return ranges.contains { $0.overlaps(place) } ? leaf.hidden(.token) : leaf
    }
    return ShownMessage(fields: fields.map { Self.hiding($0, names) }, tokens: tokens)
  }

  private static func hiding(_ leaf: ShownLeaf, _ names: Set<String>) -> ShownLeaf {
    guard case .open(_, let bytes) = leaf, let name = bytes.prefix(while: { $0 != 0 }).text else { return leaf }
    return names.contains(name) ? leaf.hidden(.field) : leaf
  }
}
