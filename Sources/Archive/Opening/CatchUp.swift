// SPDX-License-Identifier: Apache-2.0
import Ledger
import Records
import Store
import Vault

extension AuthorityArchive {
  /// Entries that may lie past the mark when nothing was to be changed for them: it need not be moved each time.
  private static let slack = 200

  /// Brings the catalogue up to the ledger: notes captures, files what was committed but not yet shown.
  ///
  /// A deposit whose objects cannot be opened (keys not restored, damage) is left out and the rest goes on;
  /// `verify` names it. The number of those left out is returned.
  ///
  /// The one way in which a catalogue is made from ledger and vault, after a crash and by `rebuild`.
  @discardableResult
  func catchUp() throws -> Int {
    var unopened = 0
    let checkpoint = try reader.checkpoint()
    var next = UInt64(try catalogue.appliedSize())
    let behind = checkpoint.size - min(next, checkpoint.size)
    var changed = false
    while next < checkpoint.size {
      let end = min(checkpoint.size, next + 256)
      for (place, entry) in zip(next..<end, try reader.entries(next..<end, of: checkpoint)) {
        do { changed = try apply(entry, at: Int(place)) || changed } catch let error as VaultError {
          guard [.missing, .keysDestroyed, .damaged].contains(error.code) else { throw error }
          unopened += [.filed, .attested].contains(entry.act) ? 1 : 0
        }
      }
      next = end
    }
    if changed || behind > Self.slack { try catalogue.advance(appliedSize: Int(checkpoint.size)) }
    return unopened
  }

  /// Whether the catalogue had to be changed for the entry.
  private func apply(_ entry: Entry, at place: Int) throws -> Bool {
    switch entry.act {
    case .received: try noteCapture(entry, at: place)
    case .filed: try fileCommitted(entry, at: place)
    case .quarantined: try noteQuarantine(entry, at: place)
    case .quarantineSettled: try noteSettlement(entry, at: place)
    case .attested: try noteAttestation(entry, at: place)
    default: false
    }
  }

  private func noteCapture(_ entry: Entry, at place: Int) throws -> Bool {
    let deposit = try Self.deposit(entry, place)
    guard try !catalogue.knowsCapture(deposit) else { return false }
    guard let object = ObjectID(hex: entry.value("intake") ?? "") else { throw Self.unreadable(place) }
    let bytes = try vault.read(object, in: GroupID(deposit)).bytes()
    let intake = try Intake(bytes)
    try catalogue.note(
      CaptureRow(deposit: deposit, dedupeTag: intake.dedupeTag, ledgerIndex: place, intake: bytes))
    return true
  }

  private func fileCommitted(_ entry: Entry, at place: Int) throws -> Bool {
    let deposit = try Self.deposit(entry, place)
    guard try catalogue.deposit(deposit) == nil else { return false }
    guard let object = ObjectID(hex: entry.value("filing") ?? ""), let root = entry.root else {
      throw Self.unreadable(place)
    }
    let filing = try Filing(try vault.read(object, in: GroupID(deposit)))
    let rows = try catalogue.file(filing.trailer.facts)
    for block in filing.trailer.blocks.indices {
      for record in try filing.records(ofBlock: block) { try rows.add(record) }
    }
    let filed = FiledDeposit(filing.trailer, root: root, ledgerIndex: place, filing: object.hex)
    try rows.publish(filed, appliedSize: 0)
    return true
  }

  static func deposit(_ entry: Entry, _ place: Int) throws -> DepositID {
    guard let bytes = entry.hex("deposit"), let deposit = DepositID(bytes: bytes) else { throw unreadable(place) }
    return deposit
  }

  static func unreadable(_ place: Int) -> ArchiveError {
    ArchiveError(.damaged, "Ledger entry \(place) names no object that can be read.")
  }
}

extension FiledDeposit {
  init(_ trailer: FilingTrailer, root: Digest, ledgerIndex: Int, filing: String) {
    self.init(
      facts: trailer.facts, report: trailer.report, records: trailer.records, root: root.bytes,
      ledgerIndex: ledgerIndex, filing: filing, dedupeTag: trailer.dedupeTag)
  }
}
