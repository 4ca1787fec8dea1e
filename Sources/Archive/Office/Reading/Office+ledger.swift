// SPDX-License-Identifier: Apache-2.0
import Ledger
import Records

/// The ledger as an auditor sees it: acts, times, counts and commitments; no name and no word is in it.
extension Office {
  /// Entries on one page.
  package static let entriesOnPage = 100

  /// A page of entries, newest first, from before `index` on.
  package func ledger(before index: Int?, as subject: Subject) throws -> LedgerExcerpt {
    try require(.seeLedger, of: subject)
    let checkpoint = try archive.reader.checkpoint()
    let end = min(checkpoint.size, index.map { UInt64(max(0, $0)) } ?? checkpoint.size)
    let start = end - min(end, UInt64(Self.entriesOnPage))
    let entries = try archive.reader.entries(start..<end, of: checkpoint)
    return LedgerExcerpt(
      entries: zip(start..<end, entries).map { place, entry in
        LedgerLine(
          place: Int(place), act: entry.act.name, at: Instant(milliseconds: Int64(clamping: entry.time)),
          fields: entry.fields.map { Extra($0.key, $0.value) })
      }.reversed(), next: start > 0 ? Int(start) : nil, size: Int(checkpoint.size),
      checkpoint: String(decoding: checkpoint.bytes, as: UTF8.self), verifierKey: archive.verifierKey)
  }
}
