// SPDX-License-Identifier: Apache-2.0
import Crypto
import Foundation

/// The key a log signs its checkpoints with. Its text form is that of Go's x/mod, which other logs use too.
public struct SigningKey: Sendable {
  private let key: Curve25519.Signing.PrivateKey
  /// The public half.
  public let verifier: VerifierKey

  /// The key made from a 32-byte Ed25519 seed (RFC 8032) for the log with this origin.
  public init(seed: some Collection<UInt8>, name: String) throws {
    guard let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: Array(seed)) else { throw Self.malformed }
    self.key = key
    verifier = try VerifierKey(name: name, publicKey: Array(key.publicKey.rawRepresentation))
  }

  /// Reads `PRIVATE+KEY+name+hex8+base64`.
  public init(_ text: String) throws {
    let parts = text.utf8.split(separator: UInt8(ascii: "+"), maxSplits: 4, omittingEmptySubsequences: false)
    guard parts.count == 5, parts[0].elementsEqual("PRIVATE".utf8), parts[1].elementsEqual("KEY".utf8),
      let name = parts[2].text, let seed = Base64.decode(parts[4]), seed.first == VerifierKey.ed25519
    else { throw Self.malformed }
    try self.init(seed: seed.dropFirst(), name: name)
    guard parts[3].elementsEqual(verifier.hexID.utf8) else { throw Self.malformed }
  }

  /// The private text form: whoever holds it can sign for the log.
  public var secretText: String {
    let seed = Base64.encode([VerifierKey.ed25519] + Array(key.rawRepresentation))
    return "PRIVATE+KEY+\(verifier.name)+\(verifier.hexID)+\(seed)"
  }

  /// The Ed25519 signature over `message`, 64 bytes.
  func sign(_ message: [UInt8]) throws -> [UInt8] { Array(try key.signature(for: message)) }

  private static let malformed = LedgerError(
    .wrongKey, "The signing key is not a 32-byte seed or of the form PRIVATE+KEY+name+8 hex digits+base64.",
    remedy: "Use the key made by `onrecord init`, or restore the keys folder from its backup.")
}
