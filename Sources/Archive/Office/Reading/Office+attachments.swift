// SPDX-License-Identifier: Apache-2.0
import Formats
import Foundation
import Records
import Vault

/// What is attached to a record: pictures made anew to be shown, everything else to be downloaded only.
extension Office {
  /// Attachment `number` (from 0) of a record, to be downloaded; noted before it is opened.
  package func attachment(
    _ number: Int, of id: RecordID, as subject: Subject
  ) async throws -> OpenedFile {
    let opened = try open(number, of: id, as: subject)
    try await viewings.enter(Viewing(.exported, by: subject, records: [id]))
    return opened
  }

  /// A picture made anew from attachment `number` of a record; throws `unreadableFile` where it cannot be shown.
  package func picture(_ number: Int, of id: RecordID, as subject: Subject) async throws -> Picture {
    let opened = try open(number, of: id, as: subject)
    try await viewings.enter(Viewing(.viewed, by: subject, records: [id]))
    return try await pictureTurns.take {
      try await self.aside { try Picture.made(from: opened, by: self.archive.program) }
    }
  }

  private func open(_ number: Int, of id: RecordID, as subject: Subject) throws -> OpenedFile {
    let what = "attachment \(number + 1) of record \(id)"
    guard let row = try archive.catalogue.record(id), let deposit = try archive.catalogue.deposit(row.deposit)
    else { throw Self.notFound(what) }
    try requireReading(deposit.facts, of: subject, what)
    guard case .message(let message) = row.item, message.attachments.indices.contains(number),
      let place = message.attachments[number].file,
      let pack = deposit.facts.attachments.flatMap({ ObjectID(hex: $0) })
    else { throw Self.notFound(what) }
    let files = try archive.filing(of: deposit).trailer.files
    guard files.indices.contains(place) else {
      throw ArchiveError(.damaged, "The pack of deposit \(deposit.facts.id) has no file \(place).")
    }
    let reader = try archive.vault.read(pack, in: GroupID(deposit.facts.id))
    return OpenedFile(
      message.attachments[number].name ?? "attachment-\(number + 1)", reader, start: files[place].offset,
      size: files[place].length)
  }

  /// What is in quarantine, as it was handed in.
  package func quarantinedFile(_ id: DepositID, as subject: Subject) async throws -> OpenedFile {
    let opened = try await openQuarantined(id, as: subject)
    return OpenedFile(opened.name, opened.source)
  }

  /// What is in an opened escrow.
  package func escrowFile(_ id: EscrowID, as subject: Subject) async throws -> OpenedFile {
    OpenedFile("\(id).escrow", try await openEscrow(id, as: subject))
  }
}
