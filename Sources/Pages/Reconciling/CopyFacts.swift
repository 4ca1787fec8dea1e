// SPDX-License-Identifier: Apache-2.0
import Records

/// What is known of a copy before anything is decided about it.
enum CopyFacts {
  static func rows(_ copy: JoinedCopy) -> [SummaryRow] {
    let title = copy.reference.conversation.title ?? "Conversation without a name"
    var rows = [
      SummaryRow("Conversation", link(title, to: Paths.conversation(copy.opener))),
      SummaryRow("Held by", copy.custodian),
    ]
    if let device = copy.device { rows.append(SummaryRow("Device", device)) }
    rows.append(SummaryRow("Received", time(copy.receivedAt.utc.dayInWords, machine: copy.receivedAt.iso)))
    rows.append(SummaryRow("Messages and lines", copy.lines.grouped))
    if let first = copy.firstAt, let last = copy.lastAt {
      rows.append(SummaryRow("From and to", "\(first.dayInShort) to \(last.dayInShort)"))
    }
    return rows
  }
}
