// SPDX-License-Identifier: Apache-2.0
import Records

/// Made-up people of the register for the gallery.
enum SamplePeople {
  static let words = "<b>" + String(repeating: "Überlang ", count: 20)
  private static let rita = PersonReference(id: PersonID(high: 4, low: 9), name: "Rita Marlow")
  private static let day = Day(year: 2026, month: 3, day: 3)!  // a day of the calendar
  private static let chat = ConversationKey(
    channel: "whatsapp", label: "whatsapp:Flood response", title: "Flood response")

  static func person(_ number: UInt64, _ name: String, _ standing: RegisteredPerson.Standing = .official)
    -> RegisteredPerson
  {
    RegisteredPerson(id: PersonID(high: 4, low: number), name: name, standing: standing)
  }

  static var known: [KnownPerson] {
    var (asha, owen) = (person(1, "Asha Okafor"), person(2, "Owen Marsh", .outsider))
    asha.posts = [
      HeldPost(title: "Duty officer", from: day.adding(days: -900), until: day.adding(days: -400)),
      HeldPost(title: "Director of flood response", from: day.adding(days: -399)),
    ]
    asha.addresses = [
      RegisteredAddress(channel: "whatsapp", address: "+44 7700 900123"),
      RegisteredAddress(address: "asha.okafor@rivers.example"),
    ]
    asha.devices = [HeldDevice(name: "Work phone", from: day.adding(days: -300))]
    (owen.body, owen.addresses) = ("Flood Trust", [RegisteredAddress(address: "+44 7700 900150")])
    let account = Person(id: asha.id, name: asha.name, address: "asha.okafor@rivers.example", roles: [.official])
    return [
      KnownPerson(person: asha, account: account, registration: decided(.registered(asha), asha.id, 1)),
      KnownPerson(person: owen, registration: decided(.registered(owen), owen.id, 2)),
      KnownPerson(person: person(3, "Ben Acheampong"), account: account),
    ]
  }

  static let bens = DisplayedIdentity(
    custodian: "Ben Acheampong", channel: "whatsapp", name: "Asha work", address: nil)

  static func long(_ number: UInt64) -> KnownPerson {
    var person = person(number, words, .outsider)
    person.body = words
    person.posts = [HeldPost(title: words, until: day)]
    person.addresses = (0..<6).map { RegisteredAddress(channel: "telegram", address: "\(words)\($0)") }
    return KnownPerson(person: person, registration: decided(.registered(person), person.id, 3))
  }

  static var conflict: AddressConflict {
    AddressConflict(address: RegisteredAddress(address: "+44 7700 900150"), people: known.prefix(2).map(\.reference))
  }

  static var longConflict: AddressConflict {
    AddressConflict(address: RegisteredAddress(address: words), people: (0..<6).map { long($0).reference })
  }

  static func decided(_ said: Declaration, _ person: PersonID, _ number: UInt64) -> Attestation {
    Attestation(
      id: AttestationID(high: 8, low: number), at: Instant(milliseconds: 1_772_700_000_000), by: rita,
      about: Topic(person: person), said: said)
  }

  // MARK: A person

  static var nobody: ShownPerson {
    ShownPerson(known: known[2], devices: DeviceHistory(devices: []) { _ in day })
  }

  static var shown: ShownPerson {
    let asha = known[0]
    let decision = decided(.linked(bens, words: "She signs with her name there"), asha.id, 4)
    let wrong = DisplayedIdentity(custodian: "Lena Fairweather", channel: "signal", name: "Asha", address: nil)
    return ShownPerson(
      known: asha,
      appearances: [
        appearance(1, bens, .linked(.decision(decision))),
        appearance(
          2, DisplayedIdentity(custodian: "Owen Marsh", channel: "whatsapp", name: nil, address: "+44 7700 900123"),
          .linked(.address(asha.person.addresses[0]))),
        appearance(
          3, DisplayedIdentity(custodian: "Maya Lindqvist", channel: "email", name: "Asha Okafor", address: nil), .name),
      ], links: [ShownLink(bens, decision)],
      refusals: [ShownLink(wrong, decided(.unlinked(wrong, words: "Her sister"), asha.id, 5))],
      devices: DeviceHistory(
        devices: asha.person.devices,
        said: [DeviceSign(.securityCodeChanged, on: day, source: .record(SampleRecords.id(1)))]
      ) { _ in day })
  }

