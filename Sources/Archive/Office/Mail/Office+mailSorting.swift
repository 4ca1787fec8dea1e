// SPDX-License-Identifier: Apache-2.0
import Crypto
import Foundation
import Ledger
import Records
import Store
import Vault

/// Mail that is nobody's: a records manager says whose it is.
extension Office {
  /// Mail that waits to be sorted, oldest first. That it was shown is in the ledger first.
  package func unsortedMail(as subject: Subject) async throws -> [UnsortedMail] {
    try require(.sortMail, of: subject)
    let rows = try desk.mails(in: .unsorted)
    guard !rows.isEmpty else { return [] }
    _ = try await archive.log.append([try Acts.plain(.mailShown, count: rows.count, at: clock())])
    return try rows.compactMap { row in
      guard let staged = try desk.staged(row.id) else { return nil }
      return UnsortedMail(
        id: row.id, envelope: try envelope(row), size: staged.upload.size, opening: try opening(row) ?? MailOpening(),
        doubt: row.doubt ?? .unreadable)
    }
  }

  /// Gives a mail to the person it is of, or destroys it unfiled. `settleMail` then takes out what is inside.
  package func sortMail(_ id: DepositID, _ sorting: MailSorting, as subject: Subject) async throws {
    try require(.sortMail, of: subject)
    guard let row = try desk.mail(id), row.state == .unsorted else {
      throw ArchiveError(.notFound, "There is no mail \(id) to be sorted.", remedy: "look at what is still unsorted")
    }
    switch sorting {
    case .accept(let person):
      guard person != subject.person.id else {
        throw ArchiveError(
          .usage, "Nobody sorts mail to themselves.", remedy: "ask another records manager to look at it")
      }
      try await accept(row, person)
    case .reject: try await reject(row)
    }
  }

  private func accept(_ row: MailRow, _ id: PersonID) async throws {
    guard let person = try desk.person(id)?.person, Subject(person).may(.handIn) else {
      throw ArchiveError(.notFound, "\(id) can hand nothing in.", remedy: "name somebody with an open account")
    }
    try await give(row, try opening(row) ?? MailOpening(), to: person, .sortedByHand)
  }

  private func reject(_ row: MailRow) async throws {
    guard let staged = try desk.staged(row.id) else { throw Self.unknownUpload(row.id) }
    _ = try await archive.log.append([try Acts.about(.discarded, row.id, at: clock())])
    try desk.setState(.rejected, of: row.id)
    try close(staged, as: .discarded)
  }
}

/// Personal extensions of the intake address: who writes to one from a private mailbox is known by it, if a signature
/// also fits.
extension Office {
  /// The address this person may write to from any mailbox; nil where no intake address is known.
  package func personalMailAddress(_ addresses: MailAddresses, as subject: Subject) throws -> String? {
    try require(.handIn, of: subject)
    return addresses.personal(try mailToken(of: subject.custodian.id))
  }

  /// The person whose extension stands in a recipient.
  func holder(of envelope: MailEnvelope, _ addresses: MailAddresses) throws -> Person? {
    let tokens = envelope.recipients.compactMap { addresses.token(in: $0) }
    guard !tokens.isEmpty else { return nil }
    return try desk.people().first { tokens.contains(try mailToken(of: $0.person.id)) }?.person
  }

  /// 16 letters, 80 bits: an HMAC of the person's id under a secret of the archive; kept nowhere.
  private func mailToken(of person: PersonID) throws -> String {
    let mac = HMAC<SHA256>.authenticationCode(
      for: Array("onrecord/mail-address/v1\n".utf8) + person.bytes, using: try archive.vault.secret(.dedupe))
    let letters = Array("abcdefghijklmnopqrstuvwxyz234567".utf8)
    let bits = mac.prefix(10).reduce(into: [UInt8]()) { bits, byte in
      bits += (0..<8).reversed().map { byte >> $0 & 1 }
    }
    let text = stride(from: 0, to: 80, by: 5).map { start in
      letters[bits[start..<start + 5].reduce(0) { $0 << 1 | Int($1) }]
    }
    return String(decoding: text, as: UTF8.self)
  }
}
