// SPDX-License-Identifier: Apache-2.0

/// What the provider says of itself (OpenID Connect Discovery 1.0, section 3), as far as we ask.
struct Discovery: Decodable, Sendable {
  let issuer: String
  let authorizationEndpoint: String
  let tokenEndpoint: String
  let keys: String
  /// Whether it names itself when it sends people back (RFC 9207).
  let namesItself: Bool?

  enum CodingKeys: String, CodingKey {
    case issuer
    case authorizationEndpoint = "authorization_endpoint"
    case tokenEndpoint = "token_endpoint"
    case keys = "jwks_uri"
    case namesItself = "authorization_response_iss_parameter_supported"
  }

  func check(_ settings: OpenIDSettings) throws(OpenIDError) {
    guard issuer == settings.issuer else { throw .foreignDiscovery }
    guard [authorizationEndpoint, tokenEndpoint, keys].allSatisfy(OpenIDSettings.isPrivate) else {
      throw .placeWithoutTLS
    }
  }
}
