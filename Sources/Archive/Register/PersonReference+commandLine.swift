// SPDX-License-Identifier: Apache-2.0
import Records

extension PersonReference {
  /// Who decides on the command line: whoever holds the archive's key, and no account of theirs.
  package static let commandLine = PersonReference(id: PersonID(high: 0, low: 0), name: "the command line")
}
