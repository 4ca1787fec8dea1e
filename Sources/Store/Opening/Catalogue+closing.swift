// SPDX-License-Identifier: Apache-2.0
import GRDB

extension Catalogue {
  /// Folds the write-ahead log into the file and ends every connection: the file alone is then the catalogue.
  package func close() throws(CatalogueError) {
    try CatalogueError.translating {
      if let pool = reader as? DatabasePool {
        _ = try pool.writeWithoutTransaction { db in try db.checkpoint(.truncate) }
        try pool.close()
      }
      try (reader as? DatabaseQueue)?.close()
    }
  }
}
