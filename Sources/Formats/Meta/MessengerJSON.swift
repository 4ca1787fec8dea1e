// SPDX-License-Identifier: Apache-2.0
import Records

/// Messenger's "download your information" in JSON: `message_N.json` of each thread and its media.
package struct MessengerJSON: ExportFormat {
  static let parserVersion = 1

  package init() {}

  package var name: String { "messenger-json" }

  package func recognise(_ export: Export) throws -> Recognition? {
    guard let tree = try? export.tree() else { return nil }
    let finder = MetaFinder(tree, [.thread])
    let files = finder.samples().filter { finder.product(of: $0) != .instagram }
    guard let first = files.first else { return nil }
    let isSure = finder.product(of: first) == .messenger
    return Recognition(
      isSure ? .certain : .likely,
      isSure
        ? "Its files name participants, sender_name and timestamp_ms, in the folders of a Facebook export."
        : "Its files name participants, sender_name and timestamp_ms, as Messenger and Instagram write them.",
      claims: finder.claims(of: files))
  }

  package func items(_ export: Export, choices: Choices, files sink: any FileSink) throws -> any ParsedItems {
    let tree = try export.tree()
    let finder = MetaFinder(tree, [.thread])
    let files = try MetaChoice.files(finder, but: .instagram)
    let steps = MetaSteps(tree, files, claims: finder.claims(of: files), .thread, isExperimental: isExperimental)
    return SteppedItems(steps, ReadingDesk(self, version: Self.parserVersion, tree, sink))
  }
}
