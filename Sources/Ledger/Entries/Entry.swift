// SPDX-License-Identifier: Apache-2.0

/// One act in the ledger: what was done, when, and to which ids and commitments; never a name or a word.
///
/// Bytes: the line `onrecord/entry/v1`, then `act`, `salt` and `time`, then the fields, each `key value` and a newline.
public struct Entry: Hashable, Sendable {
  /// The act.
  public let act: Act
  /// Random bytes, so that nobody can find an entry's content by guessing.
  public let salt: Salt
  /// Milliseconds since 1970-01-01T00:00:00Z.
  public let time: UInt64
  /// The act's own fields, in order; a key may occur more than once.
  public let fields: [EntryField]

  /// The most bytes an entry may have.
  public static let mostBytes = 1_024
  /// The first line.
  static let version: StaticString = "onrecord/entry/v1"
  /// The key of a deposit's root: the RFC 6962 tree over its messages' commitments.
  public static let rootKey = "root"
  /// The key of the number of messages under the root.
  public static let recordsKey = "records"

  /// An entry; throws `entry` when it is longer than 1,024 bytes or a field breaks its rule.
  public init(_ act: Act, salt: Salt, time: UInt64, fields: [EntryField]) throws {
    self.act = act
    self.salt = salt
    self.time = time
    self.fields = fields
    try check()
  }

  private func check() throws {
    guard time <= UInt64(Int64.max), bytes.count <= Self.mostBytes else {
      throw Self.broken("The entry '\(act)' has \(bytes.count) bytes; at most \(Self.mostBytes) are allowed.")
    }
    for field in fields where !field.isAllowed {
      throw Self.broken("The entry '\(act)' has a field whose key or value is not allowed.")
    }
  }

  static func broken(_ message: String) -> LedgerError {
    LedgerError(.entry, message, remedy: "See docs/ledger-format.md for what an entry may hold.")
  }

  /// The bytes that are hashed and stored.
  public var bytes: [UInt8] {
    let head = "\(Self.version)\nact \(act)\nsalt \(Hex.encode(salt.bytes))\ntime \(time)\n"
    return Array((head + fields.map { "\($0.key) \($0.value)\n" }.joined()).utf8)
  }
}
