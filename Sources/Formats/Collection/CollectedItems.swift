// SPDX-License-Identifier: Apache-2.0
import Records

/// The items of several exports, one export after another, numbered as one; what one cannot give costs itself alone.
struct CollectedItems: ParsedItems {
  private var waiting: ArraySlice<Part>
  private var unread: ArraySlice<TreeFile>
  private let choices: Choices
  private let sink: any FileSink
  private var current: (items: any ParsedItems, format: any ExportFormat)?
  private var prefix = ""
  private var channel = ""
  /// The channel of the whole: conversations that came by another say so.
  private let mainChannel: String
  private var seq = 0
  private var merged: MergedReport
  /// What the part being read gave so far.
  private var given = FidelityReport(format: "", parserVersion: 1)

  /// Files told one by one as unread; the rest are counted.
  private static let mostNotices = 1_000

  /// - Parameter main: format of what these exports were found in; nil where they are all there is.
  init(
    _ parts: [Part], unread: [TreeFile] = [], main: String? = nil, choices: Choices, sink: any FileSink
  ) {
    let format = MergedReport.joined(parts.map(\.format.name))
    (waiting, self.unread) = (parts[...], unread.prefix(Self.mostNotices))
    (self.choices, self.sink) = (choices, sink)
    mainChannel = Channel.usual(forFormat: main ?? format)
    merged = MergedReport(format: format, parts: parts.count, unread: unread.count)
  }

  var report: FidelityReport { merged.report }

  mutating func next() throws -> ParsedItem? {
    while true {
      do {
        if let item = try current?.items.next() { return numbered(item) }
      } catch let error as FormatError where current != nil && error.code != .encrypted && error.code != .wrongKey {
        return broken(error)
      }
      if let done = current {
        merged.add(done.items.report.told(of: done.format))
        current = nil
      }
      guard let part = waiting.popFirst() else { return nextUnread() }
      (channel, prefix) = (Channel.usual(forFormat: part.format.name), part.prefix)
      do {
        current = (try part.format.items(part.export, choices: choices, files: sink), part.format)
        given = FidelityReport(format: part.format.name, parserVersion: 1)
      } catch let error as FormatError where error.code != .encrypted && error.code != .wrongKey {
        return unreadable(part, error)
      }
    }
  }

  private mutating func numbered(_ item: ParsedItem) -> ParsedItem {
    given.count(item)
    guard !prefix.isEmpty || channel != mainChannel else { return item.numbered(&seq) }
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

  /// A part that stops in the middle: what it gave is counted, the rest of the parts go on.
  private mutating func broken(_ error: FormatError) -> ParsedItem {
    merged.addBroken(after: given)
    current = nil
    return .notice(Notice(.fileUnread, Provenance(file: prefix, start: 0, end: 0), detail: error.code.rawValue))
  }

  private func labelled(_ label: ConversationLabel) -> ConversationLabel {
    guard channel != mainChannel, label.channel == nil else { return label }
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
