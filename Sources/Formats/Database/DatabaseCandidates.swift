// SPDX-License-Identifier: Apache-2.0

/// Files of an export that may be databases: few enough to be looked into.
package struct DatabaseCandidates {
  package let files: [TreeFile]

  /// Exports with fewer files have every head looked at.
  private static let few = 64
  private static let endings = [".db", ".sqlite", ".sqlite3", ".sqlitedb"]

  package init(_ tree: FileTree) {
    let isSmall = tree.files.count <= Self.few
    files = tree.files.filter { file in
      let name = file.baseName.lowercased()
      guard file.size ?? .max >= 512, isSmall || Self.isNamed(name) else { return false }
      return !name.hasSuffix("-wal") && !name.hasSuffix("-shm") && DatabaseHead(file.head(100)) != nil
    }
  }

  /// By an ending, or as files are named in a device backup (40 hexadecimal digits).
  private static func isNamed(_ name: String) -> Bool {
    endings.contains { name.hasSuffix($0) }
      || name.utf8.count == 40 && name.utf8.allSatisfy { Bytes.isDigit($0) || (97...102).contains($0) }
  }

  /// Whether the database has all of `tables`; looks at its list of tables only.
  package static func has(_ tables: Set<String>, _ file: TreeFile) -> Bool {
    guard let source = try? file.open(), let database = try? DatabaseFile(source) else { return false }
    return database.tables.isSuperset(of: tables)
  }
}
