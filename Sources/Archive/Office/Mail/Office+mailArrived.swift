// SPDX-License-Identifier: Apache-2.0
import Records
import Store

extension Office {
  /// Every mail that arrived, oldest first. For who runs the archive at its command line, with its key; no page shows it.
  package func arrivedMail() throws -> [ArrivedMail] {
    try MailState.allCases.flatMap { try desk.mails(in: $0) }.map { row in
      let opening = try opening(row)
      return ArrivedMail(
        id: row.id, arrivedAt: try envelope(row).arrivedAt, size: try desk.staged(row.id)?.upload.size ?? 0,
        state: row.state.rawValue, doubt: row.doubt, basis: row.basis, messageID: opening?.messageID,
        signatures: opening?.signatures ?? [],
        enclosures: try desk.enclosures(of: row.id).count)
    }.sorted { ($0.arrivedAt.milliseconds, $0.id.description) < ($1.arrivedAt.milliseconds, $1.id.description) }
  }
}
