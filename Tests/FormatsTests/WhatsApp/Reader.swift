// SPDX-License-Identifier: Apache-2.0
import Formats
import OnRecordTesting
import Records

/// Reads a whole export in memory, for tests.
struct Reader {
  var items: [ParsedItem] = []
  var report: FidelityReport
  var files: [[UInt8]] = []

  init(
    _ bytes: [UInt8], named name: String = "chat.txt", choices: Choices = Choices(),
    format: any ExportFormat = WhatsAppText()
  ) throws {
    let sink = KeptFiles()
    var reading = try format.items(Export(name: name, source: MemorySource(bytes)), choices: choices, files: sink)
    while let item = try reading.next() { items.append(item) }
    report = reading.report
    files = sink.files
  }

  init(
    _ text: String, named name: String = "chat.txt", choices: Choices = Choices(),
    format: any ExportFormat = WhatsAppText()
  ) throws {
    try self.init(Array(text.utf8), named: name, choices: choices, format: format)
  }

  var messages: [ParsedMessage] { items.compactMap { if case .message(let m) = $0 { m } else { nil } } }
  var events: [ParsedEvent] { items.compactMap { if case .event(let e) = $0 { e } else { nil } } }
  var notices: [Notice] { items.compactMap { if case .notice(let n) = $0 { n } else { nil } } }
  var codes: [NoticeCode] { notices.map(\.code) }
  var losses: [String] { report.losses.map(\.code) }
  /// Walls of messages and events in order.
  var walls: [String?] {
    var walls: [String?] = []
    for item in items {
      switch item {
      case .message(let m): walls.append(m.sentAt?.wall?.iso)
      case .event(let e): walls.append(e.sentAt?.wall?.iso)
      case .notice: break
      }
    }
    return walls
  }
}
