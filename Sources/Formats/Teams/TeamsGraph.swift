// SPDX-License-Identifier: Apache-2.0
import Records

/// Messages of a Teams tenant as an administrator exports them: JSON of Microsoft Graph, or of Purview with capital
/// letters; a page with a `value` list, a bare list, one message, or one a line.
/// No true export was seen here: experimental. docs/formats/teams.md
package struct TeamsGraph: ExportFormat {
  package init() {}

  package var name: String { "teams-graph" }
  package var isExperimental: Bool { true }

  package func recognise(_ export: Export) throws -> Recognition? {
    let pages = Self.pages(try export.tree())
    guard let first = pages.first else { return nil }
    return Recognition(
      .certain, "\(first.baseName) holds messages with a messageType, a createdDateTime and a chat or channel.",
      claims: pages.map(\.path))
  }

  package func items(_ export: Export, choices: Choices, files: any FileSink) throws -> any ParsedItems {
    let tree = try export.tree()
    let pages = Self.pages(tree)
    guard !pages.isEmpty else {
      throw FormatError(
        .notRecognised, "There are no Teams messages of Microsoft Graph in it.",
        remedy: "Hand in the JSON as Graph or Purview gave it.")
    }
    let desk = ReadingDesk(self, version: 1, tree, files)
    return SteppedItems(FileSteps(GraphReader(pages, tree), over: pages), desk)
  }

  private static func pages(_ tree: FileTree) -> [TreeFile] {
    let single = tree.files.count == 1
    return tree.files.filter { file in
      let name = file.baseName.lowercased()
      guard single || name.hasSuffix(".json") || name.hasSuffix(".jsonl") || name.hasSuffix(".ndjson") else {
        return false
      }
      let head = FileHead(file)
      return head.hasAny("\"messageType\"", "\"MessageType\"")
        && head.hasAny("\"createdDateTime\"", "\"CreatedDateTime\"")
        && head.hasAny("\"chatId\"", "\"ChatId\"", "\"channelIdentity\"", "\"ChannelIdentity\"")
    }
  }
}
