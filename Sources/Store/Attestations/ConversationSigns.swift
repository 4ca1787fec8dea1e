// SPDX-License-Identifier: Apache-2.0
import Records

/// What a conversation's own system lines say of it.
package struct ConversationSigns: Sendable, Hashable {
  /// Every disappearing-messages timer it had, in seconds, earliest first; 0 is off.
  package var timers: [Int] = []
  /// Name, as displayed, of who made the group.
  package var initiator: String?
  /// Whether the application was last told not to let it be exported; nil when nothing was said.
  package var isExportBlocked: Bool?
}
