// SPDX-License-Identifier: Apache-2.0
import Records

/// A chat in a folder or archive, with the exports that stand beside it and that no message names.
struct ChatWithExports: ExportFormat {
  private let chat: any ExportFormat
  private let all: AllFormats
  /// Archives and mails it already stands in.
  private let level: Int

  init(_ chat: any ExportFormat, _ all: AllFormats, level: Int) {
    (self.chat, self.all, self.level) = (chat, all, level)
  }

  var name: String { chat.name }
  var isExperimental: Bool { chat.isExperimental }
  var readsTree: Bool { false }

  func recognise(_ export: Export) throws -> Recognition? { try chat.recognise(export) }

  func items(_ export: Export, choices: Choices, files: any FileSink) throws -> any ParsedItems {
    let items = try chat.items(export, choices: choices, files: files)
    guard let tree = try? export.tree(), tree.files.count > 1 else { return items }
    return ItemsBeside(items, tree, Survey(all, level: level + 1), main: name, choices, files)
  }
}
