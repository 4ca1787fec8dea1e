// SPDX-License-Identifier: Apache-2.0
import Records
import Store

/// What changed between two captures of one custodian, found in the alignment of all copies.
struct CaptureChanges {
  let alignment: Alignment
  let copies: [CatalogueCopy]
  /// Row keys by copy and line.
  let record: (_ copy: Int, _ line: Int) throws -> RecordRow?

  /// Changes named at most, a pair.
  static let most = 10_000

  /// Each capture with the one received before it by the same custodian.
  // LIMIT: an export does not say when it was made; an old one handed in late counts as the later capture.
  var captures: [(earlier: Int, later: Int)] {
    copies.indices.compactMap { later in
      let earlier = copies[..<later].lastIndex { RepeatedExport.mayBeOne($0, copies[later]) }
      return earlier.map { ($0, later) }
    }
  }

  func all() throws -> [CaptureChange] { try captures.flatMap { try changes($0.earlier, $0.later) } }

  private func changes(_ a: Int, _ b: Int) throws -> [CaptureChange] {
    var found = try renamed(a, b)
    for entry in 0..<alignment.count where found.count < Self.most {
      guard !isWithheld(entry), let kind = try kind(of: entry, a, b) else { continue }
      var change = change(kind, a, b)
      change.standing = alignment.standing(of: entry, in: b)
      (change.shownBefore, change.shownAfter) = (try row(entry, a), try row(entry, b))
      (change.before, change.after) = (change.shownBefore?.id, change.shownAfter?.id)
      found.append(change)
    }
    return found
  }

  private func change(_ kind: CaptureChange.Kind, _ a: Int, _ b: Int) -> CaptureChange {
    CaptureChange(kind: kind, earlier: copies[a].reference.deposit, later: copies[b].reference.deposit)
  }

  private func isWithheld(_ entry: Int) -> Bool {
    copies.indices.contains { alignment.standing(of: entry, in: $0) == .withheld }
  }

  private func kind(of entry: Int, _ a: Int, _ b: Int) throws -> CaptureChange.Kind? {
    let (before, after) = (alignment.standing(of: entry, in: a), alignment.standing(of: entry, in: b))
    guard before.isHere else { return nil }
    guard after.isHere else { return after == .missing || after == .timer ? .goneSince : nil }
    if after == .stub { return before == .stub ? nil : .newlyDeleted }
    if before == .edited || after == .edited {
      guard let one = try row(entry, a)?.words, let other = try row(entry, b)?.words else { return nil }
      return MatchingForm(one) == MatchingForm(other) ? nil : .textChanged
    }
    return after == .mediaAbsent && before == .shown ? .mediaGone : nil
  }

  private func row(_ entry: Int, _ copy: Int) throws -> RecordRow? {
    try alignment.line(of: entry, in: copy).flatMap { try record(copy, $0) }
  }

  /// Identities that the later capture displays under other names than the earlier one.
  private func renamed(_ a: Int, _ b: Int) throws -> [CaptureChange] {
    try alignment.identities.compactMap { identity in
      let (old, new) = (names(identity, a), names(identity, b))
      guard let before = old.first, let after = new.first, Set(old).isDisjoint(with: new) else { return nil }
      var change = change(.renamed, a, b)
      (change.oldName, change.newName) = (before, after)
      let evidence = identity.evidence.first { entry in
        !isWithheld(entry) && alignment.line(of: entry, in: a) != nil && alignment.line(of: entry, in: b) != nil
      }
      if let evidence { (change.before, change.after) = (try row(evidence, a)?.id, try row(evidence, b)?.id) }
      return change
    }
  }

  /// Those that show most first.
  private func names(_ identity: SharedIdentity, _ copy: Int) -> [String] {
    identity.members.filter { $0.copy == copy }.sorted { $1.shared < $0.shared }
      .compactMap { $0.displayed.name ?? $0.displayed.address }
  }
}

extension AuthorityArchive {
  /// Nothing where no custodian exported the conversation twice.
  func captureChanges(_ gathered: Gathered, _ union: StoredUnion) throws -> [CaptureChange] {
    let isRepeated = gathered.copies.indices.contains { later in
      gathered.copies[..<later].contains { RepeatedExport.mayBeOne($0, gathered.copies[later]) }
    }
    guard isRepeated else { return [] }
    let ids = try gathered.copies.map { try catalogue.lineIDs(of: $0.conversation) }
    return try CaptureChanges(
      alignment: try catalogue.alignment(of: union), copies: gathered.copies,
      record: { copy, line in try self.catalogue.record(ids[copy][line]) }
    ).all()
  }
}
