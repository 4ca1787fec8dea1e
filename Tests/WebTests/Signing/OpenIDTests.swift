// SPDX-License-Identifier: Apache-2.0
import OnRecordTesting
import Records
import Testing

@testable import Archive
@testable import Web

@Suite struct `A provider's word` {
  static let place = "https://onrecord.rivers.example/sign-in/openid/return"
  static let lies = LyingProvider.Lie.allCases.filter { $0 != .none }

  private func provider(_ liar: LyingProvider, _ clock: ManualClock) throws -> OpenIDProvider {
    let settings = try OpenIDSettings(issuer: LyingProvider.issuer, clientID: LyingProvider.client, secret: "secret")
    return OpenIDProvider(settings, clock: { clock.now }, call: { try await liar.answer($0) })
  }

  @Test func `is taken when all of it is true`() async throws {
    let clock = ManualClock()
    let liar = LyingProvider(.none, clock: { clock.now })
    let provider = try provider(liar, clock)
    let (address, token) = try await provider.begin(returningTo: Self.place)
    let identity = try await provider.end(try liar.visit(address), token, returningTo: Self.place)
    #expect(
      identity == Office.Identity(issuer: LyingProvider.issuer, subject: "s-1", verifiedAddress: "ben@rivers.example"))
  }

  /// Why each lie is refused; a lie that is refused for another reason was not noticed.
  static let reasons: [LyingProvider.Lie: OpenIDError] = [
    .wrongIssuer: .wrongIssuer, .wrongAudience: .wrongAudience, .severalAudiencesWithoutParty: .wrongParty,
    .wrongParty: .wrongParty, .wrongNonce: .wrongNonce, .noNonce: .wrongNonce, .expired: .expired,
    .issuedTomorrow: .notYetValid, .issuedLongAgo: .issuedAtOddTime, .notYetValid: .notYetValid,
    .noSubject: .noSubject, .noneAlgorithm: .algorithmNotAllowed, .publicKeyAsSecret: .algorithmNotAllowed,
    .wrongKey: .wrongSignature, .missingKey: .keyNotNamed, .unknownKey: .unknownKey, .changedClaims: .wrongSignature,
    .criticalHeader: .critical, .halfAToken: .malformedToken, .foreignDiscovery: .foreignDiscovery,
    .keysWithoutTLS: .placeWithoutTLS, .refusesCode: .refusedByProvider, .notJSON: .notAnAnswer,
    .noToken: .notAnAnswer, .mixUp: .foreignIssuer, .silentIssuer: .noIssuerNamed, .wrongState: .unknownState,
    .noState: .unknownState, .noCode: .noCode,
  ]

  @Test(arguments: lies) func `is not taken for one lie`(lie: LyingProvider.Lie) async throws {
    let clock = ManualClock()
    let liar = LyingProvider(lie, clock: { clock.now })
    let provider = try provider(liar, clock)
    let reason = try #require(Self.reasons[lie])
    await #expect(throws: reason) {
      let (address, token) = try await provider.begin(returningTo: Self.place)
      _ = try await provider.end(try liar.visit(address), token, returningTo: Self.place)
    }
  }

  @Test func `is taken once, in the browser that asked, within ten minutes`() async throws {
    let clock = ManualClock()
    let liar = LyingProvider(.none, clock: { clock.now })
    let provider = try provider(liar, clock)
    let (address, token) = try await provider.begin(returningTo: Self.place)
    let answer = try liar.visit(address)
    await #expect(throws: OpenIDError.unknownState) {
      _ = try await provider.end(answer, nil, returningTo: Self.place)
    }
    await #expect(throws: OpenIDError.unknownState) {
      _ = try await provider.end(answer, SecretToken(), returningTo: Self.place)
    }
    _ = try await provider.end(answer, token, returningTo: Self.place)
    await #expect(throws: OpenIDError.unknownState) {
      _ = try await provider.end(answer, token, returningTo: Self.place)
    }
    let (late, lateToken) = try await provider.begin(returningTo: Self.place)
    clock.advance(seconds: 600)
    await #expect(throws: OpenIDError.unknownState) {
      _ = try await provider.end(try liar.visit(late), lateToken, returningTo: Self.place)
    }
  }

  @Test func `is asked for with a proof of the code, a state and a nonce`() async throws {
    let clock = ManualClock()
    let provider = try provider(LyingProvider(.none, clock: { clock.now }), clock)
    let (address, _) = try await provider.begin(returningTo: Self.place)
    for part in ["response_type=code", "code_challenge_method=S256", "code_challenge=", "state=", "nonce="] {
      #expect(address.contains(part))
    }
    let (again, _) = try await provider.begin(returningTo: Self.place)
    #expect(again != address)
  }

  @Test(arguments: [
    ("https://id.example", true), ("http://127.0.0.1:9400", true), ("http://localhost/realm", true),
    ("http://id.example", false), ("http://127.0.0.1.id.example", false), ("http://localhost.id.example", false),
    ("ftp://id.example", false), ("", false),
  ])
  func `is had over TLS, or from this machine`(issuer: String, isTaken: Bool) {
    #expect(OpenIDSettings.isPrivate(issuer) == isTaken)
  }
}
