// SPDX-License-Identifier: Apache-2.0
import Foundation
import Records
import Store
import Vault

/// The catalogue and its index against the filings; both can be made anew, so the remedy is always `rebuild`.
struct CatalogueVerification {
  static let file = "catalogue.db"

  let place: ArchiveFolder
  let vault: OpenVault
  let quick: Bool

  func run(
    _ filed: [FilingVerification.Filed], _ attested: [AttestationRow], size: Int, _ findings: inout Findings
  ) throws {
    do {
      guard FileManager.default.fileExists(atPath: place.catalogue) else {
        return findings.damage(Self.file, "The catalogue is missing.")
      }
      let catalogue = try Catalogue(path: place.catalogue, key: vault.catalogueKey(), mode: mode)
      defer { try? catalogue.close() }
      for damage in try catalogue.integrity(quick: quick) { findings.damage(Self.file, damage) }
      let applied = try catalogue.appliedSize()
      if applied > size {
        findings.damage(Self.file, "The catalogue follows \(applied) entries, the ledger has \(size).")
      }
      let shown = try catalogue.deposits()
      let known = Set(filed.map(\.deposit))
      for deposit in shown where !known.contains(deposit.facts.id) {
        findings.damage(Self.file, "Deposit \(deposit.facts.id) is in the catalogue but not in the ledger.")
      }
      for deposit in filed { try compare(deposit, shown, applied, catalogue, &findings) }
      try AttestationVerification(vault: vault, quick: quick).compare(attested, catalogue, &findings)
    } catch let error as CatalogueError {
      findings.damage(Self.file, error.message)
    }
  }

  /// At rest there is no write-ahead log, and the file is read without making one.
  private var mode: Catalogue.Mode {
    let log = try? FileManager.default.attributesOfItem(atPath: place.catalogue + "-wal")[.size] as? Int
    return (log ?? 0) == 0 ? .immutable : .readOnly
  }

  private func compare(
    _ filed: FilingVerification.Filed, _ shown: [FiledDeposit], _ applied: Int, _ catalogue: Catalogue,
    _ findings: inout Findings
  ) throws {
    guard let facts = filed.facts, let filing = filed.filing else { return }
    guard let row = shown.first(where: { $0.facts.id == filed.deposit }) else {
      guard facts.ledgerIndex < applied else {
        return findings.remark(
          Self.file, "Deposit \(filed.deposit) is filed but not shown yet; the next command catches up.")
      }
      return findings.damage(Self.file, "Deposit \(filed.deposit) is filed but not in the catalogue.")
    }
    if row != facts {
      findings.damage(Self.file, "What the catalogue says of deposit \(filed.deposit) is not what was filed.")
    }
    if !quick { try compareRecords(filed.deposit, filing, catalogue, &findings) }
  }

  private func compareRecords(
    _ deposit: DepositID, _ filing: Filing, _ catalogue: Catalogue, _ findings: inout Findings
  ) throws {
    var block: [FiledRecord] = []
    var (count, different) = (0, 0)
    try catalogue.eachRecord(of: deposit) { record in
      let place = count % FilingBlock.capacity
      if place == 0 && count / FilingBlock.capacity < filing.trailer.blocks.count {
        block = try filing.records(ofBlock: count / FilingBlock.capacity)
      }
      if place >= block.count || block[place] != record { different += 1 }
      count += 1
    }
    if different > 0 { findings.damage(Self.file, "\(different) records of deposit \(deposit) are not as filed.") }
    if count != filing.trailer.records {
      findings.damage(
        Self.file, "Deposit \(deposit) has \(count) records in the catalogue and \(filing.trailer.records) as filed.")
    }
  }
}
