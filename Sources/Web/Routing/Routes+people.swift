// SPDX-License-Identifier: Apache-2.0
import Archive
import Pages
import Records

extension Routes {
  /// Keeping accounts.
  static var people: [Route] {
    [
      .get("/people", .holder(of: .managePeople)) { visit in
        .page(PeoplePage(people: try visit.office.people(as: try visit.subject())))
      },
      .get("/people/invite", .holder(of: .managePeople)) { visit in
        .page(InvitePage(offersOpenID: visit.door.openID != nil))
      },
      .post("/people/invite", .holder(of: .managePeople)) { try await invite($0) },
      .get("/people/{person}", .holder(of: .managePeople)) { visit in .page(try personPage(visit)) },
      .post("/people/{person}/roles", .holder(of: .managePeople)) { visit in
        let roles = Self.roles(try await visit.form())
        return try await changing(visit) { id, subject in try await visit.office.set(roles, of: id, as: subject) }
      },
      .post("/people/{person}/close", .holder(of: .managePeople)) { visit in
        try await changing(visit) { id, subject in try await visit.office.close(id, as: subject) }
      },
      .post("/people/{person}/reopen", .holder(of: .managePeople)) { visit in
        try await changing(visit) { id, subject in try await visit.office.reopen(id, as: subject) }
      },
      .post("/people/{person}/invite", .holder(of: .managePeople)) { visit in
        let (id, subject) = (try visit.personID(), try visit.subject())
        let person = try visit.office.person(id, as: subject)
        return .page(given(try await visit.office.inviteAgain(id, as: subject), to: person, visit))
      },
    ]
  }

  private static func personPage(_ visit: Visit, _ problems: [Problem] = []) throws -> PersonPage {
    PersonPage(
      person: try visit.office.person(try visit.personID(), as: try visit.subject()), problems: problems)
  }

  /// Makes a change to the person in the path, or shows what stands against it.
  private static func changing(
    _ visit: Visit, _ change: (PersonID, Subject) async throws -> Void
  ) async throws -> Answer {
    let id = try visit.personID()
    do {
      try await change(id, try visit.subject())
      return .redirect(Paths.person(id))
    } catch let objection as Objection {
      return .page(try personPage(visit, Problem.all(objection)), status: .unprocessableContent)
    }
  }

  private static func invite(_ visit: Visit) async throws -> Answer {
    let form = try await visit.form()
    let (name, address) = (form.text("name") ?? "", form.text("address") ?? "")
    let (roles, mayBind) = (roles(form), form["bind"] == "yes")
    do {
      let (person, link) = try await visit.office.invite(
        name: name, address: address, roles: roles, mayBind: mayBind, as: try visit.subject())
      return .page(given(link, to: person, visit))
    } catch let objection as Objection {
      return .page(
        InvitePage(
          name: name, address: address, roles: roles, offersOpenID: visit.door.openID != nil, mayBind: mayBind,
          problems: Problem.all(objection)), status: .unprocessableContent)
    }
  }

  private static func given(_ link: SecretToken, to person: Person, _ visit: Visit) -> LinkGivenPage {
    let until = Instant(milliseconds: visit.office.now.milliseconds + Office.invitationMilliseconds)
    return LinkGivenPage(
      person: person.name, link: visit.outside(Paths.join(link.text)),
      until: Moment(day: until, zone: visit.zone).text, back: Paths.people)
  }

  private static func roles(_ form: FormFields) -> Set<Role> { Set(form.all("roles").compactMap(Role.init)) }
}
