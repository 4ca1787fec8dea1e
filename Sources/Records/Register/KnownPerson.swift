// SPDX-License-Identifier: Apache-2.0

/// Somebody the register knows: registered by an officer, or an account holder, or both.
package struct KnownPerson: Sendable, Hashable {
  /// As registered; an account's address is among the addresses.
  package let person: RegisteredPerson
  package let account: Person?
  /// The registration in force; nil where there is only an account.
  package let registration: Attestation?

  package init(person: RegisteredPerson, account: Person? = nil, registration: Attestation? = nil) {
    (self.person, self.account, self.registration) = (person, account, registration)
  }

  package var id: PersonID { person.id }
  package var name: String { person.name }
  package var reference: PersonReference { person.reference }
  package var isRegistered: Bool { registration != nil }

  init(_ account: Person, _ registration: Attestation?) {
    var person: RegisteredPerson
    if case .registered(let registered)? = registration?.said {
      person = registered
    } else {
      person = RegisteredPerson(
        id: account.id, name: account.name, standing: account.isGuest ? .outsider : .official)
    }
    if let address = account.address.flatMap({ ComparableAddress($0, nil) }),
      !person.addresses.contains(where: { $0.channel == nil && ComparableAddress($0.address, nil) == address })
    {
      person.addresses.append(RegisteredAddress(address: account.address ?? ""))
    }
    self.init(person: person, account: account, registration: registration)
  }
}
