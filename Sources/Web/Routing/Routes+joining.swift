// SPDX-License-Identifier: Apache-2.0
import Archive
import Pages
import Records

extension Routes {
  /// Setting up an account by a link; the link alone admits, and ends with the second step.
  static var joining: [Route] {
    [
      .get("/join/{link}", .open) { visit in
        let joining = try standing(visit)
        return joining.secret == nil
          ? .page(try joinPage(visit, joining)) : .page(try authenticatorPage(visit, joining))
      },
      .post("/join/{link}", .open) { try await takeFirstStep($0) },
      .post("/join/{link}/authenticator", .open) { try await takeSecondStep($0) },
    ]
  }

  private static func standing(_ visit: Visit) throws -> Joining {
    try visit.requirePrivacy()
    guard let joining = try visit.office.joining(by: try visit.link()) else { throw DoorError.linkOver }
    return joining
  }

  private static func joinPage(
    _ visit: Visit, _ joining: Joining, _ form: FormFields = FormFields(), _ problems: [Problem] = []
  ) throws -> JoinPage {
    JoinPage(
      link: try visit.link().text, person: joining.person?.name, authority: visit.office.archive.settings.authority,
      name: form["name"] ?? "", address: form["address"] ?? joining.address, problems: problems)
  }

  private static func authenticatorPage(
    _ visit: Visit, _ joining: Joining, _ problems: [Problem] = []
  ) throws -> AuthenticatorPage {
    let text = joining.authenticatorText(authority: visit.office.archive.settings.authority)
    return AuthenticatorPage(
      link: try visit.link().text, picture: QRPicture(of: text), secret: joining.secretText, problems: problems)
  }

  private static func takeFirstStep(_ visit: Visit) async throws -> Answer {
    let (joining, form) = (try standing(visit), try await visit.form())
    do {
      try await visit.office.join(
        by: try visit.link(), name: form.text("name") ?? "", address: form.text("address") ?? "",
        password: form["password"] ?? "")
      return .redirect(Paths.join(try visit.link().text))
    } catch let objection as Objection {
      return .page(try joinPage(visit, joining, form, Problem.all(objection)), status: .unprocessableContent)
    }
  }

  private static func takeSecondStep(_ visit: Visit) async throws -> Answer {
    let (joining, form) = (try standing(visit), try await visit.form())
    guard joining.secret != nil else { return .redirect(Paths.join(try visit.link().text)) }
    do {
      let joined = try await visit.office.join(by: try visit.link(), code: form["code"] ?? "", from: visit.caller)
      return try visit.enter(joined.session, showing: .page(RecoveryCodesPage(codes: joined.recoveryCodes)))
    } catch let objection as Objection {
      return .page(try authenticatorPage(visit, joining, Problem.all(objection)), status: .unprocessableContent)
    }
  }
}
