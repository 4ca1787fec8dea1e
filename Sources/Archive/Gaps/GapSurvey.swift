// SPDX-License-Identifier: Apache-2.0
import Records

/// Gathers what is known of copies beside their lines: whose, when, which timers, phones and withholdings.
struct GapSurvey {
  let archive: AuthorityArchive
  let register: Register
  private var days: LocalDays { LocalDays(archive.settings) }

  init(_ archive: AuthorityArchive, register: Register) { (self.archive, self.register) = (archive, register) }

  func material(_ compared: ComparedCopies) throws -> GapMaterial {
    let copies = try compared.alignment.copies.indices.map { try known($0, compared) }
    let catalogue = archive.catalogue
    return GapMaterial(compared.alignment, copies: copies) { copy, line in
      guard let id = compared.record(copy, line), let row = try catalogue.record(id) else {
        throw ArchiveError(.damaged, "A line of copy \(copy + 1) has no record.", remedy: "run 'onrecord rebuild'")
      }
      return (id, row.item.sentAt?.instant)
    }
  }

  private func known(_ copy: Int, _ compared: ComparedCopies) throws -> KnownCopy {
    let aligned = compared.alignment.copies[copy]
    guard let deposit = try archive.catalogue.deposit(aligned.reference.deposit) else {
      throw ArchiveError(.notFound, "There is no deposit \(aligned.reference.deposit).")
    }
    let (facts, report) = (deposit.facts, deposit.report)
    let official = official(of: facts)
    var stated = StatedCopy(
      copy: aligned.reference, custodian: facts.custodian, custodianID: official, receivedAt: facts.receivedAt,
      original: facts.original, originalBytes: facts.originalBytes, originalDigest: [], lines: aligned.lines)
    stated.exportName = facts.exportName
    stated.withheld = facts.withheld
    stated.unread = report.bytes.unparsed > 0 ? max(1, report.notices) : 0
    stated.isByMinute =
      try compared.record(copy, 0).flatMap { try archive.catalogue.record($0) }?
      .item.sentAt?.precision == .minute
    let said = try archive.attestations(about: Topic(conversation: aligned.reference.conversation))
    return KnownCopy(
      stated, capturedOn: days.day(facts.receivedAt), timer: Standing(said).timer,
      deviceChanges: try official.map(deviceChanges) ?? [], isZoneAssumed: report.zoneBasis == .assumed)
  }

  /// The custodian's account, else the one person of the register who bears that name.
  func official(of facts: DepositFacts) -> PersonID? {
    if let account = facts.custodianID { return account }
    let named = register.people(named: facts.custodian)
    return named.count == 1 ? named[0].person.id : nil
  }

  /// Days on which this person changed phones: by the register, their declarations and the devices they captured from.
  func deviceChanges(_ person: PersonID) throws -> [Day] {
    let captures = try archive.catalogue.deposits(of: person).compactMap { try archive.catalogue.deposit($0)?.facts }
      .map { DeviceHistory.Capture($0.id, device: $0.device, on: days.day($0.receivedAt)) }
    let history = DeviceHistory(
      devices: register.person(person)?.person.devices ?? [],
      declared: try archive.attestations(about: Topic(person: person)), captures: captures.reversed(), day: days.day)
    return history.changes.compactMap(\.on)
  }
}
