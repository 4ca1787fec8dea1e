// SPDX-License-Identifier: Apache-2.0
import Formats
import Foundation
import Records
import Vault

/// What is attached to a record: pictures made anew to be shown, everything else to be downloaded only.
extension Office {
  /// An attachment's bytes as they came, to be read part by part.
  package struct OpenedAttachment: Sendable {
    package let name: String
    package let size: Int
    private let reader: SealedReader
    private let start: Int

    init(name: String, size: Int, reader: SealedReader, start: Int) {
      (self.name, self.size, self.reader, self.start) = (name, size, reader, start)
    }

    /// At most `count` bytes from `offset` on; empty at the end.
    package func bytes(at offset: Int, _ count: Int) throws -> [UInt8] {
      let count = max(0, min(count, size - offset))
      return try [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
        while filled < count {
          let rest = UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(buffer)[filled..<count])
          let got = try reader.read(into: rest, at: start + offset + filled)
          guard got > 0 else { throw ArchiveError(.damaged, "An object ends before its last byte.") }
          filled += got
        }
      }
    }
  }

  /// Attachment `number` (from 0) of a record, to be downloaded; noted before it is opened.
  package func attachment(
    _ number: Int, of id: RecordID, as subject: Subject
  ) async throws -> OpenedAttachment {
    let opened = try open(number, of: id, as: subject)
    try await viewings.enter(Viewing(.exported, by: subject, records: [id]))
    return opened
  }

  /// A picture made anew from attachment `number` of a record; throws `unreadableFile` where it cannot be shown.
  package func picture(_ number: Int, of id: RecordID, as subject: Subject) async throws -> Picture {
    let opened = try open(number, of: id, as: subject)
    try await viewings.enter(Viewing(.viewed, by: subject, records: [id]))
    return try await pictureTurns.take {
      try await self.aside { try Picture.made(from: AttachmentSource(opened), by: self.archive.program) }
    }
  }

  private func open(_ number: Int, of id: RecordID, as subject: Subject) throws -> OpenedAttachment {
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
    return OpenedAttachment(
      name: message.attachments[number].name ?? "attachment-\(number + 1)", size: files[place].length, reader: reader,
      start: files[place].offset)
  }
}
