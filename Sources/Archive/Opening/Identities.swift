// SPDX-License-Identifier: Apache-2.0
import Crypto
import Formats
import Ledger
import Records
import Store
import Vault

/// The same 16 bytes under the names of two floors.
extension GroupID {
  init(_ deposit: DepositID) { self = GroupID(bytes: deposit.bytes)! }  // a deposit's id has 16 bytes

  /// The group of what belongs to no deposit: settings and the details of acts.
  static var acts: GroupID { GroupID(bytes: [UInt8](repeating: 0, count: 16))! }  // 16 bytes
}

extension SealedReader: ByteSource {}

extension OpenVault {
  /// The catalogue's key and file salt, from the catalogue's own secret.
  func catalogueKey() throws -> CatalogueKey { try pagesKey(.catalogue, "onrecord/catalogue/v1") }

  /// The desk's key and file salt, from the desk's own secret.
  func deskKey() throws -> CatalogueKey { try pagesKey(.desk, "onrecord/desk/v1") }

  private func pagesKey(_ root: RootSecret, _ purpose: String) throws -> CatalogueKey {
    let bytes = HKDF<SHA512>.expand(
      pseudoRandomKey: try secret(root), info: Array(purpose.utf8), outputByteCount: CatalogueKey.length)
    return CatalogueKey(bytes: bytes.withUnsafeBytes { Array($0) })!  // the length asked for
  }

  /// The key that signs this archive's checkpoints; its name says nothing about the authority.
  func signingKey() throws -> SigningKey {
    let seed = try secret(.ledgerSigning).withUnsafeBytes { Array($0) }
    return try SigningKey(seed: seed, name: "onrecord/\(archive.hex)")
  }
}
