// SPDX-License-Identifier: Apache-2.0
import Crypto
import Ledger
import Records

/// SHA-256 over an alignment: which line of each copy is which entry, how each stands, which are ties.
enum AlignmentCommitment {
  /// Bytes gathered before they are hashed.
  private static let portion = 1 << 16

  static func of(_ alignment: Alignment) -> Ledger.Digest {
    var hash = SHA256()
    var out = ByteWriter()
    out.write("alignment/1")
    out.write(alignment.copies.count)
    out.write(alignment.count)
    for entry in 0..<alignment.count {
      out.write(alignment.tie(of: entry))
      for copy in alignment.copies.indices {
        out.write(byte: alignment.standing(of: entry, in: copy).rawValue)
        out.write((alignment.line(of: entry, in: copy) ?? -1) + 1)
      }
      guard out.bytes.count >= portion else { continue }
      hash.update(data: out.bytes)
      out = ByteWriter()
    }
    hash.update(data: out.bytes)
    return Ledger.Digest(Array(hash.finalize()))!  // 32 bytes
  }
}
