// SPDX-License-Identifier: Apache-2.0
import Archive
import Pages
import Records

extension Routes {
  /// What people declare about a conversation of theirs, and about themselves.
  static var attesting: [Route] { questions + obstacles + aboutOneself }

  /// Why, how significant, how long messages stand, who captures it.
  private static var questions: [Route] {
    [
      .get("/own/conversations/{id}/why", .holder(of: .handIn)) { visit in
        .page(WhyChannelPage(conversation: try await visit.ownConversation()))
      },
      .post("/own/conversations/{id}/why", .holder(of: .handIn)) { try await why($0) },
      .get("/own/conversations/{id}/significance", .holder(of: .handIn)) { visit in
        .page(SignificancePage(conversation: try await visit.ownConversation()))
      },
      .post("/own/conversations/{id}/significance", .holder(of: .handIn)) { visit in
        let one = try await visit.ownConversation()
        guard let said = Significance(rawValue: try await visit.form()["significance"] ?? "") else {
          throw DoorError.badRequest
        }
        try await visit.declare(.significance(said), about: one)
        return .redirect(Paths.significance(one.id))
      },
      .get("/own/conversations/{id}/timer", .holder(of: .handIn)) { visit in
        .page(TimerPage(conversation: try await visit.ownConversation()))
      },
      .post("/own/conversations/{id}/timer", .holder(of: .handIn)) { try await timer($0) },
    ]
  }

  /// What stands in the way of its capture, and what is taken back.
  private static var obstacles: [Route] {
    [
      .get("/own/conversations/{id}/blocked", .holder(of: .handIn)) { visit in
        .page(StatementPage(.exportBlocked(try await visit.ownConversation())))
      },
      .post("/own/conversations/{id}/blocked", .holder(of: .handIn)) { visit in
        let one = try await visit.ownConversation()
        try await visit.declare(.exportBlocked(words: try await visit.form().text("words") ?? ""), about: one)
        return .redirect(Paths.own(one.id))
      },
      .post("/own/conversations/{id}/finished", .holder(of: .handIn)) { visit in
        let one = try await visit.ownConversation()
        try await visit.declare(.finished, about: one)
        return .redirect(Paths.own(one.id))
      },
      .post("/own/conversations/{id}/withdraw", .holder(of: .handIn)) { try await withdraw($0) },
      .get("/own/conversations/{id}/capturer", .holder(of: .handIn)) { visit in
        .page(AddressQuestionPage(.capturer, conversation: try await visit.ownConversation()))
      },
      .post("/own/conversations/{id}/capturer", .holder(of: .handIn)) { try await nameCapturer($0) },
      .get("/own/conversations/{id}/counterpart", .holder(of: .handIn)) { visit in
        .page(AddressQuestionPage(.counterpart, conversation: try await visit.ownConversation()))
      },
      .post("/own/conversations/{id}/counterpart", .holder(of: .handIn)) { try await askCounterpart($0) },
    ]
  }

  private static func why(_ visit: Visit) async throws -> Answer {
    let (one, form) = (try await visit.ownConversation(), try await visit.form())
    let (words, device, circumstance) = (form.text("words") ?? "", form["device"], form.text("circumstance"))
    let reason = UsageReason(rawValue: form["reason"] ?? "")
    var problems: [Problem] = []
    if reason == nil { problems.append(Problem("reason", "Choose a reason")) }
    if device != "work" && device != "private" { problems.append(Problem("device", "Choose whose device")) }
    if device == "private" && circumstance == nil {
      problems.append(Problem("circumstance", "Say what made it exceptional"))
    }
    guard problems.isEmpty, let reason else {
      let page = WhyChannelPage(
        conversation: one, reason: form["reason"], words: words, device: device, circumstance: circumstance ?? "",
        problems: problems)
      return .page(page, status: .unprocessableContent)
    }
    let isPrivate = device == "private"
    let said = Declaration.usage(
      reason, words: words, privateDevice: isPrivate, circumstance: isPrivate ? circumstance : nil)
    try await visit.declare(said, about: one)
    return .redirect(Paths.own(one.id))
  }

  private static func timer(_ visit: Visit) async throws -> Answer {
    let one = try await visit.ownConversation()
    guard let seconds = Int(try await visit.form()["seconds"] ?? ""), (0...31_536_000).contains(seconds) else {
      let page = TimerPage(conversation: one, problems: [Problem("seconds", "Choose one")])
      return .page(page, status: .unprocessableContent)
    }
    try await visit.declare(.timer(seconds: seconds), about: one)
    return .redirect(Paths.own(one.id))
  }

  /// Takes back the person's latest declaration of the kind in the form.
  private static func withdraw(_ visit: Visit) async throws -> Answer {
    let one = try await visit.ownConversation()
    guard let kind = UInt8(try await visit.form()["kind"] ?? "").flatMap(AttestationKind.init) else {
      throw DoorError.badRequest
    }
    if let said = try visit.office.latest(kind, about: one.conversation, as: try visit.subject()) {
      try await visit.declare(.withdrawn, about: one, answering: said.id)
    }
    return .redirect(kind == .significance ? Paths.significance(one.id) : Paths.own(one.id))
  }

  private static func nameCapturer(_ visit: Visit) async throws -> Answer {
    let (one, form) = (try await visit.ownConversation(), try await visit.form())
    let address = form.text("address") ?? ""
    let isSelf = form["me"] == "yes"
    guard let person = isSelf ? try visit.subject().custodian : try visit.colleague(address) else {
      let page = AddressQuestionPage(.capturer, conversation: one, address: address, problems: [unknownAddress])
      return .page(page, status: .unprocessableContent)
    }
    try await visit.declare(.capturer(person), about: one)
    return .redirect(Paths.own(one.id))
  }

  private static func askCounterpart(_ visit: Visit) async throws -> Answer {
    let (one, form) = (try await visit.ownConversation(), try await visit.form())
    let (address, words) = (form.text("address") ?? "", form.text("words") ?? "")
    guard let person = try visit.colleague(address) else {
      let page = AddressQuestionPage(
        .counterpart, conversation: one, address: address, words: words, problems: [unknownAddress])
      return .page(page, status: .unprocessableContent)
    }
    try await visit.declare(.counterpartAsked(person, words: words), about: one)
    return .redirect(Paths.own(one.id))
  }

  private static var unknownAddress: Problem { Problem("address", "Nobody with an account has this address") }
}

extension Visit {
  /// An account holder by their official address; guests are told of nobody.
  fileprivate func colleague(_ address: String) throws -> PersonReference? {
    try office.colleague(address: address, as: try subject())
  }
}
