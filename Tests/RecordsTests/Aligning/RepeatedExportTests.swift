// SPDX-License-Identifier: Apache-2.0
import Records
import Testing

@Suite struct `Repeated exports of one telephone` {
  private let said: [Said]
  private let before: Telephone
  private let after: Telephone
  private let alignment: Alignment
  private let shown: [[Said]]

  /// A month later: 40 messages more, one gone, one replaced by a stub, one edited, one person saved under another name.
  init() {
    var talk = Talk(seed: 11)
    said = (0..<300).map { Said.words($0, Talk.start + Int64($0) * 900, $0 % 3, talk.words(8)) }
    before = Telephone(names: ["Ines Weir", "Tom Marsh", "~ dredger"], capturedAt: said[259].at + 60, deposit: 1)
    var later = before
    (later.names[2], later.deposit, later.capturedAt) = ("Ada from Planning", 2, said[299].at + 60)
    later.deletedForAll = [101]
    later.edits = [102: "the crew meets at the village bridge at noon, not at the office"]
    after = later
    shown = [Array(said.prefix(260)), said.filter { $0.id != 100 }]
    alignment = Alignment.of([before.copy(of: shown[0]), after.copy(of: shown[1])], zones: RuleZones())
  }

  @Test func `are one conversation without a message twice`() {
    #expect(alignment.count == 300)
    #expect(alignment.sharing(0, 1).isOneConversation)
  }

  @Test func `tell what changed between them`() {
    let standing = { alignment.standing(of: $0, in: $1, shown) }
    #expect(standing(100, 0) == .shown && standing(100, 1) == .missing)
    #expect(standing(101, 0) == .shown && standing(101, 1) == .stub)
    #expect(standing(102, 0) == .shown && standing(102, 1) == .edited)
    #expect((260..<300).allSatisfy { standing($0, 0) == .afterLast && standing($0, 1) == .shown })
  }

  @Test func `tell who was saved under another name`() {
    let renamed = alignment.identities.first { $0.members.contains { $0.displayed.name == "~ dredger" } }
    #expect(renamed?.members.map(\.displayed.name) == ["~ dredger", "Ada from Planning"])
  }
}
