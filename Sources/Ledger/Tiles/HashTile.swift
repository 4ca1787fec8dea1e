// SPDX-License-Identifier: Apache-2.0

/// One tile's hashes and the subtrees over them.
struct HashTile: Sendable {
  let hashes: [Digest]

  init(hashes: [Digest]) { self.hashes = hashes }

  /// Reads 32 bytes a hash; nil when the length is not a multiple of 32.
  init?(bytes: [UInt8]) {
    guard bytes.count % Digest.byteCount == 0 else { return nil }
    hashes = bytes.withUnsafeBytes { raw in
      stride(from: 0, to: raw.count, by: Digest.byteCount).map { Digest(at: raw.baseAddress! + $0) }
    }
  }

  /// The root over `1 << height` hashes from `start` on.
  func subtree(start: Int, height: Int) -> Digest { Self.root(hashes[start..<start + (1 << height)]) }

  /// The root over a power of two of hashes.
  static func root(_ hashes: ArraySlice<Digest>) -> Digest {
    var row = Array(hashes)
    var count = row.count
    while count > 1 {
      count /= 2
      for index in 0..<count { row[index] = Hashing.node(row[2 * index], row[2 * index + 1]) }
    }
    return row[0]
  }

  /// The bytes as served.
  static func bytes(_ hashes: some Sequence<Digest>) -> [UInt8] {
    var bytes: [UInt8] = []
    for hash in hashes { hash.withBytes { bytes.append(contentsOf: $0) } }
    return bytes
  }
}
