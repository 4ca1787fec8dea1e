// SPDX-License-Identifier: Apache-2.0
import Crypto
import Ledger
import Records
import Store
import Vault

extension AuthorityArchive {
  /// Signs a statement: digests of the originals, the sealed alignment, the statement and its text, then one entry that
  /// commits to all of it. What a crash leaves before the entry is named by nothing.
  func state(
    _ draft: GapStatement, from alignment: Alignment, by person: PersonReference
  ) async throws -> Attestation {
    var statement = draft
    for side in statement.sides.indices { statement.sides[side].originalDigest = try digest(of: statement.sides[side]) }
    let bytes = AlignmentCoding.bytes(of: alignment)
    let sealed = try vault.seal(bytes, group: .acts, mediaType: Kind.alignment)
    (statement.alignment, statement.alignmentDigest) = (sealed.id.hex, Array(SHA256.hash(data: bytes)))
    let attestation = attestation(of: statement, by: person)
    let text = Array(
      GapStatementText.text(of: statement, id: attestation.id, at: attestation.at, by: person).utf8)
    let entry = try Acts.stated(
      try vault.seal(AttestationWriter.bytes(of: attestation), group: .acts, mediaType: Kind.attestation),
      alignment: sealed, text: try vault.seal(text, group: .acts, mediaType: Kind.statement),
      digest: Digest(Array(SHA256.hash(data: text)))!,  // SHA-256: 32 bytes
      at: attestation.at)
    let appended = try await log.append([entry])
    try catalogue.note(AttestationRow(ledgerIndex: Int(appended.indexes.lowerBound), attestation: attestation))
    return attestation
  }

  private func attestation(of statement: GapStatement, by person: PersonReference) -> Attestation {
    var random = SystemRandomNumberGenerator()
    let copy = statement.sides[0].copy
    let topic = Topic(
      conversation: copy.conversation, deposit: statement.isWhole ? nil : copy.deposit)
    return Attestation(id: .random(using: &random), at: clock(), by: person, about: topic, said: .gapStated(statement))
  }

  /// SHA-256 of a sealed original's bytes, read through part by part.
  func digest(of side: StatedCopy) throws -> [UInt8] {
    guard let object = ObjectID(hex: side.original) else {
      throw ArchiveError(.damaged, "Deposit \(side.copy.deposit) names no original.", remedy: "run 'onrecord verify'")
    }
    return try Self.digest(of: try vault.read(object, in: GroupID(side.copy.deposit)))
  }

  /// Bytes read at a time.
  private static let step = 1 << 20

  static func digest(of reader: SealedReader) throws -> [UInt8] {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: step, alignment: 64)
    defer { buffer.deallocate() }
    var hash = SHA256()
    var offset = 0
    while offset < reader.size {
      let count = try reader.read(into: buffer, at: offset)
      guard count > 0 else { throw ArchiveError(.damaged, "An object ends before its last byte.") }
      hash.update(bufferPointer: UnsafeRawBufferPointer(rebasing: buffer[..<count]))
      offset += count
    }
    return Array(hash.finalize())
  }
}
