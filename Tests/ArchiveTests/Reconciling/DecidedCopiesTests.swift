// SPDX-License-Identifier: Apache-2.0
import Records
import Store
import Testing

@testable import Archive

@Suite struct `Decisions on copies` {
  @Test func `count in the order of the ledger, whatever the clock said`() async throws {
    let phones = try await SeveralPhones()
    for (start, name) in [(0, "Asha Okafor"), (100, "Ben Acheampong"), (200, "Cleo Varga")] {
      try await phones.hand(GroupCopy(shown: Array(start..<(start + 10))), by: name)
    }
    let copies = try phones.archive.catalogue.copies()
    let (asha, ben, cleo) = (copies[0].reference, copies[1].reference, copies[2].reference)
    let gathering = Gathering(
      copies, [:],
      decisions: [
        decision(.parted(cleo, words: "Two groups"), about: asha, at: 3),
        decision(.joined(ben, words: "One group"), about: asha, at: 2),
        decision(.joined(cleo, words: "One group"), about: ben, at: 1),
      ])
    #expect(gathering.areOne(0, 1) && !gathering.areOne(1, 2))
  }

  private func decision(_ said: Declaration, about copy: CopyReference, at time: Int64) -> Attestation {
    Attestation(
      id: AttestationID(high: 0, low: UInt64(time)), at: Instant(milliseconds: time),
      by: SeveralPhones.rita.person.reference, about: Topic(copy), said: said)
  }
}
