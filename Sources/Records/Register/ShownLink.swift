// SPDX-License-Identifier: Apache-2.0

/// A decision on a displayed identity, as a page shows it.
package struct ShownLink: Sendable, Hashable {
  package let identity: DisplayedIdentity
  package let decision: Attestation

  package init(_ identity: DisplayedIdentity, _ decision: Attestation) {
    (self.identity, self.decision) = (identity, decision)
  }
}
