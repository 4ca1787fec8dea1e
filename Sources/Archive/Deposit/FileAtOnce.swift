// SPDX-License-Identifier: Apache-2.0
import Formats
import Ledger
import Records
import Store
import Vault

/// Filing what waited in staging: sealed, parsed and filed before the ledger hears of it, so that a crash leaves either
/// nothing that an entry names, or all of it.
extension AuthorityArchive {
  /// Files `request` as deposit `id`. `more` gives the entries that must stand together with "received" and "filed"
  /// in the ledger; it is called with the deposit's id when all is sealed.
  func fileAtOnce(
    _ request: DepositRequest, as id: DepositID, more: (DepositID) throws -> [Entry]
  ) async throws -> Receipt {
    let sealing = try sealing(of: request)
    let tag = try await ParserQueue.run { try sealing.tag() }
    if let same = try filedBefore(tag, request) {
      _ = try await log.append([try Acts.presentedAgain(same.facts.id, at: clock())] + more(same.facts.id))
      _ = try? catchUp()
      return Receipt(outcome: .presentedAgain, deposit: same, sameOriginalAs: [], proof: try proof(of: same))
    }
    let sealed = try await ParserQueue.run { try self.seal(request, sealing, tag, as: id) }
    let rows = try catalogue.file(sealed.intake.facts)
    do {
      let outcome = try await run(sealed, rows, request)
      return try await append(request, sealed, outcome, rows, more: try more(id))
    } catch {
      rows.abandon()
      guard let reason = error as? FormatError else { throw error }
      throw ArchiveError(.notFiled, "The upload is not filed: \(reason.message)", remedy: reason.remedy, cause: reason)
    }
  }

  private func run(
    _ sealed: SealedOriginal, _ rows: DepositWriter, _ request: DepositRequest
  ) async throws -> FilingRun.Outcome {
    nonisolated(unsafe) let rows = rows  // nobody else touches it until the run has ended
    return try await ParserQueue.run {
      var run = try FilingRun(vault: self.vault, intake: sealed.intake, rows: rows, request)
      return try run.run(try self.child(for: sealed.intake, request.aids))
    }
  }

  private func append(
    _ request: DepositRequest, _ sealed: SealedOriginal, _ outcome: FilingRun.Outcome, _ rows: DepositWriter,
    more: [Entry]
  ) async throws -> Receipt {
    let id = sealed.intake.facts.id
    let filedEntry = try Acts.filed(id, outcome, request, at: clock())
    let appended = try await log.append([try received(sealed, request), filedEntry] + more)
    let first = Int(appended.indexes.lowerBound)
    let filed = FiledDeposit(
      outcome.trailer, root: outcome.root, ledgerIndex: first + 1, filing: outcome.filing.id.hex)
    do {
      try rows.publish(filed, appliedSize: 0)
      try catalogue.note(sealed.capture(at: first))
    } catch { throw Self.behind(filed, error) }
    _ = try? catchUp()  // the next command does it otherwise
    uniteWhatIsLittle()
    let others = try catalogue.deposits(withDedupeTag: sealed.intake.dedupeTag).map(\.facts.id).filter { $0 != id }
    return Receipt(outcome: .filed, deposit: filed, sameOriginalAs: others, proof: try proof(of: filed))
  }
}

extension DepositRequest {
  var withheldItems: Int { withheld.reduce(0) { $0 + $1.items } }
}
