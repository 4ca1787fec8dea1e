// SPDX-License-Identifier: Apache-2.0
import Formats
import Records

/// Items and reports as `parse --json` writes them, for the interface for programs.
package enum ItemText {
  package static func json(_ item: ParsedItem) -> String { ItemJSON.text(for: item) }
  package static func json(_ report: FidelityReport) -> String { ItemJSON.text(for: report) }
}
