// SPDX-License-Identifier: Apache-2.0
import Crypto
import Formats
import Foundation
import Ledger
import Records
import Store
import Vault

/// What follows once a mail is safe: it is opened in a child, judged, given to its person or left to be sorted, and
/// what is inside it is taken out. Each step may be cut by a crash and is done again, or found done.
extension Office {
  /// Mails that are looked at in one go, so that new ones wait their turn.
  private static let batch = 64
  /// Minutes after which a mail is tried again: keys that could not be asked for, a child that could not be started.
  private static let pauses: [Int64] = [1, 5, 15, 60]

  /// Settles what is due, `width` mails at a time; returns how many.
  @discardableResult
  package func settleMail(_ rules: MailRules, width: Int = 2) async throws -> Int {
    let due = try desk.mailsDue(at: clock(), limit: Self.batch)
    await withDiscardingTaskGroup { group in
      for lane in 0..<width {
        group.addTask {
          for place in stride(from: lane, to: due.count, by: width) { await self.settle(due[place], rules) }
        }
      }
    }
    return due.count
  }

  private func settle(_ row: MailRow, _ rules: MailRules) async {
    do {
      try await open(row, rules)
    } catch {
      try? await putOff(row, .unreadable)
    }
  }

  /// Tries again later; in the end it is for a person to look at.
  private func putOff(_ row: MailRow, _ doubt: MailDoubt) async throws {
    guard row.attempts < Self.pauses.count else {
      if row.state == .arrived { return try desk.setUnsorted(row.id, doubt, isMarked: false) }
      return try desk.setState(.unanswered, of: row.id)
    }
    let due = Instant(milliseconds: clock().milliseconds + Self.pauses[row.attempts] * 60_000)
    try desk.putOff(row.id, until: due)
  }

  private func open(_ row: MailRow, _ rules: MailRules) async throws {
    let mail = StagedSource(try desk.parts(of: row.id), in: staging.vault)
    var child = try MailChild(binary: archive.program, mail: mail, at: clock(), keys: rules.keys)
    defer { child.end() }
    guard case .opening(let opened)? = try child.next() else {
      throw ArchiveError(.unreadableFile, "Mail \(row.id) could not be opened.")
    }
    let opening = try keep(opened, row)
    guard let owner = try await owner(row, opening, rules) else { return }
    try await takeOut(opening, &child, row, owner)
    try await read(row, owner)
    try desk.setState(.unanswered, of: row.id)
  }

  /// What was found the first time stands: keys change.
  private func keep(_ opened: MailOpening, _ row: MailRow) throws -> MailOpening {
    if let known = try opening(row), row.state == .given { return known }
    var out = ByteWriter()
    MailCoding.write(opened, to: &out)
    try desk.setOpening(out.bytes, of: row.id)
    return opened
  }

  /// Whose it is; nil once it waits for something else.
  private func owner(_ row: MailRow, _ opening: MailOpening, _ rules: MailRules) async throws -> Person? {
    if row.state == .given { return try row.owner.flatMap { try desk.person($0)?.person } }
    let holder = try holder(of: try envelope(row), rules.addresses)
    let judgement = try MailJudgement.of(opening, server: rules.server, person: person(withMail:), holder: holder)
    switch judgement {
    case .theirs(let person, let basis):
      try await give(row, opening, to: person, basis)
      return person
    case .unsorted(.keysUnknown) where row.attempts < Self.pauses.count:
      try await putOff(row, .keysUnknown)
      return nil
    case .unsorted(let doubt):
      if opening.isMarked {
        _ = try await archive.log.append([try Acts.about(.quarantined, row.id, at: clock())])
        alarm.yield()
      }
      try desk.setUnsorted(row.id, doubt, isMarked: opening.isMarked)
      return nil
    }
  }

  func person(withMail address: String) throws -> Person? { try desk.person(address: address)?.person }

  /// The mail becomes a person's: the ledger says so, then it waits in their staging.
  func give(_ row: MailRow, _ opening: MailOpening, to person: Person, _ basis: MailBasis) async throws {
    guard let staged = try desk.staged(row.id) else { throw Self.unknownUpload(row.id) }
    _ = try await archive.log.append([try Acts.about(.claimed, row.id, at: clock())])
    var sheet = try staging.sheet(staged)
    (sheet.owner, sheet.custodian) = (person.name, person.name)
    try replaceSheet(sheet, of: staged)
    let now = clock()
    _ = try desk.giveMail(
      row.id, to: person.id, basis, name: MailName.of(opening), expires: now.adding(days: StagedUpload.days), now: now)
  }

  /// Stages each enclosure as an upload of its own, linked to the mail; those staged before a crash are passed over.
  private func takeOut(
    _ opening: MailOpening, _ child: inout MailChild, _ row: MailRow, _ owner: Person
  ) async throws {
    let done = try desk.enclosures(of: row.id).count
    for (place, enclosure) in opening.enclosures.enumerated() {
      let wanted = place >= done ? try EnclosureSealing(owner, self) : nil
      guard case .fileBegin? = try child.next() else { throw SocketTrouble.broken }
      while case .fileBytes(let bytes)? = try child.next() { try wanted?.write(bytes) }
      guard let wanted else { continue }
      let id = try await wanted.finish(enclosure.name, of: row.id, at: place)
      try await readQuietly(id, owner)
    }
  }

  private func read(_ row: MailRow, _ owner: Person) async throws {
    for id in try desk.enclosures(of: row.id) + [row.id] { try await readQuietly(id, owner) }
  }

  /// Reads what is staged, so that a marking is found at once; what cannot be read waits for its owner to see why.
  private func readQuietly(_ id: DepositID, _ owner: Person) async throws {
    guard let row = try desk.staged(id), row.upload.state == .waiting, !row.upload.isRead else { return }
    _ = try await readStaged(id, choices: Choices(), as: Subject(owner))
  }
}
