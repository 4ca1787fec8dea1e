// SPDX-License-Identifier: Apache-2.0

/// An RFC 6962 tree that only grows: the roots of its perfect subtrees, so that any number of leaves takes 64 digests.
public struct Frontier: Sendable {
  /// The number of leaves.
  public private(set) var size: UInt64 = 0
  /// Roots of the perfect subtrees from left to right, one a set bit of `size`.
  private var peaks: [Digest] = []

  /// A tree without leaves.
  public init() { peaks.reserveCapacity(64) }

  /// Adds a leaf by its data: the hash is `SHA-256(0x00 ‖ data)`.
  public mutating func append(data: UnsafeRawBufferPointer) { append(leaf: Hashing.leaf(data)) }

  /// Adds a leaf by its 32 bytes of data, such as a message's commitment.
  public mutating func append(commitment: Digest) { append(leaf: commitment.withBytes(Hashing.leaf)) }

  /// Adds a leaf by its leaf hash.
  mutating func append(leaf: Digest) {
    var root = leaf
    var merges = (~size).trailingZeroBitCount  // trailing ones of the size
    while merges > 0 {
      root = Hashing.node(peaks.removeLast(), root)
      merges -= 1
    }
    peaks.append(root)
    size += 1
  }

  /// The Merkle tree hash of all leaves; `SHA-256("")` without any.
  public var root: Digest {
    guard var root = peaks.last else { return Hashing.empty }
    for peak in peaks.dropLast().reversed() { root = Hashing.node(peak, root) }
    return root
  }
}

extension Frontier {
  /// The tree whose perfect subtrees, from left to right, have these roots.
  init(size: UInt64, peaks: [Digest]) {
    precondition(peaks.count == size.nonzeroBitCount)
    self.init()
    self.size = size
    self.peaks.append(contentsOf: peaks)
  }
}
