// SPDX-License-Identifier: Apache-2.0
import Records

/// Several exports handed in as one: a Takeout, a folder of chats, a zip of zips. Read one after another.
struct Collection: ExportFormat {
  private let parts: [Part]
  private let unread: [TreeFile]

  init(_ parts: [Part], unread: [TreeFile]) { (self.parts, self.unread) = (parts, unread) }

  /// The names of its formats, each once, joined by "+".
  var name: String { MergedReport.joined(parts.map(\.format.name)) }

  var isExperimental: Bool { parts.contains { $0.format.isExperimental } }

  func recognise(_ export: Export) throws -> Recognition? { parts.first?.recognition }

  func items(_ export: Export, choices: Choices, files: any FileSink) throws -> any ParsedItems {
    CollectedItems(parts, unread: unread, choices: choices, sink: files)
  }
}
