// SPDX-License-Identifier: Apache-2.0

/// What a records manager decides of a mail that is nobody's.
package enum MailSorting: Sendable, Hashable {
  /// It is this person's: it waits in their staging from now on.
  case accept(PersonID)
  /// It is none of the archive's business: it is destroyed with its keys.
  case reject
}
