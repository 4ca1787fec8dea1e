// SPDX-License-Identifier: Apache-2.0
import Archive
import ArgumentParser
import Pages
import Records

/// `reconcile --state` and `reconcile --statement`: stating how copies differ, and printing what was stated.
struct ReconcileStating: ParsableArguments {
  @Option(
    parsing: .upToNextOption,
    help: """
      State how one copy differs from another: a record of each, of the one that lacks something first; or, after the \
      id of a conversation, 'all' for all its copies. Needs --officer.
      """)
  var state: [String] = []

  @Option(help: "Print a statement with its replies. Needs --officer.")
  var statement: String?

  @Option(help: "With --statement: write it as a document that prints on A4, with the words recovered.")
  var html: String?

  @Option(help: "With --statement: write its text, for 'sha256sum'.")
  var text: String?

  @Option(help: "With --statement: write the proof of its entry.")
  var proof: String?

  @Option(help: "Official address of the officer who states or reads.")
  var officer: String?

  func validate() throws {
    guard statement != nil || (html == nil && text == nil && proof == nil) else {
      throw ValidationError("--html, --text and --proof need --statement.")
    }
    guard statement == nil || state.isEmpty else { throw ValidationError("Either --state or --statement.") }
  }

  /// Whether there was something to do here; `conversation` is any record of it.
  func run(_ archive: AuthorityArchive, conversation: RecordID?) async throws -> Bool {
    guard !state.isEmpty || statement != nil else { return false }
    let office = try Office(archive)
    defer { try? office.close() }
    guard let address = officer, let person = try office.person(withAddress: address) else {
      throw ArchiveError(
        .usage, "No officer with an account is named.", remedy: "give --officer and an official address")
    }
    let subject = Subject(person)
    if let statement {
      try await show(statement, office, subject)
    } else {
      try await sign(office, conversation, subject)
    }
    return true
  }

  private func sign(_ office: Office, _ conversation: RecordID?, _ subject: Subject) async throws {
    let id = try await office.stateGap(try choice(conversation), as: subject)
    let shown = try await office.statement(id, as: subject)
    print(shown)
    Terminal.print("Stated. Print it with: onrecord reconcile --statement \(id) --officer \(officer ?? "")")
  }

  private func choice(_ conversation: RecordID?) throws -> GapChoice {
    if state == ["all"], let conversation { return .whole(conversation) }
    guard state.count == 2, let lacking = RecordID(state[0]), let showing = RecordID(state[1]) else {
      throw ValidationError("--state takes the ids of two records, or 'all' after the id of a conversation's record.")
    }
    return .pair(lacking: lacking, showing: showing)
  }

  private func show(_ named: String, _ office: Office, _ subject: Subject) async throws {
    guard let id = AttestationID(named) else {
      throw ValidationError("'\(named)' is no id: ids are 32 hexadecimal digits.")
    }
    if let text { try write(try await office.statementText(id, as: subject), to: text) }
    if let proof { try write(Array(try await office.statementProof(id, as: subject).utf8), to: proof) }
    if let html {
      let shown = try await office.statement(id, isPrint: true, as: subject)
      let page = GapPrintPage(shown, authority: office.archive.settings.authority)
      try write(Array(StandaloneDocument(page).text.utf8), to: html)
      Terminal.print("It holds the words recovered: give it to those who may read them.")
    }
    if text == nil && proof == nil && html == nil { print(try await office.statement(id, as: subject)) }
  }

  private func write(_ bytes: [UInt8], to path: String) throws {
    try HandedIn.write(bytes, to: path)
    Terminal.print("Wrote \(path).")
  }

  /// What and how many, without words of messages.
  private func print(_ shown: ShownStatement) {
    let statement = shown.statement
    var lines = [
      "Statement \(shown.stated.id)", "  by \(shown.stated.by.name), \(shown.stated.at.iso)",
      "  ledger entry \(shown.stated.ledgerIndex), text SHA-256 \(shown.stated.textDigest)",
      "  \(GapMethod.caution)",
    ]
    for (number, side) in statement.sides.enumerated() {
      lines.append("  copy \(number + 1): \(side.custodian), \(side.lines) lines, received \(side.receivedAt.iso)")
    }
    lines.append("  \(statement.items.count) differences, \(statement.compared) compared, \(statement.agreed) alike")
    for reason in statement.reasons { lines.append("  \(reason.explanation.title): \(reason.fact)") }
    lines.append("  \(statement.likelihood.title). \(statement.likelihood.rule)")
    lines += statement.limits.map { "  \($0.sentence)" }
    lines += shown.correspondence.asked.map { asked in
      let replies = asked.replies.isEmpty ? "no reply" : "\(asked.replies.count) replies"
      return "  \(asked.person.name), asked to reply by \(asked.until): \(replies)"
    }
    lines += shown.correspondence.circulations.map { "  circulated to \($0.said.words)" }
    Terminal.print(lines.map(Terminal.safe).joined(separator: "\n"))
  }
}
