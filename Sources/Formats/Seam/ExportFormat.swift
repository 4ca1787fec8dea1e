// SPDX-License-Identifier: Apache-2.0
import Records

/// The seam every export format stands behind: recognise by content, then pull items.
///
/// Promise: same bytes and choices, same items; constant memory; reads only `export`.
package protocol ExportFormat: Sendable {
  /// Name used by `--format` and in reports ("whatsapp-text"); what stands before the first "-" is the channel.
  var name: String { get }

  /// True while no true export of it has been read: said wherever the format is shown.
  var isExperimental: Bool { get }

  /// Whether it finds its files through `Export.tree`, so that one export in several archives is read as one.
  var readsTree: Bool { get }

  /// Whether messages are withheld by cutting their bytes out of the export; an extract is kept of every other format.
  var isCut: Bool { get }

  /// How surely these bytes are of this format and why; nil when they are not. Looks at heads and names, not at all.
  func recognise(_ export: Export) throws -> Recognition?

  /// Starts pulling. Decoded files found on the way are handed to `files` as they are met.
  func items(_ export: Export, choices: Choices, files: any FileSink) throws -> any ParsedItems
}

extension ExportFormat {
  package var isExperimental: Bool { false }
  package var readsTree: Bool { true }
  package var isCut: Bool { false }
}
