// SPDX-License-Identifier: Apache-2.0
import Archive
import Foundation
import Pages
import Records

extension Routes {
  /// A principal names who hands in for them.
  static var delegations: [Route] {
    [
      .get("/delegations", .holder(of: .handIn)) { visit in .page(try delegationsPage(visit)) },
      .post("/delegations", .holder(of: .handIn)) { try await delegate($0) },
      .post("/delegations/{delegation}/end", .holder(of: .handIn)) { visit in
        guard let id = DelegationID(try visit.parameter("delegation")) else { throw DoorError.notFound }
        try await visit.office.endDelegation(id, as: try visit.subject())
        return .redirect(Paths.delegations)
      },
    ]
  }

  private static func delegationsPage(
    _ visit: Visit, address: String = "", from: DateText? = nil, until: DateText = DateText(),
    problems: [Problem] = []
  ) throws -> DelegationsPage {
    let given = try visit.office.delegations(as: try visit.subject()).map { row in
      DelegationsPage.Given(
        id: "\(row.id)", secretary: row.secretary.name, from: Moment(day: row.begins, zone: visit.zone),
        until: Moment(day: Instant(milliseconds: row.ends.milliseconds - 1), zone: visit.zone))
    }
    return DelegationsPage(
      given: given, address: address, from: from ?? DateText(), until: until, problems: problems)
  }

  private static func delegate(_ visit: Visit) async throws -> Answer {
    let form = try await visit.form()
    let address = form.text("address") ?? ""
    let (from, until) = (form.date("from"), form.date("until"))
    var problems: [Problem] = []
    let begins = start(of: from.date, visit.zone)
    let ends = start(of: until.date, visit.zone, later: 1)
    if begins == nil { problems.append(Problem("from", "Enter the first day as a real date")) }
    if ends == nil { problems.append(Problem("until", "Enter the last day as a real date")) }
    if let begins, let ends {
      do {
        try await visit.office.delegate(to: address, from: begins, until: ends, as: try visit.subject())
        return .redirect(Paths.delegations)
      } catch let objection as Objection { problems += Problem.all(objection) }
    }
    return .page(
      try delegationsPage(visit, address: address, from: from, until: until, problems: problems),
      status: .unprocessableContent)
  }

  /// Midnight at the start of the day, `later` days on, in the authority's zone.
  private static func start(of day: Day?, _ zone: String, later: Int = 0) -> Instant? {
    guard let day, let zone = TimeZone(identifier: zone) else { return nil }
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = zone
    let parts = DateComponents(year: day.year, month: day.month, day: day.day + later)
    return calendar.date(from: parts).map { Instant(milliseconds: Int64($0.timeIntervalSince1970) * 1000) }
  }
}
