// SPDX-License-Identifier: Apache-2.0
import Records

/// Reads the chat pages of one HTML export, chat after chat.
struct TelegramPageReader: FileReader {
  private let tree: FileTree
  private let roots: [String]
  private let transcripts: Set<String>
  private let hasManyChats: Bool
  private var maker: TelegramBlockMaker
  private var html: HTMLReader?
  private var path = ""
  private var size = 0
  private var folder = ""
  private var block: TelegramBlock?
  private var head = Head.before
  private var isClosed = false

  /// The chat's name stands in the page's head.
  private enum Head {
    case before, inside, passed
    case name(String)
  }

  init(_ pages: [TreeFile], _ tree: FileTree, _ clock: LocalClock) {
    self.tree = tree
    transcripts = Set(pages.map(\.path))
    roots = Set(pages.map { String(TelegramFolder.root(of: $0.folder)) }).sorted()
    hasManyChats = Set(pages.map(\.folder)).count > 1
    maker = TelegramBlockMaker(clock)
  }

  mutating func begin(_ file: TreeFile, _ source: any ByteSource, _ desk: inout ReadingDesk) throws {
    if file.folder != folder { maker.forget() }
    (path, size, folder) = (file.path, source.size, String(file.folder))
    (block, head, isClosed) = (nil, .before, false)
    maker.folder = folder
    html = HTMLReader(source)
  }

  mutating func advance(_ desk: inout ReadingDesk) throws -> Bool {
    guard let token = try read() else {
      try give(upTo: size, &desk)
      if !isClosed { desk.note(.truncated, Provenance(file: path, start: size, end: size)) }
      html = nil
      return false
    }
    try take(token, &desk)
    return true
  }

  /// A source that does not inflate to its end ends here.
  private mutating func read() throws -> HTMLToken? {
    do {
      return try html?.next()
    } catch let error as FormatError where error.code == .corrupt || error.code == .unreadable {
      return nil
    }
  }

  private mutating func take(_ token: HTMLToken, _ desk: inout ReadingDesk) throws {
    switch token {
    case .start("div", let attributes, let range) where attributes.hasClass("message"):
      // A block that was not closed ends where the next begins.
      try give(upTo: range.lowerBound, &desk)
      openConversation(nil)
      block = TelegramBlock(attributes, at: range.lowerBound)
    case .start(let name, let attributes, _):
      if block == nil { enterHead(attributes) } else { block?.begin(name, attributes) }
    case .end(let name, let range):
      if name == "html" { isClosed = true }
      if case .name(let words) = head { openConversation(words.withoutSpace) }
      block?.end(name)
      if block?.isClosed == true { try give(upTo: range.upperBound, &desk) }
    case .text(let words, _):
      block?.add(words)
      if case .name(let name) = head { head = .name(name + words) }
    }
  }

  private mutating func enterHead(_ attributes: HTMLAttributes) {
    switch head {
    case .before where attributes.hasClass("page_header"): head = .inside
    case .inside where attributes.hasClass("text"): head = .name("")
    case .before, .inside, .passed, .name: break
    }
  }

  /// - Parameter title: nil where a message comes before the chat was named.
  private mutating func openConversation(_ title: String?) {
    if case .passed = head { return }
    head = .passed
    let place = folder.split(separator: "/").last.map(String.init)
    let id = hasManyChats ? place ?? title : title ?? place
    maker.open(ItemOrigin(conversation: ConversationLabel(id: id ?? path, title: title), file: path))
  }

  private mutating func give(upTo end: Int, _ desk: inout ReadingDesk) throws {
    guard let block else { return }
    self.block = nil
    try maker.give(block, upTo: end, &desk)
  }

  mutating func conclude(_ desk: inout ReadingDesk) throws {
    desk.report(problemsOf: tree)
    desk.report(unlistedUnder: roots) { [transcripts] in transcripts.contains($0.path) || TelegramFolder.isOwn($0) }
    TelegramLosses(isHTML: true, clock: maker.clock).close(&desk)
  }
}
