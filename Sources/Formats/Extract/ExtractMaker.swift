// SPDX-License-Identifier: Apache-2.0
import Records

/// Parts the items of an export, in one parse, into an extract of what is kept and one of what is withheld.
///
/// Of what is withheld the first says nothing but how many items stood in a row, where others of their conversation are
/// kept. One item is in memory.
package struct ExtractMaker {
  /// How far one conversation was read.
  private struct Progress {
    var seen = 0
    /// Items withheld since the last that was kept.
    var run = 0
    var stamp: Stamp?
  }

  private let plan: ExtractPlan
  private var kept: ExtractSide
  private var withheld: ExtractSide
  private var conversations: [ConversationLabel: Progress] = [:]
  private var place = 0
  private var trace = ItemTrace()
  /// Notices since the last item: they stay where both their neighbours do.
  private var notices: [Notice] = []
  private var isLastKept = true

  /// Notices held between two items; more of them say nothing new.
  private static let mostNotices = 1_000

  /// - Parameter files: takes the files of the same parse, each before the item that names it.
  package init(_ plan: ExtractPlan, kept: any Spool, withheld: any Spool, files: SpooledFiles) throws {
    guard plan.kept > 0 else { throw FormatError.nothingLeft }
    self.plan = plan
    self.kept = ExtractSide(kept, files)
    self.withheld = ExtractSide(withheld, files)
  }

  /// Takes the next item of the export.
  package mutating func add(_ item: ParsedItem) throws {
    trace.add(item)
    switch item {
    case .message(let message): try add(item, message.conversation, message.sentAt)
    case .event(let event): try add(item, event.conversation, event.sentAt)
    case .notice(let notice): if isWhole || notices.count < Self.mostNotices { notices.append(notice) }
    }
    if isWhole, case .notice = item { try giveNotices(asKept: true) }
  }

  /// - Parameter report: of the parse the items came from.
  package mutating func finish(_ report: FidelityReport) throws -> ExtractedOriginal {
    guard place == plan.kept + plan.withheld, trace.digest() == plan.trace.digest() else { throw Self.changed }
    try giveNotices(asKept: isLastKept)
    let report = isWhole ? report : ExtractReport.reduced(report)
    return ExtractedOriginal(kept: kept.finish(report), withheld: withheld.finish(report))
  }

  private var isWhole: Bool { plan.withheld == 0 }

  private mutating func add(_ item: ParsedItem, _ label: ConversationLabel, _ stamp: Stamp?) throws {
    let isKept = !plan.withholds(place)
    place += 1
    try giveNotices(asKept: isKept && isLastKept)
    isLastKept = isKept
    var progress = conversations[label.untitled] ?? Progress()
    progress.seen += 1
    if isKept {
      try endRun(&progress, label, stamp)
      try kept.add(withoutQuotation(item))
      progress.stamp = stamp ?? progress.stamp
    } else {
      progress.run += 1
      try withheld.add(item)
    }
    let count = plan.count(of: label)
    if count.kept > 0, progress.seen == count.all { try endRun(&progress, label, nil) }
    conversations[label.untitled] = progress
  }

  /// A message without what came along with it of one that is withheld, or may be: words, their source, a picture.
  private func withoutQuotation(_ item: ParsedItem) -> ParsedItem {
    guard case .message(var message) = item, plan.withholdsQuoted(by: message) else { return item }
    let pictures = message.attachments.indices.filter { place in
      message.extras.contains(Extra("attachment:\(place + 1):of", "quote"))
    }
    for place in pictures { message.attachments[place] = ParsedAttachment(name: nil, status: .omitted) }
    let gone = ["quote:", "raw:quote", "raw:content"] + pictures.map { "attachment:\($0 + 1):" }
    message.extras.removeAll { extra in gone.contains { extra.name.hasPrefix($0) } }
    // Where it is no id, it is the words themselves.
    if let answered = message.replyTo, !plan.withholds(message: answered) { message.replyTo = nil }
    return .message(message)
  }

  /// Counts a run where it stood, with the stamp of a neighbour that is kept: nothing says when the withheld was sent.
  private mutating func endRun(_ progress: inout Progress, _ label: ConversationLabel, _ next: Stamp?) throws {
    guard progress.run > 0 else { return }
    var event = ParsedEvent(
      seq: 0, conversation: label, sentAt: progress.stamp ?? next, type: .withheld,
      text: Placeholder.words(progress.run), source: Provenance(file: "", start: 0, end: 0))
    event.after = String(progress.run)
    progress.run = 0
    try kept.add(.event(event))
  }

  private mutating func giveNotices(asKept isKept: Bool) throws {
    for notice in notices {
      if isWhole { try kept.add(.notice(notice)) } else { try give(notice, asKept: isKept) }
    }
    notices.removeAll(keepingCapacity: true)
  }

  /// A notice of a whole file, or its detail, might tell of something withheld.
  private mutating func give(_ notice: Notice, asKept isKept: Bool) throws {
    guard isKept, !notice.code.isAboutFile else { return try withheld.add(.notice(notice)) }
    try kept.add(.notice(Notice(notice.code, notice.source)))
  }

  private static let changed = FormatError(
    .unreadable, "The export gave other messages when it was read again.",
    remedy: "Hand it in again once it is at rest.")
}

extension NoticeCode {
  /// Whether it tells of a file of the export that no message stands in or names.
  fileprivate var isAboutFile: Bool {
    switch self {
    case .attachmentUnlisted, .memberEncrypted, .memberRefused, .memberDuplicate, .nestedContainer, .fileUnread: true
    default: false
    }
  }
}
