// SPDX-License-Identifier: Apache-2.0
import Ledger
import Records
import Vault

/// The filings against the roots that the ledger states.
struct FilingVerification {
  let vault: OpenVault
  let quick: Bool

  /// What the ledger says is filed, with the filing where it can be read.
  struct Filed {
    let deposit: DepositID
    let filing: Filing?
    let facts: FiledDeposit?
  }

  func run(_ entries: [(Int, Entry)], _ findings: inout Findings) throws -> [Filed] {
    var filed: [Filed] = []
    for (index, entry) in entries where entry.act == .filed {
      filed.append(try check(entry, index, &findings))
    }
    findings.deposits = filed.count
    return filed
  }

  private func check(_ entry: Entry, _ index: Int, _ findings: inout Findings) throws -> Filed {
    let deposit = try AuthorityArchive.deposit(entry, index)
    guard let object = ObjectID(hex: entry.value("filing") ?? ""), let root = entry.root, let records = entry.records
    else { throw AuthorityArchive.unreadable(index) }
    findings.records += Int(records)
    do {
      let filing = try Filing(try vault.read(object, in: GroupID(deposit)))
      let isAsStated = quick ? true : try recomputed(filing) == root && filing.trailer.records == Int(records)
      if !isAsStated {
        findings.damage(object.file, "The records do not give the root of ledger entry \(index).")
      }
      let facts = FiledDeposit(filing.trailer, root: root, ledgerIndex: index, filing: object.hex)
      return Filed(deposit: deposit, filing: filing, facts: facts)
    } catch is VaultError {
      return Filed(deposit: deposit, filing: nil, facts: nil)  // named by the object's own check
    } catch is CodingDamage {
      findings.damage(object.file, "The object of ledger entry \(index) is no filing.")
      return Filed(deposit: deposit, filing: nil, facts: nil)
    }
  }

  /// The deposit's root from its records, seed and nothing else.
  private func recomputed(_ filing: Filing) throws -> Digest? {
    guard let seed = Seed(filing.trailer.seed) else { return nil }
    var writer = CommitmentWriter(seed: seed)
    var commitments = Commitments()
    for block in filing.trailer.blocks.indices {
      for record in try filing.records(ofBlock: block) { _ = commitments.add(record, to: &writer) }
    }
    return writer.root
  }
}
