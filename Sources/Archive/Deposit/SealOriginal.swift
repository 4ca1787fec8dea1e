// SPDX-License-Identifier: Apache-2.0
import Ledger
import Records
import Vault

extension AuthorityArchive {
  static func newDeposit() -> DepositID {
    var random = SystemRandomNumberGenerator()
    return .random(using: &random)
  }

  /// How the original's bytes are read: the export's own, or what is kept of it.
  func sealing(of request: DepositRequest) throws -> OriginalSealing {
    let key = try vault.secret(.dedupe)
    guard let kept = request.kept else { return OriginalSealing(source: request.export.source, dedupeKey: key) }
    return OriginalSealing(each: { try kept.eachBlock($0) }, dedupeKey: key)
  }

  /// Seals the original and its intake as deposit `id`; durable on return, named by no entry yet.
  func seal(
    _ request: DepositRequest, _ sealing: OriginalSealing, _ tag: [UInt8], as id: DepositID
  ) throws -> SealedOriginal {
    var random = SystemRandomNumberGenerator()
    let group = GroupID(id)
    let salt = (0..<32).map { _ in UInt8.random(in: 0...255, using: &random) }
    let original = try vault.seal(group: group, mediaType: Kind.original)
    let (content, size) = try sealing.seal(with: original, salt: salt, expecting: tag)
    var facts = DepositFacts(
      id: id, custodian: request.custodian, channel: request.channel ?? "", exportName: request.export.name,
      receivedAt: clock(), original: original.id.hex, originalBytes: size)
    facts.declare(request)
    let intake = Intake(facts: facts, dedupeTag: tag, format: request.format ?? "", contentSalt: salt)
    let sheet = try vault.seal(group: group, mediaType: Kind.intake)
    try sheet.write(intake.encoded())
    let sealed = try vault.finish([original, sheet])
    return SealedOriginal(
      intake: intake, original: sealed[0], sheet: sealed[1], content: Digest(content)!)  // SHA-256: 32 bytes
  }

  func received(_ sealed: SealedOriginal, _ request: DepositRequest) throws -> Entry {
    try Acts.received(sealed, request, at: sealed.intake.facts.receivedAt)
  }
}
