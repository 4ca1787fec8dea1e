// SPDX-License-Identifier: Apache-2.0
import Formats
import Records

/// Joined conversations for machines (docs/guide/reconciling.md).
enum JoinedJSON {
  static func conversation(_ conversation: JoinedConversation) -> String {
    var line = JSONLine()
    line.add("kind", "conversation")
    line.add("id", conversation.opener.description)
    line.add("title", conversation.title)
    line.add("channel", conversation.channel)
    line.add("copies", conversation.copies.count)
    line.add("lines", conversation.entries)
    line.add("differences", conversation.differences)
    line.add("owner", conversation.owner)
    if !conversation.bodies.isEmpty { line.add("bodies", conversation.bodies) }
    return line.text
  }

  static func lines(_ shown: ShownJoined) -> [String] {
    [conversation(shown.conversation)] + shown.conversation.copies.enumerated().map { copy($1, $0) }
      + shown.changes.map(change) + shown.lines.map(line)
  }

  private static func copy(_ copy: JoinedCopy, _ number: Int) -> String {
    var line = JSONLine()
    line.add("kind", "copy")
    line.add("copy", number)
    line.add("id", copy.opener.description)
    line.add("deposit", copy.reference.deposit.description)
    line.add("custodian", copy.custodian)
    line.add("device", copy.device)
    line.add("lines", copy.lines)
    line.add("first", copy.firstAt?.iso)
    line.add("last", copy.lastAt?.iso)
    line.addRaw("clock", "[" + copy.clock.map(piece).joined(separator: ",") + "]")
    line.add("zone", copy.zone)
    var standings = JSONLine()
    for (standing, count) in copy.standings.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      standings.add("\(standing)", count)
    }
    line.addRaw("standings", standings.text)
    line.add("reason", copy.reason.isEmpty ? nil : copy.reason)
    return line.text
  }

  private static func piece(_ piece: ClockPiece) -> String {
    var line = JSONLine()
    line.add("line", piece.line)
    line.add("seconds", piece.seconds)
    line.add("anchors", piece.anchors)
    return line.text
  }

  private static func change(_ change: CaptureChange) -> String {
    var line = JSONLine()
    line.add("kind", "change")
    line.add("change", change.kind.rawValue)
    line.add("earlier", change.earlier.description)
    line.add("later", change.later.description)
    line.add("before", change.before?.description)
    line.add("after", change.after?.description)
    line.add("oldName", change.oldName)
    line.add("newName", change.newName)
    return line.text
  }

  private static func line(_ joined: JoinedLine) -> String {
    var line = JSONLine()
    line.add("kind", "line")
    line.add("line", joined.entry)
    line.add("tie", joined.tie)
    line.add("standings", joined.standings.map { "\($0)" })
    line.addRaw(
      "records",
      "[" + joined.records.map { $0.map { JSONLine.quoted($0.description) } ?? "null" }.joined(separator: ",") + "]")
    line.add("person", joined.person?.name)
    if let row = joined.row { line.addRaw("item", ItemJSON.text(for: row.item)) }
    return line.text
  }
}
