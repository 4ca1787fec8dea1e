// SPDX-License-Identifier: Apache-2.0
import Ledger
import Records
import Store
import Vault

/// Something taken out of a mail, on its way into its owner's staging.
final class EnclosureSealing {
  private let id = Office.newID()
  private let owner: Person
  private let office: Office
  private let sealer: Sealer
  private var sheet: StagedSheet
  private var digests: StagedDigests

  init(_ owner: Person, _ office: Office) throws {
    (self.owner, self.office) = (owner, office)
    sheet = Office.newSheet(Subject(owner))
    sealer = try office.staging.vault.seal(group: GroupID(id), mediaType: Kind.stagedPart)
    digests = StagedDigests(salt: sheet.salt, dedupeKey: try office.archive.vault.secret(.dedupe))
  }

  func write(_ bytes: [UInt8]) throws {
    try sealer.write(bytes)
    bytes.withUnsafeBytes { digests.add($0) }
  }

  /// Durable, in the ledger and linked to its mail on return.
  func finish(_ name: String, of mail: DepositID, at place: Int) async throws -> DepositID {
    (sheet.content, sheet.tag) = digests.finish()
    let sheetSealer = try office.staging.vault.seal(group: GroupID(id), mediaType: Kind.stagedSheet)
    try sheetSealer.write(sheet.encoded())
    let sealed = try office.staging.vault.finish([sealer, sheetSealer])
    let part = StagedPartRow(start: 0, length: digests.count, home: GroupID(id).bytes, object: sealed[0].id.bytes)
    let row = office.mailRow(id, size: digests.count, name: name, owner: owner.id, sheet: sealed[1].id)
    _ = try await office.archive.log.append([
      try Acts.staged(id, whole: Digest(sheet.content)!, at: office.clock())  // SHA-256: 32 bytes
    ])
    try office.desk.addEnclosure(row, part, of: mail, at: place)
    return id
  }
}
