// SPDX-License-Identifier: Apache-2.0
import Formats
import Ledger
import Records
import Store
import Vault

/// Filing what is staged, or ending it unfiled.
extension Office {
  /// Files the upload, less what was withheld; then what is in staging is destroyed with its keys.
  package func fileStaged(_ id: DepositID, answers: FilingAnswers, as subject: Subject) async throws -> Receipt {
    try require(.handIn, of: subject)
    let row = try row(id, of: subject)
    guard row.upload.state == .waiting, try opened(row) != nil else {
      throw ArchiveError(
        .usage, "Upload \(id) cannot be filed now: it is \(row.upload.state.rawValue).",
        remedy: "have it read first, and answer what is asked")
    }
    let sheet = try staging.sheet(row)
    let source = StagedSource(try desk.parts(of: id), in: staging.vault)
    let sealing = OriginalSealing(source: source, dedupeKey: try archive.vault.secret(.dedupe))
    let request = try request(row, sheet, answers, source)
    let deposit = AuthorityArchive.newDeposit()
    try desk.setDeposit(deposit, of: id)
    let receipt = try await archive.fileAtOnce(request, sealing, as: deposit) { [] }
    try close(row, as: .filed, deposit: receipt.deposit.facts.id)
    return receipt
  }

  /// Takes the upload back: its keys are destroyed.
  package func discardStaged(_ id: DepositID, as subject: Subject) async throws {
    try require(.handIn, of: subject)
    let row = try row(id, of: subject)
    guard row.upload.state.isOpen else { throw Self.unknownUpload(id) }
    _ = try await archive.log.append([try Acts.about(.discarded, id, at: clock())])
    try close(row, as: .discarded)
  }

  /// Destroys what nobody came back for in 14 days. Run at the start and daily.
  package func expireStaged() async throws {
    for row in try desk.stagedOverdue(at: clock()) {
      _ = try await archive.log.append([try Acts.about(.expired, row.upload.id, at: clock())])
      try close(row, as: .expired)
    }
  }

  /// Keys first, then bytes, then the row: a crash in between leaves nothing readable.
  func close(_ row: StagedRow, as state: StagedState, deposit: DepositID? = nil) throws {
    try staging.destroy(GroupID(row.upload.id))
    if let deposit { try desk.setDeposit(deposit, of: row.upload.id) }
    try desk.closeStaged(row.upload.id, as: state)
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
    request.isCleared = sheet.isCleared
    request.mail = try mailFacts(of: row.upload.id)
    return request
  }
}
