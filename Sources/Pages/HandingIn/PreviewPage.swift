// SPDX-License-Identifier: Apache-2.0
import Records

/// What was read, as a conversation, with what is missing said in plain words; nothing of it is filed yet.
package struct PreviewPage: Page {
  let step: UploadStep
  let conversations: [StagedConversation]
  let lines: [ConversationLine]
  /// Place of the first line shown, and how many there are in all.
  let from: Int
  let count: Int
  let report: FidelityReport?
  /// What is missing from this file, with what shows it.
  let missing: [Loss]
  /// What every export of this kind leaves out.
  let always: [Loss]
  /// Markings below SECRET that were seen.
  let markings: [Marking]
  let isFiledBefore: Bool
  /// Lines of one page.
  package static let length = 60

  package init(
    _ step: UploadStep, _ reading: StagedReading, conversations: [StagedConversation], lines: [ConversationLine],
    from: Int
  ) {
    (self.step, self.conversations, self.lines, self.from) = (step, conversations, lines, from)
    count = conversations.reduce(0) { $0 + $1.messages + $1.events }
    report = reading.report
    let losses = reading.report?.losses ?? []
    (missing, always) = (losses.filter { $0.evidence != nil }, losses.filter { $0.evidence == nil })
    (markings, isFiledBefore) = (reading.markings, !reading.filedBefore.isEmpty)
  }

  package var title: String { "Is this the conversation?" }
  package var back: Path? { Paths.handIn }

  package var body: HTML {
    actingFor(step.principal)
    h1(title)
    if isFiledBefore {
      notification("You handed in this very file before", .notice) {
        p("Filing it again adds nothing. You can file it all the same, or destroy this upload below.")
      }
    }
    if !markings.isEmpty { marked }
    Experimental.notice(report)
    summaryList(conversations.prefix(Self.mostFacts).flatMap(Self.facts) + more)
    onward
    whatIsMissing
    h2("The conversation")
    hint("Only you can see this. This server has read it; nothing is filed or searchable yet.")
    conversation("Messages as they will be filed", lines)
    turning
    onward
    step.discard
  }

  /// Conversations told one by one; of more only the number.
  private static let mostFacts = 20

  private var more: [SummaryRow] {
    let more = conversations.count - Self.mostFacts
    return more > 0 ? [SummaryRow("And", more.of("conversation") + " more")] : []
  }

  private var onward: HTML {
    buttons { buttonLink("Yes, continue", to: Paths.personal(step.id, step.answers)) }
  }

  private var marked: HTML {
    notification("A protective marking was seen", .notice, id: "marked") {
      p(
        markings.map(\.rawValue).joined(separator: ", ") + ". You will be asked to confirm the marking before you file."
      )
    }
  }

  private static func facts(_ conversation: StagedConversation) -> [SummaryRow] {
    var rows = [
      SummaryRow("Conversation", conversation.shownTitle),
      SummaryRow("Between", people(conversation.participants)),
      SummaryRow("Messages", conversation.messages.grouped + news(conversation)),
    ]
    if let dates = conversation.dates { rows.append(SummaryRow("Dates", dates)) }
    return rows
  }

  private static func people(_ names: [String]) -> String {
    guard names.count > 6 else { return names.isEmpty ? "Not named" : names.joined(separator: ", ") }
    return names.prefix(5).joined(separator: ", ") + " and \(names.count - 5) more"
  }

  private static func news(_ conversation: StagedConversation) -> String {
    conversation.filedBefore == nil ? "" : ", \(conversation.newMessages.grouped) new since you last handed it in"
  }

  @HTMLBuilder private var whatIsMissing: HTML {
    if missing.isEmpty {
      p("Nothing is known to be missing from this file.")
    } else {
      notification("What is missing from this file", .notice, id: "missing") {
        list(missing.map { HTML($0.inWords) })
      }
    }
    if !always.isEmpty {
      details("What every export of this kind leaves out") { list(always.map { HTML($0.why) }) }
    }
  }

  private var turning: HTML {
    let end = from + Self.length
    return pagination(
      "Parts of the conversation",
      previous: from > 0
        ? ("Earlier messages", Paths.preview(step.id, step.answers, from: max(0, from - Self.length))) : nil,
      next: end < count ? ("Later messages", Paths.preview(step.id, step.answers, from: end)) : nil)
  }

  package static var samples: [Sample] {
    let step = UploadStep(Made.upload, principal: nil)
    var reading = StagedReading(id: Made.upload, state: .waiting)
    let empty = PreviewPage(step, reading, conversations: [], lines: [], from: 0)
    reading.report = Made.report
    var full = reading
    (full.markings, full.filedBefore) = ([.officialSensitive], [Made.upload])
    full.report?.choices = [Extra("experimental", "true")]
    var long = Made.conversation
    long.participants = (1...40).map { "Member \($0) of the " + Made.long }
    long.messages = 412_000
    return [
      Sample(.empty, empty),
      Sample(
        .typical, PreviewPage(step, reading, conversations: [Made.conversation], lines: Made.lines, from: 0)),
      Sample(
        .overflowing,
        PreviewPage(
          UploadStep(Made.upload, principal: Made.long), full, conversations: [long, long], lines: Made.lines, from: 60)
      ),
    ]
  }
}
