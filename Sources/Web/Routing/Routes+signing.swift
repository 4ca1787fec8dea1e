// SPDX-License-Identifier: Apache-2.0
import Archive
import Pages
import Records

extension Routes {
  static var signing: [Route] {
    [
      .get("/", .open) { visit in
        guard let signedIn = visit.signedIn else { return .redirect(Paths.signIn) }
        return .redirect(Ways.of(signedIn).first?.path ?? Paths.sessions)
      },
      .get("/sign-in", .open) { visit in
        visit.signedIn == nil ? .page(try signInPage(visit)) : .redirect(Paths.home)
      },
      .post("/sign-in", .open) { try await takePassword($0) },
      .get("/sign-in/code", .open) { visit in
        Cookies.token(Cookies.step, in: visit.request.headers) == nil ? .redirect(Paths.signIn) : .page(CodePage())
      },
      .post("/sign-in/code", .open) { try await takeCode($0) },
      .post("/sign-in/demonstration", .open) { visit in
        try visit.requirePrivacy()
        guard let id = PersonID(try await visit.form()["person"] ?? "") else { throw DoorError.badRequest }
        return try visit.enter(try await visit.office.signInForDemonstration(as: id, from: visit.caller))
      },
      .post("/sign-out", .signedIn) { visit in
        if let signedIn = visit.signedIn { try visit.office.signOut(signedIn) }
        return .redirect(Paths.signIn).setting(Cookies.end(SessionCookie.name)).clearingSiteData()
      },
    ]
  }

  private static func signInPage(
    _ visit: Visit, address: String = "", problem: String? = nil
  ) throws -> SignInPage {
    let offered = try visit.office.demonstrationPeople().map { person in
      SignInPage.Offered(
        id: person.id, name: person.name, roles: person.roles.sorted().map(\.title).joined(separator: ", "))
    }
    return SignInPage(
      address: address, offersOpenID: visit.door.openID != nil, offered: offered,
      problems: problem.map { [Problem("address", $0)] } ?? [])
  }

  private static func takePassword(_ visit: Visit) async throws -> Answer {
    try visit.requirePrivacy()
    let form = try await visit.form()
    let address = form.text("address") ?? ""
    let outcome = try await visit.office.signIn(
      address: address, password: form["password"] ?? "", from: visit.caller)
    switch outcome {
    case .codeNeeded(let token): return .redirect(Paths.signInCode).setting(Cookies.step(token))
    case .signedIn(let token): return try visit.enter(token)
    case .refused:
      let problem = "Check the address and the password: they do not belong together"
      return .page(try signInPage(visit, address: address, problem: problem), status: .forbidden)
    case .wait(let seconds):
      return .page(
        try signInPage(visit, address: address, problem: Visit.waiting(seconds)), status: .tooManyRequests)
    }
  }

  private static func takeCode(_ visit: Visit) async throws -> Answer {
    try visit.requirePrivacy()
    guard let step = Cookies.token(Cookies.step, in: visit.request.headers) else { return .redirect(Paths.signIn) }
    let code = try await visit.form()["code"] ?? ""
    switch try await visit.office.signIn(step: step, code: code, from: visit.caller) {
    case .signedIn(let token): return try visit.enter(token)
    case .refused, .codeNeeded:
      let problem = Problem("code", "Enter the code your authenticator shows now; each is taken once")
      return .page(CodePage(problems: [problem]), status: .forbidden)
    case .wait(let seconds):
      return .page(CodePage(problems: [Problem("code", Visit.waiting(seconds))]), status: .tooManyRequests)
    }
  }
}
