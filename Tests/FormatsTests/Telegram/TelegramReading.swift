// SPDX-License-Identifier: Apache-2.0
import Formats
import OnRecordTesting
import Records

/// What one reading of a Telegram export gave.
struct TelegramReading {
  private(set) var messages: [ParsedMessage] = []
  private(set) var events: [ParsedEvent] = []
  private(set) var notices: [Notice] = []
  private(set) var report: FidelityReport
  let files: [[UInt8]]

  init(
    _ format: some ExportFormat, _ text: String, name: String = "result.json", choices: Choices = Choices()
  ) throws {
    try self.init(format, [(name, text)], choices: choices)
  }

  init(_ format: some ExportFormat, _ files: [(String, String)], choices: Choices = Choices()) throws {
    let sink = KeptFiles()
    var items = try format.items(Self.export(files), choices: choices, files: sink)
    report = items.report
    while let item = try items.next() {
      switch item {
      case .message(let message): messages.append(message)
      case .event(let event): events.append(event)
      case .notice(let notice): notices.append(notice)
      }
    }
    report = items.report
    self.files = sink.files
  }

  static func export(_ files: [(String, String)]) -> Export {
    let tree = FileTree(
      files: files.map { file in
        let bytes = Array(file.1.utf8)
        return TreeFile(path: file.0, size: bytes.count) { MemorySource(bytes) }
      })
    return Export(name: "export.zip", source: MemorySource(Array("PK".utf8)), tree: tree)
  }

  var losses: Set<String> { Set(report.losses.map(\.code)) }

  func choice(_ name: String) -> String? { report.choices.first { $0.name == name }?.value }
}
