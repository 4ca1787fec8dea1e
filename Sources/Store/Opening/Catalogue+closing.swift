// SPDX-License-Identifier: Apache-2.0
import GRDB

extension Catalogue {
  /// Ends every connection. The last one to leave folds the write-ahead log into the file and removes it.
  package func close() throws(CatalogueError) {
    try CatalogueError.translating {
      try (reader as? DatabasePool)?.close()
      try (reader as? DatabaseQueue)?.close()
    }
  }
}
