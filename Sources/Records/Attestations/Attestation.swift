// SPDX-License-Identifier: Apache-2.0

/// What somebody declared or decided, as kept: sealed, named by a ledger entry, never changed, at most superseded.
package struct Attestation: Sendable, Hashable {
  package let id: AttestationID
  package let at: Instant
  /// Who said it.
  package let by: PersonReference
  /// The principal it was said for; nil when they spoke for themselves.
  package let onBehalfOf: PersonReference?
  package let about: Topic
  package let said: Declaration

  package init(
    id: AttestationID, at: Instant, by: PersonReference, onBehalfOf: PersonReference? = nil, about: Topic,
    said: Declaration
  ) {
    self.id = id
    self.at = at
    self.by = by
    self.onBehalfOf = onBehalfOf
    self.about = about
    self.said = said
  }
}

/// Names an attestation.
package typealias AttestationID = ID<Attestation>
