// SPDX-License-Identifier: Apache-2.0
import OnRecordTesting
import Records

/// People of the Department for Rivers and Coasts and what officers decide about them.
struct Staff {
  static let asha = person(1, "Asha Okafor", "+44 7700 900123")
  static let ben = person(2, "Ben Acheampong", "ben@rivers.example")
  static let maya = person(3, "Maya Lindqvist", "07700 900199")
  static let plan = DiallingPlan(zone: "Europe/London")
  static let rita = PersonReference(id: PersonID(high: 9, low: 9), name: "Rita Marlow")

  static func person(_ number: UInt64, _ name: String, _ address: String? = nil) -> RegisteredPerson {
    var person = RegisteredPerson(id: PersonID(high: 1, low: number), name: name, standing: .official)
    person.addresses = address.map { [RegisteredAddress(address: $0)] } ?? []
    return person
  }

  /// What Ben's phone shows.
  static func shown(_ name: String?, _ address: String? = nil, by custodian: String = "Ben Acheampong")
    -> DisplayedIdentity
  {
    DisplayedIdentity(custodian: custodian, channel: "whatsapp", name: name, address: address)
  }

  /// Decisions in their order, a millisecond apart.
  static func decided(_ said: [(Declaration, RegisteredPerson)]) -> [Attestation] {
    said.enumerated().map { place, said in
      SampleAttestations.attestation(
        said.0, about: Topic(person: said.1.id), by: rita, number: UInt64(place))
    }
  }

  static func register(_ said: [(Declaration, RegisteredPerson)] = [], also people: [RegisteredPerson] = [])
    -> Register
  {
    let registered = ([asha, ben, maya] + people).map { (Declaration.registered($0), $0) }
    return Register(decided(registered + said), plan: plan)
  }
}

extension Register {
  /// Who `participant` is in a copy of Ben's.
  func who(_ participant: Participant, _ custodian: String = "Ben Acheampong") -> String? {
    person(of: participant, custodian: custodian, channel: "whatsapp")?.person.name
  }
}
