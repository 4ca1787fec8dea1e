// SPDX-License-Identifier: Apache-2.0
import Records

/// Messenger's messages as pages for a browser: less than the JSON export holds, with local times.
package struct MessengerHTML: ExportFormat {
  static let parserVersion = 1

  package init() {}

  package var name: String { "messenger-html" }
  package var isExperimental: Bool { true }

  package func recognise(_ export: Export) throws -> Recognition? {
    guard let tree = try? export.tree() else { return nil }
    let finder = MetaFinder(tree, [.page])
    let files = finder.samples().filter { finder.product(of: $0) != .instagram }
    guard let first = files.first else { return nil }
    return Recognition(
      finder.product(of: first) == .messenger ? .certain : .likely,
      "Its pages show messages as Meta lays them out: sender, words, stamp.", claims: finder.claims(of: files))
  }

  package func items(_ export: Export, choices: Choices, files sink: any FileSink) throws -> any ParsedItems {
    let tree = try export.tree()
    let finder = MetaFinder(tree, [.page])
    let files = try MetaChoice.files(finder, but: .instagram)
    let steps = try MetaPageSteps(tree, files, claims: finder.claims(of: files), choices)
    return SteppedItems(steps, ReadingDesk(self, version: Self.parserVersion, tree, sink))
  }
}
