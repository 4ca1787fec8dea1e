// SPDX-License-Identifier: Apache-2.0
import Records

/// Google Chat in a Takeout: `messages.json` of each direct message and space, with its files.
package struct GoogleChatJSON: ExportFormat {
  static let parserVersion = 1

  package init() {}

  package var name: String { "googlechat-json" }
  package var isExperimental: Bool { true }

  package func recognise(_ export: Export) throws -> Recognition? {
    guard let tree = try? export.tree() else { return nil }
    let files = GoogleChatFiles.transcripts(in: tree).filter {
      tree.files.count > 1 || GoogleChatFiles.isTranscript($0)
    }
    guard !files.isEmpty else { return nil }
    return Recognition(
      .certain, "Its messages.json lists messages with creator, created_date and topic_id.",
      claims: GoogleChatFiles.claims(of: files, in: tree))
  }

  package func items(_ export: Export, choices: Choices, files sink: any FileSink) throws -> any ParsedItems {
    let tree = try export.tree()
    let files = GoogleChatFiles.transcripts(in: tree)
    guard !files.isEmpty else {
      throw FormatError(
        .notRecognised, "The export holds no messages of Google Chat.", remedy: "Hand in the Takeout as downloaded.")
    }
    let reader = try GoogleChatReader(tree, files, choices)
    return SteppedItems(FileSteps(reader, over: files), ReadingDesk(self, version: Self.parserVersion, tree, sink))
  }
}
