// SPDX-License-Identifier: Apache-2.0
import Archive
import Pages
import Records

extension Routes {
  /// Notices under which nothing that touches them is discarded.
  static var preservation: [Route] {
    [
      .get("/preservation", .holder(of: .challengeWithholding)) { visit in .page(try preservations(visit)) },
      .post("/preservation", .holder(of: .challengeWithholding)) { try await place($0) },
      .post("/preservation/{id}/lift", .holder(of: .challengeWithholding)) { visit in
        try await visit.office.liftPreservation(try visit.id("id"), as: try visit.subject())
        return .redirect(Paths.preservations)
      },
    ]
  }

  private static func preservations(
    _ visit: Visit, said: PreservationsPage.Said = .init(), problems: [Problem] = []
  ) throws -> PreservationsPage {
    let subject = try visit.subject()
    let notices = try visit.office.preservations(as: subject)
    let names = try visit.office.names(of: notices.compactMap(\.person), as: subject)
    return PreservationsPage(notices, names: names, said: said, problems: problems)
  }

  private static func place(_ visit: Visit) async throws -> Answer {
    let said = PreservationsPage.Said(try await visit.form())
    var problems: [Problem] = []
    let kind = PreservationNotice.Kind(rawValue: said.kind)
    if kind == nil || kind == .challenge { problems.append(Problem("kind", "Choose what stands behind it")) }
    let person = try said.address.isEmpty ? nil : visit.office.person(withAddress: said.address)
    if !said.address.isEmpty, person == nil { problems.append(Problem("address", "Nobody here has this address")) }
    for (field, day) in [("from", said.from), ("through", said.through)] where !day.isEmpty && day.date == nil {
      problems.append(Problem(field, "Enter a day of the calendar, or nothing"))
    }
    if said.words.isEmpty { problems.append(Problem("words", "Write why")) }
    guard problems.isEmpty, let kind else {
      return .page(try preservations(visit, said: said, problems: problems), status: .unprocessableContent)
    }
    try await visit.office.placePreservation(
      kind, person: person?.id, conversation: nil, from: said.from.date, through: said.through.date, words: said.words,
      as: try visit.subject())
    return .redirect(Paths.preservations)
  }
}

extension PreservationsPage.Said {
  fileprivate init(_ form: FormFields) {
    self.init()
    (kind, address) = (form["kind"] ?? "", form.text("address") ?? "")
    (from, through, words) = (form.date("from"), form.date("through"), form.text("words") ?? "")
  }
}
