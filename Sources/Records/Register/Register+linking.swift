// SPDX-License-Identifier: Apache-2.0

extension Register {
  /// Who a participant of a copy is, and why; nil where nobody is linked.
  ///
  /// `custodian` as the copy's deposit names them, with their account where it has one; who is known by that alone
  /// (nobody registered them, and no account is at hand) is called what the deposit calls them.
  package func person(
    of participant: Participant, custodian: String, custodianID: PersonID? = nil, channel: String
  ) -> (person: PersonReference, basis: LinkBasis)? {
    let identity = DisplayedIdentity(participant, custodian: custodian, channel: channel)
    let history = history(of: identity)
    if let link = history?.link, let id = link.about.person { return (reference(id), .decision(link)) }
    let found = people(bearing: participant, on: channel)
    if found.isEmpty, let custodianID, isHolder(participant, custodian, custodianID) {
      guard history?.refusal(of: custodianID) == nil else { return nil }
      return (person(custodianID)?.reference ?? PersonReference(id: custodianID, name: custodian), .holder)
    }
    guard found.count == 1, let (known, address) = found.first, history?.refusal(of: known.id) == nil else {
      return nil
    }
    return (known.reference, .address(address))
  }

  /// Told so by the export, or bearing exactly the custodian's name in the custodian's own copy.
  private func isHolder(_ participant: Participant, _ custodian: String, _ custodianID: PersonID) -> Bool {
    if let isSelf = participant.isSelf { return isSelf }
    guard let name = participant.name else { return false }
    return Self.isSame(name, custodian) || person(custodianID).map { Self.isSame(name, $0.name) } ?? false
  }

  /// People registered with the participant's address; several are a conflict, and then none is linked by rule.
  package func people(bearing participant: Participant, on channel: String) -> [(KnownPerson, RegisteredAddress)] {
    let address =
      participant.address.flatMap { ComparableAddress($0, plan) }
      ?? participant.name.flatMap { ComparableAddress(displayed: $0, plan) }
    return address.map { people(at: $0, on: channel) } ?? []
  }

  /// Which of a copy's participants are its custodian: told so by the export, linked to them, or bearing exactly the
  /// custodian's name where they are linked to nobody else.
  package func holders(
    among participants: [Participant], custodian: String, custodianID: PersonID?, channel: String
  ) -> Set<Participant> {
    let names = Set(([custodian] + [custodianID.flatMap(person)?.name].compactMap(\.self)).map(Self.folded))
    return Set(
      participants.filter { participant in
        let linked = person(of: participant, custodian: custodian, custodianID: custodianID, channel: channel)
        if let linked { return custodianID == nil ? participant.isSelf == true : linked.person.id == custodianID }
        return participant.isSelf == true || participant.name.map { names.contains(Self.folded($0)) } ?? false
      })
  }

  /// The participants of a copy that are linked to somebody.
  package func known(
    among participants: [Participant], custodian: String, custodianID: PersonID?, channel: String
  ) -> [Participant: PersonID] {
    var known: [Participant: PersonID] = [:]
    for participant in participants {
      known[participant] =
        person(of: participant, custodian: custodian, custodianID: custodianID, channel: channel)?.person.id
    }
    return known
  }

  /// Links to this person that officers made and nothing has undone, oldest first.
  package func links(of person: PersonID) -> [(identity: DisplayedIdentity, decision: Attestation)] {
    histories.values.compactMap { history in
      guard let link = history.link, link.about.person == person else { return nil }
      return (history.identity, link)
    }.sorted { ($0.decision.at, $0.identity.shown) < ($1.decision.at, $1.identity.shown) }
  }

  /// Decisions that an identity is not this person, oldest first.
  package func refusals(of person: PersonID) -> [(identity: DisplayedIdentity, decision: Attestation)] {
    histories.values.compactMap { history in
      history.refusal(of: person).map { (history.identity, $0) }
    }.sorted { ($0.decision.at, $0.identity.shown) < ($1.decision.at, $1.identity.shown) }
  }

  /// A name as two are compared: without marks, upper and lower case alike.
  static func folded(_ name: String) -> String { ComparableAddress.withoutMarks(name).lowercased() }

  /// Whether two names are one, without marks, upper and lower case alike.
  package static func isSame(_ one: String, _ other: String) -> Bool { folded(one) == folded(other) }

  /// People of exactly this name.
  package func people(named name: String) -> [KnownPerson] {
    let wanted = Self.folded(name)
    return people.filter { Self.folded($0.name) == wanted }
  }

  /// People whose name, body, posts or addresses hold every word of `words`; everybody for no words.
  package func people(matching words: String) -> [KnownPerson] {
    let address = ComparableAddress(words, plan)
    let wanted = Self.folded(words).split(separator: " ")
    return people.filter { known in
      let addresses = known.person.addresses
      if let address, addresses.contains(where: { ComparableAddress($0.address, plan) == address }) { return true }
      let texts = [known.name, known.person.body ?? ""] + known.person.posts.map(\.title) + addresses.map(\.address)
      let text = texts.joined(separator: "\n").lowercased()
      return wanted.allSatisfy { text.contains($0) }
    }
  }
}
