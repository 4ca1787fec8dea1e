// SPDX-License-Identifier: Apache-2.0
import Archive
import Pages
import Records

extension Routes {
  /// A person's own page, their conversations and their receipts.
  static var own: [Route] { conversations + receipts }

  private static var conversations: [Route] {
    [
      .get("/own", .holder(of: .handIn)) { visit in
        let subject = try visit.subject()
        return .page(
          OwnPage(
            overview: try await visit.overview(), principal: subject.principal?.name,
            handIn: Paths.handIn))
      },
      .get("/own/conversations/new", .holder(of: .handIn)) { _ in .page(NewConversationPage()) },
      .post("/own/conversations/new", .holder(of: .handIn)) { try await addConversation($0) },
      .get("/own/conversations/{id}", .holder(of: .handIn)) { visit in
        .page(
          OwnConversationPage(
            conversation: try await visit.ownConversation(), today: visit.office.today, handIn: Paths.handIn))
      },
      .get("/own/checklists/{checklist}", .holder(of: .handIn)) { visit in
        .page(ChecklistPage(checklist: try await visit.checklist()))
      },
      .post("/own/checklists/{checklist}", .holder(of: .handIn)) { try await beginChecklist($0) },
      .post("/own/checklists/{checklist}/close", .holder(of: .handIn)) { try await closeChecklist($0) },
    ]
  }

  private static var receipts: [Route] {
    [
      .get("/own/deposits/{id}", .holder(of: .handIn)) { visit in
        let subject = try visit.subject()
        let (office, id) = (visit.office, try visit.depositID())
        let receipt = try await office.aside { try office.receipt(of: id, as: subject) }
        return .page(ReceiptPage(receipt: receipt, maySign: subject.principal == nil))
      },
      .get("/own/deposits/{id}/proof", .holder(of: .handIn)) { visit in
        let id = try visit.depositID()
        let proof = try visit.office.receiptProof(of: id, as: try visit.subject())
        return .file(Array(proof.utf8), mediaType: "text/plain; charset=utf-8", name: "\(id).tlog-proof")
      },
      .post("/own/deposits/{id}/removed", .holder(of: .handIn)) { visit in
        let id = try visit.depositID()
        try await visit.office.attest(.removed, about: Topic(deposit: id), as: try visit.subject())
        return .redirect(Paths.receipt(id))
      },
    ]
  }

  /// A conversation becomes known when somebody says how its messages disappear or why it is used; here nothing is
  /// known yet, so its timer stays unknown and it is asked why at once.
  private static func addConversation(_ visit: Visit) async throws -> Answer {
    let form = try await visit.form()
    let (channel, name) = (form["channel"] ?? "", form.text("name") ?? "")
    var problems: [Problem] = []
    if !Channel.asked.contains(channel) { problems.append(Problem("channel", "Choose a channel")) }
    if name.isEmpty || name.utf8.count > 400 { problems.append(Problem("name", "Enter its name, 400 bytes at most")) }
    guard problems.isEmpty else {
      return .page(NewConversationPage(channel: channel, name: name, problems: problems), status: .unprocessableContent)
    }
    let id = try await visit.office.declareConversation(channel: channel, name: name, as: try visit.subject())
    return .redirect(Paths.whyChannel(id))
  }

  private static func beginChecklist(_ visit: Visit) async throws -> Answer {
    let checklist = try await visit.checklist()
    let day = try await visit.form().date("on")
    guard day.isEmpty || day.date != nil else {
      let page = ChecklistPage(checklist: checklist, problems: [Problem("on", "Enter a day of the calendar")])
      return .page(page, status: .unprocessableContent)
    }
    let said = Declaration.checklistBegun(checklist.checklist, on: day.date)
    try await visit.office.attest(said, about: Topic(), as: try visit.subject())
    return .redirect(Paths.checklist(checklist.checklist))
  }

  private static func closeChecklist(_ visit: Visit) async throws -> Answer {
    let checklist = try await visit.checklist()
    guard checklist.canBeClosed else { return .redirect(Paths.checklist(checklist.checklist)) }
    try await visit.office.attest(.checklistClosed(checklist.checklist), about: Topic(), as: try visit.subject())
    return .page(ChecklistPage(checklist: try await visit.checklist(), isClosed: true))
  }
}
