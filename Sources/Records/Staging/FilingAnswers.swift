// SPDX-License-Identifier: Apache-2.0

/// What the depositor says when they file a staged upload.
package struct FilingAnswers: Sendable, Hashable {
  /// Declared channel; nil takes the recognised format's.
  package var channel: String?
  package var device: String?
  package var marking: String?
  /// Declared IANA zone of the export's wall times.
  package var timeZone: String?
  package var dateOrder: DateOrder?
  /// The conversations ticked, where the upload holds several; the others are dropped unread.
  package var conversations: Set<ConversationKey> = []

  package init() {}
}
