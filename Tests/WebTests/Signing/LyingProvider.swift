// SPDX-License-Identifier: Apache-2.0
import Archive
import Foundation
import JWTKit
import Records
import Synchronization

@testable import Web

/// A provider that tells the truth but for one lie.
final class LyingProvider: Sendable {
  enum Lie: String, CaseIterable, Sendable {
    case none
    case wrongIssuer, wrongAudience, severalAudiencesWithoutParty, wrongParty, wrongNonce, noNonce
    case expired, issuedTomorrow, issuedLongAgo, notYetValid, noSubject
    case noneAlgorithm, publicKeyAsSecret, wrongKey, missingKey, unknownKey, changedClaims, criticalHeader, halfAToken
    case foreignDiscovery, keysWithoutTLS, refusesCode, notJSON, noToken
    case mixUp, silentIssuer, wrongState, noState, noCode
  }

  static let issuer = "https://id.rivers.example"
  static let client = "onrecord"
  let lie: Lie
  private let clock: @Sendable () -> Instant
  private let key = ES256PrivateKey()
  private let other = ES256PrivateKey()
  private let nonce = Mutex("")
  private let challenge = Mutex("")

  init(_ lie: Lie, clock: @escaping @Sendable () -> Instant) { (self.lie, self.clock) = (lie, clock) }

  /// The person signs in there; the provider sends them back with this.
  func visit(_ address: String) throws -> OpenIDAnswer {
    let query = URLComponents(string: address)?.queryItems ?? []
    func value(_ name: String) -> String { query.first { $0.name == name }?.value ?? "" }
    nonce.withLock { $0 = value("nonce") }
    challenge.withLock { $0 = value("code_challenge") }
    return OpenIDAnswer(
      code: lie == .noCode ? nil : "code",
      state: lie == .wrongState ? "other" : lie == .noState ? nil : value("state"),
      issuer: lie == .mixUp ? "https://elsewhere.example" : lie == .silentIssuer ? nil : Self.issuer)
  }

  func answer(_ call: OpenIDCall) async throws -> [UInt8] {
    if call.address.hasSuffix("/.well-known/openid-configuration") { return Array(discovery.utf8) }
    if call.address.hasSuffix("/keys") { return Array(keys.utf8) }
    if lie == .refusesCode { throw OpenIDError.refusedByProvider }
    if lie == .notJSON { return Array("<html>".utf8) }
    if lie == .noToken { return Array(#"{"access_token":"x"}"#.utf8) }
    let verifier = call.form?["code_verifier"] ?? ""
    guard Base64URL.text(Self.sha256(verifier)) == challenge.withLock({ $0 }) else {
      throw OpenIDError.refusedByProvider
    }
    return Array(#"{"id_token":"\#(try await token())"}"#.utf8)
  }

  private var discovery: String {
    let base = Self.issuer
    let issuer = lie == .foreignDiscovery ? "https://elsewhere.example" : base
    let keys = (lie == .keysWithoutTLS ? "http://id.rivers.example" : base) + "/keys"
    return #"{"issuer":"\#(issuer)","authorization_endpoint":"\#(base)/authorize","token_endpoint":"\#(base)/token","#
      + #""jwks_uri":"\#(keys)","authorization_response_iss_parameter_supported":true}"#
  }

  private var keys: String {
    let parameters = key.publicKey.parameters
    return #"{"keys":[{"kty":"EC","crv":"P-256","use":"sig","kid":"k1","alg":"ES256","x":"\#(parameters?.x ?? "")","#
      + #""y":"\#(parameters?.y ?? "")"}]}"#
  }

  private func claims() -> IDToken {
    let now = Double(clock().milliseconds) / 1000
    var token = IDToken(
      iss: Self.issuer, sub: "s-1", aud: .init([Self.client]), exp: now + 300, iat: now,
      nonce: nonce.withLock { $0 }, email: "ben@rivers.example", emailIsVerified: true)
    switch lie {
    case .wrongIssuer: token.iss = "https://elsewhere.example"
    case .wrongAudience: token.aud = .init(["another"])
    case .severalAudiencesWithoutParty: token.aud = .init([Self.client, "another"])
    case .wrongParty: (token.aud, token.azp) = (.init([Self.client, "another"]), "another")
    case .wrongNonce: token.nonce = "other"
    case .noNonce: token.nonce = nil
    case .expired: token.exp = now - 61
    case .issuedTomorrow: token.iat = now + 86_400
    case .issuedLongAgo: token.iat = now - 86_400
    case .notYetValid: token.nbf = now + 120
    case .noSubject: token.sub = ""
    default: break
    }
    return token
  }

  private func token() async throws -> String {
    var header: JWTHeader = ["kid": .string(lie == .unknownKey ? "k9" : "k1")]
    if lie == .missingKey { header.kid = nil }
    if lie == .criticalHeader { header = ["kid": .string("k1"), "crit": .array([.string("exp")])] }
    let ring = JWTKeyCollection()
    switch lie {
    case .publicKeyAsSecret:
      await ring.add(hmac: HMACKey(from: key.publicKey.pemRepresentation), digestAlgorithm: .sha256)
    case .wrongKey: await ring.add(ecdsa: other)
    case .noneAlgorithm: await ring.addUnsecuredNone()
    default: await ring.add(ecdsa: key)
    }
    let text = try await ring.sign(claims(), header: header)
    if lie == .halfAToken { return String(text.prefix(text.utf8.count / 2)) }
    guard lie == .changedClaims else { return text }
    var parts = text.split(separator: ".").map(String.init)
    var changed = claims()
    changed.sub = "s-2"
    parts[1] = Base64URL.text(try JSONEncoder().encode(changed))
    return parts.joined(separator: ".")
  }

  private static func sha256(_ text: String) -> [UInt8] { OpenIDProvider.digest(of: text) }
}
