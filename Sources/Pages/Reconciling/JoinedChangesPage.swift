// SPDX-License-Identifier: Apache-2.0
import Records

/// What changed between one custodian's captures of a conversation.
package struct JoinedChangesPage: Page {
  /// Changes listed of one pair of captures.
  private static let most = 300

  /// Changes from one capture to a later one.
  private struct Pair: Hashable {
    let earlier: DepositID
    let later: DepositID
  }

  let conversation: JoinedConversation
  let changes: [CaptureChange]

  package init(_ conversation: JoinedConversation, changes: [CaptureChange]) {
    (self.conversation, self.changes) = (conversation, changes)
  }

  package var title: String { "What changed between captures" }
  package var back: Path? { Paths.joined(conversation.opener) }
  package var width: PageWidth { .full }

  package var body: HTML {
    h1(title)
    hint("\(conversation.title), on \(Channel.title(conversation.channel)).")
    lead("Each part sets two captures by one custodian side by side. It shows how they differ, not why or by whom.")
    if changes.isEmpty { p("No capture differs from the one before it.") }
    for pair in pairs { part(pair) }
  }

  /// In the order in which they first come.
  private var pairs: [Pair] {
    changes.reduce(into: []) { pairs, change in
      let pair = Pair(earlier: change.earlier, later: change.later)
      if !pairs.contains(pair) { pairs.append(pair) }
    }
  }

  @HTMLBuilder private func part(_ pair: Pair) -> HTML {
    let all = changes.filter { $0.earlier == pair.earlier && $0.later == pair.later }
    h2(heading(pair))
    p(counted(all))
    table(
      all.count > Self.most ? "The first \(Self.most) of \(all.count.grouped) changes" : "Changes",
      [
        TableColumn("Sent"), TableColumn("By"), TableColumn("The earlier capture shows"),
        TableColumn("The later capture shows"), TableColumn("Change"),
      ], all.prefix(Self.most).map(row))
  }

  private func heading(_ pair: Pair) -> String {
    let custodian = copy(pair.earlier)?.custodian ?? "One custodian"
    return "\(custodian): from \(day(pair.earlier, beside: pair.later)) to \(day(pair.later, beside: pair.earlier))"
  }

  private func copy(_ deposit: DepositID) -> JoinedCopy? {
    conversation.copies.first { $0.reference.deposit == deposit }
  }

  /// The day; with the clock where both captures came on one.
  private func day(_ deposit: DepositID, beside other: DepositID) -> String {
    guard let at = copy(deposit)?.receivedAt.utc else { return "a capture no longer here" }
    let isSame = copy(other)?.receivedAt.utc.isoDay == at.isoDay
    return isSame ? "\(at.dayInShort), \(at.clockInWords)" : at.dayInShort
  }

  private func counted(_ all: [CaptureChange]) -> String {
    var kinds: [String] = []
    for change in all where !kinds.contains(change.inWords) { kinds.append(change.inWords) }
    let told = kinds.map { kind in "\(kind): \(all.count { $0.inWords == kind }.grouped)" }
    return "The later capture against the earlier one: " + told.joined(separator: "; ") + "."
  }

  private func row(_ change: CaptureChange) -> [HTML] {
    let line = [change.shownBefore, change.shownAfter].compactMap(\.self).first.flatMap { row in
      ConversationLine.lines([row]).first.map { (row.id, $0) }
    }
    let isRenaming = change.kind == .renamed
    return [
      line.map { Self.when($0.1, Paths.record($0.0)) } ?? HTML(isRenaming ? "from then on" : "not shown"),
      HTML(line?.1.sender ?? (isRenaming ? "" : "not shown")),
      isRenaming ? HTML(change.oldName ?? "") : Self.words(change.shownBefore, change.before),
      isRenaming ? HTML(change.newName ?? "") : Self.words(change.shownAfter, change.after),
      tag(change.inWords, change.tone),
    ]
  }

  private static func when(_ line: ConversationLine, _ path: Path) -> HTML {
    let told = [line.day, line.time].compactMap(\.self).joined(separator: ", ")
    return element("a", .href(path)) { moment(told, line.machineTime) }
  }

  /// The words of one capture; said to be withheld from view where there is a record and no words.
  @HTMLBuilder private static func words(_ row: RecordRow?, _ record: RecordID?) -> HTML {
    if let line = row.flatMap({ ConversationLine.lines([$0]).first }) {
      if line.isDeleted { element("span", .class("hint")) { "a line that says it was deleted" } }
      element("span", .class("words"), Attribute("dir", "auto")) { line.words }
      for attachment in line.attachments {
        element("span", .class("hint")) { " \(attachment.name), \(attachment.remark)" }
      }
    } else {
      HTML(record == nil ? "nothing" : "words that are not shown here")
    }
  }

  package static var samples: [Sample] {
    let many = Array(repeating: SampleJoined.changes, count: 80).flatMap(\.self)
    return [
      Sample(.empty, JoinedChangesPage(SampleJoined.conversation, changes: [])),
      Sample(.typical, JoinedChangesPage(SampleJoined.conversation, changes: SampleJoined.changes)),
      Sample(.overflowing, JoinedChangesPage(SampleJoined.overflowing.conversation, changes: many)),
    ]
  }
}
