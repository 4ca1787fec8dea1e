// SPDX-License-Identifier: Apache-2.0
import OnRecordTesting
import Records
import Testing

@testable import Archive

/// Asha withholds a message that Ben's copy shows: message 52 stands at place 50 of her export.
@Suite struct `What was withheld` {
  private let canary = "kw52x"

  @Test func `is counted with its category, and stands in no statement`() async throws {
    let gap = try await GapHouse(ashaWithholds: true)
    for choice in [try gap.choice(), .whole(try gap.opener(gap.ben))] {
      let id = try await gap.office.stateGap(choice, as: gap.rita)
      let shown = try await gap.office.statement(id, isPrint: true, as: gap.rita)
      let words = shown.items.flatMap { $0.rows.compactMap(\.self) }.map { "\($0.item)" }
      #expect(!words.isEmpty && words.allSatisfy { !$0.contains(canary) })
      #expect(
        shown.statement.sides.first { $0.custodianID == gap.house.asha.id }?.withheld.map(\.category) == [.personal])
      let text = String(decoding: try await gap.office.statementText(id, as: gap.rita), as: UTF8.self)
      #expect(text.contains("Withheld by declaration: 1 (personal)") && !text.contains(canary))
      #expect(shown.statement.items.count == 3)
    }
  }

  /// The words were shown, then their holder hands in a copy in which they stand withheld.
  @Test func `in a copy that comes later is shown no more`() async throws {
    let gap = try await GapHouse()
    let other = Department.person(10, "Owen Marsh", .official)
    try gap.office.desk.add(other)
    let id = try await gap.stated()
    let before = try await gap.office.statement(id, as: gap.rita)
    #expect(before.items.allSatisfy { !$0.isWithheld })
    _ = try await GapHouse.file(gap.house, other, "Flood response", lacking: [], withholds: 30)
    let after = try await gap.office.statement(id, as: gap.rita)
    #expect(after.items.map(\.isWithheld) == [true, false, false])
    #expect(after.items[0].rows.allSatisfy { $0 == nil })
  }

  /// Three copies were compared and one of them parted; the copy that withholds came to the other two.
  @Test func `beside one of the copies that were parted since is shown no more`() async throws {
    let gap = try await GapHouse()
    let (owen, wren) = (Department.person(10, "Owen Marsh", .official), Department.person(11, "Wren Day", .official))
    for person in [owen, wren] { try gap.office.desk.add(person) }
    _ = try await GapHouse.file(gap.house, owen, "Flood response", lacking: [20])
    let id = try await gap.office.stateGap(.whole(try gap.opener(gap.ben)), as: gap.rita)
    let before = try await gap.office.statement(id, as: gap.rita)
    #expect(before.items.map(\.isWithheld) == [false, false, false, false])
    try await gap.office.part(try gap.opener(gap.asha), why: "Another group", as: gap.rita)
    _ = try await GapHouse.file(gap.house, wren, "Flood response", lacking: [], withholds: 45)
    let after = try await gap.office.statement(id, as: gap.rita)
    #expect(after.items.map(\.isWithheld) == [false, false, true, false])
    #expect(after.items[2].rows.allSatisfy { $0 == nil })
  }
}
