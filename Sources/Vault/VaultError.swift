// SPDX-License-Identifier: Apache-2.0

/// Why the vault refuses or fails: what happened, where, and what to do next. Never a secret, never sealed words.
package struct VaultError: Error, Sendable, CustomStringConvertible {
  package enum Code: String, Sendable, Hashable, CaseIterable {
    /// There is no vault in the folder.
    case notAVault
    /// There is a vault, a key file or an object with other bytes already.
    case alreadyThere
    /// The key or passphrase is well formed but opens nothing here.
    case wrongKey
    /// The key file cannot be used: unreadable, malformed or open to others.
    case keyFileUnusable
    /// Bytes of an object, a key record or the header differ from what was written.
    case damaged
    /// An object, or the key record of an object, is not there.
    case missing
    /// The keys were destroyed on purpose; the object can never be read again.
    case keysDestroyed
    /// Another process holds the vault's keys.
    case busy
    /// The vault was opened for reading only.
    case readOnly
    /// No space is left for the write; nothing was kept.
    case full
    /// The system could not read or write; after a failed sync nothing more is written.
    case system
    /// A stated limit was passed, or the file is of a version this program does not know.
    case unsupported
  }

  package let code: Code
  /// What happened and where ("Object 0f… is damaged in chunk 3.").
  package let message: String
  /// What to do next.
  package let remedy: String
  /// The place of the damage when `code` is `.damaged`.
  package let damage: Damage?
  package let cause: (any Error)?

  package init(
    _ code: Code, _ message: String, remedy: String, damage: Damage? = nil, cause: (any Error)? = nil
  ) {
    self.code = code
    self.message = message
    self.remedy = remedy
    self.damage = damage
    self.cause = cause
  }

  package var description: String { "\(message) \(remedy)" }
}
