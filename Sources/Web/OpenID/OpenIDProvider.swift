// SPDX-License-Identifier: Apache-2.0
import Archive
import Crypto
import Foundation
import JWTKit
import Records

/// The authority's own sign-in, seen from here: authorization code with PKCE (OAuth 2.1, OpenID Connect Core 1.0).
actor OpenIDProvider {
  let settings: OpenIDSettings
  private let call: @Sendable (OpenIDCall) async throws -> [UInt8]
  private let clock: @Sendable () -> Instant
  private nonisolated let trips = RoundTrips()
  private var discovery: (what: Discovery, at: Instant)?
  private var keys: (what: JWKS, at: Instant)?

  /// What the provider says of itself and its keys is asked for anew after this.
  static let keptMilliseconds: Int64 = 3_600_000
  /// A key that is not known is looked for at most this often.
  static let askedAgainMilliseconds: Int64 = 60_000

  init(
    _ settings: OpenIDSettings, clock: @escaping @Sendable () -> Instant,
    call: @escaping @Sendable (OpenIDCall) async throws -> [UInt8] = OpenIDCall.overNetwork
  ) {
    (self.settings, self.clock, self.call) = (settings, clock, call)
  }

  /// The address is wanted in the token itself (OpenID Connect Core 1.0, 5.5).
  ///
  /// LIMIT: a provider that gives it from its UserInfo place alone lets nobody be recognised by it.
  private static let wanted = #"{"id_token":{"email":null,"email_verified":null}}"#

  /// Where to send the browser, and the secret for its cookie.
  func begin(returningTo place: String) async throws -> (address: String, token: SecretToken) {
    let discovery = try await discovered()
    let (token, trip) = trips.begin(at: clock())
    let challenge = Base64URL.text(Self.digest(of: trip.verifier))
    let question = OpenIDCall.urlencoded([
      ("response_type", "code"), ("client_id", settings.clientID), ("redirect_uri", place),
      ("scope", "openid email"), ("state", trip.state), ("nonce", trip.nonce), ("code_challenge", challenge),
      ("code_challenge_method", "S256"), ("claims", Self.wanted),
    ])
    let joint = discovery.authorizationEndpoint.utf8.contains(UInt8(ascii: "?")) ? "&" : "?"
    return (discovery.authorizationEndpoint + joint + question, token)
  }

  /// Whom the provider names, once everything it says was checked.
  func end(
    _ answer: OpenIDAnswer, _ token: SecretToken?, returningTo place: String
  ) async throws -> Office.Identity {
    guard let token, let trip = trips.end(token, at: clock()), answer.state == trip.state else {
      throw OpenIDError.unknownState
    }
    let discovery = try await discovered()
    guard answer.issuer ?? settings.issuer == settings.issuer else { throw OpenIDError.foreignIssuer }
    guard answer.issuer != nil || discovery.namesItself != true else { throw OpenIDError.noIssuerNamed }
    guard let code = answer.code, !code.isEmpty else { throw OpenIDError.noCode }
    let text = try await trade(code, trip, place, at: discovery)
    let named = try TokenCheck.key(of: text)
    let key = try await key(named.name, named.algorithm, discovery)
    let check = TokenCheck(settings: settings, nonce: trip.nonce, now: clock())
    let said = try await check.token(text, signedBy: key)
    let address = said.emailIsVerified == true ? said.email : nil
    return Office.Identity(issuer: said.iss, subject: said.sub, verifiedAddress: address)
  }

  /// SHA-256 of a verifier (RFC 7636, 4.2).
  static func digest(of verifier: String) -> [UInt8] { Array(SHA256.hash(data: Array(verifier.utf8))) }

  /// What the token endpoint gives for a code.
  private struct Traded: Decodable {
    let token: String
    enum CodingKeys: String, CodingKey { case token = "id_token" }
  }

  private func trade(
    _ code: String, _ trip: RoundTrips.Trip, _ place: String, at discovery: Discovery
  ) async throws -> String {
    var call = OpenIDCall(address: discovery.tokenEndpoint)
    call.form = [
      "grant_type": "authorization_code", "code": code, "redirect_uri": place, "code_verifier": trip.verifier,
      "client_id": settings.clientID,
    ]
    if let secret = settings.secret {
      let pair = OpenIDCall.encoded(settings.clientID) + ":" + OpenIDCall.encoded(secret)
      call.authorization = "Basic " + Data(pair.utf8).base64EncodedString()
    }
    return try await asked(call, Traded.self).token
  }

  private func discovered() async throws -> Discovery {
    if let discovery, clock().milliseconds - discovery.at.milliseconds < Self.keptMilliseconds { return discovery.what }
    let base = settings.issuer.hasSuffix("/") ? String(settings.issuer.dropLast()) : settings.issuer
    let what = try await asked(OpenIDCall(address: base + "/.well-known/openid-configuration"), Discovery.self)
    try what.check(settings)
    discovery = (what, clock())
    return what
  }

  /// The one key of this name that fits the algorithm, from the provider's own key set.
  private func key(_ name: String, _ algorithm: JWK.Algorithm, _ discovery: Discovery) async throws -> JWK {
    if let key = Self.find(name, algorithm, in: keys?.what), isFresh(Self.keptMilliseconds) { return key }
    guard keys == nil || !isFresh(Self.askedAgainMilliseconds) else { throw OpenIDError.unknownKey }
    let what = try await asked(OpenIDCall(address: discovery.keys), JWKS.self)
    keys = (what, clock())
    guard let key = Self.find(name, algorithm, in: what) else { throw OpenIDError.unknownKey }
    return key
  }

  private func isFresh(_ milliseconds: Int64) -> Bool {
    keys.map { clock().milliseconds - $0.at.milliseconds < milliseconds } ?? false
  }

  /// The key, bound to the algorithm the token names; nil when the set says it is for another.
  private static func find(_ name: String, _ algorithm: JWK.Algorithm, in set: JWKS?) -> JWK? {
    let kind: JWK.KeyType = algorithm == .es256 ? .ecdsa : .rsa
    guard var key = set?.keys.first(where: { $0.keyIdentifier?.string == name && $0.keyType == kind }) else {
      return nil
    }
    guard key.algorithm == nil || key.algorithm == algorithm else { return nil }
    key.algorithm = algorithm
    return key
  }

  private func asked<Value: Decodable>(_ call: OpenIDCall, _ type: Value.Type) async throws -> Value {
    let bytes: [UInt8]
    do { bytes = try await self.call(call) } catch let error as OpenIDError { throw error } catch {
      throw OpenIDError.unreachable
    }
    do { return try JSONDecoder().decode(type, from: Data(bytes)) } catch { throw OpenIDError.notAnAnswer }
  }
}
