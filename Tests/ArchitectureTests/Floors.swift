// SPDX-License-Identifier: Apache-2.0

/// Which target may import what: the house's table (docs/decisions/0001-house.md).
enum Floors {
  /// Modules any target may import.
  static let everywhere: Set = ["Swift", "Foundation", "Glibc", "Synchronization", "Logging"]

  static let allowed: [String: Set<String>] = [
    "Records": [],
    "Formats": [
      "Records", "Crypto", "CryptoExtras", "CLibArchive", "CGMime", "CDkim", "CSQLite", "CZlib", "COpenSSL", "CPff",
    ],
    "Ledger": ["Crypto", "CryptoExtras"],
    "Vault": ["Crypto", "CryptoExtras", "CSodium"],
    "Store": ["Records", "GRDB", "GRDBSQLite", "CWords"],
    "Archive": ["Records", "Formats", "Ledger", "Vault", "Store", "Crypto", "CConfine", "CGd", "CDkim"],
    "Pages": ["Records"],
    "Web": [
      "Records", "Pages", "Archive", "Crypto", "CCurl", "CQr", "Hummingbird", "HummingbirdCore", "HummingbirdTLS",
      "HTTPTypes",
      "NIOCore", "NIOHTTP1", "NIOPosix", "NIOSSL", "JWTKit", "AsyncHTTPClient",
    ],
    "onrecord": [
      "Records", "Formats", "Ledger", "Vault", "Store", "Archive", "Pages", "Web", "ArgumentParser",
    ],
    "OnRecordTesting": ["Records", "Formats", "Ledger", "Vault", "Store", "Archive", "Crypto", "Testing"],
  ]

  /// The module an `import` line names; nil for any other line.
  static func module(in line: Substring) -> String? {
    guard line.utf8.last != UInt8(ascii: "{"), line.contains("import ") else { return nil }
    let pattern =
      /^\s*(?:@\w+(?:\([^)]*\))?\s+)*(?:(?:public|package|internal|private|fileprivate)\s+)?import\s+(?:(?:struct|class|enum|func|protocol|typealias|var|let)\s+)?(\w+)/
    return line.firstMatch(of: pattern).map { String($0.1) }
  }
}
