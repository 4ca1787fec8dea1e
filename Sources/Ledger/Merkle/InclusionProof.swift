// SPDX-License-Identifier: Apache-2.0

/// That one leaf is in a tree: the hashes from the leaf's sibling to the root's child (RFC 6962 section 2.1.1).
public struct InclusionProof: Hashable, Sendable {
  /// The zero-based index of the leaf.
  public let index: UInt64
  /// The number of leaves of the tree.
  public let size: UInt64
  /// The hashes, the leaf's sibling first.
  public let path: [Digest]

  /// A proof as received; nothing is checked yet.
  public init(index: UInt64, size: UInt64, path: [Digest]) {
    self.index = index
    self.size = size
    self.path = path
  }

  /// Builds the proof from a tree's hashes.
  init(index: UInt64, size: UInt64, in hashes: some SubtreeHashes) throws {
    guard index < size else {
      throw LedgerError(
        .invalid, "Index \(index) is not below the tree's size \(size).", remedy: "Ask for a lower index.")
    }
    self.init(index: index, size: size, path: try Self.path(to: index, in: 0..<size, hashes))
  }

  private static func path(to index: UInt64, in range: Range<UInt64>, _ hashes: some SubtreeHashes) throws -> [Digest] {
    guard range.count > 1 else { return [] }
    let middle = range.lowerBound + split(range.upperBound - range.lowerBound)
    if index < middle {
      return try path(to: index, in: range.lowerBound..<middle, hashes) + [hashes.root(of: middle..<range.upperBound)]
    }
    return try path(to: index, in: middle..<range.upperBound, hashes) + [hashes.root(of: range.lowerBound..<middle)]
  }

  /// The root that `leaf` and the path lead to, nil when the path has the wrong length (RFC 9162 section 2.1.3.2).
  func root(leaf: Digest) -> Digest? {
    guard index < size else { return nil }
    var (fn, sn) = (index, size - 1)
    var root = leaf
    for sibling in path {
      guard sn > 0 else { return nil }
      if fn & 1 == 1 || fn == sn {
        root = Hashing.node(sibling, root)
        let shift = fn == 0 ? 0 : UInt64(fn.trailingZeroBitCount)
        (fn, sn) = (fn >> shift, sn >> shift)
      } else {
        root = Hashing.node(root, sibling)
      }
      (fn, sn) = (fn >> 1, sn >> 1)
    }
    return sn == 0 ? root : nil
  }

  /// Whether `leaf` (a leaf hash) is at `index` of the tree with this root.
  public func holds(leaf: Digest, root: Digest) -> Bool { self.root(leaf: leaf) == root }

  /// Whether an entry with these bytes is at `index` of the tree with this root.
  public func holds(data: [UInt8], root: Digest) -> Bool {
    holds(leaf: data.withUnsafeBytes(Hashing.leaf), root: root)
  }
}
