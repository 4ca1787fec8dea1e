// SPDX-License-Identifier: Apache-2.0

/// Why a mail is not taken as anybody's and waits to be sorted by a records manager.
package enum MailDoubt: String, Sendable, Hashable, CaseIterable {
  /// Names no author, or several.
  case noAuthor
  /// Its author is no person of the archive.
  case unknownSender
  case unsigned
  /// None of its signatures fits, or none is of its author's domain.
  case notVouchedFor
  /// The keys of its signatures could not be asked for.
  case keysUnknown
  /// The account of its author is closed, or may hand nothing in.
  case mayNotHandIn
  /// The mail could not be opened.
  case unreadable
}
