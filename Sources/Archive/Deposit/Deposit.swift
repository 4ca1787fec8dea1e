// SPDX-License-Identifier: Apache-2.0
import Crypto
import Formats
import Ledger
import Records
import Store
import Vault

/// The act of depositing, in the order that survives a crash anywhere (docs/life-of-a-deposit.md):
/// original sealed, "received", parsed, filing sealed, "filed", rows shown.
extension AuthorityArchive {
  /// Takes an export in and files its messages. The same bytes again from the same custodian are noted and no more.
  package func deposit(_ request: DepositRequest) async throws -> Receipt {
    try? vault.removeLeftovers(before: Int(clock().milliseconds / 1000) - 86_400)  // drafts of processes long dead
    let sealing = try sealing(of: request)
    let tag = try sealing.tag()
    if let same = try filedBefore(tag, request) { return try await presentAgain(same) }
    let waiting = try waitingCapture(tag, request)
    if let waiting, !request.isCleared { try refuseQuarantined(waiting.intake.facts.id) }
    let intake = if let waiting { waiting.intake } else { try await receive(request, sealing, tag) }
    let rows = try catalogue.file(intake.facts)
    if let same = try filedBefore(tag, request) {  // by another process, while this one waited
      rows.abandon()
      _ = try await log.append([try Acts.notFiled(intake.facts.id, at: clock())])
      return try await presentAgain(same)
    }
    let filed = try await file(intake, rows, request)
    if let waiting { try clearAway(filed, receivedAt: waiting.ledgerIndex) }
    uniteWhatIsLittle()
    let others = try catalogue.deposits(withDedupeTag: tag).map(\.facts.id).filter { $0 != filed.facts.id }
    return Receipt(
      outcome: waiting == nil ? .filed : .resumed, deposit: filed, sameOriginalAs: others, proof: try proof(of: filed))
  }

  func filedBefore(_ tag: [UInt8], _ request: DepositRequest) throws -> FiledDeposit? {
    try catalogue.deposits(withDedupeTag: tag).first { $0.facts.isOf(request) }
  }

  func presentAgain(_ same: FiledDeposit) async throws -> Receipt {
    _ = try await log.append([try Acts.presentedAgain(same.facts.id, at: clock())])
    return Receipt(outcome: .presentedAgain, deposit: same, sameOriginalAs: [], proof: try proof(of: same))
  }

  /// A capture of these bytes by this custodian that was interrupted or could not be filed; declarations are today's.
  private func waitingCapture(
    _ tag: [UInt8], _ request: DepositRequest
  ) throws -> (intake: Intake, ledgerIndex: Int)? {
    for row in try catalogue.unfiledCaptures(withDedupeTag: tag) {
      var intake = try Intake(row.intake)
      guard intake.facts.isOf(request) else { continue }
      intake.facts.declare(request)
      intake.format = request.format ?? intake.format
      return (intake, row.ledgerIndex)
    }
    return nil
  }

  /// Seals the original and its intake, then says so in the ledger.
  private func receive(_ request: DepositRequest, _ sealing: OriginalSealing, _ tag: [UInt8]) async throws -> Intake {
    let sealed = try seal(request, sealing, tag, as: Self.newDeposit())
    let appended = try await log.append([try received(sealed, request)])
    try catalogue.note(sealed.capture(at: Int(appended.indexes.lowerBound)))
    return sealed.intake
  }

  /// Parses and files a sealed original.
  func file(_ intake: Intake, _ rows: DepositWriter, _ request: DepositRequest) async throws -> FiledDeposit {
    var request = request
    do {
      request.aids = try withReadings(request.aids, of: intake)
      var run = try FilingRun(vault: vault, intake: intake, rows: rows, request)
      let outcome = try run.run(try child(for: intake, request.aids))
      let time = clock()
      let appended = try await log.append(
        [try Acts.filed(intake.facts.id, outcome, request, at: time)] + declarations(request, intake.facts.id))
      let filed = FiledDeposit(
        outcome.trailer, root: outcome.root, ledgerIndex: Int(appended.indexes.lowerBound),
        filing: outcome.filing.id.hex)
      do { try rows.publish(filed, appliedSize: 0) } catch { throw Self.behind(filed, error) }
      _ = try? catchUp()  // the next command does it otherwise
      return filed
    } catch {
      rows.abandon()
      if error is MarkedSecret { throw try await quarantine(intake.facts.id, request.aids) }
      guard let reason = error as? FormatError else { throw error }
      _ = try await log.append([try Acts.notFiled(intake.facts.id, at: clock())])
      throw ArchiveError(
        .notFiled, "Deposit \(intake.facts.id) is sealed but not filed: \(reason.message)", remedy: reason.remedy,
        cause: reason)
    }
  }

  /// The ledger has the deposit and the catalogue could not take it.
  static func behind(_ filed: FiledDeposit, _ cause: any Error) -> ArchiveError {
    ArchiveError(
      .diskFull,
      "Deposit \(filed.facts.id) is filed (ledger entry \(filed.ledgerIndex)), but its rows could not be written.",
      remedy: "make room: the next command brings the catalogue up; the same file again gives the receipt", cause: cause
    )
  }

  /// Destroys what an interrupted filing of the same deposit left: sealed objects that no entry names.
  private func clearAway(_ filed: FiledDeposit, receivedAt index: Int) throws {
    let group = GroupID(filed.facts.id)
    let received = try reader.entry(at: UInt64(index), of: reader.checkpoint())
    let facts = filed.facts
    let named = [
      received.value("intake"), facts.original, facts.attachments, facts.aids, filed.filing,
      try quarantinedAids(facts.id),
    ].compactMap(\.self)
    let left = try vault.objects(in: group).filter { !named.contains($0.hex) }
    guard !left.isEmpty else { return }
    try vault.destroyKeys(of: Set(left), in: group)
    for object in left { try vault.removeObject(object) }
  }

  /// `aids` come from whoever deposits; where they give none, those sealed with the deposit are used.
  func child(for intake: Intake, _ aids: ReadingAids) throws -> ParserChild {
    guard let original = ObjectID(hex: intake.facts.original) else {
      throw ArchiveError(.damaged, "Deposit \(intake.facts.id) names no original.")
    }
    let source = try vault.read(original, in: GroupID(intake.facts.id))
    let choices = Choices(
      timeZone: intake.facts.declaredTimeZone, assumedTimeZone: settings.timeZone,
      dateOrder: intake.facts.declaredDateOrder
    ).with(aids.over(try self.aids(of: intake.facts)))
    let request = ParseRequest(
      name: intake.facts.exportName, size: source.size, format: intake.format.isEmpty ? nil : intake.format,
      choices: choices)
    return try ParserChild(binary: program, request: request, source: source)
  }
}

extension DepositFacts {
  /// Whether the custodian is the request's: by account where both have one, by name else.
  func isOf(_ request: DepositRequest) -> Bool {
    guard let one = custodianID, let other = request.custodianID else { return custodian == request.custodian }
    return one == other
  }

  /// Takes over what the depositor declares; silence keeps what was declared before.
  mutating func declare(_ request: DepositRequest) {
    depositor = request.depositor ?? depositor
    channel = request.channel?.lowercased() ?? channel
    device = request.device ?? device
    marking = request.marking ?? marking
    declaredTimeZone = request.timeZone ?? declaredTimeZone
    declaredDateOrder = request.dateOrder ?? declaredDateOrder
    custodianID = request.custodianID ?? custodianID
    depositorID = request.depositorID ?? depositorID
    mail = request.mail ?? mail
    (withheld, conversationsLeftOut) = (request.withheld, request.conversationsLeftOut)
  }
}
