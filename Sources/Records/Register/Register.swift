// SPDX-License-Identifier: Apache-2.0

/// The people known: who they are, and which displayed identity is whom.
///
/// A pure function of what officers decided (registered, linked, unlinked) and of the accounts. A decision wins over
/// the rule; the rule is the exact address and nothing else.
package struct Register: Sendable {
  /// By name.
  package let people: [KnownPerson]
  package let plan: DiallingPlan?
  let histories: [ComparableIdentity: LinkHistory]
  private let places: [PersonID: Int]
  private let byAddress: [ComparableAddress: [Holder]]

  /// Somebody with an address, by place in `people`.
  private struct Holder: Sendable {
    let place: Int
    let address: RegisteredAddress
  }

  /// `decisions` in the order of the ledger, other kinds are passed over.
  package init(_ decisions: [Attestation], accounts: [Person] = [], plan: DiallingPlan?) {
    self.plan = plan
    people = Self.people(decisions, accounts)
    places = Dictionary(people.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    var byAddress: [ComparableAddress: [Holder]] = [:]
    for (place, known) in people.enumerated() {
      for address in known.person.addresses {
        guard let comparable = ComparableAddress(address.address, plan) else { continue }
        byAddress[comparable, default: []].append(Holder(place: place, address: address))
      }
    }
    self.byAddress = byAddress
    histories = Self.histories(decisions, plan)
  }

  private static func people(_ decisions: [Attestation], _ accounts: [Person]) -> [KnownPerson] {
    var registrations: [PersonID: Attestation] = [:]
    for decision in decisions {
      if case .registered(let person) = decision.said { registrations[person.id] = decision }
    }
    let holders = accounts.map { KnownPerson($0, registrations.removeValue(forKey: $0.id)) }
    let others = registrations.values.compactMap { registration -> KnownPerson? in
      guard case .registered(let person) = registration.said else { return nil }
      return KnownPerson(person: person, registration: registration)
    }
    return (holders + others).sorted {
      ($0.name.lowercased(), $0.id.description) < ($1.name.lowercased(), $1.id.description)
    }
  }

  private static func histories(
    _ decisions: [Attestation], _ plan: DiallingPlan?
  ) -> [ComparableIdentity: LinkHistory] {
    var histories: [ComparableIdentity: LinkHistory] = [:]
    for decision in decisions {
      switch decision.said {
      case .linked(let identity, _), .unlinked(let identity, _):
        histories[ComparableIdentity(identity, plan), default: LinkHistory(identity)].take(decision)
      default: continue
      }
    }
    return histories
  }

  package func person(_ id: PersonID) -> KnownPerson? { places[id].map { people[$0] } }

  /// The person's name where the register has it.
  func reference(_ id: PersonID) -> PersonReference {
    person(id)?.reference ?? PersonReference(id: id, name: "somebody no longer known")
  }

  package func history(of identity: DisplayedIdentity) -> LinkHistory? {
    histories[ComparableIdentity(identity, plan)]
  }

  /// People registered with this address on this channel; several are a conflict.
  package func people(at address: ComparableAddress, on channel: String) -> [(KnownPerson, RegisteredAddress)] {
    var found: [(KnownPerson, RegisteredAddress)] = []
    for holder in byAddress[address] ?? [] {
      guard holder.address.channel.map({ Channel.isSame($0, channel) }) ?? true else { continue }
      guard !found.contains(where: { $0.0.id == people[holder.place].id }) else { continue }
      found.append((people[holder.place], holder.address))
    }
    return found
  }

  /// Addresses that several people have, where their channels meet.
  package var conflicts: [AddressConflict] {
    byAddress.values.compactMap { holders in
      let meeting = holders.filter { one in
        holders.contains { $0.place != one.place && Self.meet($0.address.channel, one.address.channel) }
      }
      guard let first = meeting.first else { return nil }
      return AddressConflict(
        address: first.address, people: Set(meeting.map(\.place)).sorted().map { people[$0].reference })
    }.sorted { $0.address.address < $1.address.address }
  }

  private static func meet(_ one: String?, _ other: String?) -> Bool {
    guard let one, let other else { return true }
    return Channel.isSame(one, other)
  }
}
