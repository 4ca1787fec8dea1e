// SPDX-License-Identifier: Apache-2.0
import Formats
import Ledger
import Records
import Store
import Vault

/// Uploads on their way into staging.
extension Office {
  /// Announces an upload of `size` bytes; its parts follow.
  package func beginUpload(name: String, size: Int, as subject: Subject) async throws -> DepositID {
    try require(.handIn, of: subject)
    guard (1...StagedUpload.largest).contains(size) else {
      throw ArchiveError(
        .usage, "An upload has 1 to \(StagedUpload.largest) bytes; this one says \(size).",
        remedy: size < 1 ? "export the conversation again: the file is empty" : "export without media, or in parts")
    }
    let row = try newRow(name: name, size: size, state: .receiving, owner: subject)
    try desk.addStaged(row)
    return row.upload.id
  }

  /// The upload as it stands; `offset` says where the next part begins.
  package func upload(_ id: DepositID, as subject: Subject) throws -> StagedUpload {
    try require(.handIn, of: subject)
    return try row(id, of: subject).upload
  }

  /// What this person, or the principal they act for, has in staging and what became of it; newest first.
  package func stagedUploads(as subject: Subject) throws -> [StagedUpload] {
    try require(.handIn, of: subject)
    return try desk.staged(ofCustodian: subject.custodian.id).map(\.upload).filter { mayOpen($0, subject) }
  }

  /// Opens the next part, which must begin where the durable bytes end. One writer at a time.
  package func openPart(of id: DepositID, at offset: Int, as subject: Subject) throws -> StagedPart {
    try require(.handIn, of: subject)
    guard staging.take(id) else {
      throw ArchiveError(.busy, "Upload \(id) is being written to.", remedy: "wait for the other part to end")
    }
    do {
      let row = try row(id, of: subject)
      guard row.upload.state == .receiving, row.upload.offset == offset else {
        throw ArchiveError(
          .usage, "Upload \(id) goes on at byte \(row.upload.offset), not at \(offset).",
          remedy: "ask where it goes on and send from there")
      }
      let digests =
        offset == 0 ? try newDigests(staging.sheet(row)) : staging.digests(of: id, at: offset)
      return try StagedPart(id, at: offset, room: row.upload.size - offset, digests: digests, office: self)
    } catch {
      staging.giveBack(id)
      throw error
    }
  }

  /// Notes a durable part; with the last one the whole is committed to in the ledger.
  func partArrived(
    _ sealed: SealedObject?, of id: DepositID, at start: Int, digests: StagedDigests?
  ) async throws -> StagedUpload {
    guard let row = try desk.staged(id) else { throw Self.unknownUpload(id) }
    guard let sealed else { return row.upload }
    let part = StagedPartRow(
      start: start, length: sealed.plaintextBytes, home: GroupID(id).bytes, object: sealed.id.bytes)
    guard row.upload.state == .receiving, try desk.addPart(part, to: id) else {
      try forget(sealed)
      throw ArchiveError(.busy, "Upload \(id) went on elsewhere.", remedy: "ask where it goes on and send from there")
    }
    staging.keep(digests, of: id)
    if start + part.length == row.upload.size { try await complete(row, digests) }
    return try desk.staged(id)?.upload ?? row.upload
  }

  /// All bytes are here: the ledger says so, then it waits.
  func complete(_ row: StagedRow, _ digests: StagedDigests?) async throws {
    let id = row.upload.id
    var sheet = try staging.sheet(row)
    (sheet.content, sheet.tag) = try (digests ?? readDigests(id, sheet)).finish()
    staging.keep(nil, of: id)
    try replaceSheet(sheet, of: row)
    _ = try await archive.log.append([try Acts.staged(id, whole: Digest(sheet.content)!, at: clock())])  // SHA-256
    try desk.setState(.waiting, expires: row.upload.expires, of: id)
  }

  private func readDigests(_ id: DepositID, _ sheet: StagedSheet) throws -> StagedDigests {
    var digests = try newDigests(sheet)
    try StagedSource(try desk.parts(of: id), in: staging.vault).eachBlock { digests.add($0) }
    return digests
  }

  private func newDigests(_ sheet: StagedSheet) throws -> StagedDigests {
    StagedDigests(salt: sheet.salt, dedupeKey: try archive.vault.secret(.dedupe))
  }

  private func forget(_ sealed: SealedObject) throws {
    try staging.vault.destroyKeys(of: [sealed.id], in: sealed.group)
    try staging.vault.removeObject(sealed.id)
  }
}

