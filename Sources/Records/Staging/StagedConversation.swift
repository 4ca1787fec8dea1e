// SPDX-License-Identifier: Apache-2.0

/// One conversation of a staged upload, as its depositor sees it before filing.
package struct StagedConversation: Sendable, Hashable {
  package var key: ConversationKey
  package var messages = 0
  package var events = 0
  package var first: WallTime?
  package var last: WallTime?
  /// Names as the export gives them, in order of appearance; the first `mostParticipants`.
  package var participants: [String] = []
  /// Shortest disappearing timer seen, in seconds; nil where none was seen.
  package var shortestTimer: Int?
  /// Files a message names whose bytes did not come along.
  package var missingFiles = 0
  /// Messages this custodian has filed before; nil where the conversation was never captured from them.
  package var filedBefore: Int?

  package static let mostParticipants = 200

  package init(key: ConversationKey) { self.key = key }

  /// Messages that are new since the last capture.
  package var newMessages: Int { messages - (filedBefore ?? 0) }
}
