// SPDX-License-Identifier: Apache-2.0
import Ledger
import Records
import Store
import Vault

/// What was attested: every sealed attestation against its entry, and the catalogue's rows against them.
struct AttestationVerification {
  let vault: OpenVault
  let quick: Bool

  /// The attestations that the ledger names and that can be read; damage to the objects themselves is named elsewhere.
  func run(_ entries: [(Int, Entry)], _ findings: inout Findings) -> [AttestationRow] {
    guard !quick else { return [] }
    var rows: [AttestationRow] = []
    var gaps = GapVerification(vault: vault)
    for (place, entry) in entries where entry.act == .attested {
      do {
        let attestation = try AuthorityArchive.attestation(entry, at: place, in: vault)
        rows.append(AttestationRow(ledgerIndex: place, attestation: attestation))
        gaps.check(attestation, entry, at: place, &findings)
        guard entry.count("kind") != UInt64(attestation.said.kind.rawValue) else { continue }
        findings.damage("ledger/entries", "Entry \(place) names another kind of attestation than is sealed.")
      } catch let error as ArchiveError {
        findings.damage("vault", error.message)
      } catch {}  // the object is missing or damaged: it was named with its file
    }
    return rows
  }

  /// The rows of `catalogue` are those of the ledger, as far as it has followed.
  func compare(_ rows: [AttestationRow], _ catalogue: Catalogue, _ findings: inout Findings) throws {
    guard !quick else { return }
    let applied = try catalogue.appliedSize()
    let shown = Dictionary(
      try catalogue.attestationRows().map { ($0.ledgerIndex, $0.attestation) }, uniquingKeysWith: { first, _ in first })
    for row in rows where shown[row.ledgerIndex] != row.attestation {
      if shown[row.ledgerIndex] == nil && row.ledgerIndex >= applied { continue }
      findings.damage(
        CatalogueVerification.file, "Attestation of ledger entry \(row.ledgerIndex) is not in the catalogue as sealed.")
    }
    try GapVerification.compare(rows, catalogue, &findings)
    let known = Set(rows.map(\.ledgerIndex))
    for index in shown.keys.sorted() where !known.contains(index) {
      findings.damage(CatalogueVerification.file, "The catalogue has an attestation that ledger entry \(index) is not.")
    }
  }
}
