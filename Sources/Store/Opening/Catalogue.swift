// SPDX-License-Identifier: Apache-2.0
import Foundation
import GRDB

/// The catalogue and text index of one archive: one SQLCipher file, disposable, made from ledger and vault.
///
/// Readers run side by side; there is one writer at a time, of any process, and its rows show when it
/// publishes. Safe to use from any thread: GRDB's pool serialises each connection.
package final class Catalogue: Sendable {
  package enum Mode: Sendable {
    case readWrite
    /// Writes nothing; where the folder cannot be written either, as `immutable`.
    case readOnly
    /// The file on a medium that nobody writes: no lock, no file beside it, what stands in a `-wal` unseen.
    case immutable
  }

  let reader: any DatabaseReader
  let file: CatalogueFile
  let key: CatalogueKey
  let mode: Mode
  /// Longest wait for another writer, in seconds.
  let patience: Double
  let breakers = Breakers()
  let labels = Labels()
  let facetColumns = FacetColumnsKeeper()

  /// Opens the catalogue at `path`, making it when it is not there (`.readWrite` only).
  package init(path: String, key: CatalogueKey, mode: Mode = .readWrite, patience: Double = 10) throws(CatalogueError) {
    file = CatalogueFile(path: path)
    self.key = key
    self.mode = mode
    self.patience = patience
    if file.exists || mode != .readWrite { try file.check(key) }
    let (file, connection) = (file, Connection.configuration(key, patience: patience))
    reader = try CatalogueError.translating {
      mode == .readWrite ? try Self.forWriting(file, connection) : try Self.forReading(file, connection, mode)
    }
    try checkVersions()
  }

  private static func forReading(
    _ file: CatalogueFile, _ connection: Configuration, _ mode: Mode
  ) throws -> any DatabaseReader {
    var connection = connection
    connection.readonly = true
    let isImmutable = mode == .immutable || !file.folderCanBeWritten
    return try DatabaseQueue(path: file.location(immutable: isImmutable), configuration: connection)
  }

  private static func forWriting(_ file: CatalogueFile, _ connection: Configuration) throws -> any DatabaseReader {
    let pool = try DatabasePool(path: file.path, configuration: connection)
    try Schema.migrate(pool)
    return pool
  }

  private func checkVersions() throws(CatalogueError) {
    let made = try read { db in try ArchiveState.wordsVersion(db) }
    guard made == Words.version else {
      throw CatalogueError(
        .outdated, "The words of this index were broken by another version of ICU.", remedy: CatalogueError.rebuild)
    }
  }

  /// Closes every connection; what stands in the `-wal` goes into the file. Nothing can be asked of it after.
  ///
  /// The connection that may write goes last: a reader cannot remove the `-wal`.
  package func close() throws(CatalogueError) {
    (reader as? DatabasePool)?.invalidateReadOnlyConnections()
    try CatalogueError.translating { try reader.close() }
  }

  /// Reads within one snapshot.
  func read<Value>(_ body: (Database) throws -> Value) throws(CatalogueError) -> Value {
    try CatalogueError.translating { try reader.read(body) }
  }
}
