// SPDX-License-Identifier: Apache-2.0
import Archive
import Pages
import Records

/// Conversations put together from several copies: to be read by readers, to be decided on by records managers.
extension Routes {
  static var reconciling: [Route] { joined + parting + suggestions }

  private static var joined: [Route] {
    [
      .get("/joined", .holder(of: .readRecords)) { visit in
        let after = try visit.query["after"].flatMap { RecordID($0) }
        let subject = try visit.subject()
        let found = try await visit.office.joinedConversations(after: after, as: subject)
        let next = found.count == Office.joinedOnPage ? found.last?.opener : nil
        return .page(JoinedListPage(found, mayDecide: subject.may(.reconcile), next: next))
      },
      .get("/joined/{id}", .holder(of: .readRecords)) { visit in
        let (query, subject) = (try visit.query, try visit.subject())
        let shown = try await visit.office.joined(
          with: try visit.id("id"), after: query.entry("after"), before: query.entry("before"),
          onlyDifferences: query["differences"] != nil, as: subject)
        return .page(
          JoinedPage(
            shown,
            powers: .init(reconciles: subject.may(.reconcile), statesGaps: subject.may(.stateGaps))))
      },
      .get("/joined/{id}/changes", .holder(of: .readRecords)) { visit in
        let changes = try await visit.office.captureChanges(with: try visit.id("id"), as: try visit.subject())
        return .page(JoinedChangesPage(try await conversation(visit), changes: changes))
      },
      .post("/joined/{id}/anew", .holder(of: .reconcile)) { visit in
        let id: RecordID = try visit.id("id")
        try await visit.office.reconcileAnew(with: id, as: try visit.subject())
        return .redirect(Paths.joined(id))
      },
      .get("/joined/{id}/bodies", .holder(of: .reconcile)) { visit in
        .page(BodiesPage(try await conversation(visit)))
      },
      .post("/joined/{id}/bodies", .holder(of: .reconcile)) { try await declareBodies($0) },
    ]
  }

  private static func conversation(_ visit: Visit) async throws -> JoinedConversation {
    try await visit.office.joined(with: try visit.id("id"), as: try visit.subject()).conversation
  }

  private static func declareBodies(_ visit: Visit) async throws -> Answer {
    let (conversation, subject) = (try await conversation(visit), try visit.subject())
    let said = BodiesPage.Said(try await visit.form())
    var problems =
      (said.owner.isEmpty ? [Problem("owner", "Enter an authority")] : [])
      + (said.words.isEmpty ? [Problem("words", "Write why")] : [])
    do {
      if problems.isEmpty {
        try await visit.office.declareBodies(
          of: conversation.opener, owner: said.owner, bodies: said.others, words: said.words, as: subject)
      }
    } catch let objection as Objection {
      problems += Problem.all(objection)
    }
    guard problems.isEmpty else {
      return .page(BodiesPage(conversation, said: said, problems: problems), status: .unprocessableContent)
    }
    return .redirect(Paths.joined(conversation.opener))
  }
}

// MARK: Joining and parting

extension Routes {
  private static var parting: [Route] {
    [
      .get("/joined/{id}/part/{copy}", .holder(of: .reconcile)) { visit in
        let (conversation, copy) = try await copy(visit)
        return .page(PartCopyPage(conversation, copy: copy))
      },
      .post("/joined/{id}/part/{copy}", .holder(of: .reconcile)) { visit in
        let (conversation, copy) = try await copy(visit)
        guard let words = try await visit.form().text("words") else {
          let page = PartCopyPage(conversation, copy: copy, problems: [Problem("words", "Write why")])
          return .page(page, status: .unprocessableContent)
        }
        try await visit.office.part(copy.opener, why: words, as: try visit.subject())
        return .redirect(Paths.joinedConversations)
      },
    ]
  }

  /// The conversation and the copy of it that the path names.
  private static func copy(_ visit: Visit) async throws -> (JoinedConversation, JoinedCopy) {
    let conversation = try await conversation(visit)
    let opener: RecordID = try visit.id("copy")
    guard let copy = conversation.copies.first(where: { $0.opener == opener }) else { throw DoorError.notFound }
    return (conversation, copy)
  }

