// SPDX-License-Identifier: Apache-2.0

/// Where a mail that arrived stands.
package enum MailState: String, Sendable, Hashable, CaseIterable {
  /// Durable; not opened yet.
  case arrived
  /// Nobody's: waits for a records manager.
  case unsorted
  /// Somebody's; what is inside it is being taken out.
  case given
  /// Waits in its owner's staging; an answer is to be sent.
  case unanswered
  /// Nothing more is to be done with it here.
  case settled
  /// Marked SECRET or above and nobody's.
  case quarantined
  case rejected
}
