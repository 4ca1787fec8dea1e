// SPDX-License-Identifier: Apache-2.0
import Crypto
import Foundation

/// A log's public key in the text form verifiers are given: `name+hex8+base64` (c2sp.org/signed-note).
public struct VerifierKey: Hashable, Sendable {
  /// The key's name, which is the origin of the log's checkpoints.
  public let name: String
  /// The 32 bytes of the Ed25519 public key (RFC 8032).
  public let publicKey: [UInt8]
  /// The first four bytes of `SHA-256(name ‖ 0x0A ‖ 0x01 ‖ public key)`, big-endian.
  public let id: UInt32

  /// Signature type Ed25519 (c2sp.org/signed-note, signature types).
  static let ed25519: UInt8 = 0x01

  /// The key with this name.
  public init(name: String, publicKey: [UInt8]) throws {
    guard KeyName.isValid(name), publicKey.count == 32 else { throw Self.malformed }
    self.name = name
    self.publicKey = publicKey
    let digest = Array(Array(name.utf8) + [UInt8(ascii: "\n"), Self.ed25519] + publicKey).withUnsafeBytes(
      Hashing.sha256)
    id = UInt32(bigEndian: digest.withBytes { $0.loadUnaligned(as: UInt32.self) })
  }

  /// Reads `name+hex8+base64`; the base64 may itself contain `+`.
  public init(_ text: String) throws {
    let parts = text.utf8.split(separator: UInt8(ascii: "+"), maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, let name = parts[0].text, let key = Base64.decode(parts[2]), key.first == Self.ed25519
    else {
      throw Self.malformed
    }
    try self.init(name: name, publicKey: Array(key.dropFirst()))
    guard parts[1].elementsEqual(hexID.utf8) else { throw Self.malformed }
  }

  /// The eight hexadecimal digits of the key id.
  var hexID: String { Hex.encode(withUnsafeBytes(of: id.bigEndian) { Array($0) }) }

  /// Whether `signature` is this key's over `message`.
  func verifies(_ signature: some Collection<UInt8>, over message: [UInt8]) -> Bool {
    guard let key = try? Curve25519.Signing.PublicKey(rawRepresentation: publicKey) else { return false }
    return key.isValidSignature(Array(signature), for: message)
  }

  private static let malformed = LedgerError(
    .malformed, "The verifier key is not of the form name+8 hex digits+base64 of an Ed25519 key.",
    remedy: "Copy the whole line that `onrecord ledger key` prints.")
}

extension VerifierKey: CustomStringConvertible {
  /// The text form, as `onrecord ledger key` prints it.
  public var description: String { "\(name)+\(hexID)+\(Base64.encode([Self.ed25519] + publicKey))" }
}
