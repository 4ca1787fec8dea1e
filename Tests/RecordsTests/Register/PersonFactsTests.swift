// SPDX-License-Identifier: Apache-2.0
import OnRecordTesting
import Records
import Testing

private func day(_ text: String) -> Day { Day(text)! }  // days of the calendar

@Suite struct `A registered person` {
  @Test func `came with the first post and left with the last`() {
    var person = Staff.asha
    #expect(person.started == nil && person.left == nil)
    person.posts = [
      HeldPost(title: "Adviser", from: day("2024-05-01"), until: day("2025-01-31")),
      HeldPost(title: "Director", from: day("2023-01-09"), until: day("2024-04-30")),
    ]
    #expect(person.started == day("2023-01-09") && person.left == day("2025-01-31"))
    #expect(person.posts(on: day("2024-04-30")).map(\.title) == ["Director"])
    person.posts.append(HeldPost(title: "Board member", from: day("2025-02-01")))
    #expect(person.left == nil, "a post is open")
  }

  @Test func `changes device where a device, a capture, a declaration or a conversation says so`() {
    let devices = [
      HeldDevice(name: "New phone", from: day("2026-03-01")),
      HeldDevice(name: "Old phone", until: day("2026-02-28")),
    ]
    let declared = [
      SampleAttestations.attestation(.checklistBegun(.newPhone, on: day("2026-03-02"))),
      SampleAttestations.attestation(.checklistBegun(.leaving, on: day("2026-09-01"))),
      SampleAttestations.attestation(.phoneLost(since: day("2026-01-05"), words: "river")),
    ]
    let captures = [
      DeviceHistory.Capture(DepositID(high: 1, low: 3), device: "Pixel", on: day("2026-04-01")),
      DeviceHistory.Capture(DepositID(high: 1, low: 1), device: "iPhone", on: day("2026-02-01")),
      DeviceHistory.Capture(DepositID(high: 1, low: 2), device: "iPhone", on: day("2026-02-20")),
    ]
    let said = [
      DeviceSign(.securityCodeChanged, on: day("2026-03-02"), source: .record(RecordID(high: 1, low: 1)))
    ]
    let history = DeviceHistory(devices: devices, declared: declared, captures: captures, said: said) {
      Day($0.utc)
    }
    #expect(history.signs.map(\.kind) == [.inUse, .lost, .inUse, .changed, .changed, .securityCodeChanged, .changed])
    #expect(history.signs.map(\.device) == ["Old phone", nil, "iPhone", "New phone", nil, nil, "Pixel"])
    #expect(history.changes.count == 5)
  }

  @Test func `places a conversation with the body of those who hold it, unless it is declared`() {
    var outsider = Staff.person(5, "Owen Marsh")
    (outsider.standing, outsider.body) = (.outsider, "Flood Trust")
    var stranger = Staff.person(6, "Dana Roe")
    stranger.standing = .outsider
    let derived = TakingPart(
      declared: nil, holders: [Staff.asha, Staff.ben], participants: [Staff.asha, outsider, stranger], unlinked: 2,
      authority: "Rivers and Coasts")
    #expect(derived.owner == "Rivers and Coasts" && derived.others == ["Flood Trust"] && derived.unlinked == 2)
    #expect(derived.basis == .derived)
    let said = SampleAttestations.attestation(.bodies(owner: "Flood Trust", others: ["Rivers and Coasts"], words: ""))
    let declared = TakingPart(
      declared: said, holders: [Staff.asha], participants: [], unlinked: 0, authority: "Rivers and Coasts")
    #expect(declared.owner == "Flood Trust" && declared.basis == .declared(said))
    let unknown = TakingPart(declared: nil, holders: [stranger], participants: [], unlinked: 0, authority: "Rivers")
    #expect(unknown.owner == nil && unknown.others.isEmpty, "unknown is not the authority")
  }
}
