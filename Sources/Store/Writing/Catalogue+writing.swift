// SPDX-License-Identifier: Apache-2.0
import GRDB
import Records

extension Catalogue {
  /// Begins to file a deposit; `.alreadyFiled` when the catalogue has it, `.busy` after ten seconds of another writer.
  package func file(_ facts: DepositFacts) throws(CatalogueError) -> DepositWriter {
    try refuseWhenReadOnly()
    guard let words = Words() else {
      throw CatalogueError(.storage, "The words of the index cannot be had.", remedy: "Install ICU and Snowball.")
    }
    let connection = Connection.configuration(key, patience: patience)
    return try CatalogueError.translating { try DepositWriter(self.file.path, connection, facts, words) }
  }

  /// Notes that the ledger's first `size` entries are applied; never goes back.
  package func advance(appliedSize size: Int) throws(CatalogueError) {
    try write { db in try ArchiveState.advance(db, to: size) }
  }

  /// One small transaction of its own.
  func write(_ body: (Database) throws -> Void) throws(CatalogueError) {
    try refuseWhenReadOnly()
    try CatalogueError.translating {
      guard let pool = reader as? DatabasePool else { return }
      try pool.write(body)
    }
  }

  private func refuseWhenReadOnly() throws(CatalogueError) {
    guard mode == .readWrite else {
      throw CatalogueError(
        .readOnly, "The catalogue was opened for reading only.", remedy: "Open the archive where it can be written.")
    }
  }
}
