// SPDX-License-Identifier: Apache-2.0

/// Why a mail is taken as a person's.
package enum MailBasis: String, Sendable, Hashable, CaseIterable {
  /// A DKIM signature of its author's domain fits it.
  case signature
  /// The organisation's own mail server found so.
  case serverVerdict
  /// A records manager said so.
  case sortedByHand
}
