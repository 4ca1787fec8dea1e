// SPDX-License-Identifier: Apache-2.0
import Ledger
import Records
import Vault

/// Original bytes leave the archive by the officer's own hand; noted in the ledger first.
extension AuthorityArchive {
  private static let step = 1 << 20

  /// Hands the original of a deposit to `body`, byte for byte as it came in.
  package func exportOriginal(of id: DepositID, _ body: (UnsafeRawBufferPointer) throws -> Void) async throws {
    guard let deposit = try catalogue.deposit(id), let object = ObjectID(hex: deposit.facts.original) else {
      throw ArchiveError(.notFound, "There is no deposit \(id).")
    }
    try await note(.exported, count: 1) { $0.write(id.bytes) }
    let reader = try vault.read(object, in: GroupID(id))
    try copy(reader, 0..<reader.size, body)
  }

  /// Hands one attachment of a record, decoded, to `body`. `number` counts from 0.
  package func exportAttachment(
    _ number: Int, of id: RecordID, _ body: (UnsafeRawBufferPointer) throws -> Void
  ) async throws {
    guard let row = try catalogue.record(id), case .message(let message) = row.filed.item,
      let copy = try catalogue.copies(of: id).first, let deposit = try catalogue.deposit(copy.deposit)
    else { throw ArchiveError(.notFound, "There is no message \(id).") }
    guard message.attachments.indices.contains(number), let place = message.attachments[number].file,
      let pack = deposit.facts.attachments.flatMap({ ObjectID(hex: $0) })
    else { throw ArchiveError(.notFound, "Record \(id) has no attachment \(number + 1) whose bytes came along.") }
    try await note(.exported, count: 1) { $0.write(id.bytes) }
    let files = try filing(of: deposit).trailer.files
    guard files.indices.contains(place) else {
      throw ArchiveError(.damaged, "The pack of deposit \(deposit.facts.id) has no file \(place).")
    }
    let file = files[place]
    try self.copy(try vault.read(pack, in: GroupID(deposit.facts.id)), file.offset..<file.offset + file.length, body)
  }

  private func copy(
    _ reader: SealedReader, _ range: Range<Int>, _ body: (UnsafeRawBufferPointer) throws -> Void
  ) throws {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: Self.step, alignment: 64)
    defer { buffer.deallocate() }
    var offset = range.lowerBound
    while offset < range.upperBound {
      let part = UnsafeMutableRawBufferPointer(rebasing: buffer[..<min(Self.step, range.upperBound - offset)])
      let count = try reader.read(into: part, at: offset)
      guard count > 0 else { throw ArchiveError(.damaged, "An object ends before its last byte.") }
      try body(UnsafeRawBufferPointer(rebasing: part[..<count]))
      offset += count
    }
  }
}
