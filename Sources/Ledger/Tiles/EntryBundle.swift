// SPDX-License-Identifier: Apache-2.0

/// Entries as a log serves them: for each one its length in two bytes, big-endian, then its bytes.
enum EntryBundle {
  /// Adds an entry to a bundle.
  static func append(_ entry: some Collection<UInt8>, to bundle: inout [UInt8]) {
    bundle.append(UInt8(entry.count >> 8))
    bundle.append(UInt8(entry.count & 0xff))
    bundle.append(contentsOf: entry)
  }

  /// Calls `body` with each entry in order; false when the bytes end inside an entry.
  static func forEach(
    in bundle: UnsafeRawBufferPointer, _ body: (UnsafeRawBufferPointer) throws -> Void
  ) rethrows -> Bool {
    var offset = 0
    while offset + 2 <= bundle.count {
      let end = offset + 2 + (Int(bundle[offset]) << 8 | Int(bundle[offset + 1]))
      guard end <= bundle.count else { return false }
      try body(UnsafeRawBufferPointer(rebasing: bundle[offset + 2..<end]))
      offset = end
    }
    return offset == bundle.count
  }

  /// The entries, nil when the bytes end inside one.
  static func entries(_ bundle: [UInt8]) -> [[UInt8]]? {
    var entries: [[UInt8]] = []
    let isWhole = bundle.withUnsafeBytes { bytes in forEach(in: bytes) { entries.append(Array($0)) } }
    return isWhole ? entries : nil
  }

  /// The leaf hashes of the entries, nil when the bytes end inside one.
  static func leaves(_ bundle: [UInt8]) -> [Digest]? {
    var leaves: [Digest] = []
    leaves.reserveCapacity(TilePath.fullWidth)
    let isWhole = bundle.withUnsafeBytes { bytes in forEach(in: bytes) { leaves.append(Hashing.leaf($0)) } }
    return isWhole ? leaves : nil
  }
}
