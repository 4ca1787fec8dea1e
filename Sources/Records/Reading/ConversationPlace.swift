// SPDX-License-Identifier: Apache-2.0

/// Where in a conversation a page of it stands. Places are named by records, so that a shared link stays on its words.
package enum ConversationPlace: Sendable, Hashable {
  case start, end
  /// From this record on.
  case from(RecordID)
  /// What follows this record.
  case after(RecordID)
  /// What stands right before this record.
  case before(RecordID)
  /// With this record in the middle.
  case around(RecordID)
}
