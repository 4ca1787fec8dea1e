// SPDX-License-Identifier: Apache-2.0
import Records
import Store

extension Office {
  /// What to do with the copy on the private device after this deposit, and why.
  package func advice(for deposit: DepositID, as subject: Subject) throws -> DeviceCopyAdvice {
    try require(.handIn, of: subject)
    guard try holds(deposit, by: subject), let filed = try archive.catalogue.deposit(deposit) else {
      throw Self.notFound("deposit \(deposit)")
    }
    return DeviceCopyAdvice(ties: try ties(filed, of: subject.custodian.id), policy: try archive.capturePolicy())
  }

  /// The receipt of one's own deposit, with what is to be done next.
  package func receipt(of deposit: DepositID, as subject: Subject) throws -> FiledReceipt {
    try require(.handIn, of: subject)
    guard try holds(deposit, by: subject), let filed = try archive.catalogue.deposit(deposit) else {
      throw Self.notFound("deposit \(deposit)")
    }
    let own = try conversations(of: subject.custodian.id).filter { $0.deposits.contains(deposit) }
    let removed = Standing(try archive.attestations(about: Topic(deposit: deposit))).latest(.removed)
    return FiledReceipt(
      deposit: filed, conversations: own, advice: try advice(for: deposit, as: subject), removed: removed,
      receivedOn: LocalDays(archive.settings).day(filed.facts.receivedAt))
  }

  /// The proof file of one's own deposit: its "filed" entry in the ledger, checked by anyone with the verifier key.
  package func receiptProof(of deposit: DepositID, as subject: Subject) throws -> String {
    try require(.handIn, of: subject)
    guard try holds(deposit, by: subject), let filed = try archive.catalogue.deposit(deposit) else {
      throw Self.notFound("deposit \(deposit)")
    }
    return try archive.proof(of: filed)
  }

  private func holds(_ deposit: DepositID, by subject: Subject) throws -> Bool {
    guard let owners = try archive.catalogue.owners(of: deposit) else { return false }
    return (owners.custodian ?? owners.depositor).map(subject.owns) ?? false
  }

  /// Everything that still needs the copy on the device.
  private func ties(_ filed: FiledDeposit, of person: PersonID) throws -> Set<CopyTie> {
    var ties: Set<CopyTie> = []
    let absent: [ParsedAttachment.Status] = [.omitted, .missing, .tooLarge, .corrupt, .expired]
    if absent.contains(where: { filed.report.attachments[$0, default: 0] > 0 }) { ties.insert(.mediaMissing) }
    if filed.report.bytes.unparsed > 0 { ties.insert(.notReadWhole) }
    if filed.facts.isPartWithheld { ties.insert(.withheld) }
    if try isChallenged(filed.facts.id) { ties.insert(.challenge) }
    if try isEscrowed(filed.facts.id) { ties.insert(.escrow) }
    return try ties.union(preservations(touching: filed, of: person))
  }

  /// Notices that stand and touch a conversation of the deposit in its days; days not known are covered.
  private func preservations(touching filed: FiledDeposit, of person: PersonID) throws -> Set<CopyTie> {
    let (first, last) = (filed.report.firstAt.map(Day.init), filed.report.lastAt.map(Day.init))
    let held = try archive.catalogue.conversations(heldBy: person).filter { $0.deposit == filed.facts.id }
    let keys = held.isEmpty ? [nil] : held.map { Optional($0.conversation) }
    let touching = try desk.preservations().filter { notice in
      keys.contains { notice.touches(person: person, conversation: $0, from: first, through: last) }
    }
    return Set(touching.map { CopyTie($0.kind) })
  }

  private func isEscrowed(_ deposit: DepositID) throws -> Bool {
    try desk.escrows().contains { row in
      let named = row.escrow.deposit
      return try named == deposit || desk.staged(named)?.upload.deposit == deposit
    }
  }

  private func isChallenged(_ deposit: DepositID) throws -> Bool {
    let said = try archive.attestations(about: Topic(deposit: deposit))
    let ended = Set(said.filter { $0.said.kind == .adjudicated }.compactMap(\.about.attestation))
    return said.contains { $0.said.kind == .challenged && !ended.contains($0.id) }
  }
}

extension CopyTie {
  fileprivate init(_ kind: PreservationNotice.Kind) {
    switch kind {
    case .hold: self = .hold
    case .request: self = .request
    case .challenge: self = .challenge
    case .notice: self = .notice
    }
  }
}
