// SPDX-License-Identifier: Apache-2.0
import Records

/// One attestation of every kind, with and without what is optional.
package enum SampleAttestations {
  package static let asha = PersonReference(id: PersonID(high: 1, low: 1), name: "Asha Okafor")
  package static let ben = PersonReference(id: PersonID(high: 1, low: 2), name: "Ben Acheampong")
  package static let chat = ConversationKey(
    channel: "whatsapp", label: "whatsapp:Flood response", title: "Flood response")
  package static let day = Day(year: 2026, month: 2, day: 28)!  // a day of the calendar

  package static var declarations: [Declaration] {
    [
      .usage(.urgent, words: "Pumps \u{1F30A}", privateDevice: true, circumstance: "No work phone at night"),
      .usage(.other, words: "", privateDevice: false, circumstance: nil), .capturer(ben),
      .nilReturn(channels: ["whatsapp", "sms"], from: day, through: day.adding(days: 31), words: "Nothing."),
      .nilReturn(channels: [], from: day, through: day, words: ""), .exportBlocked(words: "privacy"),
      .phoneLost(since: day, words: "river"), .phoneLost(since: nil, words: ""), .assistanceAsked(words: "Tuesday"),
      .counterpartAsked(ben, words: "please"), .removed, .timer(seconds: 0), .timer(seconds: 86_400),
      .challenged(words: "why"), .adjudicated(upheld: true, words: "yes"),
      .spillage(isFalseAlarm: true, words: "santa"),
      .policy(CapturePolicy(intervalDays: 14, deadlineDays: 5, afterCapture: .remove, reminderDays: 3)), .reminded,
      .finished, .withdrawn, .answered(words: "Room 4"),
    ] + Significance.allCases.map { .significance($0) }
      + WithholdingCategory.allCases.map { .withheld($0, items: 3, whole: $0 == .party, words: "mine") }
      + Checklist.allCases.flatMap {
        [.checklistBegun($0, on: nil), .checklistBegun($0, on: day), .checklistClosed($0)]
      } + reconciling
  }

  /// Declarations about people and copies.
  private static var reconciling: [Declaration] {
    let copy = CopyReference(deposit: DepositID(high: 3, low: 1), conversation: chat)
    let seen = DisplayedIdentity(custodian: "Asha Okafor", channel: "whatsapp", name: "Ben A", address: nil)
    var person = RegisteredPerson(id: ben.id, name: ben.name, standing: .official, body: "Rivers and Coasts")
    person.posts = [HeldPost(title: "Duty officer", from: day), HeldPost(title: "Director", from: nil, until: day)]
    person.addresses = [
      RegisteredAddress(channel: "whatsapp", address: "+44 7700 900123"), RegisteredAddress(address: "ben@example.org"),
    ]
    person.devices = [HeldDevice(name: "Work phone", from: day, until: day.adding(days: 90))]
    return [
      .registered(person),
      .registered(RegisteredPerson(id: asha.id, name: asha.name, standing: .outsider)),
      .linked(seen, words: "his number"), .unlinked(seen, words: ""), .joined(copy, words: "same words"),
      .parted(copy, words: "two chats"), .bodies(owner: "Rivers and Coasts", others: ["Flood Trust"], words: ""),
      .gapStated(statement(of: copy)), .replyAsked(ben, until: day), .gapReplied(words: "My phone broke."),
      .gapCirculated(to: "The inquiry"),
    ]
  }

  private static func statement(of copy: CopyReference) -> GapStatement {
    let side = StatedCopy(
      copy: copy, custodian: asha.name, custodianID: asha.id, receivedAt: Instant(milliseconds: 1_795_000_000_000),
      original: String(repeating: "0a", count: 16), originalBytes: 900, originalDigest: [1, 2, 3], lines: 12)
    var other = side
    (other.custodian, other.custodianID, other.zone) = (ben.name, nil, "Europe/London")
    (other.exportName, other.unread, other.isByMinute) = ("WhatsApp Chat.txt", 2, true)
    other.standings = Dictionary(uniqueKeysWithValues: LineStanding.allCases.map { ($0, Int($0.rawValue)) })
    other.clock = [ClockPiece(line: 0, seconds: -3600, anchors: 40)]
    other.withheld = [WithheldCount(category: .personal, items: 3, declarant: ben.name, account: ben.id)]
    let record = RecordID(high: 5, low: 6)
    return GapStatement(
      isWhole: false, sides: [side, other], compared: 40, agreed: 30,
      items: LineStanding.allCases.map { standing in
        StatedItem(
          record: record, at: standing.isHere ? nil : Instant(milliseconds: 1_790_000_000_000),
          places: [StatedPlace(standing, line: 4), StatedPlace(.shown, line: 5, record: record)])
      },
      reasons: GapExplanation.allCases.map { GivenReason($0, side: 1, entries: 2, fact: "Known since Monday.") },
      likelihood: .possiblyExplained, limits: GapLimit.allCases.map { StatedLimit($0, 3) }, version: 1,
      alignment: String(repeating: "0b", count: 16), alignmentDigest: [4, 5])
  }

  package static var topics: [Topic] {
    [
      Topic(), Topic(person: asha.id), Topic(conversation: chat),
      Topic(conversation: ConversationKey(channel: "email", label: "")),
      Topic(
        person: ben.id, conversation: chat, deposit: DepositID(high: 2, low: 3), record: RecordID(high: 4, low: 5),
        attestation: AttestationID(high: 6, low: 7)),
    ]
  }

  package static func attestation(
    _ said: Declaration, about: Topic = Topic(conversation: chat), by: PersonReference = asha,
    for principal: PersonReference? = nil, number: UInt64 = 9
  ) -> Attestation {
    Attestation(
      id: AttestationID(high: 8, low: number), at: Instant(milliseconds: 1_795_000_000_000 + Int64(number)), by: by,
      onBehalfOf: principal, about: about, said: said)
  }

  package static var all: [Attestation] {
    declarations.enumerated().map { place, said in
      attestation(
        said, about: topics[place % topics.count], for: place.isMultiple(of: 3) ? ben : nil, number: UInt64(place))
    }
  }
}
