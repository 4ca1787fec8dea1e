// SPDX-License-Identifier: Apache-2.0
import Records

/// The items of a WhatsApp export: one transcript after another, then what the container has to say.
struct WhatsAppItems: ParsedItems {
  /// Raised when the same bytes would give other items.
  static let parserVersion = 1

  private let format: String
  private let isWeb: Bool
  private let files: ChatFiles
  private let choices: Choices
  private let clock: ZoneClock?
  private let basis: Stamp.ZoneBasis?
  private var media = MediaIndex()
  private var chat: TranscriptItems?
  private var replies: MarkdownReplies?
  private var nextChat = 0
  private var seq = 0
  private var findings = Findings()
  private var order: DateOrderChoice?
  private var calendars: Set<CalendarDate.Kind> = []
  private var closing: [ParsedItem]?
  private var unlisted = 0

  init(_ files: ChatFiles, format: String, isWeb: Bool, choices: Choices, sink: any FileSink) throws {
    self.files = files
    self.format = format
    self.isWeb = isWeb
    self.choices = choices
    (clock, basis) = try Self.zone(choices)
    guard let container = files.container else { return }
    let texts = files.transcripts.union(isWeb ? files.markdown.map { [$0.index] } ?? [] : [])
    try media.takeIn(container, to: sink) { !texts.contains($0.index) }
  }

  private static func zone(_ choices: Choices) throws -> (ZoneClock?, Stamp.ZoneBasis?) {
    guard let name = choices.timeZone ?? choices.assumedTimeZone else { return (nil, nil) }
    guard let clock = ZoneClock(name) else {
      throw FormatError(
        .unsupported, "There is no time zone of the name given.", remedy: "Give an IANA name such as Europe/London.")
    }
    return (clock, choices.timeZone != nil ? .declared : .assumed)
  }

  mutating func next() throws -> ParsedItem? {
    while true {
      if chat != nil, replies == nil {
        let item = chat?.next(&media)
        if item != nil { return item }
      } else if let item = chat?.next(&media) {
        return joined(item)
      }
      if chat != nil { finishChat() }
      if try openNextChat() { continue }
      if closing == nil { closing = closingItems() }
      guard closing?.isEmpty == false else { return nil }
      return closing?.removeFirst()
    }
  }

  // MARK: - Transcripts

  private mutating func openNextChat() throws -> Bool {
    guard nextChat < files.chats.count else { return false }
    let source = files.chats[nextChat]
    nextChat += 1
    var dialect = DialectSurvey.run(try source.open())
    if isWeb { dialect.settleAsWeb() }
    noteOrder(dialect)
    findings.borrowedOrder += dialect.shapes.reduce(0) { $0 + ($1.isBorrowed ? $1.lines : 0) }
    if isWeb, let markdown = files.markdown, let container = files.container {
      replies = MarkdownReplies(try container.openMember(markdown))
    }
    let origin = ItemOrigin(conversation: ChatTitle.label(source.titleName), file: source.file)
    chat = TranscriptItems(
      try source.open(), dialect, origin: origin,
      stamps: StampReader(dialect, order: isWeb ? nil : choices.dateOrder, clock: clock, basis: basis), isWeb: isWeb,
      seq: seq, findings: findings)
    if basis == .assumed, nextChat == 1 { chat?.notice(.zoneAssumed, Provenance(file: source.file, start: 0, end: 0)) }
    return true
  }

  /// The weakest of several transcripts' choices stands in the report.
  private mutating func noteOrder(_ dialect: Dialect) {
    var choice = dialect.choice
    if let declared = choices.dateOrder, !isWeb, choice.order != .ymd || dialect.shapes.count > 1 {
      let against = dialect.shapes.reduce(0) {
        $0 + ($1.choice.order == declared || $1.choice.order == nil ? 0 : $1.lines)
      }
      choice = DateOrderChoice(order: declared, rule: .declared, confidence: .declared, counterEvidence: against)
    }
    guard let before = order else {
      order = choice
      return
    }
    if before.order != choice.order { order?.order = nil }
    if choice.confidence == .undetermined { order = choice }
    order?.segments = before.segments + choice.segments
  }

  private mutating func finishChat() {
    guard let done = chat else { return }
    let isEmpty = done.findings.messages == findings.messages
    findings = done.findings
    seq = done.seq
    calendars.formUnion(done.stamps.calendars)
    let end = done.window.place(of: done.window.end)
    findings.bytes.total += end
    if isEmpty {
      findings.emptyTranscripts += 1
      put(.noMessages, Provenance(file: done.origin.file, start: 0, end: end))
    }
    if let failure = done.window.failure {
      findings.isTruncated = true
      let isLimit = (failure as? FormatError)?.code == .limit
      put(isLimit ? .limitReached : .truncated, Provenance(file: done.origin.file, start: end, end: end))
    }
    findings.markdownDisagreements += replies?.disagreements ?? 0
    (chat, replies) = (nil, nil)
  }

  private mutating func joined(_ item: ParsedItem) -> ParsedItem {
    guard case .message(var message) = item, let quoted = replies?.reply(to: message) else { return item }
    message.replyTo = quoted
    findings.replies += 1
    chat?.findings.replies += 1
    return .message(message)
  }

  // MARK: - The container

  private var held: [ParsedItem] = []

  private mutating func put(_ code: NoticeCode, _ source: Provenance, detail: String? = nil) {
    held.append(.notice(Notice(code, source, detail: detail)))
    findings.notices += 1
  }

  private mutating func closingItems() -> [ParsedItem] {
    for problem in files.container?.problems ?? [] {
      held.append(.notice(problem.notice()))
      findings.notices += 1
    }
    if files.container?.isTruncated == true {
      findings.isTruncated = true
      put(.truncated, Provenance(file: files.chats.first?.file ?? "", start: 0, end: 0), detail: "container")
    }
    for file in media.files where !file.isNamed {
      unlisted += 1
      let whole = Provenance(file: file.member, start: 0, end: file.bytes)
      put(.attachmentUnlisted, whole, detail: "file \(file.number)")
      if file.status == .corrupt { put(.attachmentCorrupt, whole) }
      if file.status == .tooLarge { put(.limitReached, whole) }
    }
    findings.damagedFiles = media.files.count { $0.status == .corrupt }
    findings.oversizedFiles = media.files.count { $0.status == .tooLarge }
    return held
  }

  private var ignored: Int { files.container?.members.count { $0.isBookkeeping } ?? 0 }

  var report: FidelityReport {
    ChatReport(
      findings: chat?.findings ?? findings,
      choice: order ?? DateOrderChoice(order: nil, rule: .none, confidence: .undetermined),
      isWeb: isWeb, hasMedia: !media.isEmpty, zone: clock?.name, zoneBasis: basis, calendars: calendars,
      unlisted: unlisted, ignored: ignored
    ).make(format: format, version: Self.parserVersion)
  }
}

extension Dialect {
  /// The web export writes month, day, year whatever the locale.
  mutating func settleAsWeb() {
    let certain = DateOrderChoice(order: .mdy, rule: .structure, confidence: .certain)
    choice = certain
    for i in shapes.indices {
      shapes[i].choice = certain
      shapes[i].runs = []
    }
  }
}
