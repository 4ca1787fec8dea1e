// SPDX-License-Identifier: Apache-2.0
import Records

/// The personal export of Skype (secure.skype.com/export): `messages.json` with `media/` beside it, in a tar.
/// No true export was seen here: experimental. docs/formats/teams.md
package struct SkypeExport: ExportFormat {
  package init() {}

  package var name: String { "skype-export" }
  package var isExperimental: Bool { true }

  package func recognise(_ export: Export) throws -> Recognition? {
    try SkypeFiles(export.tree()).recognition(teams: false)
  }

  package func items(_ export: Export, choices: Choices, files: any FileSink) throws -> any ParsedItems {
    try SkypeFiles(export.tree()).items(self, prefix: "SKYPE", files)
  }
}
