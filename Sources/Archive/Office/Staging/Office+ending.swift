// SPDX-License-Identifier: Apache-2.0
import Formats
import Ledger
import Records
import Store
import Vault

/// Ending what is staged without filing it.
extension Office {
  /// Takes the upload back: its keys are destroyed, or, where a preservation notice may touch it, it goes into escrow.
  package func discardStaged(_ id: DepositID, as subject: Subject) async throws {
    try require(.handIn, of: subject)
    let row = try row(id, of: subject)
    guard row.upload.state.isOpen else { throw Self.unknownUpload(id) }
    try await end(row, as: .discarded)
  }

  /// Ends what nobody came back for in 14 days, in the same way; what is being worked on waits for the next round, and
  /// what cannot be ended does not keep the rest. Throws the first such failure once the others are done.
  package func expireStaged() async throws {
    var failure: (any Error)?
    for row in try desk.stagedOverdue(at: clock()) {
      do {
        try await end(row, as: .expired)
      } catch let error as ArchiveError where error.code == .busy {
        continue
      } catch {
        failure = failure ?? error
      }
    }
    if let failure { throw failure }
  }

  private func end(_ row: StagedRow, as state: StagedState) async throws {
    let id = row.upload.id
    guard staging.take(id) else { throw Self.atWork(id) }
    defer { staging.giveBack(id) }
    try settleEarlierFiling(row)
    let notices = try touching(row)
    guard notices.isEmpty || row.upload.offset == 0 else { return try await escrowWhole(row, under: notices) }
    let act: Act = state == .expired ? .expired : .discarded
    _ = try await archive.log.append([try Acts.about(act, id, at: clock())])
    try close(row, as: state)
  }

  /// Keys first, then bytes, then the row: a crash in between leaves nothing readable.
  func close(_ row: StagedRow, as state: StagedState, deposit: DepositID? = nil) throws {
    if let deposit { try desk.setDeposit(deposit, of: row.upload.id) }
    try staging.destroy(GroupID(row.upload.id))
    for part in try desk.parts(of: row.upload.id) where part.home != GroupID(row.upload.id).bytes {
      if let home = GroupID(bytes: part.home) { try staging.destroy(home) }
    }
    try desk.closeStaged(row.upload.id, as: state)
    staging.keep(nil, of: row.upload.id)
  }
}

/// Exports that came in several files.
extension Office {
  /// Joins whole uploads, in this order, into one: a file that was cut is put together again; archives that each stand
  /// for themselves, as a Takeout's parts do, become a tar of them.
  package func joinUploads(_ ids: [DepositID], as subject: Subject) async throws -> DepositID {
    try require(.handIn, of: subject)
    let rows = try ids.map { try openRow($0, of: subject) }
    guard rows.count > 1, Set(ids).count == ids.count else {
      throw ArchiveError(.usage, "There is nothing to join.", remedy: "name two uploads or more")
    }
    let pieces = try await isOfArchives(rows) ? bundled(rows, as: subject) : rows
    let size = pieces.reduce(0) { $0 + $1.upload.size }
    let joined = try await beginUpload(name: rows[0].upload.name, size: size, as: subject)
    guard let row = try desk.staged(joined) else { throw Self.unknownUpload(joined) }
    try desk.moveParts(from: pieces.map(\.upload.id), to: joined)
    try await complete(row, nil)
    for row in pieces { try desk.closeStaged(row.upload.id, as: .discarded) }
    return joined
  }

  /// Whether every one of them begins as an archive does: what was cut does so only in its first part.
  private func isOfArchives(_ rows: [StagedRow]) throws -> Bool {
    try rows.allSatisfy { row in
      PartsBundle.isArchive(try StagedSource(try desk.parts(of: row.upload.id), in: staging.vault).prefix(512))
    }
  }

  /// The uploads with what makes a tar of them before, between and behind.
  private func bundled(_ rows: [StagedRow], as subject: Subject) async throws -> [StagedRow] {
    var pieces: [StagedRow] = []
    var between: [UInt8] = []
    for (place, row) in rows.enumerated() {
      let (name, size) = (row.upload.name, row.upload.size)
      between += PartsBundle.header(of: place + 1, named: name, size: size)
      pieces += [try await piece(between, as: subject), row]
      between = PartsBundle.padding(behind: size)
    }
    return pieces + [try await piece(between + PartsBundle.end, as: subject)]
  }

  private func piece(_ bytes: [UInt8], as subject: Subject) async throws -> StagedRow {
    try openRow(try await stage(MemorySource(bytes), name: "part", as: subject), of: subject)
  }
}
