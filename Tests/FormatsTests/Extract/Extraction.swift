// SPDX-License-Identifier: Apache-2.0
import Records

@testable import Formats

/// A parse with its files, and the extracts made of it.
struct Extraction {
  struct Parsed {
    var items: [ParsedItem] = []
    var files: [[UInt8]] = []
    var report: FidelityReport
  }

  let kept: [UInt8]
  let withheld: [UInt8]

  static func parse(
    _ bytes: [UInt8], named name: String, as format: (any ExportFormat)? = nil, choices: Choices = Choices()
  ) throws -> Parsed {
    let export = Export(name: name, source: MemorySource(bytes))
    let format = try format ?? AllFormats.format(for: export, named: nil, choices: choices)
    let sink = KeptFiles()
    var items = try format.items(export, choices: choices, files: sink)
    var all: [ParsedItem] = []
    while let item = try items.next() { all.append(item) }
    return Parsed(items: all, files: sink.files, report: items.report)
  }

  init(_ parsed: Parsed, withhold: (ParsedItem) -> Bool = { _ in false }) throws {
    var plan = ExtractPlan()
    for item in parsed.items {
      plan.add(item, isWithheld: withhold(item))
    }
    let files = SpooledFiles(in: MemorySpool())
    for file in parsed.files {
      _ = try files.begin()
      try file.withUnsafeBytes { try files.write($0) }
      try files.end()
    }
    var maker = try ExtractMaker(plan, kept: MemorySpool(), withheld: MemorySpool(), files: files)
    for item in parsed.items { try maker.add(item) }
    let made = try maker.finish(parsed.report)
    var (kept, withheld) = ([UInt8](), [UInt8]())
    try made.eachBlock { kept += $0 }
    try made.eachWithheldBlock { withheld += $0 }
    (self.kept, self.withheld) = (kept, withheld)
  }
}

extension ParsedItem {
  var label: ConversationLabel? {
    switch self {
    case .message(let message): message.conversation
    case .event(let event): event.conversation
    case .notice: nil
    }
  }

  /// The item without its place in the bytes, and with the bytes of its files in place of their numbers.
  func bare(_ files: [[UInt8]]) -> BareItem {
    let nowhere = Provenance(file: "", start: 0, end: 0)
    switch self {
    case .message(var message):
      message.source = nowhere
      let bytes = message.attachments.map { $0.file.map { files[$0] } }
      message.attachments = message.attachments.map { attachment in
        var attachment = attachment
        (attachment.member, attachment.file) = (nil, nil)
        return attachment
      }
      return BareItem(item: .message(message), files: bytes)
    case .event(var event):
      event.source = nowhere
      return BareItem(item: .event(event), files: [])
    case .notice(let notice):
      return BareItem(item: .notice(Notice(notice.code, nowhere, detail: notice.detail)), files: [])
    }
  }
}

struct BareItem: Equatable {
  let item: ParsedItem
  let files: [[UInt8]?]
}
