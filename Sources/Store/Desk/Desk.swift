// SPDX-License-Identifier: Apache-2.0
import Foundation
import GRDB

/// The desk: what people need to work with the archive and is no record itself. Accounts, sessions, links, tokens,
/// what waits in staging, reminders. One SQLCipher file beside the catalogue, outside `rebuild`.
package final class Desk: Sendable {
  let pool: DatabasePool

  /// Opens the desk at `path`, making it when it is not there.
  package init(path: String, key: CatalogueKey, patience: Double = 10) throws(CatalogueError) {
    pool = try CatalogueError.translating {
      let pool = try DatabasePool(path: path, configuration: Connection.configuration(key, patience: patience))
      try DeskSchema.migrate(pool)
      return pool
    }
  }

  package func close() throws(CatalogueError) { try CatalogueError.translating { try pool.close() } }

  func read<Value>(_ body: (Database) throws -> Value) throws(CatalogueError) -> Value {
    try CatalogueError.translating { try pool.read(body) }
  }

  /// One transaction, durable on return.
  func write<Value>(_ body: (Database) throws -> Value) throws(CatalogueError) -> Value {
    try CatalogueError.translating { try pool.write(body) }
  }
}
