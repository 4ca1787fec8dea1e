// SPDX-License-Identifier: Apache-2.0
import Foundation
import JWTKit
import Records

/// Whether an ID token is the provider's word, for us, of now, to what we asked (OpenID Connect Core 1.0, 3.1.3.7).
struct TokenCheck: Sendable {
  /// Clocks may differ by this many seconds.
  static let leeway = 60.0
  /// A token is used at once: it may not be older than this many seconds.
  static let oldest = 600.0
  static let algorithms: Set = ["RS256", "ES256", "PS256"]

  let settings: OpenIDSettings
  let nonce: String
  let now: Instant

  /// The head of a token, read before anything else of it is believed.
  private struct Head: Decodable {
    let alg: String
    let kid: String?
    let crit: [String]?
  }

  /// The name of the key the token says it is signed with. Throws for any algorithm that is not allowed.
  static func key(of token: String) throws(OpenIDError) -> (name: String, algorithm: JWK.Algorithm) {
    let parts = token.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count == 3, let bytes = decoded(parts[0]), let head = try? JSONDecoder().decode(Head.self, from: bytes)
    else { throw .malformedToken }
    guard algorithms.contains(head.alg), let algorithm = JWK.Algorithm(rawValue: head.alg) else {
      throw .algorithmNotAllowed
    }
    guard head.crit == nil else { throw .critical }
    guard let name = head.kid, !name.isEmpty else { throw .keyNotNamed }
    return (name, algorithm)
  }

  /// Checks the signature with this one key and no other, then the claims.
  func token(_ text: String, signedBy key: JWK) async throws -> IDToken {
    let ring = JWTKeyCollection()
    let token: IDToken
    do {
      try await ring.add(jwk: key)
      token = try await ring.verify(text, as: IDToken.self)
    } catch {
      throw OpenIDError.wrongSignature
    }
    try check(token)
    return token
  }

  func check(_ token: IDToken) throws(OpenIDError) {
    guard token.iss == settings.issuer else { throw .wrongIssuer }
    guard token.aud.all.contains(settings.clientID) else { throw .wrongAudience }
    guard token.azp ?? (token.aud.all.count == 1 ? settings.clientID : "") == settings.clientID else {
      throw .wrongParty
    }
    guard let nonce = token.nonce, nonce == self.nonce else { throw .wrongNonce }
    guard !token.sub.isEmpty, token.sub.utf8.count <= 255 else { throw .noSubject }
    try checkTimes(token)
  }

  private func checkTimes(_ token: IDToken) throws(OpenIDError) {
    let seconds = Double(now.milliseconds) / 1000
    guard seconds < token.exp + Self.leeway else { throw .expired }
    guard seconds > (token.nbf ?? token.iat) - Self.leeway else { throw .notYetValid }
    guard seconds - Self.oldest - Self.leeway...seconds + Self.leeway ~= token.iat else { throw .issuedAtOddTime }
  }

  private static func decoded(_ part: Substring.UTF8View) -> Data? {
    let standard = part.map { $0 == 0x2d ? 0x2b : $0 == 0x5f ? 0x2f : $0 } as [UInt8]
    return Data(base64Encoded: Data(standard + [UInt8](repeating: 0x3d, count: (4 - standard.count % 4) % 4)))
  }
}
