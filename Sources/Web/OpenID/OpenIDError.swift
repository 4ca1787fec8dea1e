// SPDX-License-Identifier: Apache-2.0

/// Why the provider's word is not taken. Told to the operator's log; the person reads that it cannot be trusted.
enum OpenIDError: String, Error, Sendable, Hashable {
  /// The provider cannot be reached, or answers what it should not.
  case unreachable, answerTooLong, notAnAnswer, refusedByProvider
  /// Discovery names another issuer, or places without TLS.
  case foreignDiscovery, placeWithoutTLS
  /// The return is none of ours, or comes a second time.
  case unknownState, foreignIssuer, noIssuerNamed, noCode
  /// The token's form or signature.
  case malformedToken, algorithmNotAllowed, keyNotNamed, unknownKey, wrongSignature, critical
  /// The token's claims.
  case wrongIssuer, wrongAudience, wrongParty, expired, notYetValid, issuedAtOddTime, wrongNonce, noSubject
}
