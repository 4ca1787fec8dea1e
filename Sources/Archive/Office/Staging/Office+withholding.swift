// SPDX-License-Identifier: Apache-2.0
import Formats
import Records
import Store

/// Withholding what is none of the authority's business, while it waits in staging.
extension Office {
  /// Prepares a withholding. The custodian's own is signed with it; anybody else's waits for their signature.
  ///
  /// `words` are the exact words of the declaration.
  @discardableResult
  package func withhold(
    _ selection: WithholdingSelection, in id: DepositID, category: WithholdingCategory, words: String,
    as subject: Subject
  ) async throws -> StagedWithholding {
    try require(.handIn, of: subject)
    guard staging.take(id) else { throw Self.atWork(id) }
    defer { staging.giveBack(id) }
    let row = try openRow(id, of: subject)
    try requireWords(words)
    try requireItems(selection, row)
    var random = SystemRandomNumberGenerator()
    let me = subject.person.reference
    let withholding = StagedWithholding(
      id: .random(using: &random), selection: selection, category: category, words: words, preparedBy: me,
      signedBy: me.id == row.upload.custodian ? me : nil, at: clock())
    var sheet = try staging.sheet(row)
    sheet.withholdings.append(withholding)
    try replaceSheet(sheet, of: row)
    return withholding
  }

  /// Takes a withholding back: what it covered will be filed. What the custodian signed only they take back.
  package func unwithhold(_ withholding: WithholdingID, in id: DepositID, as subject: Subject) async throws {
    try require(.handIn, of: subject)
    guard staging.take(id) else { throw Self.atWork(id) }
    defer { staging.giveBack(id) }
    let row = try openRow(id, of: subject)
    var sheet = try staging.sheet(row)
    let isSigned = sheet.withholdings.contains { $0.id == withholding && $0.signedBy != nil }
    guard !isSigned || subject.person.id == row.upload.custodian else {
      throw ArchiveError(
        .usage, "This withholding is signed: only the person whose communications these are takes it back.",
        remedy: "ask them to sign in and do so")
    }
    sheet.withholdings.removeAll { $0.id == withholding }
    try replaceSheet(sheet, of: row)
  }

  /// Signs what somebody prepared: only the custodian can, in person. `words` replace those prepared; nil keeps them.
  package func signWithholdings(in id: DepositID, words: String? = nil, as subject: Subject) async throws {
    try require(.handIn, of: subject)
    guard staging.take(id) else { throw Self.atWork(id) }
    defer { staging.giveBack(id) }
    let row = try openRow(id, of: subject)
    guard subject.person.id == row.upload.custodian else {
      throw ArchiveError(
        .usage, "Only the person whose communications these are can sign what is withheld.",
        remedy: "ask them to sign in, look at what was prepared and sign it")
    }
    if let words { try requireWords(words) }
    var sheet = try staging.sheet(row)
    for place in sheet.withholdings.indices where sheet.withholdings[place].signedBy == nil {
      sheet.withholdings[place].signedBy = subject.person.reference
      sheet.withholdings[place].at = clock()
      sheet.withholdings[place].words = words ?? sheet.withholdings[place].words
    }
    try replaceSheet(sheet, of: row)
  }

  /// What is to be withheld from an upload, in the order it was prepared.
  package func withholdings(of id: DepositID, as subject: Subject) throws -> [StagedWithholding] {
    try require(.handIn, of: subject)
    return try staging.sheet(try openRow(id, of: subject)).withholdings
  }

  /// What filing would cut: items each withholding covers, in the order of `withholdings`, and items that stay.
  package func withheldItems(of id: DepositID, as subject: Subject) throws -> (items: [Int], kept: Int) {
    try require(.handIn, of: subject)
    let row = try openRow(id, of: subject)
    guard let reading = try opened(row) else { return ([], 0) }
    let decision = try decide(reading, staging.sheet(row), FilingAnswers(), row, ticksAll: true)
    return (decision.items, decision.keptItems)
  }

  /// The upload while it may be changed.
  func openRow(_ id: DepositID, of subject: Subject) throws -> StagedRow {
    let row = try row(id, of: subject)
    guard row.upload.state == .waiting || row.upload.state == .undecided else {
      throw ArchiveError(
        .usage, "Upload \(id) cannot be changed now: it is \(row.upload.state.rawValue).",
        remedy: "look at what became of it")
    }
    return row
  }

  /// Runs every item of a reading past what is withheld and ticked.
  func decide(
    _ reading: Reading, _ sheet: StagedSheet, _ answers: FilingAnswers, _ row: StagedRow, ticksAll: Bool = false
  ) throws -> CutDecision {
    let rules = sheet.withholdings.map { withholding in
      CutDecision.Rule(
        selection: withholding.selection, category: withholding.category, declarant: sheet.custodian,
        account: row.upload.custodian)
    }
    let isOne = reading.tally.conversations.count < 2
    let ticked = ticksAll || isOne ? nil : answers.conversations
    var decision = CutDecision(
      rules, ticked: ticked, format: reading.tally.report?.format, exportName: row.upload.name)
    try reading.eachItem { decision.add($0) }
    return decision
  }

  private func requireWords(_ words: String) throws {
    guard words.contains(where: { !$0.isWhitespace }) else {
      throw ArchiveError(.usage, "A withholding needs a declaration.", remedy: "say in your words why it is withheld")
    }
  }

  private func requireItems(_ selection: WithholdingSelection, _ row: StagedRow) throws {
    guard let reading = try opened(row) else {
      throw ArchiveError(.usage, "The upload was not read yet.", remedy: "have it read first")
    }
    let rule = CutDecision.Rule(selection: selection, category: .personal, declarant: "", account: nil)
    var decision = CutDecision([rule], ticked: nil, format: nil, exportName: row.upload.name)
    try reading.eachItem { decision.add($0) }
    guard decision.items[0] > 0 else {
      throw ArchiveError(.usage, "Nothing in the upload is covered by that.", remedy: "choose again from the preview")
    }
  }
}
