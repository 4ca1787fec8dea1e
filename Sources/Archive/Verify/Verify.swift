// SPDX-License-Identifier: Apache-2.0
import Foundation
import Ledger
import Records
import Store
import Vault

extension AuthorityArchive {
  /// Checks ledger, vault and keys, filings, catalogue and index against each other. Writes nothing.
  ///
  /// `quick` looks at heads, presence and counts only: it reads no object and recomputes no commitment.
  package static func verify(at folder: String, unlock: Unlock, quick: Bool = false) async throws -> Findings {
    let place = ArchiveFolder(folder)
    try place.check()
    let vault = try OpenVault.open(at: folder, unlock: unlock, readOnly: true)
    return try Verification(place: place, vault: vault, key: try vault.signingKey().verifier, quick: quick).run()
  }
}

extension Damage {
  /// The file, relative to the archive's folder.
  var file: String {
    switch self {
    case .objectHead(let object), .chunk(let object, _), .truncated(let object): object.file
    case .header: "keys/header"
    case .keyRecord(let epoch, let group, _): "keys/\(epoch)/\(group)"
    case .export: "export"
    }
  }

  /// The place within the file.
  var place: String {
    switch self {
    case .objectHead: "The head"
    case .chunk(_, let number): "Chunk \(number)"
    case .truncated: "The end"
    case .header: "The header"
    case .keyRecord(_, _, let number): "Record \(number)"
    case .export: "The export"
    }
  }
}

extension ObjectID {
  /// The object's file, relative to the archive's folder.
  var file: String { "vault/\(hex.prefix(2))/\(hex)" }
}
