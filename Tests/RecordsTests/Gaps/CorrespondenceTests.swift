// SPDX-License-Identifier: Apache-2.0
import Records
import Testing

@Suite struct `The circulation of a statement` {
  private let asha = PersonReference(id: PersonID(high: 1, low: 1), name: "Asha Okafor")
  private let ben = PersonReference(id: PersonID(high: 1, low: 2), name: "Ben Acheampong")
  private let until = Day("2026-12-08")!  // a day of the calendar

  private func said(_ declaration: Declaration, _ by: PersonReference) -> Attestation {
    Attestation(
      id: AttestationID(high: 1, low: UInt64(declaration.kind.rawValue)), at: Instant(milliseconds: 0), by: by,
      about: Topic(), said: declaration)
  }

  @Test func `is refused before anybody was asked`() {
    #expect(GapCorrespondence([]).circulation(on: until) == .nobodyAsked)
  }

  @Test func `waits for the reply, or for the day to pass`() {
    let asked = [said(.replyAsked(asha, until: until), ben)]
    let waiting = GapCorrespondence(asked)
    #expect(waiting.circulation(on: until) == .waiting(for: [asha], until: until))
    #expect(waiting.circulation(on: until.adding(days: 1)) == .allowed)
    let replied = GapCorrespondence(asked + [said(.gapReplied(words: "No."), asha)])
    #expect(replied.circulation(on: until.adding(days: -10)) == .allowed)
  }

  @Test func `waits for everybody who was asked, and takes nobody else's word`() {
    let asked = [said(.replyAsked(asha, until: until), ben), said(.replyAsked(ben, until: until.adding(days: 3)), ben)]
    let one = GapCorrespondence(asked + [said(.gapReplied(words: "No."), asha)])
    #expect(one.circulation(on: until) == .waiting(for: [ben], until: until.adding(days: 3)))
    let other = GapCorrespondence([asked[0], said(.gapReplied(words: "No."), ben)])
    #expect(other.circulation(on: until) == .waiting(for: [asha], until: until))
    #expect(other.replies.isEmpty)
  }

  @Test func `goes by the day that was given last, and ends replying`() {
    let later = GapCorrespondence([
      said(.replyAsked(asha, until: until), ben), said(.replyAsked(asha, until: until.adding(days: 7)), ben),
    ])
    #expect(later.circulation(on: until.adding(days: 7)) != .allowed)
    #expect(later.isOpen)
    #expect(!GapCorrespondence([said(.gapCirculated(to: "The inquiry"), ben)]).isOpen)
  }
}
