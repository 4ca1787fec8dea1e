// SPDX-License-Identifier: Apache-2.0

/// A whole RFC 6962 tree in memory (64 bytes a leaf), from which every proof can be taken: a deposit's tree.
public struct MerkleTree: Sendable {
  /// `levels[l][i]` is the root over leaves `i << l ..< (i + 1) << l`; only perfect subtrees are kept.
  private var levels: [[Digest]]

  /// The tree over commitments, each the 32 bytes of data of a leaf.
  public init(commitments: some Sequence<Digest>) {
    self.init(leaves: commitments.map { $0.withBytes(Hashing.leaf) })
  }

  /// The tree over leaf hashes, or over the roots of equal perfect subtrees (the last may be smaller).
  public init(leaves: [Digest]) {
    levels = [leaves]
    while let below = levels.last, below.count > 1 {
      levels.append((0..<below.count / 2).map { Hashing.node(below[2 * $0], below[2 * $0 + 1]) })
    }
  }

  /// The number of leaves.
  public var size: UInt64 { UInt64(levels[0].count) }

  /// The Merkle tree hash of all leaves.
  public var root: Digest { rootOrEmpty(0..<size) }

  /// The proof that leaf `index` is in the tree.
  public func proof(of index: UInt64) throws -> InclusionProof {
    try InclusionProof(index: index, size: size, in: self)
  }

  private func rootOrEmpty(_ range: Range<UInt64>) -> Digest { (try? root(of: range)) ?? Hashing.empty }
}

extension MerkleTree: SubtreeHashes {
  func subtree(level: Int, index: UInt64) -> Digest { levels[level][Int(index)] }
}