  private static var suggestions: [Route] {
    [
      .get("/join-suggestions", .holder(of: .reconcile)) { visit in
        .page(JoinSuggestionsPage(try await visit.office.joinSuggestions(as: try visit.subject())))
      },
      .post("/join-suggestions", .holder(of: .reconcile)) { try await joinByHand($0) },
      .get("/join-suggestions/{one}/{other}", .holder(of: .reconcile)) { visit in
        .page(DecideJoinPage(try await suggestion(visit)))
      },
      .post("/join-suggestions/{one}/{other}", .holder(of: .reconcile)) { try await decide($0) },
    ]
  }

  /// The suggestion about the two copies that the path names.
  private static func suggestion(_ visit: Visit) async throws -> JoinSuggestion {
    let (one, other): (RecordID, RecordID) = (try visit.id("one"), try visit.id("other"))
    let all = try await visit.office.joinSuggestions(as: try visit.subject())
    guard let suggestion = all.first(where: { $0.one.opener == one && $0.other.opener == other }) else {
      throw DoorError.notFound
    }
    return suggestion
  }

  private static func joinByHand(_ visit: Visit) async throws -> Answer {
    let (form, subject) = (try await visit.form(), try visit.subject())
    let said = JoinSuggestionsPage.Said(form)
    let (one, other) = (RecordID(said.one.lastSegment), RecordID(said.other.lastSegment))
    let problems =
      [("one", one), ("other", other)].filter { $0.1 == nil }.map { Problem($0.0, "Enter the id of a record") }
      + (said.words.isEmpty ? [Problem("words", "Write why")] : [])
    guard problems.isEmpty, let one, let other else {
      let page = JoinSuggestionsPage(
        try await visit.office.joinSuggestions(as: subject), said: said, problems: problems)
      return .page(page, status: .unprocessableContent)
    }
    try await visit.office.join(one, other, why: said.words, as: subject)
    return .redirect(Paths.joined(one))
  }

  private static func decide(_ visit: Visit) async throws -> Answer {
    let (suggestion, form, subject) = (try await suggestion(visit), try await visit.form(), try visit.subject())
    let decision = form["decision"].flatMap(DecideJoinPage.Decision.init(rawValue:))
    let words = form.text("words")
    let problems =
      (decision == nil ? [Problem("decision", "Choose whether they are one conversation")] : [])
      + (words == nil ? [Problem("words", "Write why")] : [])
    guard let decision, let words else {
      let page = DecideJoinPage(suggestion, decision: decision, words: words ?? "", problems: problems)
      return .page(page, status: .unprocessableContent)
    }
    switch decision {
    case .join:
      try await visit.office.join(suggestion.one.opener, suggestion.other.opener, why: words, as: subject)
      return .redirect(Paths.joined(suggestion.one.opener))
    case .keepApart:
      let one = suggestion.one.reference
      try await visit.office.attest(
        .parted(suggestion.other.reference, words: words),
        about: Topic(conversation: one.conversation, deposit: one.deposit), as: subject)
      return .redirect(Paths.joinSuggestions)
    }
  }
}

extension FormFields {
  /// A number of an entry; what is none, or beyond all bounds, is as if it were not there.
  fileprivate func entry(_ name: String) -> Int? {
    self[name].flatMap { Int($0) }.flatMap { (0...1_000_000_000).contains($0) ? $0 : nil }
  }
}

extension JoinSuggestionsPage.Said {
  fileprivate init(_ form: FormFields) {
    self.init()
    (one, other, words) = (form.text("one") ?? "", form.text("other") ?? "", form.text("words") ?? "")
  }
}

extension String {
  /// An id as it stands, or at the end of an address.
  fileprivate var lastSegment: Substring {
    let path = prefix { $0 != "?" && $0 != "#" }
    return path.split(separator: "/").last.map { $0.prefix { !$0.isWhitespace } } ?? path
  }
}

extension BodiesPage.Said {
  fileprivate init(_ form: FormFields) {
    self.init()
    (owner, bodies, words) = (form.text("owner") ?? "", form.text("bodies") ?? "", form.text("words") ?? "")
  }

  fileprivate var others: [String] {
    bodies.split(whereSeparator: \.isNewline).compactMap { line in
      let words = line.split(whereSeparator: \.isWhitespace)
      return words.isEmpty ? nil : words.joined(separator: " ")
    }
  }
}
