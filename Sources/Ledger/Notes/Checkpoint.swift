// SPDX-License-Identifier: Apache-2.0

/// A tree head: which log, how many entries, which root (c2sp.org/tlog-checkpoint v1.0.0).
public struct Checkpoint: Hashable, Sendable {
  /// The log's identity, equal to its key's name.
  public let origin: String
  /// The number of entries.
  public let size: UInt64
  /// The Merkle tree hash over them.
  public let root: Digest

  /// A tree head.
  public init(origin: String, size: UInt64, root: Digest) {
    self.origin = origin
    self.size = size
    self.root = root
  }

  /// Reads a note's text; extension lines are allowed, must not be empty and are ignored.
  public init(parsing text: String) throws {
    var lines = Lines(text.utf8)
    guard let origin = lines.next()?.text, !origin.isEmpty, let size = lines.next().flatMap(Decimal.parse),
      let root = lines.next().flatMap(Base64.decode).flatMap({ Digest($0) })
    else { throw LedgerError.malformed("The checkpoint is not origin, size and root, one a line.") }
    while let line = lines.next() {
      if line.isEmpty { throw LedgerError.malformed("The checkpoint has an empty extension line.") }
    }
    self.init(origin: origin, size: size, root: root)
  }

  /// The note text.
  public var text: String { "\(origin)\n\(size)\n\(root.base64)\n" }
}
