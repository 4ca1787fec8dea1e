// SPDX-License-Identifier: Apache-2.0
import Records

/// Messenger's export of end-to-end encrypted chats (messenger.com/secure_storage/dyi): one JSON file a thread.
package struct MessengerEndToEnd: ExportFormat {
  static let parserVersion = 1

  package init() {}

  package var name: String { "messenger-e2ee" }
  package var isExperimental: Bool { true }

  package func recognise(_ export: Export) throws -> Recognition? {
    guard let tree = try? export.tree() else { return nil }
    let finder = MetaFinder(tree, [.endToEnd])
    let files = finder.samples()
    guard !files.isEmpty else { return nil }
    return Recognition(
      .certain, "Its files name participants, threadName and senderName, as the encrypted chats' export does.",
      claims: finder.claims(of: files))
  }

  package func items(_ export: Export, choices: Choices, files sink: any FileSink) throws -> any ParsedItems {
    let tree = try export.tree()
    let finder = MetaFinder(tree, [.endToEnd])
    let files = try MetaChoice.files(finder, but: nil)
    let steps = MetaSteps(tree, files, claims: finder.claims(of: files), .endToEnd, isExperimental: isExperimental)
    return SteppedItems(steps, ReadingDesk(self, version: Self.parserVersion, tree, sink))
  }
}
