// SPDX-License-Identifier: Apache-2.0
import Records

/// The items of a mailbox; behind each mail those of the exports it encloses.
struct ItemsWithExports: ParsedItems {
  private var mail: any ParsedItems
  private let sink: EnclosureSink
  private var survey: Survey
  /// Format of the mails.
  private let main: String
  private let choices: Choices
  private var enclosed: CollectedItems?
  private var found: [FidelityReport] = []
  private var seq = 0

  init(_ mail: any ParsedItems, _ sink: EnclosureSink, _ survey: Survey, main: String, _ choices: Choices) {
    (self.mail, self.sink, self.survey, self.main, self.choices) = (mail, sink, survey, main, choices)
  }

  var report: FidelityReport {
    found.isEmpty ? mail.report : MergedReport.of([mail.report] + found)
  }

  mutating func next() throws -> ParsedItem? {
    if let item = try enclosed?.next() { return item.numbered(&seq) }
    if let done = enclosed { close(done) }
    guard let item = try mail.next() else { return nil }
    if case .message(let message) = item { open(message) }
    return item.numbered(&seq)
  }

  private mutating func open(_ message: ParsedMessage) {
    let parts = message.attachments.flatMap { attachment in exports(in: attachment) }
    sink.forget()
    guard !parts.isEmpty else { return }
    sink.keeps = false
    enclosed = CollectedItems(parts, main: main, choices: choices, sink: sink)
  }

  private mutating func close(_ done: CollectedItems) {
    found.append(done.report)
    enclosed = nil
    sink.keeps = true
  }

  /// What an attachment is, where it is surely an export of a conversation; mail in mail is the mail's own affair.
  private mutating func exports(in attachment: ParsedAttachment) -> [Part] {
    guard attachment.mayBeExport, let number = attachment.file, let member = attachment.member,
      let bytes = sink.take(number)
    else { return [] }
    var export = Export(name: member, source: MemorySource(bytes))
    let isContainer = (try? export.container()) != nil
    if isContainer { export.name = attachment.name ?? member }
    let parts = (try? survey.parts(of: export)) ?? []
    return parts.filter { $0.recognition.confidence == .certain && !$0.isMail }.map { part in
      isContainer ? part.under(member + "!/") : part
    }
  }
}

extension ParsedItem {
  /// The item with the next number.
  func numbered(_ seq: inout Int) -> ParsedItem {
    switch self {
    case .message(var message):
      message.seq = seq
      seq += 1
      return .message(message)
    case .event(var event):
      event.seq = seq
      seq += 1
      return .event(event)
    case .notice: return self
    }
  }
}

extension ParsedAttachment {
  /// Named as telephones name their exports.
  fileprivate var mayBeExport: Bool {
    guard status == .present, let name = name?.lowercased() else { return false }
    let endings = [".zip", ".txt", ".json", ".jsonl", ".xml", ".csv", ".html", ".tar", ".tgz", ".gz"]
    return endings.contains { name.hasSuffix($0) }
  }
}
