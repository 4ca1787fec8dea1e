// SPDX-License-Identifier: Apache-2.0

/// That a tree is the start of a larger one: nothing was changed or removed between two checkpoints
/// (RFC 6962 section 2.1.2).
public struct ConsistencyProof: Hashable, Sendable {
  /// The smaller tree's size.
  public let oldSize: UInt64
  /// The larger tree's size.
  public let newSize: UInt64
  /// The hashes, in RFC 6962's order.
  public let path: [Digest]

  /// A proof as received; nothing is checked yet.
  public init(oldSize: UInt64, newSize: UInt64, path: [Digest]) {
    self.oldSize = oldSize
    self.newSize = newSize
    self.path = path
  }

  /// Builds the proof from the larger tree's hashes.
  init(oldSize: UInt64, newSize: UInt64, in hashes: some SubtreeHashes) throws {
    guard oldSize <= newSize else {
      throw LedgerError(
        .invalid, "Size \(oldSize) is past size \(newSize).", remedy: "Give the smaller checkpoint first.")
    }
    let isTrivial = oldSize == 0 || oldSize == newSize
    let path = isTrivial ? [] : try Self.subproof(oldSize, 0..<newSize, isWhole: true, hashes)
    self.init(oldSize: oldSize, newSize: newSize, path: path)
  }

  private static func subproof(
    _ old: UInt64, _ range: Range<UInt64>, isWhole: Bool, _ hashes: some SubtreeHashes
  ) throws -> [Digest] {
    guard old < range.upperBound else { return isWhole ? [] : [try hashes.root(of: range)] }
    let middle = range.lowerBound + split(range.upperBound - range.lowerBound)
    if old <= middle {
      return try subproof(old, range.lowerBound..<middle, isWhole: isWhole, hashes)
        + [hashes.root(of: middle..<range.upperBound)]
    }
    return try subproof(old, middle..<range.upperBound, isWhole: false, hashes)
      + [hashes.root(of: range.lowerBound..<middle)]
  }

  /// Whether the tree with `oldRoot` is the start of the tree with `newRoot` (RFC 9162 section 2.1.4.2).
  public func holds(oldRoot: Digest, newRoot: Digest) -> Bool {
    if oldSize == newSize { return path.isEmpty && oldRoot == newRoot }
    if oldSize == 0 { return path.isEmpty && oldRoot == Hashing.empty }
    guard oldSize < newSize, let start = oldSize.nonzeroBitCount == 1 ? oldRoot : path.first else { return false }
    return roots(from: start, path.dropFirst(oldSize.nonzeroBitCount == 1 ? 0 : 1)) == [oldRoot, newRoot]
  }

  /// The old and the new root that the path leads to from the subtree they share, nil when it has the wrong length.
  private func roots(from start: Digest, _ path: ArraySlice<Digest>) -> [Digest]? {
    let shift = UInt64(oldSize.trailingZeroBitCount)
    var (fn, sn) = ((oldSize - 1) >> shift, (newSize - 1) >> shift)
    var (old, new) = (start, start)
    for hash in path {
      guard sn > 0 else { return nil }
      if fn & 1 == 1 || fn == sn {
        (old, new) = (Hashing.node(hash, old), Hashing.node(hash, new))
        let zeros = fn == 0 ? 0 : UInt64(fn.trailingZeroBitCount)
        (fn, sn) = (fn >> zeros, sn >> zeros)
      } else {
        new = Hashing.node(new, hash)
      }
      (fn, sn) = (fn >> 1, sn >> 1)
    }
    return sn == 0 ? [old, new] : nil
  }
}