  static var longShown: ShownPerson {
    let display = DisplayedIdentity(custodian: words, channel: words, name: words, address: words)
    let decision = decided(.linked(display, words: words), PersonID(high: 4, low: 7), 6)
    return ShownPerson(
      known: long(7), appearances: (0..<210).map { appearance($0, display, .linked(.decision(decision))) },
      links: [ShownLink(display, decision)],
      refusals: [ShownLink(display, decided(.unlinked(display, words: words), PersonID(high: 4, low: 7), 7))],
      devices: DeviceHistory(devices: [HeldDevice(name: words, from: day)]) { _ in day }, conflicts: [longConflict])
  }

  private static func appearance(
    _ number: UInt64, _ display: DisplayedIdentity, _ basis: PersonAppearance.Basis
  ) -> PersonAppearance {
    PersonAppearance(
      copy: CopyReference(deposit: DepositID(high: 6, low: number), conversation: chat), displayed: display,
      basis: basis,
      opener: SampleRecords.id(number), first: day, last: day.adding(days: 40))
  }

  // MARK: Suggestions

  static var suggestions: [ShownSuggestion] {
    let own = DisplayedIdentity(custodian: "Asha Okafor", channel: "whatsapp", name: "Asha Okafor", address: nil)
    let stranger = DisplayedIdentity(custodian: "Ben Acheampong", channel: "signal", name: "O.", address: nil)
    let number = DisplayedIdentity(
      custodian: "Maya Lindqvist", channel: "signal", name: nil, address: "+44 7700 900150")
    let other = DepositID(high: 6, low: 2)
    let text = "Can we close the lower gate before the tide?"
    return [
      ShownSuggestion(
        LinkSuggestion(
          displayed: bens, person: known[0].reference, others: [own], shared: 41, against: 1,
          evidence: [SampleRecords.id(1), SampleRecords.id(2)], reasons: [.sameWords, .addressElsewhere]),
        evidence: [
          SampleRecords.row(1, "Asha Okafor", text),
          moved(SampleRecords.row(2, "Asha work", text, minutes: 60), to: other),
        ],
        custodians: [SampleDeposits.facts.id: "Asha Okafor", other: "Ben Acheampong"]),
      ShownSuggestion(
        LinkSuggestion(displayed: stranger, person: nil, others: [number], shared: 4, against: 0, evidence: []),
        evidence: []),
      ShownSuggestion(
        LinkSuggestion(
          displayed: DisplayedIdentity(custodian: "Maya Lindqvist", channel: "email", name: "Owen Marsh", address: nil),
          person: known[1].reference, others: [], shared: 0, against: 0, evidence: [], reasons: [.sameName]),
        evidence: []),
    ]
  }

  static var longSuggestion: ShownSuggestion {
    let display = DisplayedIdentity(custodian: words, channel: words, name: words, address: words)
    return ShownSuggestion(
      LinkSuggestion(
        displayed: display, person: nil, others: [display, display], shared: 400_000, against: 12, evidence: [],
        reasons: LinkReason.allCases),
      evidence: (1...5).map { SampleRecords.row($0, words, words, minutes: Int64($0)) })
  }

  private static func moved(_ row: RecordRow, to deposit: DepositID) -> RecordRow {
    RecordRow(
      id: row.id, item: row.item, deposit: deposit, leaf: row.leaf, isPlacedByNeighbour: row.isPlacedByNeighbour)
  }
}
