// SPDX-License-Identifier: Apache-2.0
import Records

/// Instagram's messages in JSON: `message_N.json` of each thread, or one `messages.json` until about 2020.
package struct InstagramJSON: ExportFormat {
  static let parserVersion = 1

  package init() {}

  package var name: String { "instagram-json" }
  package var isExperimental: Bool { true }

  package func recognise(_ export: Export) throws -> Recognition? {
    guard let tree = try? export.tree() else { return nil }
    let finder = MetaFinder(tree, [.thread, .flat])
    let files = finder.samples().filter { finder.product(of: $0) == .instagram }
    guard let first = files.first else { return nil }
    return Recognition(
      .certain,
      first.layout == .flat
        ? "Its messages.json lists threads with participants and a conversation."
        : "Its files name participants, sender_name and timestamp_ms, in the folders of an Instagram export.",
      claims: finder.claims(of: files))
  }

  package func items(_ export: Export, choices: Choices, files sink: any FileSink) throws -> any ParsedItems {
    let tree = try export.tree()
    let finder = MetaFinder(tree, [.thread, .flat])
    let files = try MetaChoice.files(finder, but: .messenger)
    let steps = MetaSteps(tree, files, claims: finder.claims(of: files), .thread, isExperimental: isExperimental)
    return SteppedItems(steps, ReadingDesk(self, version: Self.parserVersion, tree, sink))
  }
}
