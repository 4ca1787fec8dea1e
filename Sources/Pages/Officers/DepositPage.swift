// SPDX-License-Identifier: Apache-2.0
import Records

/// One deposit: what came, what it holds, what is missing and why, and what the parser noted.
package struct DepositPage: Page {
  /// Notices listed; a broken export may have very many.
  private static let mostNotices = 200

  let shown: ShownDeposit
  private var facts: DepositFacts { shown.deposit.facts }
  private var report: FidelityReport { shown.deposit.report }

  /// Whether the viewer may challenge what was withheld.
  let mayChallenge: Bool
  package let problems: [Problem]

  package init(_ shown: ShownDeposit, mayChallenge: Bool = false, problems: [Problem] = []) {
    (self.shown, self.mayChallenge, self.problems) = (shown, mayChallenge, problems)
  }

  package var title: String { facts.exportName }
  package var width: PageWidth { .full }

  package var body: HTML {
    h1(title)
    p { tag(report.grade.inWords, report.grade.tone) }
    Experimental.notice(report)
    if !report.gradeReasons.isEmpty { list(report.gradeReasons.map { HTML($0) }) }
    summaryList(rows)
    if facts.isPartWithheld { withheld }
    conversations
    LeftOut.told(report)
    if !shown.notices.isEmpty { notices }
    details("For the verifier") { summaryList(numbers) }
  }

  private var rows: [SummaryRow] {
    var rows = [
      SummaryRow("Held by", facts.custodian), SummaryRow("Handed in by", facts.depositor ?? facts.custodian),
      SummaryRow("Channel", Channel.title(facts.channel)),
      SummaryRow("Received", time(facts.receivedAt.utc.dayInWords, machine: facts.receivedAt.iso)),
      SummaryRow("Size", ParsedAttachment.size(facts.originalBytes)),
      SummaryRow("Messages", "\(report.messages)"), SummaryRow("System lines", "\(report.events)"),
    ]
    if let first = report.firstAt, let last = report.lastAt {
      rows.append(SummaryRow("From and to", "\(first.dayInShort) to \(last.dayInShort)"))
    }
    if !report.attachments.isEmpty { rows.append(SummaryRow("Attachments", attachments)) }
    if let device = facts.device { rows.append(SummaryRow("Device", device)) }
    if let marking = facts.marking { rows.append(SummaryRow("Marking", marking)) }
    if let zone = report.zone { rows.append(SummaryRow("Time zone", zone + (report.zoneBasis?.inWords ?? ""))) }
    return rows
  }

  /// Count, category and declarant; nothing else of it is known here.
  @HTMLBuilder private var withheld: HTML {
    h2("Part withheld")
    if facts.conversationsLeftOut > 0 {
      p("\(facts.conversationsLeftOut) conversations of the export were not handed in and were dropped unread.")
    }
    if !facts.withheld.isEmpty {
      table(
        "Withheld", [TableColumn("As"), TableColumn("Declared by"), TableColumn("Messages and lines", isNumber: true)],
        facts.withheld.map { [HTML($0.category.inWords), HTML($0.declarant), HTML("\($0.items)")] })
    }
    if mayChallenge {
      form(to: Paths.challenge(facts.id)) {
        textarea(
          Field(
            "words", "Why you doubt it",
            hint: "The declarant sees this. From now on nothing withheld from these conversations is discarded.",
            problems: problems))
        submit("Challenge this withholding", style: "second")
      }
    }
  }

  private var attachments: String {
    ParsedAttachment.Status.allCases.compactMap { status in
      report.attachments[status].map { "\($0) \(status.inWords)" }
    }.joined(separator: ", ")
  }

  @HTMLBuilder private var conversations: HTML {
    if !shown.conversations.isEmpty {
      table(
        "Conversations", [TableColumn("Name"), TableColumn("Records", isNumber: true)],
        shown.conversations.map { [link($0.title, to: Paths.conversation($0.opener)), HTML("\($0.records)")] })
      if shown.hasMoreConversations { hint("These are the first; search with deposit:\(facts.id) for the rest.") }
    }
  }

  private var notices: HTML {
    let some = shown.notices.prefix(Self.mostNotices)
    return table(
      some.count < shown.notices.count ? "Notices, the first \(some.count) of \(shown.notices.count)" : "Notices",
      [TableColumn("What"), TableColumn("File"), TableColumn("Bytes")],
      some.map { notice in
        [
          HTML(notice.code.explanation + (notice.detail.map { " (\($0))" } ?? "")), HTML(notice.source.file),
          HTML("\(notice.source.start) to \(notice.source.end)"),
        ]
      })
  }

  private var numbers: [SummaryRow] {
    [
      SummaryRow("Deposit", element("code", .class("raw")) { "\(facts.id)" }),
      SummaryRow("Ledger entry", "\(shown.deposit.ledgerIndex)"),
      SummaryRow("Root of its records", element("code", .class("raw")) { shown.deposit.root.hexadecimal }),
      SummaryRow("Read by", Experimental.name(report)), SummaryRow("Rules of version", "\(report.parserVersion)"),
    ]
  }

  package static var samples: [Sample] {
    let long = String(repeating: "Überschwemmungsgebiet ", count: 12)
    let hostile = SampleDeposits.deposit(SampleDeposits.facts("<i>" + long, "\"><script>" + long + ".zip"), .d)
    let talk = ConversationSummary(opener: SampleRecords.id(0), label: SampleRecords.chat, records: 1235)
    let named = ConversationLabel(id: "x", title: "</a><script>" + long)
    var withheld = SampleDeposits.facts
    withheld.withheld = [WithheldCount(category: .personal, items: 12, declarant: "Asha Okafor", account: nil)]
    let many = (0..<300).map { Notice(.unreadableLine, Provenance(file: "<b>" + long, start: $0, end: $0 + 1)) }
    return [
      Sample(
        .empty,
        DepositPage(
          ShownDeposit(
            deposit: SampleDeposits.deposit(SampleDeposits.facts, .a), notices: [], conversations: [],
            hasMoreConversations: false))),
      Sample(
        .typical,
        DepositPage(
          ShownDeposit(
            deposit: SampleDeposits.deposit(), notices: SampleDeposits.notices, conversations: [talk],
            hasMoreConversations: false))),
      Sample(
        .refused,
        DepositPage(
          ShownDeposit(
            deposit: SampleDeposits.deposit(withheld), notices: [], conversations: [talk], hasMoreConversations: false),
          mayChallenge: true, problems: [Problem("words", "Write why you doubt it")])),
      Sample(
        .overflowing,
        DepositPage(
          ShownDeposit(
            deposit: hostile, notices: many,
            conversations: [ConversationSummary(opener: SampleRecords.id(0), label: named, records: 1)],
            hasMoreConversations: true))),
    ]
  }
}

extension WithholdingCategory {
  /// What the withheld was declared to be.
  var inWords: String {
    switch self {
    case .personal: "personal"
    case .party: "party business"
    case .constituency: "constituency business"
    case .ownLegalAdvice: "own legal advice"
    case .anotherBody: "another body's business"
    }
  }
}

extension ParsedAttachment.Status {
  /// Behind a number: "3 left out when exported".
  var inWords: String {
    switch self {
    case .present: "handed in"
    case .omitted: "left out when exported"
    case .missing: "named but missing"
    case .viewOnce: "to be viewed once"
    case .expired: "expired"
    case .tooLarge: "too large to be exported"
    case .corrupt: "damaged"
    case .unlisted: "named by no message"
    }
  }
}
