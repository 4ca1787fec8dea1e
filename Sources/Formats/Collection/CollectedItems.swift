// SPDX-License-Identifier: Apache-2.0
import Records

/// The items of several exports, one export after another, numbered as one; what one cannot give costs itself alone.
struct CollectedItems: ParsedItems {
  private var waiting: ArraySlice<Part>
  private var unread: ArraySlice<TreeFile>
  private let choices: Choices
  private let sink: any FileSink
  private var current: (any ParsedItems)?
  private var prefix = ""
  private var channel = ""
  /// Told of each conversation where the parts are of several channels.
  private let tellsChannel: Bool
  private var seq = 0
  private var merged: MergedReport

  /// Files told one by one as unread; the rest are counted.
  private static let mostNotices = 1_000

  init(_ parts: [Part], unread: [TreeFile], format: String, choices: Choices, sink: any FileSink) {
    (waiting, self.unread) = (parts[...], unread.prefix(Self.mostNotices))
    (self.choices, self.sink) = (choices, sink)
    tellsChannel = Channel.usual(forFormat: format).contains("+")
    merged = MergedReport(format: format, parts: parts.count, unread: unread.count)
  }

  var report: FidelityReport { merged.report }

  mutating func next() throws -> ParsedItem? {
    while true {
      if let item = try current?.next() { return numbered(item) }
      if let done = current {
        merged.add(done.report)
        current = nil
      }
      guard let part = waiting.popFirst() else { return nextUnread() }
      channel = Channel.usual(forFormat: part.format.name)
      do {
        current = try part.format.items(part.export, choices: choices, files: sink)
        prefix = part.prefix
      } catch let error as FormatError where error.code != .encrypted && error.code != .wrongKey {
        return unreadable(part, error)
      }
    }
  }

  private mutating func numbered(_ item: ParsedItem) -> ParsedItem {
    guard !prefix.isEmpty || tellsChannel else { return item.numbered(&seq) }
    switch item.numbered(&seq) {
    case .message(var message):
      message.conversation = labelled(message.conversation)
      message.source = placed(message.source)
      message.attachments = message.attachments.map { attachment in
        var attachment = attachment
        attachment.member = attachment.member.map { prefix + $0 }
        return attachment
      }
      return .message(message)
    case .event(var event):
      event.conversation = labelled(event.conversation)
      event.source = placed(event.source)
      return .event(event)
    case .notice(let notice):
      return .notice(Notice(notice.code, placed(notice.source), detail: notice.detail))
    }
  }

  private func labelled(_ label: ConversationLabel) -> ConversationLabel {
    guard tellsChannel, label.channel == nil else { return label }
    return ConversationLabel(id: label.id, title: label.title, channel: channel)
  }

  private func placed(_ source: Provenance) -> Provenance {
    Provenance(file: prefix + source.file, start: source.start, end: source.end)
  }

  private mutating func unreadable(_ part: Part, _ error: FormatError) -> ParsedItem {
    merged.addUnreadable()
    let path = part.prefix + part.export.name
    return .notice(Notice(.fileUnread, Provenance(file: path, start: 0, end: 0), detail: error.code.rawValue))
  }

  private mutating func nextUnread() -> ParsedItem? {
    guard let file = unread.popFirst() else { return nil }
    merged.addNotice()
    return .notice(Notice(.fileUnread, Provenance(file: file.path, start: 0, end: 0)))
  }
}
