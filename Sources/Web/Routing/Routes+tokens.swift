// SPDX-License-Identifier: Apache-2.0
import Archive
import Pages
import Records

extension Routes {
  /// The keys a person gives to programs of theirs.
  static var tokens: [Route] {
    [
      .get("/tokens", .signedIn) { visit in .page(try tokensPage(visit)) },
      .post("/tokens", .signedIn) { try await makeToken($0) },
      .post("/tokens/{id}/end", .signedIn) { visit in
        try visit.office.endToken(try visit.id("id"), as: try visit.subject())
        return .redirect(Paths.tokens)
      },
    ]
  }

  private static func makeToken(_ visit: Visit) async throws -> Answer {
    let form = try await visit.form()
    let name = form.text("name") ?? ""
    let scopes = Set(form.all("scopes").compactMap { TokenScope(rawValue: $0) })
    let days = form.text("days").flatMap { Int($0) } ?? 0
    let problems = problems(name, scopes, days)
    guard problems.isEmpty else {
      let page = try tokensPage(visit, name: name, days: form.text("days") ?? "", problems: problems)
      return .page(page, status: .unprocessableContent)
    }
    let made = try visit.office.makeToken(name: name, scopes: scopes, days: days, as: try visit.subject())
    return .page(
      TokenMadePage(name: name, token: made.text, until: Moment(made.token.expires, zone: visit.zone).text))
  }

  private static func problems(_ name: String, _ scopes: Set<TokenScope>, _ days: Int) -> [Problem] {
    var problems: [Problem] = []
    if name.isEmpty { problems.append(Problem("name", "Say what the token is for")) }
    if name.utf8.count > 100 { problems.append(Problem("name", "Choose a shorter name")) }
    if scopes.isEmpty { problems.append(Problem("scopes", "Tick what the program may do")) }
    if !(1...AccessToken.longestDays).contains(days) {
      problems.append(Problem("days", "Enter a number of days from 1 to \(AccessToken.longestDays)"))
    }
    return problems
  }

  private static func tokensPage(
    _ visit: Visit, name: String = "", days: String = "30", problems: [Problem] = []
  ) throws -> TokensPage {
    let subject = try visit.subject()
    return TokensPage(
      held: try visit.office.tokens(as: subject).map { held($0, visit) }, offered: visit.office.scopes(of: subject),
      name: name, days: days, problems: problems)
  }

  private static func held(_ token: AccessToken, _ visit: Visit) -> TokensPage.Held {
    TokensPage.Held(
      id: "\(token.id)", name: token.name, scopes: TokenScope.allCases.filter(token.scopes.contains),
      expires: Moment(token.expires, zone: visit.zone), used: token.used.map { Moment($0, zone: visit.zone) })
  }
}
