// SPDX-License-Identifier: Apache-2.0
import OnRecordTesting
import Records
import Testing

private func said(_ said: Declaration, _ number: UInt64, by: PersonReference = SampleAttestations.asha) -> Attestation {
  SampleAttestations.attestation(said, by: by, number: number)
}

@Suite struct `What is in force` {
  let ben = SampleAttestations.ben

  @Test func `is the latest of a kind by the same person`() {
    let standing = Standing([said(.timer(seconds: 0), 1), said(.timer(seconds: 3600), 2)])
    #expect(standing.inForce.map(\.id.low) == [2])
    #expect(standing.timer == 3600)
  }

  @Test func `is not what its author withdrew, and nobody else can withdraw it`() {
    let view = said(.significance(.decision), 1)
    let topic = Topic(conversation: SampleAttestations.chat, attestation: view.id)
    let own = SampleAttestations.attestation(.withdrawn, about: topic, number: 2)
    let other = SampleAttestations.attestation(.withdrawn, about: topic, by: ben, number: 2)
    #expect(Standing([view, own]).significance == .undeclared)
    #expect(Standing([view, other]).significance == .agreed(.decision, view))
  }

  @Test func `is unknown where nobody has said anything`() {
    let standing = Standing([])
    #expect(standing.usage == nil && standing.timer == nil && standing.significance.isSignificant == nil)
    #expect(standing.policy == CapturePolicy())
  }

  /// NCC-3: both views stand and the longer retention applies.
  @Test func `keeps both views on a disputed significance, and treats it as significant`() {
    let views = [said(.significance(.notSignificant), 1), said(.significance(.decision), 2, by: ben)]
    #expect(Standing(views).significance == .disputed(views))
    #expect(Standing(views).significance.isSignificant == true)
    #expect(Standing(views.reversed()).significance.isSignificant == true)
    #expect(Standing([views[0]]).significance.isSignificant == false)
  }

  @Test func `is no dispute between two kinds of significance`() {
    let views = [said(.significance(.instruction), 1), said(.significance(.decision), 2, by: ben)]
    #expect(Standing(views).significance == .agreed(.decision, views[1]))
  }

  @Test func `keeps every nil return and every removal`() {
    let all = [said(.removed, 1), said(.removed, 2)]
    #expect(Standing(all).all(.removed).count == 2)
  }

  /// NCC-7: declared, else who began it, else the first.
  @Test func `names one responsible capturer by declaration, initiator or first capture`() {
    let asha = SampleAttestations.asha
    #expect(ResponsibleCapturer(declared: ben, initiator: asha, people: [asha]) == .declared(ben))
    #expect(ResponsibleCapturer(declared: nil, initiator: ben, people: [asha]) == .initiator(ben))
    #expect(ResponsibleCapturer(declared: nil, initiator: nil, people: [asha, ben]) == .first(asha))
    #expect(ResponsibleCapturer(declared: nil, initiator: nil, people: []).person == nil)
  }
}
