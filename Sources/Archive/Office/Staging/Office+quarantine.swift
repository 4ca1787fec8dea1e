// SPDX-License-Identifier: Apache-2.0
import Formats
import Ledger
import Records
import Store
import Vault

/// What is kept apart for a marking of SECRET or above: the security role alone sees and settles it.
extension Office {
  /// Everything in quarantine that is not settled, earliest first; nothing of what it holds.
  package func quarantined(as subject: Subject) throws -> [Quarantined] {
    try require(.seeQuarantine, of: subject)
    return try unsettledQuarantine()
  }

  func unsettledQuarantine() throws -> [Quarantined] {
    let uploads = try desk.staged(in: .quarantined).filter { !(try isContained($0.upload.id)) }.map { row in
      Quarantined(
        id: row.upload.id, door: .upload, at: row.upload.created, bytes: row.upload.size,
        custodian: row.upload.custodian)
    }
    let deposits = try archive.catalogue.openQuarantines().compactMap { row -> Quarantined? in
      guard let intake = try archive.catalogue.capture(row.deposit).map({ try Intake($0.intake) }) else { return nil }
      return Quarantined(
        id: row.deposit, door: .commandLine, at: row.foundAt, bytes: intake.facts.originalBytes,
        custodian: intake.facts.custodianID)
    }
    return (uploads + deposits).sorted { $0.at < $1.at }
  }

  /// The bytes as handed in; the ledger says first that they were seen.
  package func openQuarantined(_ id: DepositID, as subject: Subject) async throws -> (
    name: String, source: any ByteSource
  ) {
    try require(.seeQuarantine, of: subject)
    let opened = try quarantinedBytes(id)
    try await archive.note(.quarantineSeen, count: 1) { out in
      out.write(id.bytes)
      out.write(subject.person.id.bytes)
    }
    return opened
  }

  /// Settles it: a false alarm goes on (to its depositor's preview, or is filed for the command line); what is
  /// truly marked stays sealed, and `words` record how the spillage was handled.
  package func settleQuarantine(_ id: DepositID, falseAlarm: Bool, words: String, as subject: Subject) async throws {
    try require(.seeQuarantine, of: subject)
    _ = try quarantinedBytes(id)
    let row = try desk.staged(id)
    let (_, attested) = try archive.sealed(
      .spillage(isFalseAlarm: falseAlarm, words: words),
      about: Topic(person: row?.upload.custodian, deposit: id), by: subject.person.reference)
    let settled = try Acts.quarantineSettled(id, falseAlarm: falseAlarm, at: clock())
    _ = try await archive.log.append([attested, settled])
    try archive.catchUp()
    guard falseAlarm else { return }
    guard let row else {
      _ = try await archive.fileCleared(id)
      return
    }
    var sheet = try staging.sheet(row)
    sheet.isCleared = true
    try replaceSheet(sheet, of: row)
    try desk.setState(.waiting, expires: clock().adding(days: StagedUpload.days), of: id)
  }

  private func isContained(_ id: DepositID) throws -> Bool {
    try archive.catalogue.quarantine(of: id)?.settled == .contained
  }

  private func quarantinedBytes(_ id: DepositID) throws -> (name: String, source: any ByteSource) {
    if let row = try desk.staged(id), row.upload.state == .quarantined {
      return (row.upload.name, StagedSource(try desk.parts(of: id), in: staging.vault))
    }
    guard let row = try archive.catalogue.quarantine(of: id), row.settled != .falseAlarm,
      let capture = try archive.catalogue.capture(id)
    else { throw ArchiveError(.notFound, "There is nothing in quarantine under \(id).", remedy: "look at the list") }
    let facts = try Intake(capture.intake).facts
    guard let original = ObjectID(hex: facts.original) else { throw AuthorityArchive.unreadable(capture.ledgerIndex) }
    return (facts.exportName, try archive.vault.read(original, in: GroupID(id)))
  }
}
