// SPDX-License-Identifier: Apache-2.0
import Formats
import Foundation
import OnRecordTesting
import Records

/// One whole parse and all it gave.
struct SignalParse {
  var items: [ParsedItem] = []
  var report: FidelityReport
  var files: [[UInt8]]

  init(_ format: any ExportFormat, _ source: any ByteSource, named name: String, choices: Choices = Choices()) throws {
    let sink = KeptFiles()
    var all = try format.items(Export(name: name, source: source), choices: choices, files: sink)
    while let item = try all.next() { items.append(item) }
    (report, files) = (all.report, sink.files)
  }

  /// Lines behind the sample's people, as a lone `main.jsonl`.
  init(lines: [String]) throws {
    try self.init(SignalJsonl(), MemorySource(SignalSample.file(lines)), named: "main.jsonl")
  }

  /// Files by path, as a folder.
  init(_ format: any ExportFormat, _ files: [String: [UInt8]], key: String? = nil) throws {
    let choices = Choices(key: key.map { ExportKey(Array($0.utf8)) })
    try self.init(format, MemorySource(try Self.folder(files)), named: "export", choices: choices)
  }

  /// A folder as the bytes a parse sees.
  static func folder(_ files: [String: [UInt8]]) throws -> [UInt8] {
    let scratch = try Scratch()
    for (name, bytes) in files { try scratch.write("in/" + name, bytes) }
    let source = try FolderSource(path: scratch.path("in"))
    return try source.bytes(0..<source.size)
  }

  var messages: [ParsedMessage] { items.compactMap { if case .message(let message) = $0 { message } else { nil } } }
  var events: [ParsedEvent] { items.compactMap { if case .event(let event) = $0 { event } else { nil } } }
  var notices: [Notice] { items.compactMap { if case .notice(let notice) = $0 { notice } else { nil } } }
  var lossCodes: Set<String> { Set(report.losses.map(\.code)) }

  func choice(_ name: String) -> String? { report.choices.first { $0.name == name }?.value }

  /// All that could be shown of it, as text.
  var shown: String {
    let lines = items.map { ItemJSON.line(for: $0) } + [ItemJSON.line(for: report)]
    return lines.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "\n")
  }
}
