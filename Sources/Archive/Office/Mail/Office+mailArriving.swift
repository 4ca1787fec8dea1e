// SPDX-License-Identifier: Apache-2.0
import Records
import Store
import Vault

/// Mail as the organisation's mail server hands it over. Nobody's act: what it is worth is judged afterwards.
extension Office {
  /// Makes ready for one mail.
  package func beginMail(_ envelope: MailEnvelope) throws -> ArrivingMail { try ArrivingMail(envelope, self) }

  /// The row of something whole that came by mail. What is nobody's does not expire.
  func mailRow(_ id: DepositID, size: Int, name: String, owner: PersonID?, sheet: ObjectID) -> StagedRow {
    let now = clock()
    let upload = StagedUpload(
      id: id, owner: owner, custodian: owner, name: name, size: size, offset: size, state: .waiting, created: now,
      expires: owner == nil ? nil : now.adding(days: StagedUpload.days))
    return StagedRow(upload: upload, sheet: sheet.bytes)
  }

  /// The facts of something that came by mail; nil for what did not. They go into its filing.
  func mailFacts(of id: DepositID) throws -> MailFacts? {
    let around = try desk.mail(around: id)
    guard let row = try desk.mail(around?.mail ?? id), let basis = row.basis else { return nil }
    let (envelope, opening) = (try envelope(row), try opening(row) ?? MailOpening())
    let enclosure = around.flatMap {
      opening.enclosures.indices.contains($0.place) ? opening.enclosures[$0.place] : nil
    }
    return MailFacts(
      envelope: envelope, signatures: around == nil ? opening.signatures : enclosure?.signatures ?? [], basis: basis,
      takenFrom: around?.mail, hasQuotedForward: around == nil && opening.hasQuotedForward)
  }

  func envelope(_ row: MailRow) throws -> MailEnvelope {
    try row.envelope.withUnsafeBytes { raw in
      var input = ByteReader(raw)
      return try MailCoding.envelope(&input)
    }
  }

  func opening(_ row: MailRow) throws -> MailOpening? {
    try row.opening?.withUnsafeBytes { raw in
      var input = ByteReader(raw)
      return try MailCoding.opening(&input)
    }
  }
}
