// SPDX-License-Identifier: Apache-2.0

/// A conversation of one copy in which a person takes part, and under what name.
package struct PersonAppearance: Sendable, Hashable {
  /// Why it is taken for theirs.
  package enum Basis: Sendable, Hashable {
    case linked(LinkBasis)
    /// It bears exactly their name, nobody said otherwise, and no rule makes it somebody else's.
    case name
  }

  package let copy: CopyReference
  package let displayed: DisplayedIdentity
  package let basis: Basis
  /// First record of the copy's conversation: the way to it.
  package let opener: RecordID?
  /// First and last day of the copy's conversation; nil where it has no dates.
  package let first: Day?
  package let last: Day?

  package init(
    copy: CopyReference, displayed: DisplayedIdentity, basis: Basis, opener: RecordID? = nil, first: Day? = nil,
    last: Day? = nil
  ) {
    self.copy = copy
    self.displayed = displayed
    self.basis = basis
    self.opener = opener
    self.first = first
    self.last = last
  }

  package var reason: String {
    switch basis {
    case .linked(let basis): basis.reason
    case .name: "It bears exactly their name; nobody has decided on it."
    }
  }
}
