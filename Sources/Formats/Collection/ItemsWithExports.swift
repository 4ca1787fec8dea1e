// SPDX-License-Identifier: Apache-2.0
import Records

/// The items of a mailbox; behind each mail those of the exports it encloses.
struct ItemsWithExports: ParsedItems {
  private var mail: any ParsedItems
  private let sink: EnclosureSink
  private let all: AllFormats
  private let choices: Choices
  private var enclosed: CollectedItems?
  private var found: [FidelityReport] = []
  private var names: [String] = []
  private var seq = 0

  init(_ mail: any ParsedItems, _ sink: EnclosureSink, _ all: AllFormats, _ choices: Choices) {
    (self.mail, self.sink, self.all, self.choices) = (mail, sink, all, choices)
  }

  var report: FidelityReport {
    guard !found.isEmpty else { return mail.report }
    let format = ([mail.report.format] + names).joined(separator: "+")
    var merged = MergedReport(format: format, parts: found.count + 1, unread: 0)
    for report in [mail.report] + found { merged.add(report) }
    return merged.report
  }

  mutating func next() throws -> ParsedItem? {
    if let item = try enclosed?.next() { return item.numbered(&seq) }
    if let done = enclosed { close(done) }
    guard let item = try mail.next() else { return nil }
    if case .message(let message) = item { open(message) }
    return item.numbered(&seq)
  }

  private mutating func open(_ message: ParsedMessage) {
    let parts = message.attachments.flatMap(parts)
    sink.forget()
    guard !parts.isEmpty else { return }
    sink.keeps = false
    for part in parts where !names.contains(part.format.name) { names.append(part.format.name) }
    let names = Collection(parts, unread: []).name
    enclosed = CollectedItems(parts, unread: [], format: names, choices: choices, sink: sink)
  }

  private mutating func close(_ done: CollectedItems) {
    found.append(done.report)
    enclosed = nil
    sink.keeps = true
  }

  /// What an attachment is, where it is surely an export of a conversation; mail in mail is the mail's own affair.
  private func parts(_ attachment: ParsedAttachment) -> [Part] {
    guard attachment.mayBeExport, let number = attachment.file, let member = attachment.member,
      let bytes = sink.take(number)
    else { return [] }
    let source = MemorySource(bytes)
    let isContainer = (try? Container.open(source)) != nil
    let export = Export(name: isContainer ? attachment.name ?? member : member, source: source)
    var survey = Survey(all)
    let parts = (try? survey.parts(of: export)) ?? []
    return parts.filter { $0.recognition.confidence == .certain && !$0.isMail }.map { part in
      var part = part
      if isContainer { part.prefix = member + "!/" + part.prefix }
      return part
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

extension Part {
  fileprivate var isMail: Bool { Channel.usual(forFormat: format.name) == "email" }
}

extension ParsedAttachment {
  /// Named as telephones name their exports.
  fileprivate var mayBeExport: Bool {
    guard status == .present, let name = name?.lowercased() else { return false }
    let endings = [".zip", ".txt", ".json", ".jsonl", ".xml", ".csv", ".html", ".tar", ".tgz", ".gz"]
    return endings.contains { name.hasSuffix($0) }
  }
}
