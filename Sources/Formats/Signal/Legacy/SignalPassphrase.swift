// SPDX-License-Identifier: Apache-2.0
import Crypto

/// Keys of an older backup, made of its passphrase of 30 digits (Signal-Android `FullBackupBase`, `BackupKeyUtil`).
struct SignalPassphrase {
  /// Rounds of SHA-512 Signal does (250,000).
  static let rounds = 250_000

  let cipherKey: SymmetricKey
  let macKey: SymmetricKey

  /// The digits without spaces and line ends; nil where it is no such passphrase.
  static func digits(_ typed: String) -> [UInt8]? {
    let digits = typed.utf8.filter { $0 != 0x20 && $0 != 0x0A && $0 != 0x0D && $0 != 0x09 && $0 != 0x2D }
    return digits.count == 30 && digits.allSatisfy { $0 &- 48 < 10 } ? digits : nil
  }

  /// Each round hashes the last digest and the digits; the salt goes before the first.
  init(digits: [UInt8], salt: [UInt8], rounds: Int = rounds) {
    var digest = digits
    for round in 0..<rounds {
      var hash = SHA512()
      if round == 0 { hash.update(data: salt) }
      hash.update(data: digest)
      hash.update(data: digits)
      digest = Array(hash.finalize())
    }
    let keys = HKDF<SHA256>.deriveKey(
      inputKeyMaterial: SymmetricKey(data: digest.prefix(32)), info: Array("Backup Export".utf8), outputByteCount: 64)
    let bytes = keys.withUnsafeBytes { Array($0) }
    (cipherKey, macKey) = (SymmetricKey(data: bytes[..<32]), SymmetricKey(data: bytes[32...]))
  }
}
