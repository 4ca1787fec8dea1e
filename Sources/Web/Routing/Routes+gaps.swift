// SPDX-License-Identifier: Apache-2.0
import Archive
import Pages
import Records

/// Statements of how copies differ, the replies to them, and signals. The acts decide who sees which.
extension Routes {
  static var gaps: [Route] { statements + stating + replying + signals }

  private static var statements: [Route] {
    [
      .get("/statements", .holder(of: .readRecords)) { visit in
        let shown = try await visit.office.statements(as: try visit.subject())
        return .page(GapStatementsPage(shown, today: visit.office.today))
      },
      .get("/statements/{id}", .holder(of: .readRecords)) { visit in
        .page(GapStatementPage(try await visit.statement()))
      },
      .get("/statements/{id}/print", .holder(of: .readRecords)) { visit in
        let shown = try await visit.office.statement(
          try visit.attestationID(), isPrint: true, as: try visit.subject())
        return .page(GapPrintPage(shown, authority: visit.office.archive.settings.authority))
      },
      .get("/statements/{id}/text", .holder(of: .readRecords)) { visit in
        let id = try visit.attestationID()
        let text = try await visit.office.statementText(id, as: try visit.subject())
        return .file(text, mediaType: "text/plain; charset=utf-8", name: "statement-\(id).txt")
      },
      .get("/statements/{id}/proof", .holder(of: .readRecords)) { visit in
        let id = try visit.attestationID()
        let proof = try await visit.office.statementProof(id, as: try visit.subject())
        return .file(Array(proof.utf8), mediaType: "text/plain; charset=utf-8", name: "\(id).tlog-proof")
      },
    ]
  }

  private static var stating: [Route] {
    [
      .get("/statements/new/{id}", .holder(of: .stateGaps)) { visit in
        let (choice, problems) = try visit.choice(try visit.query)
        let draft = try await visit.office.gapDraft(with: try visit.id("id"), choice, as: try visit.subject())
        return .page(StateGapPage(draft, problems: problems), status: problems.isEmpty ? .ok : .unprocessableContent)
      },
      .post("/statements/new/{id}", .holder(of: .stateGaps)) { visit in
        guard let choice = try visit.choice(try await visit.form()).choice else {
          return .redirect(Paths.stateGap(try visit.id("id")))
        }
        return .redirect(Paths.statement(try await visit.office.stateGap(choice, as: try visit.subject())))
      },
      .post("/statements/{id}/ask", .holder(of: .stateGaps)) { try await ask($0) },
      .post("/statements/{id}/circulate", .holder(of: .stateGaps)) { try await circulate($0) },
    ]
  }

  private static func ask(_ visit: Visit) async throws -> Answer {
    let (id, typed) = (try visit.attestationID(), try await visit.form().date("until"))
    guard let until = typed.date, until > visit.office.today else {
      let page = GapStatementPage(
        try await visit.statement(), until: typed, problems: [Problem("until", "Enter a day after today")])
      return .page(page, status: .unprocessableContent)
    }
    try await visit.office.askReply(id, until: until, as: try visit.subject())
    return .redirect(Paths.statement(id))
  }

  private static func circulate(_ visit: Visit) async throws -> Answer {
    let (id, whom) = (try visit.attestationID(), try await visit.form().text("whom") ?? "")
    guard !whom.isEmpty, whom.utf8.count <= 400 else {
      let page = GapStatementPage(
        try await visit.statement(), whom: whom,
        problems: [Problem("whom", "Name whom it goes to, in 400 bytes at most")])
      return .page(page, status: .unprocessableContent)
    }
    try await visit.office.circulate(id, to: whom, as: try visit.subject())
    return .redirect(Paths.statement(id))
  }

  private static var replying: [Route] {
    [
      .get("/own/statements/{id}", .holder(of: .handIn)) { visit in
        .page(GapReplyPage(try await visit.ownStatement()))
      },
      .post("/own/statements/{id}", .holder(of: .handIn)) { visit in
        let (id, words) = (try visit.attestationID(), try await visit.form().text("words") ?? "")
        guard !words.isEmpty, words.utf8.count <= 4_000 else {
          let problem = Problem("words", words.isEmpty ? "Write your reply" : "Say it in 4,000 bytes at most")
          let page = GapReplyPage(try await visit.ownStatement(), words: words, problems: [problem])
          return .page(page, status: .unprocessableContent)
        }
        try await visit.office.reply(to: id, words: words, as: try visit.subject())
        return .redirect(Paths.ownStatement(id))
      },
    ]
  }

  private static var signals: [Route] {
    [
      .get("/signals", .holder(of: .stateGaps)) { visit in
        .page(SignalsPage(try await visit.office.signals(as: try visit.subject())))
      },
      .get("/signals/{id}", .holder(of: .stateGaps)) { visit in
        let record: RecordID = try visit.id("id")
        return .page(
          SignalsPage(try await visit.office.signals(with: record, as: try visit.subject()), of: record))
      },
    ]
  }
}

extension Visit {
  fileprivate func statement() async throws -> ShownStatement {
    try await office.statement(try attestationID(), from: try place, as: try subject())
  }

  fileprivate func ownStatement() async throws -> OwnStatement {
    try await office.ownStatement(try attestationID(), from: try place, as: try subject())
  }

  private var place: Int { get throws { try query["from"].flatMap { Int($0) }.map { max(1, $0) } ?? 1 } }

  /// Which copies were chosen; nothing chosen is no problem, half a pair is.
  fileprivate func choice(_ form: FormFields) throws -> (choice: GapChoice?, problems: [Problem]) {
    guard let lacking = form["lacking"] else { return (nil, []) }
    if lacking == "all" { return (.whole(try id("id")), []) }
    guard let one = RecordID(lacking) else { throw DoorError.notFound }
    guard let other = form["showing"].flatMap({ RecordID($0) }), other != one else {
      return (nil, [Problem("showing", "Choose another copy to set beside it")])
    }
    return (.pair(lacking: one, showing: other), [])
  }
}
