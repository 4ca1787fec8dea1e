// SPDX-License-Identifier: Apache-2.0
import Archive
import Pages
import Records

extension Routes {
  /// People without an account: their entry by link and code, and those who invite them.
  static var guests: [Route] {
    [
      .get("/guest/{link}", .open) { visit in
        try visit.requirePrivacy()
        guard try visit.office.admitsGuest(by: try visit.link()) else { throw DoorError.linkOver }
        return .page(try entryPage(visit))
      },
      .post("/guest/{link}", .open) { try await enter($0) },
      .get("/guests", .holder(of: .inviteGuests)) { visit in
        let now = visit.office.now
        return .page(
          GuestsPage(
            guests: try visit.office.guests(as: try visit.subject()).map {
              .init(guest: $0.guest, until: Moment($0.until, zone: visit.zone), isOver: $0.until <= now)
            }))
      },
      .get("/guests/invite", .holder(of: .inviteGuests)) { _ in .page(InviteGuestPage()) },
      .post("/guests/invite", .holder(of: .inviteGuests)) { try await inviteGuest($0) },
      .post("/guests/{person}/invite", .holder(of: .inviteGuests)) { visit in
        let invitation = try await visit.office.inviteGuestAgain(
          try visit.personID(), days: 30, as: try visit.subject())
        return .page(given(invitation, visit))
      },
      .post("/guests/{person}/close", .holder(of: .inviteGuests)) { visit in
        try await visit.office.closeGuest(try visit.personID(), as: try visit.subject())
        return .redirect(Paths.guests)
      },
    ]
  }

  private static func entryPage(_ visit: Visit, _ problem: String? = nil) throws -> GuestEntryPage {
    GuestEntryPage(
      link: try visit.link().text, authority: visit.office.archive.settings.authority,
      problems: problem.map { [Problem("code", $0)] } ?? [])
  }

  private static func enter(_ visit: Visit) async throws -> Answer {
    try visit.requirePrivacy()
    let code = try await visit.form()["code"] ?? ""
    switch try await visit.office.enter(by: try visit.link(), code: code, from: visit.caller) {
    case .signedIn(let token): return try visit.enter(token)
    case .refused, .codeNeeded:
      guard try visit.office.admitsGuest(by: try visit.link()) else { throw DoorError.linkOver }
      return .page(try entryPage(visit, "Check the code: it does not belong to this link"), status: .forbidden)
    case .wait(let seconds): return .page(try entryPage(visit, Visit.waiting(seconds)), status: .tooManyRequests)
    }
  }

  private static func inviteGuest(_ visit: Visit) async throws -> Answer {
    let form = try await visit.form()
    do {
      let invitation = try await visit.office.inviteGuest(
        name: form.text("name") ?? "", address: form.text("address"), days: Int64(form.text("days") ?? "") ?? 0,
        as: try visit.subject())
      return .page(given(invitation, visit))
    } catch let objection as Objection {
      return .page(
        InviteGuestPage(
          name: form["name"] ?? "", address: form["address"] ?? "", days: form["days"] ?? "",
          problems: Problem.all(objection)), status: .unprocessableContent)
    }
  }

  private static func given(_ invitation: GuestInvitation, _ visit: Visit) -> LinkGivenPage {
    let code = invitation.code
    return LinkGivenPage(
      person: invitation.guest.name, link: visit.outside(Paths.guestEntry(invitation.link.text)),
      code: code.prefix(4) + " " + code.dropFirst(4), until: Moment(day: invitation.until, zone: visit.zone).text,
      back: Paths.guests)
  }
}
