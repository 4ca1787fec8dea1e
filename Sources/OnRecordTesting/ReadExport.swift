// SPDX-License-Identifier: Apache-2.0
import Formats
import Records

/// Everything one format reads out of one export.
package struct ReadExport {
  package private(set) var messages: [ParsedMessage] = []
  package private(set) var events: [ParsedEvent] = []
  package private(set) var notices: [Notice] = []
  package let report: FidelityReport
  /// Decoded files in the order they were met.
  package let files: [[UInt8]]

  package init(
    _ format: any ExportFormat, _ bytes: [UInt8], named name: String = "export", choices: Choices = Choices()
  ) throws {
    try self.init(format, MemorySource(bytes), named: name, choices: choices)
  }

  package init(
    _ format: any ExportFormat, _ source: any ByteSource, named name: String = "export", choices: Choices = Choices()
  ) throws {
    try self.init(format, Export(name: name, source: source), choices: choices)
  }

  /// - Parameter files: paths with their contents, in reading order.
  package init(
    _ format: any ExportFormat, _ files: KeyValuePairs<String, String>, choices: Choices = Choices()
  ) throws {
    try self.init(format, Self.export(files), choices: choices)
  }

  package init(_ format: any ExportFormat, _ export: Export, choices: Choices = Choices()) throws {
    let sink = KeptFiles()
    var items = try format.items(export, choices: choices, files: sink)
    while let item = try items.next() {
      switch item {
      case .message(let message): messages.append(message)
      case .event(let event): events.append(event)
      case .notice(let notice): notices.append(notice)
      }
    }
    (report, files) = (items.report, sink.files)
  }

  /// Files by path, as one export; nothing is packed.
  package static func export(_ files: KeyValuePairs<String, String>) -> Export {
    let tree = FileTree(
      files: files.map { path, text in
        let bytes = Array(text.utf8)
        return TreeFile(path: path, size: bytes.count) { MemorySource(bytes) }
      })
    let first = Array((files.first?.value ?? "").utf8)
    return Export(name: files.first?.key ?? "export", source: MemorySource(first), tree: tree)
  }

  package var losses: Set<String> { Set(report.losses.map(\.code)) }
  package var codes: [NoticeCode] { notices.map(\.code) }
  package func choice(_ name: String) -> String? { report.choices.first { $0.name == name }?.value }

  /// Whether `words` stand anywhere in what was read: for secrets, which must not.
  package func holds(_ words: String) -> Bool {
    let items = messages.map { ParsedItem.message($0) } + events.map { .event($0) } + notices.map { .notice($0) }
    return (items.map(ItemJSON.line) + [ItemJSON.line(for: report)]).contains {
      String(decoding: $0, as: UTF8.self).contains(words)
    }
  }
}
