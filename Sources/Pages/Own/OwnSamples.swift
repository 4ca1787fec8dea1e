// SPDX-License-Identifier: Apache-2.0
import Records

/// Made-up people and conversations for the samples of these pages.
enum OwnSamples {
  static let today = Day(year: 2026, month: 11, day: 24)!  // a day of the calendar
  static let asha = PersonReference(id: PersonID(high: 1, low: 1), name: "Asha Okafor")
  static let ben = PersonReference(id: PersonID(high: 1, low: 2), name: "Ben Acheampong")
  static let long = String(repeating: "Flood response, east coast and all its tributaries ", count: 4)

  static func said(_ declaration: Declaration, by: PersonReference = asha, about: Topic = Topic()) -> Attestation {
    Attestation(
      id: AttestationID(high: 2, low: UInt64(declaration.kind.rawValue)), at: Instant(milliseconds: 1_795_000_000_000),
      by: by, about: about, said: declaration)
  }

  static func conversation(
    _ number: UInt64, _ title: String?, known: OwnConversation.Known = .captured, last: Day? = nil,
    usage: Attestation? = nil, view: Attestation? = nil, covered: PersonReference? = nil,
    obstacle: CaptureObstacle? = nil, timers: [Int] = []
  ) -> OwnConversation {
    let key = ConversationKey(channel: "whatsapp", label: "whatsapp:\(title ?? "")", title: title)
    var state = ConversationState(key, lastCaptured: last)
    (state.coveredBy, state.obstacle, state.timers) = (covered, obstacle, timers)
    if covered != nil { state.coveredOn = today.adding(days: -2) }
    state.significance = SignificanceStanding(view.map { [$0] } ?? [])
    return OwnConversation(
      id: OwnConversationID(high: 7, low: number), known: known, state: state,
      due: CaptureDue(state, policy: CapturePolicy()),
      capturer: covered.map(ResponsibleCapturer.declared) ?? (last == nil ? .unknown : .first(asha)), usage: usage,
      ownView: view, deposits: last == nil ? [] : [DepositID(high: 3, low: number)])
  }

  static var conversations: [OwnConversation] {
    [
      conversation(
        1, "Flood response", last: today.adding(days: -40),
        usage: said(.usage(.urgent, words: "At night", privateDevice: true, circumstance: "No work phone")),
        view: said(.significance(.decision)), timers: [604_800]),
      conversation(2, "Gate suppliers", known: .inferred),
      conversation(3, "Night desk", known: .inferred, covered: ben),
      conversation(4, "Callum", known: .declared, obstacle: .exportBlocked),
    ]
  }

  static var overview: OwnOverview {
    OwnOverview(
      person: asha, today: today, conversations: conversations,
      staged: [
        StagedUpload(
          id: DepositID(high: 5, low: 5), owner: asha.id, custodian: asha.id, name: "WhatsApp Chat.zip",
          size: 2_000_000,
          offset: 2_000_000, state: .waiting, created: Instant(milliseconds: 1_795_000_000_000),
          expires: Instant(milliseconds: 1_796_000_000_000))
      ],
      notices: [
        .nilReturnContradicted(nilReturn, channels: ["whatsapp"]),
        .challenged(DepositID(high: 3, low: 1), words: "The range covers the night of the flood."),
        .asked(by: ben, attestation: AttestationID(high: 1, low: 1), words: "My export is blocked."),
        .answered(words: "Tuesday at ten in room 4.", on: today), .escrowed(DepositID(high: 3, low: 1), on: today),
        .preserved(words: "The flood inquiry.", since: today),
        .adjudicated(DepositID(high: 3, low: 2), upheld: true, words: "It is the authority's business."),
        .replyAsked(AttestationID(high: 2, low: 9), until: today.adding(days: 14)),
      ],
      nilReturns: [nilReturn], checklist: .newPhone)
  }

  static var nilReturn: Attestation {
    let (from, through) = (today.adding(days: -60), today.adding(days: -30))
    return said(
      .nilReturn(
        channels: ["whatsapp"], from: from, through: through,
        words: NilReturnCheck.words(channels: ["WhatsApp"], from: from, through: through)))
  }

  static func receipt(_ policy: CapturePolicy.AfterCapture, ties: Set<CopyTie>, removed: Bool = false) -> FiledReceipt {
    var report = FidelityReport(format: "whatsapp-text", parserVersion: 1)
    (report.messages, report.events, report.notices) = (412, 9, ties.isEmpty ? 0 : 2)
    if !ties.isEmpty { report.lower(to: .b, because: "The zone was assumed.") }
    if !ties.isEmpty { report.losses = [Loss("A", "Media was left out of this export.", evidence: "12 placeholders")] }
    let facts = DepositFacts(
      id: DepositID(high: 3, low: 1), custodian: "Asha Okafor", channel: "whatsapp",
      exportName: "WhatsApp Chat with Flood response.zip", receivedAt: Instant(milliseconds: 1_795_000_000_000),
      original: String(repeating: "a", count: 32), originalBytes: 2_000_000)
    let deposit = FiledDeposit(
      facts: facts, report: report, records: 421, root: Array(repeating: 1, count: 32), ledgerIndex: 17,
      filing: String(repeating: "f", count: 32), dedupeTag: Array(repeating: 2, count: 32))
    return FiledReceipt(
      deposit: deposit, conversations: Array(conversations.prefix(1)),
      advice: DeviceCopyAdvice(ties: ties, policy: CapturePolicy(afterCapture: policy)),
      removed: removed ? said(.removed) : nil, receivedOn: today)
  }
}
