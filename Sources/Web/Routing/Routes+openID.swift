// SPDX-License-Identifier: Apache-2.0
import Archive
import HTTPTypes
import Pages
import Records

extension Routes {
  /// The authority's own sign-in; of an archive that has none there are no such pages.
  static var openID: [Route] {
    [
      .get("/sign-in/openid", .open) { visit in
        let (address, token) = try await provider(visit).begin(returningTo: visit.outside(Paths.openIDReturn))
        return .redirect(to: address).setting(Cookies.openID(token))
      },
      .get("/sign-in/openid/return", .open) { visit in
        try await finish(visit).setting(Cookies.end(Cookies.openID))
      },
    ]
  }

  private static func provider(_ visit: Visit) throws -> OpenIDProvider {
    try visit.requirePrivacy()
    guard let provider = visit.door.openID else { throw DoorError.notFound }
    return provider
  }

  private static func finish(_ visit: Visit) async throws -> Answer {
    let (provider, query) = (try provider(visit), try visit.query)
    let answer = OpenIDAnswer(code: query["code"], state: query["state"], issuer: query["iss"])
    do {
      let identity = try await provider.end(
        answer, Cookies.token(Cookies.openID, in: visit.request.headers),
        returningTo: visit.outside(Paths.openIDReturn))
      guard case .signedIn(let token) = try await visit.office.signIn(identity, from: visit.caller) else {
        return .page(stranger(visit), status: .forbidden)
      }
      return try visit.enter(token, showing: .page(WelcomePage()))
    } catch let error as OpenIDError {
      visit.door.logger.warning(
        "sign-in refused", metadata: ["reference": "\(visit.reference)", "reason": "\(error.rawValue)"])
      return .page(distrust(visit), status: .forbidden)
    }
  }

  private static func stranger(_ visit: Visit) -> NoticePage {
    NoticePage(
      title: "You have no account here", message: "Your organisation knows you, but nobody here invited you.",
      remedy: "Ask an administrator of this archive for an invitation.", reference: visit.reference)
  }

  private static func distrust(_ visit: Visit) -> NoticePage {
    NoticePage(
      title: "You could not be signed in", message: "What your organisation’s sign-in answered could not be trusted.",
      remedy: "Begin again from the sign-in page; if it happens twice, tell the administrator the reference.",
      reference: visit.reference)
  }
}
