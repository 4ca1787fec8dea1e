// SPDX-License-Identifier: Apache-2.0
import Archive
import Foundation
import Pages
import Records

/// From the file to the receipt, one thing a page.
extension Routes {
  static var handingIn: [Route] { uploads + keys + evidence + steps + withholding + filing }

  private static var steps: [Route] {
    [
      .get("/hand-in", .holder(of: .handIn)) { visit in .page(try handInPage(visit)) },
      .get("/hand-in/{id}", .holder(of: .handIn)) { visit in
        let upload = try visit.office.upload(try visit.id("id"), as: try visit.subject())
        if let deposit = upload.deposit { return .redirect(Paths.receipt(deposit)) }
        guard upload.state.isOpen, upload.isRead else { return .page(UploadPage(try visit.step(), upload)) }
        return try await next(upload.id, visit)
      },
      .post("/hand-in/{id}/read", .holder(of: .handIn)) { visit in
        let said = try await visit.form()["order"]
        let order = said.flatMap(DateOrder.init(rawValue:))
        guard said == nil || order != nil else { throw DoorError.badRequest }
        return try await read(try visit.id("id"), visit, order: order)
      },
      // What a form answered is no page of its own: who reloads it or comes back to it finds the upload.
      .get("/hand-in/{id}/read", .holder(of: .handIn)) { try backToUpload($0) },
      .get("/hand-in/{id}/key", .holder(of: .handIn)) { try backToUpload($0) },
      .get("/hand-in/{id}/discard", .holder(of: .handIn)) { try backToUpload($0) },
      .get("/hand-in/join", .holder(of: .handIn)) { _ in .redirect(Paths.handIn) },
      .post("/hand-in/{id}/discard", .holder(of: .handIn)) { visit in
        let id: DepositID = try visit.id("id")
        try await visit.office.discardStaged(id, as: try visit.subject())
        return .redirect(Paths.upload(id))
      },
      .post("/hand-in/join", .holder(of: .handIn)) { try await join($0) },
      .get("/hand-in/{id}/dates", .holder(of: .handIn)) { visit in
        .page(DateOrderPage(try visit.step(), examples: try await visit.reading().examplesInWords))
      },
      .get("/hand-in/{id}/conversations", .holder(of: .handIn)) { visit in
        let step = try visit.step()
        let said = WhichConversationsPage.Said(ticked: Set(step.answers.only ?? []))
        return .page(WhichConversationsPage(step, try await visit.reading().conversations, said: said))
      },
      .post("/hand-in/{id}/conversations", .holder(of: .handIn)) { try await tick($0) },
      .get("/hand-in/{id}/look", .holder(of: .handIn)) { try await look($0) },
    ]
  }

  private static func backToUpload(_ visit: Visit) throws -> Answer {
    .redirect(Paths.upload(try visit.office.upload(try visit.id("id"), as: try visit.subject()).id))
  }

  /// Joins the ticked uploads into one, in the order of their names, and reads it.
  private static func join(_ visit: Visit) async throws -> Answer {
    let subject = try visit.subject()
    let ids = Set(try await visit.form().all("part").compactMap { DepositID($0) })
    let parts = try visit.office.stagedUploads(as: subject).filter { ids.contains($0.id) }
    guard parts.count > 1 else {
      let problem = Problem("part", "Tick two parts or more")
      return .page(try handInPage(visit, problems: [problem]), status: .unprocessableContent)
    }
    let ordered = parts.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    return try await read(try await visit.office.joinUploads(ordered.map(\.id), as: subject), visit)
  }

  static func handInPage(_ visit: Visit, problems: [Problem] = []) throws -> HandInPage {
    let subject = try visit.subject()
    let waiting = try visit.office.stagedUploads(as: subject).filter(\.state.isOpen).map { upload in
      HandInPage.Waiting(
        id: upload.id, name: upload.name, state: upload.state,
        until: upload.expires.map { Moment(day: $0, zone: visit.zone).text })
    }
    return HandInPage(principal: subject.principal?.name, waiting: waiting, problems: problems)
  }

  /// Reads an upload and leads on to what is asked first. `asksAgain`: a key was asked for before.
  static func read(
    _ id: DepositID, _ visit: Visit, order: DateOrder? = nil, aids: ReadingAids = .init(), asksAgain: Bool = false
  ) async throws -> Answer {
    let (office, subject) = (visit.office, try visit.subject())
    let reading = try await office.readStaged(id, choices: .init(dateOrder: order).with(aids), as: subject)
    guard reading.problem != nil || reading.state == .quarantined else { return next(reading) }
    let step = UploadStep(id, principal: subject.principal?.name)
    let upload = try office.upload(id, as: subject)
    guard let problem = reading.problem, let needs = reading.needs else {
      return .page(UploadPage(step, upload, problem: reading.problem))
    }
    if needs == .facts {
      var facts = EvidenceFacts()
      facts.madeBy = subject.person.name
      return .page(try factsPage(visit, id, facts))
    }
    let page = KeyPage(step, name: upload.name, reason: problem, isAnother: needs == .anotherKey, asksAgain: asksAgain)
    return .page(page, status: page.problems.isEmpty ? .ok : .unprocessableContent)
  }

  private static func next(_ id: DepositID, _ visit: Visit) async throws -> Answer {
    next(try await visit.office.reading(of: id, as: try visit.subject()))
  }

  private static func next(_ reading: StagedReading) -> Answer {
    if reading.questions.contains(.dateOrder) { return .redirect(Paths.dateOrder(reading.id)) }
    if reading.conversations.count > 1 { return .redirect(Paths.whichConversations(reading.id)) }
    return .redirect(Paths.preview(reading.id))
  }

  /// Takes the ticks of a page of conversations, and turns to another page of them or goes on.
  private static func tick(_ visit: Visit) async throws -> Answer {
    let (form, reading) = (try await visit.form(), try await visit.reading())
    var step = try visit.step()
    var said = WhichConversationsPage.Said { form.all($0) }
    said.ticked = said.ticked.filter(reading.conversations.indices.contains)
    guard form["turn"] == nil else { return .page(WhichConversationsPage(step, reading.conversations, said: said)) }
    guard !said.ticked.isEmpty else {
      let problem = Problem("only", "Tick at least one conversation")
      return .page(
        WhichConversationsPage(step, reading.conversations, said: said, problems: [problem]),
        status: .unprocessableContent)
    }
    step.answers.only = said.ticked.sorted()
    return .redirect(Paths.preview(reading.id, step.answers))
  }

  private static func look(_ visit: Visit) async throws -> Answer {
    let (step, reading) = (try visit.step(), try await visit.reading())
    let ticked = reading.ticked(step.answers)
    let from = try visit.from(in: ticked)
    return .page(
      PreviewPage(step, reading, conversations: ticked, lines: try visit.lines(of: ticked, from: from), from: from))
  }
}
