// SPDX-License-Identifier: Apache-2.0
import CSodium
import Crypto
import Foundation

/// Argon2id (RFC 9106) by libsodium, with the parameters that were stored with the salt.
///
/// Default: 64 MiB, 3 passes, 1 lane. Above OWASP ASVS 5.0 appendix C (46 MiB, 1 pass), below what would lift a
/// deposit's peak memory.
struct Argon2id: Sendable, Hashable {
  static let saltBytes = 16
  static let standardKibibytes = 65_536
  static let standardPasses = 3
  /// What a header may ask for: at most 1 GiB and 16 passes, so that a forged header cannot exhaust the machine.
  private static let allowedKibibytes = 8...1_048_576
  private static let allowedPasses = 1...16

  let kibibytes: Int
  let passes: Int
  let salt: [UInt8]

  init?(kibibytes: Int, passes: Int, salt: [UInt8]) {
    guard Self.allowedKibibytes.contains(kibibytes), Self.allowedPasses.contains(passes),
      salt.count == Self.saltBytes
    else { return nil }
    self.kibibytes = kibibytes
    self.passes = passes
    self.salt = salt
  }

  /// The key of `passphrase`, whose bytes are used as they are.
  func key(of passphrase: SymmetricKey) throws -> SymmetricKey {
    guard sodium_init() >= 0 else { throw Self.noSodium }
    return try withUnsafeTemporaryAllocation(byteCount: 32, alignment: 16) { output in
      defer { sodium_memzero(output.baseAddress!, output.count) }
      guard derive(passphrase, into: output) == 0 else { throw Self.noMemory(kibibytes) }
      return SymmetricKey(data: UnsafeRawBufferPointer(output))
    }
  }

  private func derive(_ passphrase: SymmetricKey, into output: UnsafeMutableRawBufferPointer) -> CInt {
    passphrase.withUnsafeBytes { bytes in
      crypto_pwhash(
        output.assumingMemoryBound(to: UInt8.self).baseAddress!, UInt64(output.count),
        bytes.assumingMemoryBound(to: CChar.self).baseAddress!, UInt64(bytes.count), salt,
        UInt64(passes), kibibytes * 1024, crypto_pwhash_ALG_ARGON2ID13)
    }
  }

  private static let noSodium = VaultError(
    .system, "libsodium does not start.", remedy: "Reinstall the package libsodium23.")

  private static func noMemory(_ kibibytes: Int) -> VaultError {
    VaultError(
      .system, "The passphrase needs \(kibibytes / 1024) MiB of memory to be checked.",
      remedy: "Free memory, then do the same again.")
  }
}

/// The PHC string form `$argon2id$v=19$m=65536,t=3,p=1$<salt>` (c2sp.org/phc-strings), without a hash.
extension Argon2id: CustomStringConvertible {
  var description: String {
    let salt = Data(salt).base64EncodedString().prefix { $0 != "=" }
    return "$argon2id$v=19$m=\(kibibytes),t=\(passes),p=1$\(salt)"
  }

  init?(phc text: String) {
    let parts = text.split(separator: "$", omittingEmptySubsequences: false)
    guard parts.count == 5, let salt = Data(base64Encoded: parts[4] + "==") else { return nil }
    let numbers = parts[3].split { !("0"..."9").contains($0) }.compactMap { Int($0) }
    guard numbers.count == 3 else { return nil }
    self.init(kibibytes: numbers[0], passes: numbers[1], salt: Array(salt))
    guard description == text else { return nil }
  }
}
