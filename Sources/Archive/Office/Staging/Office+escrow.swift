// SPDX-License-Identifier: Apache-2.0
import Crypto
import Formats
import Ledger
import Records
import Store
import Vault

/// Escrow: what may not be destroyed and nobody may read, until two adjudicators open it together.
extension Office {
  /// Days within which the second approval must follow the first, and within which what they opened may be read.
  private static let approvalDays = 7

  /// Names the two or more who may open what is sealed from now on; empty leaves it to any two with the right.
  package func nameAdjudicators(_ people: [PersonID], as subject: Subject) async throws {
    try require(.setPolicy, of: subject)
    guard people.isEmpty || Set(people).count > 1 else {
      throw ArchiveError(.usage, "It takes two adjudicators.", remedy: "name two people")
    }
    try await archive.note(.adjudicatorsNamed, count: people.count) { out in
      for person in people { out.write(person.bytes) }
    }
    try desk.nameAdjudicators(Array(Set(people)))
  }

  package func adjudicators() throws -> [PersonID] { try desk.adjudicators() }

  /// What is in escrow: all for adjudicators and those who challenge, one's own for everybody else.
  package func escrows(as subject: Subject) throws -> [Escrow] {
    try require(.handIn, of: subject)
    let all = try desk.escrows().map(\.escrow)
    if subject.may(.adjudicateEscrow) || subject.may(.challengeWithholding) { return all }
    return all.filter { $0.custodian == subject.custodian.id }
  }

  /// One adjudicator's consent, bound to exactly these sealed bytes; the second one's opens them.
  @discardableResult
  package func approveEscrow(_ id: EscrowID, as subject: Subject) async throws -> Escrow {
    let escrow = try adjudicated(id, by: subject).escrow
    let now = clock()
    try await note(.escrowApproved, escrow, by: subject)
    try desk.approve(
      Escrow.Approval(by: subject.person.id, at: now, expires: now.adding(days: Self.approvalDays)), of: escrow)
    guard let after = try desk.escrow(id)?.escrow, standing(after).count > 1, after.state == .sealed else {
      return try desk.escrow(id)?.escrow ?? escrow
    }
    try await note(.escrowOpened, after, by: subject)
    try desk.setState(.opened, of: id)
    return try desk.escrow(id)?.escrow ?? after
  }

  /// The bytes in escrow, for one of the two whose approvals stand; the ledger says so first.
  package func openEscrow(_ id: EscrowID, as subject: Subject) async throws -> any ByteSource {
    let row = try adjudicated(id, by: subject)
    let approvers = Set(standing(row.escrow).map(\.by))
    guard row.escrow.state == .opened, approvers.count > 1, approvers.contains(subject.person.id) else {
      throw ArchiveError(
        .refused, "Escrow \(id) opens only when two adjudicators have approved it, and to those two.",
        remedy: "approve it, and ask the second adjudicator to approve it within \(Self.approvalDays) days")
    }
    try await note(.escrowSeen, row.escrow, by: subject)
    return try contents(row)
  }

  /// Who did what to which escrow, sealed.
  private func note(_ act: Act, _ escrow: Escrow, by subject: Subject) async throws {
    try await archive.note(act, count: 1) { out in
      out.write(escrow.id.bytes)
      out.write(escrow.digest)
      out.write(subject.person.id.bytes)
    }
  }

  private func contents(_ row: EscrowRow) throws -> any ByteSource {
    guard let home = GroupID(bytes: row.home) else { throw Self.unknownEscrow(row.escrow.id) }
    guard let object = row.object.flatMap({ ObjectID(bytes: $0) }) else {
      guard let upload = DepositID(bytes: row.home) else { throw Self.unknownEscrow(row.escrow.id) }
      return StagedSource(try desk.parts(of: upload), in: staging.vault)
    }
    return try staging.vault.read(object, in: home)
  }

  /// The escrow, if this person may have a part in opening it: not the one whose communications these are.
  private func adjudicated(_ id: EscrowID, by subject: Subject) throws -> EscrowRow {
    try require(.adjudicateEscrow, of: subject)
    guard let row = try desk.escrow(id) else { throw Self.unknownEscrow(id) }
    let named = row.escrow.adjudicators
    guard named.isEmpty || named.contains(subject.person.id), subject.person.id != row.escrow.custodian else {
      throw ArchiveError(
        .refused, "\(subject.person.id) is not an adjudicator of escrow \(id).", remedy: "ask one who is named")
    }
    return row
  }

  /// Approvals of the escrow's exact bytes that have not expired.
  private func standing(_ escrow: Escrow) -> [Escrow.Approval] {
    let now = clock()
    return escrow.approvals.filter { $0.expires > now }
  }

  static func unknownEscrow(_ id: EscrowID) -> ArchiveError {
    ArchiveError(.notFound, "There is no escrow \(id).", remedy: "look at the list of escrows")
  }
}

/// Sealing into escrow.
extension Office {
  /// Seals what was cut from a filing in a key group of its own; durable on return. Gives the ledger's entry.
  func escrow(
    _ kept: any KeptOriginal, of row: StagedRow, deposit: DepositID, items: Int, under notices: [PreservationNotice]
  ) throws -> Entry {
    let home = GroupID.random()
    let sealer = try staging.vault.seal(group: home, mediaType: Kind.escrow)
    try kept.eachWithheldBlock { try sealer.write($0) }
    let sealed = try sealer.finish()
    let escrow = try newEscrow(
      row, deposit: deposit, digest: sealed.ciphertextSHA256, items: items, under: notices)
    try desk.add(EscrowRow(escrow: escrow, home: home.bytes, object: sealed.id.bytes))
    return try Acts.escrowed(deposit, digest: Digest(sealed.ciphertextSHA256)!, at: clock())  // SHA-256: 32 bytes
  }

  /// Leaves a whole upload sealed where it is; its depositor can no longer open it.
  func escrowWhole(_ row: StagedRow, under notices: [PreservationNotice]) async throws {
    let id = row.upload.id
    var digest = SHA256()
    for part in try desk.parts(of: id) { digest.update(data: part.object) }
    let bytes = Array(digest.finalize())
    let escrow = try newEscrow(row, deposit: id, digest: bytes, items: nil, under: notices)
    let entry = try Acts.escrowed(id, digest: Digest(bytes)!, at: clock())  // SHA-256: 32 bytes
    _ = try await archive.log.append([entry])
    try desk.add(EscrowRow(escrow: escrow, home: GroupID(id).bytes, object: nil))
    try desk.setState(.escrowed, expires: nil, of: id)
  }

  private func newEscrow(
    _ row: StagedRow, deposit: DepositID, digest: [UInt8], items: Int?, under notices: [PreservationNotice]
  ) throws -> Escrow {
    guard let custodian = row.upload.custodian else { throw Self.unknownUpload(row.upload.id) }
    var random = SystemRandomNumberGenerator()
    return Escrow(
      id: .random(using: &random), deposit: deposit, custodian: custodian, digest: digest, items: items,
      notices: notices.map(\.id), adjudicators: try desk.adjudicators(), sealedAt: clock(), state: .sealed,
      approvals: [])
  }

  /// Undoes an escrow that no entry names.
  func removeEscrow(_ row: EscrowRow) throws {
    if let home = GroupID(bytes: row.home), row.object != nil { try staging.destroy(home) }
    try desk.removeEscrow(row.escrow.id)
  }
}
