// SPDX-License-Identifier: Apache-2.0
import Crypto
import Glibc

/// What opens a vault: a key file, a passphrase, or a secret another vault keeps. Prints as its kind, never as its secret.
package struct Unlock: Sendable, CustomStringConvertible, CustomReflectable {
  private enum Kind: Sendable {
    case keyFile(KeyFile)
    case passphrase(SymmetricKey)
    case secret(SymmetricKey)
  }

  private let kind: Kind

  /// Opens with the key file at `path`, made by `KeyFile.create`.
  package static func keyFile(_ path: String) -> Unlock { Unlock(kind: .keyFile(KeyFile(path: path))) }

  /// Opens with a passphrase; its UTF-8 bytes are used as they are, without normalisation.
  ///
  /// LIMIT: the copy kept here is wiped when it is released, the caller's is the caller's to wipe.
  package static func passphrase(_ bytes: [UInt8]) -> Unlock { Unlock(kind: .passphrase(SymmetricKey(data: bytes))) }

  package static func passphrase(_ text: String) -> Unlock { passphrase(Array(text.utf8)) }

  /// Opens with a random key of 256 bits that another vault keeps as one of its root secrets.
  package static func secret(_ key: SymmetricKey) -> Unlock { Unlock(kind: .secret(key)) }

  /// For a new vault: makes the key file, unless it is there; a passphrase needs nothing.
  package func makeKeyFile() throws {
    guard case .keyFile(let file) = kind, access(file.path, F_OK) != 0 else { return }
    try file.create()
  }

  package var description: String {
    switch kind {
    case .keyFile: "key file"
    case .passphrase: "passphrase"
    case .secret: "secret of another vault"
    }
  }

  package var customMirror: Mirror { Mirror(self, children: []) }

  /// The way a new vault is locked with this. Tests alone ask for less than the standard cost.
  func newLock(kibibytes: Int = Argon2id.standardKibibytes, passes: Int = Argon2id.standardPasses) throws -> Lock {
    switch kind {
    case .keyFile: return .keyFile
    case .secret: return .secret
    case .passphrase(let bytes):
      let salt = RandomBytes.make(Argon2id.saltBytes)
      guard bytes.bitCount > 0, let argon = Argon2id(kibibytes: kibibytes, passes: passes, salt: salt) else {
        throw VaultError(.unsupported, "The passphrase is empty.", remedy: "Choose a passphrase of several words.")
      }
      return .passphrase(argon)
    }
  }

  /// The key that wraps the vault's own keys.
  func key(for lock: Lock) throws -> SymmetricKey {
    switch (kind, lock) {
    case (.keyFile(let file), .keyFile): return try file.key()
    case (.passphrase(let bytes), .passphrase(let argon)): return try argon.key(of: bytes)
    case (.secret(let key), .secret): return key
    case (.keyFile, _), (.passphrase, _), (.secret, _):
      throw VaultError(
        .wrongKey, "This vault does not open with a \(self).", remedy: "It opens with a \(lock.name); give that.")
    }
  }
}
