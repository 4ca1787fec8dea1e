// SPDX-License-Identifier: Apache-2.0
import CSodium

/// An Argon2id password hash as a PHC string, `$argon2id$v=19$m=47104,t=2,p=1$salt$hash`, by libsodium.
///
/// 46 MiB and two passes: ASVS 5.0 appendix C asks for 46 MiB and one. A call takes about a tenth of a second and
/// blocks its thread: `Passwords` runs it where nobody waits.
package struct PasswordHash: Sendable, Hashable {
  static let bytes = 46 << 20
  static let passes: UInt64 = 2

  /// The PHC string, to be stored.
  package let text: String

  /// Takes a stored hash.
  package init(stored text: String) { self.text = text }

  /// Hashes a password with a fresh salt.
  init(of password: [UInt8]) throws {
    guard sodium_init() >= 0 else { throw Self.failed }
    text = try withUnsafeTemporaryAllocation(of: CChar.self, capacity: 128) { out in
      // The capacity is crypto_pwhash_STRBYTES; an allocation of 128 bytes has a base address.
      let done = password.withUnsafeBytes { raw in
        crypto_pwhash_str(
          out.baseAddress!, raw.bindMemory(to: CChar.self).baseAddress ?? UnsafePointer(out.baseAddress!),
          UInt64(raw.count), Self.passes, Self.bytes)
      }
      guard done == 0 else { throw Self.failed }
      return String(cString: out.baseAddress!)
    }
  }

  /// Whether this is the hash of `password`; compared in constant time by libsodium.
  func matches(_ password: [UInt8]) -> Bool {
    guard sodium_init() >= 0, !password.isEmpty, text.utf8.count < 128 else { return false }
    return password.withUnsafeBytes { raw in
      raw.bindMemory(to: CChar.self).baseAddress.map {
        crypto_pwhash_str_verify(text, $0, UInt64(raw.count)) == 0
      } ?? false
    }
  }

  /// Whether it was made with other costs than today's, and should be made anew at the next sign-in.
  package var isOutdated: Bool { crypto_pwhash_str_needs_rehash(text, Self.passes, Self.bytes) != 0 }

  private static let failed = VaultError(
    .system, "The password needs \(bytes >> 20) MiB of memory to be checked.",
    remedy: "Free memory, then do the same again.")
}
