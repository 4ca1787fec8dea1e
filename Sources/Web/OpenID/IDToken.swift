// SPDX-License-Identifier: Apache-2.0
import JWTKit

/// What the provider says of a person (OpenID Connect Core 1.0, section 2), as far as we ask.
struct IDToken: JWTPayload {
  /// One audience or several.
  struct Audience: Codable, Sendable {
    let all: [String]

    init(_ all: [String]) { self.all = all }

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      self.init(try (try? container.decode(String.self)).map { [$0] } ?? container.decode([String].self))
    }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      try container.encode(all)
    }
  }

  var iss: String
  var sub: String
  var aud: Audience
  var exp: Double
  var iat: Double
  var nbf: Double?
  var azp: String?
  var nonce: String?
  var email: String?
  var emailIsVerified: Bool?

  enum CodingKeys: String, CodingKey {
    case iss, sub, aud, exp, iat, nbf, azp, nonce, email
    case emailIsVerified = "email_verified"
  }

  /// Claims are checked by `TokenCheck`, which knows what was asked.
  func verify(using algorithm: some JWTAlgorithm) async throws {}
}
