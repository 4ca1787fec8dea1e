// SPDX-License-Identifier: Apache-2.0
import Records

/// What a one-time secret opens: a set-up, an invitation, a guest's entry, a sign-in half done.
package struct LinkRow: Sendable, Hashable {
  package let purpose: String
  /// The one person it is for; nil while there is none yet.
  package let person: PersonID?
  /// SHA-256 of the second factor, where it needs one.
  package let code: [UInt8]?
  package let triesLeft: Int
  /// What was done so far, in the form its act gives it.
  package let particulars: [UInt8]
  package let expires: Instant

  package init(
    purpose: String, person: PersonID?, code: [UInt8]? = nil, triesLeft: Int = 1, particulars: [UInt8] = [],
    expires: Instant
  ) {
    (self.purpose, self.person, self.code, self.triesLeft) = (purpose, person, code, triesLeft)
    (self.particulars, self.expires) = (particulars, expires)
  }
}
