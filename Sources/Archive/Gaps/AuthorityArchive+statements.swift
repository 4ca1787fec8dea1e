// SPDX-License-Identifier: Apache-2.0
import Ledger
import Records
import Vault

/// Statements as they were signed.
extension AuthorityArchive {
  /// A statement with its signature; nil where there is none of this number.
  func stated(_ id: AttestationID) throws -> StatedGap? {
    guard let row = try catalogue.attestationRow(id), case .gapStated(let statement) = row.attestation.said else {
      return nil
    }
    let entry = try entry(at: row.ledgerIndex)
    return StatedGap(
      id: id, at: row.attestation.at, by: row.attestation.by, statement: statement, ledgerIndex: row.ledgerIndex,
      textDigest: entry.value("text") ?? "")
  }

  /// The text of a statement, as it was sealed.
  func text(of stated: StatedGap) throws -> [UInt8] {
    guard let object = ObjectID(hex: try entry(at: stated.ledgerIndex).value("statement") ?? "") else {
      throw Self.unreadable(stated.ledgerIndex)
    }
    return try vault.read(object, in: .acts).bytes()
  }

  /// The `.tlog-proof` of a statement's entry.
  func proof(of stated: StatedGap) throws -> String {
    String(decoding: try MessageProof.receipt(of: UInt64(stated.ledgerIndex), from: reader), as: UTF8.self)
  }

  private func entry(at index: Int) throws -> Entry {
    try reader.entry(at: UInt64(index), of: try reader.checkpoint())
  }
}
