// SPDX-License-Identifier: Apache-2.0

/// What a parser pulls out of an export, in the order the export has it.
package enum ParsedItem: Sendable, Hashable {
  /// A participant's line.
  case message(ParsedMessage)
  /// A system line: membership, timers, names, calls to action by the application itself.
  case event(ParsedEvent)
  /// What could not be read, or needs a person's eye; always with its bytes.
  case notice(Notice)
}
