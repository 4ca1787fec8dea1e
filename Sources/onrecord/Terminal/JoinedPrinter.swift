// SPDX-License-Identifier: Apache-2.0
import Records

/// Prints joined conversations: for people a table, for machines a line of JSON each (docs/guide/reconciling.md).
struct JoinedPrinter {
  let json: Bool

  func print(_ conversations: [JoinedConversation]) {
    for conversation in conversations {
      Terminal.print(json ? JoinedJSON.conversation(conversation) : Self.line(conversation))
    }
    if conversations.isEmpty && !json { Terminal.print("No conversation has more than one copy.") }
  }

  func print(_ shown: ShownJoined) {
    guard !json else { return JoinedJSON.lines(shown).forEach(Terminal.print) }
    let conversation = shown.conversation
    Terminal.print(Self.line(conversation))
    for (number, copy) in conversation.copies.enumerated() {
      Self.lines(copy, number + 1).forEach(Terminal.print)
    }
    shown.changes.map(Self.line).forEach(Terminal.print)
    for line in shown.lines { Terminal.print(Self.line(line)) }
    if let next = shown.next { Terminal.print("… more with --after \(next)") }
  }

  private static func line(_ conversation: JoinedConversation) -> String {
    "\(conversation.opener)  \(Terminal.line(conversation.title)) (\(conversation.channel))  "
      + "\(conversation.copies.count) \(conversation.copies.count == 1 ? "copy" : "copies"), "
      + "\(conversation.entries) lines, \(conversation.differences) differ"
  }

  private static func lines(_ copy: JoinedCopy, _ number: Int) -> [String] {
    let times = [copy.firstAt, copy.lastAt].map { $0?.iso ?? "no date" }.joined(separator: " to ")
    let clock = ClockPiece.inWords(copy.clock, from: copy.clockFrom) ?? "shares nothing"
    let standings = copy.standings.sorted { $0.key.rawValue < $1.key.rawValue }
      .map { "\($0.value) \($0.key.mark)" }.joined(separator: ", ")
    return [
      "  copy \(number)  \(Terminal.line(copy.custodian))  deposit \(copy.reference.deposit)  \(copy.lines) lines",
      "          \(times)  clock: \(clock)\(copy.zone.map { "  zone: " + $0 } ?? "")", "          \(standings)",
    ] + (copy.reason.isEmpty ? [] : ["          " + Terminal.line(copy.reason)])
  }

  private static func line(_ change: CaptureChange) -> String {
    let records = [change.before, change.after].compactMap { $0?.description }.joined(separator: " ")
    switch change.kind {
    case .goneSince: return "  gone since the earlier capture  \(records)"
    case .textChanged: return "  other words in the later capture  \(records)"
    case .newlyDeleted: return "  a deletion line in the later capture  \(records)"
    case .mediaGone: return "  without its file in the later capture  \(records)"
    case .renamed:
      let names = [change.oldName, change.newName].map { Terminal.line($0 ?? "") }
      return "  shown as \(names[0]), later as \(names[1])  \(records)"
    }
  }

  /// Number, how it stands in each copy, then what it says where nobody withheld it.
  private static func line(_ line: JoinedLine) -> String {
    let standings = line.standings.map(\.mark).joined(separator: " | ")
    guard let row = line.row else { return "  \(line.entry)  [\(standings)]  withheld by a custodian" }
    return Terminal.body("  \(line.entry)  [\(standings)]  \(ItemPrinter.line(row.item))")
  }
}
