// SPDX-License-Identifier: Apache-2.0
import Records

/// Where the intake puts what arrives: the office, or a memory in tests.
package protocol MailDestination: Sendable {
  /// Makes ready for one mail. What it throws is answered with 451.
  func begin(_ envelope: MailEnvelope) throws -> any ArrivingContent
  /// A mail from `sender` was larger than what is taken.
  func refusedForSize(_ envelope: MailEnvelope) async
}
