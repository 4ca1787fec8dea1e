// SPDX-License-Identifier: Apache-2.0

/// One leaf of a message as a proof shows it: its bytes and salt, or only its hash.
public enum ShownLeaf: Hashable, Sendable {
  /// The bytes that were committed to, with the salt that proves it.
  case open(salt: Salt, bytes: [UInt8])
  /// A leaf that is withheld; its hash still proves that it was not changed.
  case hidden(Digest)
}

extension ShownLeaf {
  /// The leaf's hash, recomputed when it is open.
  func hash(_ kind: LeafKind) -> Digest {
    switch self {
    case .hidden(let hash): hash
    case .open(let salt, let bytes):
      bytes.withUnsafeBytes { bytes in
        withUnsafeBytes(of: salt) { CommitmentHash.leaf(kind, salt: $0.baseAddress!, bytes) }
      }
    }
  }

  /// The leaf with only its hash left.
  func hidden(_ kind: LeafKind) -> ShownLeaf { .hidden(hash(kind)) }
}
