// SPDX-License-Identifier: Apache-2.0
import Crypto
import Store
import Vault

extension Catalogue {
  /// The catalogue of an archive, for reading; its key as docs/archive-layout.md derives it.
  convenience init(archive: String, keyFile: String) throws {
    let vault = try OpenVault.open(at: archive, unlock: .keyFile(keyFile), readOnly: true)
    let bytes = HKDF<SHA512>.expand(
      pseudoRandomKey: try vault.secret(.catalogue), info: Array("onrecord/catalogue/v1".utf8),
      outputByteCount: CatalogueKey.length)
    guard let key = CatalogueKey(bytes: bytes.withUnsafeBytes { Array($0) }) else { throw VaultTrouble.noKey }
    try self.init(path: archive + "/catalogue.db", key: key, mode: .readOnly)
  }
}

/// Never thrown: the derivation gives as many bytes as it is asked for.
enum VaultTrouble: Error { case noKey }
