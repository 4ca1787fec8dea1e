// SPDX-License-Identifier: Apache-2.0

/// Who else a displayed identity may be. A suggestion is never applied by itself.
extension Register {
  /// Fewer shared messages than this suggest nothing: short words come together by chance.
  static let fewestShared = 2

  /// Suggestions from what alignments found, and from names that are a person's, strongest first.
  ///
  /// `named`: displays whose name may be somebody's, with up to five of their records. What is linked is not
  /// suggested; what was refused only where another's copy came since.
  package func suggestions(
    from seen: [SeenTogether], named: [(seen: SeenIdentity, evidence: [RecordID])] = []
  ) -> [LinkSuggestion] {
    var found: [SuggestedLink: LinkSuggestion] = [:]
    for together in seen {
      for suggestion in suggestions(from: together) { add(suggestion, to: &found) }
    }
    for (one, evidence) in named {
      guard let suggestion = suggestion(byNameOf: one, evidence) else { continue }
      add(suggestion, to: &found)
    }
    return found.values.sorted(by: Self.isStronger)
  }

  /// What makes two suggestions the same.
  private struct SuggestedLink: Hashable {
    let identity: ComparableIdentity
    let person: PersonID?
  }

  private func add(_ suggestion: LinkSuggestion, to found: inout [SuggestedLink: LinkSuggestion]) {
    let link = SuggestedLink(
      identity: ComparableIdentity(suggestion.displayed, plan), person: suggestion.person?.id)
    guard let known = found[link] else { return found[link] = suggestion }
    var (best, other) = known.shared >= suggestion.shared ? (known, suggestion) : (suggestion, known)
    for display in other.others where !best.others.contains(display) { best.others.append(display) }
    other.evidence.removeAll(where: best.evidence.contains)
    best.evidence = Array((best.evidence + other.evidence).prefix(LinkSuggestion.mostEvidence))
    best.reasons = LinkReason.allCases.filter { best.reasons.contains($0) || other.reasons.contains($0) }
    found[link] = best
  }

  // MARK: From alignment

  private func suggestions(from together: SeenTogether) -> [LinkSuggestion] {
    let resolved = together.members.map(linked)
    let people = Set(resolved.compactMap { $0?.person })
    // Two people under one set of words: one of the links is wrong, and no suggestion would say which.
    guard people.count < 2 else { return [] }
    let open = zip(together.members, resolved).filter { $0.1 == nil }.map(\.0)
      .filter { $0.shared >= Self.fewestShared && $0.shared > $0.against }
    guard let person = people.first ?? onlyPerson(named: open) else {
      return unnamed(open, together).map { [$0] } ?? []
    }
    let isByAddress = resolved.contains { if case .address? = $0?.basis { true } else { false } }
    return open.compactMap { member in
      guard !isRefused(member.displayed, person.id, by: together.members) else { return nil }
      var suggestion = suggestion(member, together, person: person)
      if isByAddress, member.participant.address == nil { suggestion.reasons.append(.addressElsewhere) }
      if isNamed(member, as: person) { suggestion.reasons.append(.sameName) }
      return suggestion
    }
  }

  private func linked(_ seen: SeenIdentity) -> (person: PersonReference, basis: LinkBasis)? {
    person(
      of: seen.participant, custodian: seen.custodian, custodianID: seen.custodianID, channel: seen.channel)
  }

  /// The one person of the register that a display bears the name of.
  private func onlyPerson(named seen: [SeenIdentity]) -> PersonReference? {
    let people = seen.compactMap(\.participant.name).flatMap(people(named:)).map(\.reference)
    return Set(people).count == 1 ? people.first : nil
  }

  /// Displays that are one participant of whom nobody knows who it is.
  private func unnamed(_ open: [SeenIdentity], _ together: SeenTogether) -> LinkSuggestion? {
    guard open.count > 1, let first = open.first(where: { $0.participant.name != nil }) ?? open.first else {
      return nil
    }
    var suggestion = suggestion(first, together, person: nil)
    let addressed = open.count { $0.participant.address != nil }
    if addressed > 0 && addressed < open.count { suggestion.reasons.append(.addressElsewhere) }
    return suggestion
  }

  private func suggestion(
    _ member: SeenIdentity, _ together: SeenTogether, person: PersonReference?
  ) -> LinkSuggestion {
    var others: [DisplayedIdentity] = []
    for other in together.members.map(\.displayed) where other != member.displayed && !others.contains(other) {
      others.append(other)
    }
    return LinkSuggestion(
      displayed: member.displayed, person: person, others: others, shared: member.shared, against: member.against,
      evidence: Array(together.evidence.prefix(LinkSuggestion.mostEvidence)))
  }

  private func isNamed(_ seen: SeenIdentity, as person: PersonReference) -> Bool {
    seen.participant.name.map(Self.folded) == Self.folded(person.name)
  }

  /// Refused, and no other custodian's copy came since: nothing new speaks for it.
  private func isRefused(_ displayed: DisplayedIdentity, _ person: PersonID, by members: [SeenIdentity]) -> Bool {
    guard let refusal = history(of: displayed)?.refusal(of: person) else { return false }
    let own = ComparableIdentity(displayed, plan).custodian
    let others = members.filter { ComparableIdentity($0.displayed, plan).custodian != own }
    let firsts = Dictionary(grouping: others) { ComparableIdentity($0.displayed, plan).custodian }
    return !firsts.values.contains { copies in copies.allSatisfy { $0.receivedAt > refusal.at } }
  }

  // MARK: From names

  private func suggestion(byNameOf seen: SeenIdentity, _ evidence: [RecordID]) -> LinkSuggestion? {
    guard let name = seen.participant.name, linked(seen) == nil else { return nil }
    let people = people(named: name)
    guard people.count == 1, let person = people.first?.reference,
      history(of: seen.displayed)?.refusal(of: person.id) == nil
    else { return nil }
    return LinkSuggestion(
      displayed: seen.displayed, person: person, others: [], shared: 0, against: 0,
      evidence: Array(evidence.prefix(LinkSuggestion.mostEvidence)), reasons: [.sameName])
  }

  /// More shared messages that nothing speaks against first; then more reasons; then by name.
  private static func isStronger(_ a: LinkSuggestion, _ b: LinkSuggestion) -> Bool {
    let (one, other) = (a.shared - 2 * a.against, b.shared - 2 * b.against)
    if one != other { return one > other }
    if a.reasons.count != b.reasons.count { return a.reasons.count > b.reasons.count }
    return (a.displayed.shown, a.displayed.custodian, a.person?.name ?? "")
      < (b.displayed.shown, b.displayed.custodian, b.person?.name ?? "")
  }
}
