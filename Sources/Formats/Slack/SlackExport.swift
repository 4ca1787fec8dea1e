// SPDX-License-Identifier: Apache-2.0
import Records

/// A Slack workspace export: lists of people and conversations, and a file for each conversation and day.
/// No true export was seen here: experimental. docs/formats/slack.md
package struct SlackExport: ExportFormat {
  package init() {}

  package var name: String { "slack-export" }
  package var isExperimental: Bool { true }

  package func recognise(_ export: Export) throws -> Recognition? {
    let layout = SlackLayout(try export.tree())
    guard let day = layout.days.first(where: { SlackLayout.isDay($0.head(8192)) }) else { return nil }
    guard !layout.roots.isEmpty else {
      return Recognition(
        .likely, "\(day.baseName) is a list of messages with Slack's time stamps.", claims: layout.days.map(\.path))
    }
    return Recognition(
      .certain, "It has Slack's lists of people and conversations, and days of messages such as \(day.inside).",
      claims: layout.roots)
  }

  package func items(_ export: Export, choices: Choices, files: any FileSink) throws -> any ParsedItems {
    let tree = try export.tree()
    let layout = SlackLayout(tree)
    guard !layout.days.isEmpty || !layout.roots.isEmpty else {
      throw FormatError(
        .notRecognised, "There are no days of Slack messages in it.",
        remedy: "Hand in the zip as Slack made it, with its folders.")
    }
    let desk = ReadingDesk(self, version: 1, tree, files)
    return SteppedItems(FileSteps(SlackDayReader(layout, tree), over: layout.days), desk)
  }
}
