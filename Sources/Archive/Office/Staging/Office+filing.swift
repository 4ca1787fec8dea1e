// SPDX-License-Identifier: Apache-2.0
import Formats
import Ledger
import Records
import Store
import Vault

/// Filing what is staged.
extension Office {
  /// Files the upload, less what was withheld and what was not ticked; then what is in staging is destroyed with its
  /// keys. Where a preservation notice touches what is cut, that goes into escrow and is not destroyed.
  package func fileStaged(_ id: DepositID, answers: FilingAnswers, as subject: Subject) async throws -> Receipt {
    try require(.handIn, of: subject)
    guard staging.take(id) else { throw Self.atWork(id) }
    defer { staging.giveBack(id) }
    let row = try row(id, of: subject)
    guard row.upload.state == .waiting, let reading = try opened(row) else {
      throw ArchiveError(
        .usage, "Upload \(id) cannot be filed now: it is \(row.upload.state.rawValue).",
        remedy: "have it read first, and answer what is asked")
    }
    let sheet = try staging.sheet(row)
    try requireSignatures(sheet)
    try requireTicks(reading, answers)
    let decision = try decide(reading, sheet, answers, row)
    try requireCoverage(decision)
    try settleEarlierFiling(row)
    do { return try await file(row, sheet, reading, decision, answers) } catch let error as FormatError {
      throw ArchiveError(.usage, error.message, remedy: error.remedy, cause: error)
    }
  }

  /// A withholding that covers nothing is a mistake somebody should see before anything is filed.
  private func requireCoverage(_ decision: CutDecision) throws {
    guard decision.items.contains(0) else { return }
    throw ArchiveError(
      .usage, "A withholding covers nothing of what is handed in now.",
      remedy: "look at what is withheld, take that one back or make it anew")
  }

  private func file(
    _ row: StagedRow, _ sheet: StagedSheet, _ reading: Reading, _ decision: CutDecision, _ answers: FilingAnswers
  ) async throws -> Receipt {
    let id = row.upload.id
    let source = StagedSource(try desk.parts(of: id), in: staging.vault)
    var request = try request(row, sheet, answers, source)
    request.format = reading.tally.report?.format
    if decision.withheldItems > 0, let report = reading.tally.report {
      request.keep(try await kept(request, decision, report), of: report)
      (request.withheld, request.conversationsLeftOut) = (decision.withheld, decision.leftOut.count)
      request.whole = sheet.content
      let (archive, asked) = (archive, request)
      request.dateOrder = try await ParserQueue.run { try archive.order(of: asked, given: report) }
    }
    let deposit = AuthorityArchive.newDeposit()
    try desk.setDeposit(deposit, of: id)
    let kept = request.kept
    var receipt = try await archive.fileAtOnce(request, as: deposit) { filed in
      guard let kept else { return [] }
      return try cutEntries(row, sheet, decision, kept, filed)
    }
    if kept != nil { receipt.wholeSalt = sheet.salt }
    try close(row, as: .filed, deposit: receipt.deposit.facts.id)
    return receipt
  }

  private func kept(
    _ request: DepositRequest, _ decision: CutDecision, _ report: FidelityReport
  ) async throws -> any KeptOriginal {
    let choices = Choices(
      timeZone: request.timeZone, assumedTimeZone: archive.settings.timeZone, dateOrder: request.dateOrder
    ).with(request.aids)
    let asked = ParseRequest(
      name: request.export.name, size: request.export.source.size, format: choices.declaredFormat,
      choices: choices)
    let (archive, export) = (archive, request.export)
    return try await ParserQueue.run { try archive.kept(of: export, asked, decision, report) }
  }

  /// What must stand in the ledger together with the filing: each declaration, and what becomes of what was cut.
  private func cutEntries(
    _ row: StagedRow, _ sheet: StagedSheet, _ decision: CutDecision, _ kept: any KeptOriginal, _ deposit: DepositID
  ) throws -> [Entry] {
    var entries: [Entry] = []
    for (withholding, items) in zip(sheet.withholdings, decision.items) where items > 0 {
      guard let signer = withholding.signedBy else { continue }
      let isWhole = if case .conversation = withholding.selection { true } else { false }
      let said = Declaration.withheld(withholding.category, items: items, whole: isWhole, words: withholding.words)
      let topic = Topic(person: row.upload.custodian, deposit: deposit)
      entries.append(try archive.sealed(said, about: topic, by: signer).1)
    }
    let cutItems = decision.withheldItems
    let notices = try touching(row, decision)
    guard !notices.isEmpty else {
      return entries + [try Acts.about(.withheldDestroyed, deposit, count: cutItems, at: clock())]
    }
    return entries + [try escrow(kept, of: row, deposit: deposit, items: cutItems, under: notices)]
  }

  private func requireSignatures(_ sheet: StagedSheet) throws {
    guard sheet.withholdings.contains(where: { $0.signedBy == nil }) else { return }
    throw ArchiveError(
      .usage, "What is withheld was prepared and is not signed by the person whose communications these are.",
      remedy: "ask them to sign in and sign it, or take the withholding back")
  }

  private func requireTicks(_ reading: Reading, _ answers: FilingAnswers) throws {
    let labels = Set(reading.tally.conversations.map(\.key.label))
    guard labels.count > 1, labels.isDisjoint(with: answers.conversations.map(\.label)) else { return }
    throw ArchiveError(
      .usage, "The upload holds \(labels.count) conversations and none is ticked.",
      remedy: "tick those that are the authority's business; the others are dropped unread")
  }

  /// Clears away what a filing left that a crash cut off before the ledger heard of it.
  func settleEarlierFiling(_ row: StagedRow) throws {
    guard let deposit = row.deposit else { return }
    for escrow in try desk.escrows() where escrow.escrow.deposit == deposit { try removeEscrow(escrow) }
    let group = GroupID(deposit)
    let left = try archive.vault.objects(in: group)
    if !left.isEmpty { try archive.vault.destroyKeys(group) }
    for object in left { try archive.vault.removeObject(object) }
    try desk.setDeposit(nil, of: row.upload.id)
  }

  /// Ends what crashes left half done: filings the ledger has are closed, others are undone. Run when the office opens.
  func settleAfterCrash() throws {
    for row in try desk.stagedBeingFiled() {
      guard let deposit = row.deposit else { continue }
      if try archive.catalogue.deposit(deposit) == nil {
        try settleEarlierFiling(row)
      } else {
        try close(row, as: .filed, deposit: deposit)
      }
    }
  }

  static func atWork(_ id: DepositID) -> ArchiveError {
    ArchiveError(.busy, "Upload \(id) is being worked on.", remedy: "wait for that to end")
  }

  private func request(
    _ row: StagedRow, _ sheet: StagedSheet, _ answers: FilingAnswers, _ source: any ByteSource
  ) throws -> DepositRequest {
    var request = DepositRequest(
      export: Export(name: row.upload.name, source: source), custodian: sheet.custodian)
    request.custodianID = row.upload.custodian
    request.depositorID = row.upload.owner
    request.depositor = row.upload.owner == row.upload.custodian ? nil : sheet.owner
    (request.channel, request.device, request.marking) = (answers.channel, answers.device, answers.marking)
    request.timeZone = answers.timeZone ?? sheet.timeZone
    request.dateOrder = answers.dateOrder ?? sheet.dateOrder
    (request.isCleared, request.aids) = (sheet.isCleared, sheet.aids)
    request.mail = try mailFacts(of: row.upload.id)
    return request
  }
}
