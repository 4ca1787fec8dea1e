// SPDX-License-Identifier: Apache-2.0
import Ledger
import Records
import Store
import Vault

/// An original and its intake, sealed and durable; the ledger has yet to say so.
struct SealedOriginal: Sendable {
  let intake: Intake
  let original: SealedObject
  let sheet: SealedObject
  /// Salted commitment to the original's bytes.
  let content: Digest

  func capture(at ledgerIndex: Int) -> CaptureRow {
    CaptureRow(
      deposit: intake.facts.id, dedupeTag: intake.dedupeTag, ledgerIndex: ledgerIndex, intake: intake.encoded())
  }
}