/// Small whole things: mail, and files a program hands over.
extension Office {
  /// Stages a whole of at most a few megabytes at once; durable, and in the ledger, on return.
  package func stage(_ source: any ByteSource, name: String, as subject: Subject) async throws -> DepositID {
    try require(.handIn, of: subject)
    guard source.size > 0, source.size <= StagedUpload.largest else {
      throw ArchiveError(.usage, "There is nothing in it, or too much.", remedy: "hand in a file that is not empty")
    }
    let id = Self.newID()
    let group = GroupID(id)
    let (part, sealer) = (
      try staging.vault.seal(group: group, mediaType: Kind.stagedPart),
      try staging.vault.seal(group: group, mediaType: Kind.stagedSheet)
    )
    var sheet = Self.newSheet(subject)
    var digests = try newDigests(sheet)
    try source.eachBlock { block in
      try part.write(block)
      digests.add(block)
    }
    (sheet.content, sheet.tag) = digests.finish()
    try sealer.write(sheet.encoded())
    let sealed = try staging.vault.finish([part, sealer])
    let row = newRow(id, name: name, size: source.size, state: .waiting, owner: subject, sheet: sealed[1].id)
    _ = try await archive.log.append([try Acts.staged(id, whole: Digest(sheet.content)!, at: clock())])  // SHA-256
    try desk.addStaged(
      row,
      parts: [
        StagedPartRow(start: 0, length: source.size, home: group.bytes, object: sealed[0].id.bytes)
      ])
    return id
  }
}

/// Rows and sheets.
extension Office {
  static func unknownUpload(_ id: DepositID) -> ArchiveError {
    ArchiveError(.notFound, "There is no upload \(id).", remedy: "look at what you have handed in")
  }

  static func newID() -> DepositID {
    var random = SystemRandomNumberGenerator()
    return .random(using: &random)
  }

  static func newSheet(_ owner: Subject?) -> StagedSheet {
    var random = SystemRandomNumberGenerator()
    var sheet = StagedSheet(salt: (0..<32).map { _ in UInt8.random(in: 0...255, using: &random) })
    (sheet.owner, sheet.custodian) = (owner?.person.name ?? "", owner?.custodian.name ?? "")
    return sheet
  }

  private func newRow(name: String, size: Int, state: StagedState, owner: Subject) throws -> StagedRow {
    let id = Self.newID()
    let sheet = try staging.vault.seal(
      Self.newSheet(owner).encoded(), group: GroupID(id), mediaType: Kind.stagedSheet)
    return newRow(id, name: name, size: size, state: state, owner: owner, sheet: sheet.id)
  }

  private func newRow(
    _ id: DepositID, name: String, size: Int, state: StagedState, owner: Subject?, sheet: ObjectID
  ) -> StagedRow {
    let now = clock()
    let upload = StagedUpload(
      id: id, owner: owner?.person.id, custodian: owner?.custodian.id, name: name, size: size, offset: 0, state: state,
      created: now, expires: now.adding(days: StagedUpload.days))
    return StagedRow(upload: upload, sheet: sheet.bytes)
  }

  /// The upload, if it is this person's to open; to everybody else it is not there.
  func row(_ id: DepositID, of subject: Subject) throws -> StagedRow {
    guard let row = try desk.staged(id), mayOpen(row.upload, subject) else { throw Self.unknownUpload(id) }
    return row
  }

  /// An upload is open to its custodian, and to who handed it in while they act for that custodian.
  private func mayOpen(_ upload: StagedUpload, _ subject: Subject) -> Bool {
    guard let custodian = upload.custodian, subject.custodian.id == custodian else { return false }
    return subject.person.id == custodian || subject.person.id == upload.owner
  }

  /// Puts a new sheet in the old one's place; the old one's key is destroyed.
  func replaceSheet(_ sheet: StagedSheet, of row: StagedRow) throws {
    let id = row.upload.id
    let old = try desk.staged(id)?.sheet ?? row.sheet
    let sealed = try staging.vault.seal(sheet.encoded(), group: GroupID(id), mediaType: Kind.stagedSheet)
    try desk.setSheet(sealed.id.bytes, of: id)
    guard let gone = ObjectID(bytes: old) else { return }
    try staging.vault.destroyKeys(of: [gone], in: GroupID(id))
    try staging.vault.removeObject(gone)
  }
}
