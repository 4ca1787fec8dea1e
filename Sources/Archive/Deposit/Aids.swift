// SPDX-License-Identifier: Apache-2.0
import Formats
import Ledger
import Records
import Vault

/// What an export cannot be read without, sealed beside it.
extension AuthorityArchive {
  /// What the deposit was read by; needed again whenever its original is read anew.
  func aids(of facts: DepositFacts) throws -> ReadingAids {
    guard let name = facts.aids else { return ReadingAids() }
    guard let object = ObjectID(hex: name) else {
      throw ArchiveError(.damaged, "Deposit \(facts.id) names what it is read by wrongly.")
    }
    return try ReadingAids(try vault.read(object, in: GroupID(facts.id)).bytes())
  }

  /// With the words of its pictures, read by a confined child from the sealed original. Blocks.
  func withReadings(_ aids: ReadingAids, of intake: Intake) throws -> ReadingAids {
    guard aids.evidence != nil, let original = ObjectID(hex: intake.facts.original) else { return aids }
    let source = try vault.read(original, in: GroupID(intake.facts.id))
    return aids.withReadings(of: Export(name: intake.facts.exportName, source: source), by: program)
  }

  /// Seals the aids of a deposit that is not filed; nil where it needed none.
  func seal(_ aids: ReadingAids, of id: DepositID) throws -> SealedObject? {
    guard !aids.isEmpty else { return nil }
    let sealer = try vault.seal(group: GroupID(id), mediaType: Kind.aids)
    try sealer.write(aids.encoded())
    return try sealer.finish()
  }

  /// Id of the aids that were sealed when the deposit was quarantined.
  func quarantinedAids(_ id: DepositID) throws -> String? {
    guard let row = try catalogue.quarantine(of: id) else { return nil }
    return try reader.entry(at: UInt64(row.ledgerIndex), of: reader.checkpoint()).value("aids")
  }
}
