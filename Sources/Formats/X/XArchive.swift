// SPDX-License-Identifier: Apache-2.0
import Records

/// X's (Twitter's) archive: direct messages in `data/direct-messages*.js`, their media in folders beside.
package struct XArchive: ExportFormat {
  static let parserVersion = 1

  package init() {}

  package var name: String { "x-archive" }
  package var isExperimental: Bool { true }

  package func recognise(_ export: Export) throws -> Recognition? {
    guard let tree = try? export.tree() else { return nil }
    let files = XFiles.all(in: tree)
    guard !files.isEmpty else { return nil }
    return Recognition(
      .certain, "Its files assign window.YTD.direct_message… lists of dmConversation.",
      claims: XFiles.claims(of: files, in: tree))
  }

  package func items(_ export: Export, choices: Choices, files sink: any FileSink) throws -> any ParsedItems {
    let tree = try export.tree()
    let files = XFiles.all(in: tree)
    guard !files.isEmpty || tree.files.count == 1 else {
      throw FormatError(
        .notRecognised, "The export holds no direct messages of X.",
        remedy: "Hand in the archive as downloaded, its folder data included.")
    }
    let wanted = files.isEmpty ? tree.files : files.map(\.file)
    let reader = try XReader(tree, files)
    return SteppedItems(FileSteps(reader, over: wanted), ReadingDesk(self, version: Self.parserVersion, tree, sink))
  }
}
