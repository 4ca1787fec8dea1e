// SPDX-License-Identifier: Apache-2.0
import Records

/// The items of a chat, then those of the exports among the files it does not name.
struct ItemsBeside: ParsedItems {
  private var chat: any ParsedItems
  private let tree: FileTree
  private var survey: Survey
  /// Format of the chat.
  private let main: String
  private let choices: Choices
  private let sink: any FileSink
  private var unlisted: [String] = []
  private var beside: CollectedItems?
  private var isChatDone = false
  private var seq = 0

  init(
    _ chat: any ParsedItems, _ tree: FileTree, _ survey: Survey, main: String, _ choices: Choices, _ sink: any FileSink
  ) {
    (self.chat, self.tree, self.survey, self.main) = (chat, tree, survey, main)
    (self.choices, self.sink) = (choices, sink)
  }

  var report: FidelityReport {
    guard let beside else { return chat.report }
    return MergedReport.of([chat.report, beside.report])
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
    let parts = survey.parts(beside: unlisted.compactMap { tree.file(at: $0) })
    guard !parts.isEmpty else { return }
    beside = CollectedItems(parts, main: main, choices: choices, sink: sink)
  }
}
