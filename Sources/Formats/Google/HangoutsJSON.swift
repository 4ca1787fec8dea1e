// SPDX-License-Identifier: Apache-2.0
import Records

/// Hangouts in a Takeout: `Hangouts.json`, in the layout of before 2018 and the one since.
package struct HangoutsJSON: ExportFormat {
  static let parserVersion = 1

  package init() {}

  package var name: String { "hangouts-json" }
  package var isExperimental: Bool { true }

  package func recognise(_ export: Export) throws -> Recognition? {
    guard let tree = try? export.tree() else { return nil }
    let files = Self.transcripts(in: tree).filter(Self.isTranscript)
    guard !files.isEmpty else { return nil }
    return Recognition(
      .certain, "It lists conversations with participant_data and events, as Hangouts wrote them.",
      claims: tree.files.count == 1 ? [""] : Set(files.map { String($0.folder) }).sorted())
  }

  package func items(_ export: Export, choices: Choices, files sink: any FileSink) throws -> any ParsedItems {
    let tree = try export.tree()
    let files = Self.transcripts(in: tree).filter { tree.files.count == 1 || Self.isTranscript($0) }
    guard !files.isEmpty else {
      throw FormatError(
        .notRecognised, "The export holds no Hangouts.json.", remedy: "Hand in the Takeout as downloaded.")
    }
    return SteppedItems(
      FileSteps(HangoutsReader(tree, files), over: files), ReadingDesk(self, version: Self.parserVersion, tree, sink))
  }

  private static func transcripts(in tree: FileTree) -> [TreeFile] {
    tree.files.count == 1 ? tree.files : tree.files(ending: "Hangouts.json")
  }

  private static func isTranscript(_ file: TreeFile) -> Bool {
    let head = FileHead(file)
    return head.first == UInt8(ascii: "{") && head.hasAny("\"conversations\"", "\"conversation_state\"")
      && head.hasAny("\"conversation_id\"", "\"participant_data\"", "\"self_conversation_state\"")
  }
}
