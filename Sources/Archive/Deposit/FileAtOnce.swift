// SPDX-License-Identifier: Apache-2.0
import Formats
import Ledger
import Records
import Store
import Vault

/// Filing what waited in staging: sealed, parsed and filed before the ledger hears of it, so that a crash leaves either
/// nothing that an entry names, or all of it.
extension AuthorityArchive {
  /// Files `request` as deposit `id` from the bytes that `sealing` reads. `more` gives the entries that must stand
  /// together with "received" and "filed" in the ledger; it is called when all is sealed.
  func fileAtOnce(
    _ request: DepositRequest, _ sealing: OriginalSealing, as id: DepositID, more: () throws -> [Entry]
  ) async throws -> Receipt {
    let tag = try sealing.tag()
    if let same = try filedBefore(tag, request) { return try await presentAgain(same) }
    let sealed = try seal(request, sealing, tag, as: id)
    let rows = try catalogue.file(sealed.intake.facts)
    do {
      var run = try FilingRun(
        vault: vault, intake: sealed.intake, rows: rows, isCleared: request.isCleared, progress: request.progress)
      let outcome = try run.run(try child(for: sealed.intake))
      return try await append(request, sealed, outcome, rows, more: try more())
    } catch {
      rows.abandon()
      guard let reason = error as? FormatError else { throw error }
      throw ArchiveError(.notFiled, "The upload is not filed: \(reason.message)", remedy: reason.remedy, cause: reason)
    }
  }

  private func append(
    _ request: DepositRequest, _ sealed: SealedOriginal, _ outcome: FilingRun.Outcome, _ rows: DepositWriter,
    more: [Entry]
  ) async throws -> Receipt {
    let id = sealed.intake.facts.id
    let filedEntry = try Acts.filed(
      id, outcome, whole: request.whole.flatMap { Digest($0) }, withheld: request.withheldItems, at: clock())
    let appended = try await log.append([try received(sealed, request), filedEntry] + more)
    let first = Int(appended.indexes.lowerBound)
    let filed = FiledDeposit(
      outcome.trailer, root: outcome.root, ledgerIndex: first + 1, filing: outcome.filing.id.hex)
    do {
      try rows.publish(filed, appliedSize: 0)
      try catalogue.note(sealed.capture(at: first))
    } catch { throw Self.behind(filed, error) }
    _ = try? catchUp()  // the next command does it otherwise
    let others = try catalogue.deposits(withDedupeTag: sealed.intake.dedupeTag).map(\.facts.id).filter { $0 != id }
    return Receipt(outcome: .filed, deposit: filed, sameOriginalAs: others, proof: try proof(of: filed))
  }
}

extension DepositRequest {
  var withheldItems: Int { withheld.reduce(0) { $0 + $1.items } }
}
