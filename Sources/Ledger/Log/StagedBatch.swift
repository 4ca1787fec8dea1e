// SPDX-License-Identifier: Apache-2.0

/// The file `staged`: the entries being appended, durable before their checkpoint is signed, so that a crash after the
/// commit can be made good.
///
/// Bytes: `onrecord/staged/v1\n`, the tree size below the batch in eight bytes, the number of entries in four, the
/// length of the entries in four (all big-endian), the entries as in a bundle, SHA-256 of all that. What follows is
/// left from a longer batch.
struct StagedBatch: Sendable {
  let base: UInt64
  let count: Int
  /// The entries as in a bundle.
  let bundle: [UInt8]

  private static let magic = Array("onrecord/staged/v1\n".utf8)
  private static let headBytes = magic.count + 16
  /// The file's size from the start: a batch of up to this many bytes does not change it.
  static let roomBytes = 65_536

  init(base: UInt64, entries: [[UInt8]]) {
    self.base = base
    count = entries.count
    var bundle: [UInt8] = []
    bundle.reserveCapacity(entries.reduce(0) { $0 + $1.count + 2 })
    for entry in entries { EntryBundle.append(entry, to: &bundle) }
    self.bundle = bundle
  }

  /// Reads the file's bytes; nil when they are torn or of something else.
  init?(parsing bytes: [UInt8]) {
    guard bytes.count >= Self.headBytes, bytes.starts(with: Self.magic) else { return nil }
    var reader = ByteReader(Array(bytes[Self.magic.count..<Self.headBytes]))
    guard let base = reader.number(8), let count = reader.number(4), let length = reader.number(4) else { return nil }
    let end = Self.headBytes + Int(length)
    guard bytes.count >= end + Digest.byteCount else { return nil }
    let digest = bytes.withUnsafeBytes { Hashing.sha256(.init(rebasing: $0[..<end])) }
    guard digest == Digest(bytes[end..<end + Digest.byteCount]) else { return nil }
    self.base = base
    self.count = Int(count)
    bundle = Array(bytes[Self.headBytes..<end])
  }

  /// Whether the file begins as a batch does, whole or torn.
  static func isBegun(_ bytes: [UInt8]) -> Bool { bytes.starts(with: magic) }

  /// The file's bytes.
  var bytes: [UInt8] {
    var bytes = Self.magic
    bytes.reserveCapacity(Self.headBytes + bundle.count + Digest.byteCount)
    withUnsafeBytes(of: base.bigEndian) { bytes.append(contentsOf: $0) }
    withUnsafeBytes(of: UInt32(count).bigEndian) { bytes.append(contentsOf: $0) }
    withUnsafeBytes(of: UInt32(bundle.count).bigEndian) { bytes.append(contentsOf: $0) }
    bytes += bundle
    return bytes + bytes.withUnsafeBytes(Hashing.sha256).bytes
  }

  /// The size of the tree with the batch.
  var end: UInt64 { base + UInt64(count) }

  /// Adds the entries to the tree they build on; the files that become full are returned.
  func apply(to edge: inout RightEdge) throws -> [TileFile] {
    var files: [TileFile] = []
    let isWhole = bundle.withUnsafeBytes { bytes in
      EntryBundle.forEach(in: bytes) { edge.append($0) { files.append($0) } }
    }
    guard isWhole, edge.size == end else {
      throw LedgerError.damaged("The staged batch does not hold \(count) entries.")
    }
    return files
  }
}
