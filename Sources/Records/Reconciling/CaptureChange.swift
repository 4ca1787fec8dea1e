// SPDX-License-Identifier: Apache-2.0

/// What changed between two captures of one conversation by the same custodian.
package struct CaptureChange: Sendable, Hashable {
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    /// Shown by the earlier capture, not by the later one, though it shows what stands around it.
    case goneSince
    case textChanged
    /// A deletion stub stands where the earlier capture has words.
    case newlyDeleted
    /// A participant is displayed under another name.
    case renamed
    /// Media that the earlier capture holds and the later one only names.
    case mediaGone
  }

  package var kind: Kind
  /// Deposits of the earlier and the later capture.
  package var earlier: DepositID
  package var later: DepositID
  /// The record in the earlier and in the later capture, where there is one.
  package var before: RecordID?
  package var after: RecordID?
  /// For a renaming: the names as displayed.
  package var oldName: String?
  package var newName: String?

  /// How the entry stands in the later capture; nil for a renaming.
  package var standing: LineStanding?
  /// What the two records show, for a page; nil where it is not asked for.
  package var shownBefore: RecordRow?
  package var shownAfter: RecordRow?

  package init(
    kind: Kind, earlier: DepositID, later: DepositID, before: RecordID? = nil, after: RecordID? = nil,
    oldName: String? = nil, newName: String? = nil, shownBefore: RecordRow? = nil, shownAfter: RecordRow? = nil,
    standing: LineStanding? = nil
  ) {
    self.kind = kind
    self.earlier = earlier
    self.later = later
    self.before = before
    self.after = after
    self.oldName = oldName
    self.newName = newName
    self.shownBefore = shownBefore
    self.shownAfter = shownAfter
    self.standing = standing
  }
}
