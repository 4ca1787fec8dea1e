// SPDX-License-Identifier: Apache-2.0
import Formats
import Records

/// Reads a whole export in memory, for the tests of this folder.
struct XReading {
  var items: [ParsedItem] = []
  var report: FidelityReport
  var files: [[UInt8]] = []

  /// - Parameter files: paths with their contents, in reading order.
  init(_ format: any ExportFormat, _ files: KeyValuePairs<String, String>, choices: Choices = Choices()) throws {
    try self.init(format, Self.export(files), choices: choices)
  }

  init(_ format: any ExportFormat, _ export: Export, choices: Choices = Choices()) throws {
    let sink = KeptFiles()
    var reading = try format.items(export, choices: choices, files: sink)
    while let item = try reading.next() { items.append(item) }
    report = reading.report
    self.files = sink.files
  }

  static func export(_ files: KeyValuePairs<String, String>) -> Export {
    let tree = FileTree(
      files: files.map { path, text in
        let bytes = Array(text.utf8)
        return TreeFile(path: path, size: bytes.count) { MemorySource(bytes) }
      })
    let first = Array((files.first?.value ?? "").utf8)
    return Export(name: files.first?.key ?? "export", source: MemorySource(first), tree: tree)
  }

  var messages: [ParsedMessage] { items.compactMap { if case .message(let m) = $0 { m } else { nil } } }
  var events: [ParsedEvent] { items.compactMap { if case .event(let e) = $0 { e } else { nil } } }
  var notices: [Notice] { items.compactMap { if case .notice(let n) = $0 { n } else { nil } } }
  var codes: [NoticeCode] { notices.map(\.code) }
  var losses: Set<String> { Set(report.losses.map(\.code)) }

  func choice(_ name: String) -> String? { report.choices.first { $0.name == name }?.value }
}

extension [Extra] {
  fileprivate func value(_ name: String) -> String? { first { $0.name == name }?.value }
}

extension ParsedMessage {
  /// The extra of that name, for the tests of this folder.
  func xExtra(_ name: String) -> String? { extras.value(name) }
}

extension ParsedEvent {
  func xExtra(_ name: String) -> String? { extras.value(name) }
}
