// SPDX-License-Identifier: Apache-2.0
import Archive
import Pages
import Records

/// The officers' places of work.
extension Routes {
  static var officers: [Route] { deposits + quarantine + escrow + unsortedMail + ledger }

  private static var deposits: [Route] {
    [
      .get("/deposits", .holder(of: .manageDeposits)) { visit in
        let query = try visit.query
        let choice = query["show"].flatMap(DepositQueue.Choice.init(rawValue:)) ?? .all
        return .page(
          DepositsPage(
            try await visit.office.queue(
              choice, before: query["before"].flatMap { Int($0) }, as: try visit.subject())))
      },
      .get("/deposits/{id}", .signedIn) { visit in try await deposit(visit) },
      .post("/deposits/{id}/challenge", .holder(of: .challengeWithholding)) { visit in
        guard let words = try await visit.form().text("words") else {
          return try await deposit(visit, [Problem("words", "Write why you doubt it")])
        }
        let id: DepositID = try visit.id("id")
        try await visit.office.challenge(deposit: id, words: words, as: try visit.subject())
        return .redirect(Paths.deposit(id))
      },
    ]
  }

  private static func deposit(_ visit: Visit, _ problems: [Problem] = []) async throws -> Answer {
    let subject = try visit.subject()
    let shown = try await visit.office.deposit(try visit.id("id"), as: subject)
    let page = DepositPage(shown, mayChallenge: subject.may(.challengeWithholding), problems: problems)
    return .page(page, status: problems.isEmpty ? .ok : .unprocessableContent)
  }

  private static var quarantine: [Route] {
    [
      .get("/quarantine", .holder(of: .seeQuarantine)) { visit in
        let subject = try visit.subject()
        let kept = try visit.office.quarantined(as: subject)
        return .page(
          QuarantinePage(kept, names: try visit.office.names(of: kept.compactMap(\.custodian), as: subject)))
      },
      .get("/quarantine/{id}", .holder(of: .seeQuarantine)) { visit in
        .page(QuarantinedPage(try quarantined(visit)))
      },
      .post("/quarantine/{id}", .holder(of: .seeQuarantine)) { visit in
        let (id, form) = (try quarantined(visit), try await visit.form())
        let (decision, words) = (form["decision"], form.text("words"))
        let problems =
          (["contained", "falseAlarm"].contains(decision) ? [] : [Problem("decision", "Choose what it is")])
          + (words == nil ? [Problem("words", "Write down what was done")] : [])
        guard problems.isEmpty, let words else {
          return .page(QuarantinedPage(id, words: words ?? "", problems: problems), status: .unprocessableContent)
        }
        try await visit.office.settleQuarantine(
          id, falseAlarm: decision == "falseAlarm", words: words, as: try visit.subject())
        return .redirect(Paths.quarantine)
      },
      .get("/quarantine/{id}/file", .holder(of: .seeQuarantine)) { visit in
        .download(try await visit.office.quarantinedFile(try visit.id("id"), as: try visit.subject()))
      },
    ]
  }

  /// The id of something that is in quarantine.
  private static func quarantined(_ visit: Visit) throws -> DepositID {
    let id: DepositID = try visit.id("id")
    guard try visit.office.quarantined(as: try visit.subject()).contains(where: { $0.id == id }) else {
      throw DoorError.notFound
    }
    return id
  }

  private static var escrow: [Route] {
    [
      .get("/escrow", .holder(of: .adjudicateEscrow)) { visit in
        let subject = try visit.subject()
        let escrows = try visit.office.escrows(as: subject)
        let people = escrows.flatMap { [$0.custodian] + $0.approvals.map(\.by) }
        return .page(
          EscrowsPage(
            escrows, names: try visit.office.names(of: people, as: subject), viewer: subject.person.id,
            mayAdjudicate: true, now: visit.office.now))
      },
      .post("/escrow/{id}/approve", .holder(of: .adjudicateEscrow)) { visit in
        try await visit.office.approveEscrow(try visit.id("id"), as: try visit.subject())
        return .redirect(Paths.escrows)
      },
      .get("/escrow/{id}/file", .holder(of: .adjudicateEscrow)) { visit in
        .download(try await visit.office.escrowFile(try visit.id("id"), as: try visit.subject()))
      },
    ]
  }

  private static var unsortedMail: [Route] {
    [
      .get("/unsorted-mail", .holder(of: .sortMail)) { visit in try await mails(visit) },
      .post("/unsorted-mail/{id}", .holder(of: .sortMail)) { visit in
        let (id, form): (DepositID, FormFields) = (try visit.id("id"), try await visit.form())
        let field = "person-\(id)"
        switch (form["decision"], form[field].flatMap { PersonID($0) }) {
        case ("reject", _): try await visit.office.sortMail(id, .reject, as: try visit.subject())
        case (_, let person?): try await visit.office.sortMail(id, .accept(person), as: try visit.subject())
        case (_, nil): return try await mails(visit, [Problem(field, "Choose whose it is")])
        }
        return .redirect(Paths.unsortedMail)
      },
    ]
  }

  private static func mails(_ visit: Visit, _ problems: [Problem] = []) async throws -> Answer {
    let subject = try visit.subject()
    let page = UnsortedMailPage(
      try await visit.office.unsortedMail(as: subject), people: try visit.office.mailOwners(as: subject),
      problems: problems)
    return .page(page, status: problems.isEmpty ? .ok : .unprocessableContent)
  }

  private static var ledger: [Route] {
    [
      .get("/ledger", .holder(of: .seeLedger)) { visit in
        let before = try visit.query["before"].flatMap { Int($0) }
        return .page(LedgerPage(try visit.office.ledger(before: before, as: try visit.subject())))
      }
    ]
  }
}
