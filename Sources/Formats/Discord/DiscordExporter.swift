// SPDX-License-Identifier: Apache-2.0
import Records

/// The JSON of DiscordChatExporter: one channel a file, or a channel in several partitions. docs/formats/discord.md
package struct DiscordExporter: ExportFormat {
  package init() {}

  package var name: String { "discord-exporter" }

  package func recognise(_ export: Export) throws -> Recognition? {
    let found = Self.channels(in: try export.tree())
    guard let first = found.first else { return nil }
    return Recognition(
      .certain,
      "\(first.baseName) begins with a guild, a channel and a date range, as DiscordChatExporter writes them.",
      claims: found.flatMap { [$0.path, $0.path + "_Files/"] })
  }

  package func items(_ export: Export, choices: Choices, files: any FileSink) throws -> any ParsedItems {
    let tree = try export.tree()
    let found = Self.channels(in: tree)
    guard !found.isEmpty else {
      throw FormatError(
        .notRecognised, "There is no channel of DiscordChatExporter in it.",
        remedy: "Hand in the .json files that DiscordChatExporter wrote.")
    }
    let desk = ReadingDesk(self, version: 1, tree, files)
    return SteppedItems(FileSteps(DiscordChannelReader(found, in: tree), over: found), desk)
  }

  /// Channel files in the order of their names, partitions by number: "a.json", "a [part 2].json", "a [part 10].json".
  private static func channels(in tree: FileTree) -> [TreeFile] {
    let single = tree.files.count == 1
    return tree.files.filter { (single || $0.baseName.lowercased().hasSuffix(".json")) && isChannel($0.head(2048)) }
      .map { ($0, NaturalOrder.key($0.path.replacing(" [part ", with: ".json [part "))) }
      .sorted { $0.1.lexicographicallyPrecedes($1.1) }.map(\.0)
  }

  private static func isChannel(_ head: [UInt8]) -> Bool {
    head.withUnsafeBufferPointer { bytes in
      guard let start = bytes.baseAddress else { return false }
      let end = start + bytes.count
      guard let guild = Bytes.find("\"guild\"", start, end), let channel = Bytes.find("\"channel\"", guild, end),
        Bytes.find("{", start, guild) != nil
      else { return false }
      return Bytes.find("\"dateRange\"", channel, end) != nil || Bytes.find("\"messages\"", channel, end) != nil
    }
  }
}
