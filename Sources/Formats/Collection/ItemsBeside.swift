// SPDX-License-Identifier: Apache-2.0
import Records

/// The items of a chat, then those of the exports among the files it does not name.
struct ItemsBeside: ParsedItems {
  private var chat: any ParsedItems
  private let tree: FileTree
  private let all: AllFormats
  private let choices: Choices
  private let sink: any FileSink
  private var unlisted: [String] = []
  private var beside: CollectedItems?
  private var isChatDone = false
  private var seq = 0

  init(_ chat: any ParsedItems, _ tree: FileTree, _ all: AllFormats, _ choices: Choices, _ sink: any FileSink) {
    (self.chat, self.tree, self.all, self.choices, self.sink) = (chat, tree, all, choices, sink)
  }

  var report: FidelityReport {
    guard let beside else { return chat.report }
    let others = beside.report.format.split(separator: "+").map(String.init)
    let names = [chat.report.format] + others.filter { $0 != chat.report.format }
    var merged = MergedReport(format: names.joined(separator: "+"), parts: 2, unread: 0)
    for report in [chat.report, beside.report] { merged.add(report) }
    return merged.report
  }

  mutating func next() throws -> ParsedItem? {
    if !isChatDone {
      if let item = try chat.next() { return heed(item) }
      isChatDone = true
      open()
    }
    return try beside?.next()?.numbered(&seq)
  }

  private mutating func heed(_ item: ParsedItem) -> ParsedItem {
    if case .notice(let notice) = item, notice.code == .attachmentUnlisted { unlisted.append(notice.source.file) }
    return item.numbered(&seq)
  }

  private mutating func open() {
    var survey = Survey(all)
    let parts = survey.parts(beside: unlisted.compactMap { tree.file(at: $0) })
    guard !parts.isEmpty else { return }
    beside = CollectedItems(parts, unread: [], format: Collection(parts, unread: []).name, choices: choices, sink: sink)
  }
}
