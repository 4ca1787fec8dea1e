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
  func run(_ archive: AuthorityArchive, conversation: RecordID?, json: Bool) async throws -> Bool {
    guard !state.isEmpty || statement != nil else { return false }
    let office = try Office(archive)
    defer { try? office.close() }
    guard let address = officer, let person = try office.person(withAddress: address) else {
      throw ArchiveError(
        .usage, "No officer with an account is named.", remedy: "give --officer and an official address")
    }
    let (subject, printer) = (Subject(person), StatementPrinter(json: json))
    if let statement {
      try await show(statement, office, subject, printer)
    } else {
      try await sign(office, conversation, subject, printer)
    }
    return true
  }

  private func sign(
    _ office: Office, _ conversation: RecordID?, _ subject: Subject, _ printer: StatementPrinter
  ) async throws {
    let id = try await office.stateGap(try choice(conversation), as: subject)
    printer.print(try await office.statement(id, as: subject))
    guard !printer.json else { return }
    Terminal.print("Stated. Print it with: onrecord reconcile --statement \(id) --officer \(officer ?? "")")
  }

  private func choice(_ conversation: RecordID?) throws -> GapChoice {
    if state == ["all"], let conversation { return .whole(conversation) }
    guard state.count == 2, let lacking = RecordID(state[0]), let showing = RecordID(state[1]) else {
      throw ValidationError("--state takes the ids of two records, or 'all' after the id of a conversation's record.")
    }
    return .pair(lacking: lacking, showing: showing)
  }

  private func show(
    _ named: String, _ office: Office, _ subject: Subject, _ printer: StatementPrinter
  ) async throws {
    guard let id = AttestationID(named) else {
      throw ValidationError("'\(named)' is no id: ids are 32 hexadecimal digits.")
    }
    if let text { try write(try await office.statementText(id, as: subject), to: text, printer) }
    if let proof { try write(Array(try await office.statementProof(id, as: subject).utf8), to: proof, printer) }
    if let html {
      let shown = try await office.statement(id, isPrint: true, as: subject)
      let page = GapPrintPage(shown, authority: office.archive.settings.authority)
      try write(Array(StandaloneDocument(page).text.utf8), to: html, printer)
      if !printer.json { Terminal.print("It holds the words recovered: give it to those who may read them.") }
    }
    guard printer.json || (text == nil && proof == nil && html == nil) else { return }
    printer.print(try await office.statement(id, as: subject))
  }

  private func write(_ bytes: [UInt8], to path: String, _ printer: StatementPrinter) throws {
    try HandedIn.write(bytes, to: path)
    if !printer.json { Terminal.print("Wrote \(path).") }
  }
}
