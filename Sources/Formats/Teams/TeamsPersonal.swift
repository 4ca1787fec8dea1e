// SPDX-License-Identifier: Apache-2.0
import Records

/// The personal export of Microsoft Teams (free): Skype's layout, told apart by the ids of its conversations.
/// No true export was seen here: experimental. docs/formats/teams.md
package struct TeamsPersonal: ExportFormat {
  package init() {}

  package var name: String { "teams-personal" }
  package var isExperimental: Bool { true }

  package func recognise(_ export: Export) throws -> Recognition? {
    try SkypeFiles(export.tree()).recognition(teams: true)
  }

  package func items(_ export: Export, choices: Choices, files: any FileSink) throws -> any ParsedItems {
    try SkypeFiles(export.tree()).items(self, prefix: "TEAMS", files)
  }
}
