// SPDX-License-Identifier: Apache-2.0
import Crypto
import CryptoExtras
import Foundation

/// Keys of a local backup, made of the 64-character recovery key (libsignal rust/account-keys/src/backup.rs,
/// rust/message-backup/src/key.rs): every step HKDF-SHA256 without salt.
package struct SignalKeys: Sendable {
  private let backupKey: SymmetricKey

  /// - Parameter entropy: the recovery key as the application stores it: 64 of a-z and 0-9.
  package init(entropy: String) {
    backupKey = Self.derive(SymmetricKey(data: Array(entropy.utf8)), "20240801_SIGNAL_BACKUP_KEY", 32)
  }

  /// As people type or paste it: groups, capitals, and the signs the application shows for O and 0.
  package static func entropy(_ typed: String) -> String? {
    let plain = typed.utf8.compactMap { byte -> UInt8? in
      switch byte {
      case 0x23: 0x6F  // # is shown for O
      case 0x3D: 0x30  // = is shown for 0
      case 0x20, 0x09, 0x0A, 0x0D, 0x2D: nil
      case 65...90: byte + 32
      default: byte
      }
    }
    let isKey = plain.count == 64 && plain.allSatisfy { $0 &- 48 < 10 || $0 &- 97 < 26 }
    return isKey ? String(decoding: plain, as: UTF8.self) : nil
  }

  /// The id in `metadata`: AES-256-CTR, the nonce behind its 12 bytes zero.
  package func backupID(nonce: [UInt8], sealed: [UInt8]) throws -> [UInt8] {
    let key = Self.derive(backupKey, "20241011_SIGNAL_LOCAL_BACKUP_METADATA_KEY", 32)
    let start = try AES._CTR.Nonce(nonceBytes: nonce + [0, 0, 0, 0])
    return [UInt8](try AES._CTR.decrypt(sealed, using: key, nonce: start))
  }

  /// Keys of `main`: 32 bytes for its MAC, 32 for AES.
  package func main(of backupID: [UInt8]) -> (mac: [UInt8], aes: [UInt8]) {
    let info = Array("20241007_SIGNAL_BACKUP_ENCRYPT_MESSAGE_BACKUP:".utf8) + backupID
    let keys = Self.derive(backupKey, info, 64).withUnsafeBytes { [UInt8]($0) }
    return (Array(keys[..<32]), Array(keys[32...]))
  }

  private static func derive(_ key: SymmetricKey, _ info: String, _ count: Int) -> SymmetricKey {
    derive(key, Array(info.utf8), count)
  }

  private static func derive(_ key: SymmetricKey, _ info: [UInt8], _ count: Int) -> SymmetricKey {
    HKDF<SHA256>.deriveKey(inputKeyMaterial: key, info: info, outputByteCount: count)
  }
}
