// SPDX-License-Identifier: Apache-2.0
import Ledger
import Records
import Store
import Vault

/// A marking of SECRET or above found while a deposit is taken in: sealed, and neither catalogued nor indexed.
extension AuthorityArchive {
  /// Says in the ledger that the deposit is quarantined; the error to end its intake with. What opened it is sealed
  /// with it, so that it can be filed when the marking is none.
  func quarantine(_ id: DepositID, _ aids: ReadingAids) async throws -> ArchiveError {
    let time = clock()
    let appended = try await log.append([try Acts.quarantined(id, try seal(aids, of: id), at: time)])
    try catalogue.note(QuarantineRow(deposit: id, ledgerIndex: Int(appended.indexes.lowerBound), foundAt: time))
    return Self.quarantined(id)
  }

  /// Throws when an earlier intake of the same bytes was quarantined and that is not settled as a false alarm.
  func refuseQuarantined(_ id: DepositID) throws {
    guard let row = try catalogue.quarantine(of: id), row.settled != .falseAlarm else { return }
    throw Self.quarantined(id)
  }

  private static func quarantined(_ id: DepositID) -> ArchiveError {
    ArchiveError(
      .quarantined,
      "Deposit \(id) carries a marking of SECRET or above: it is sealed and quarantined, and nothing of it is filed.",
      remedy: "tell the security officer, who alone can see it; do not send it anywhere else")
  }

  /// Files a quarantined deposit whose marking is none.
  func fileCleared(_ id: DepositID) async throws -> FiledDeposit {
    guard let capture = try catalogue.capture(id) else {
      throw ArchiveError(.notFound, "There is no deposit \(id) in quarantine.")
    }
    var intake = try Intake(capture.intake)
    intake.facts.aids = try quarantinedAids(id)
    guard let original = ObjectID(hex: intake.facts.original) else { throw Self.unreadable(capture.ledgerIndex) }
    let source = try vault.read(original, in: GroupID(id))
    var request = DepositRequest(export: .init(name: intake.facts.exportName, source: source), custodian: "")
    request.isCleared = true
    return try await file(intake, try catalogue.file(intake.facts), request)
  }

  func noteQuarantine(_ entry: Entry, at place: Int) throws -> Bool {
    let deposit = try Self.deposit(entry, place)
    guard try catalogue.quarantine(of: deposit) == nil else { return false }
    let time = Instant(milliseconds: Int64(entry.time))
    try catalogue.note(QuarantineRow(deposit: deposit, ledgerIndex: place, foundAt: time))
    return true
  }

  func noteSettlement(_ entry: Entry, at place: Int) throws -> Bool {
    let deposit = try Self.deposit(entry, place)
    guard try catalogue.quarantine(of: deposit)?.settled == nil else { return false }
    try catalogue.settle(deposit, as: entry.count("falseAlarm") == 1 ? .falseAlarm : .contained)
    return true
  }
}
