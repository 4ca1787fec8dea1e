// SPDX-License-Identifier: Apache-2.0
import Records
import Testing

@Suite struct `An innocent explanation` {
  private func explanations(_ copies: HandCopies) throws -> [GapExplanation: Int] {
    let statement = try #require(try copies.pair())
    return Dictionary(
      statement.reasons.filter { $0.side == 0 }.map { ($0.explanation, $0.entries) }, uniquingKeysWith: +)
  }

  /// Each standing brings its own explanation and no other's.
  @Test(arguments: [
    (LineStanding.stub, GapExplanation.deletedForEveryone), (.edited, .editedLater), (.mediaAbsent, .mediaNotExported),
    (.timer, .disappearingTimer), (.missing, .neverArrived), (.beforeJoining, .joinedLater),
    (.afterLeaving, .leftEarlier), (.headCut, .exportLimit), (.withheld, .withheldByDeclaration),
  ])
  func `applies where its standing is seen`(standing: LineStanding, explanation: GapExplanation) throws {
    let found = try explanations(HandCopies([[standing, .shown], [standing, .shown]]))
    #expect(found[explanation] == 2)
    let others = Set(found.keys).subtracting([explanation, .differentCaptureDays])
    #expect(others.isEmpty, "\(others)")
  }

  @Test func `of different days is given for what can change between captures alone`() throws {
    #expect(try explanations(HandCopies([[.edited, .shown]]))[.differentCaptureDays] == 1)
    #expect(try explanations(HandCopies([[.missing, .shown]]))[.differentCaptureDays] == nil)
    var sameDay = HandCopies([[.edited, .shown]])
    sameDay.known[1].capturedOn = sameDay.known[0].capturedOn
    #expect(try explanations(sameDay)[.differentCaptureDays] == nil)
  }

  @Test func `of a change of phones needs a change after the message and before the capture`() throws {
    var copies = HandCopies([[.missing, .shown]])
    for (days, applies) in [(10, true), (40, true), (-1, false), (41, false)] {
      copies.known[0].deviceChanges = [HandCopies.day(days)]
      #expect(try explanations(copies)[.newPhone] == (applies ? 1 : nil), "\(days)")
      #expect(try copies.pair()?.likelihood == (applies ? .possiblyExplained : .notExplained))
    }
  }

  @Test func `of a declared timer needs one that had run out`() throws {
    var copies = HandCopies([[.missing, .shown]])
    for (seconds, applies) in [(86_400, true), (0, false), (41 * 86_400, false)] {
      copies.known[0].timer = seconds
      #expect(try explanations(copies)[.disappearingTimer] == (applies ? 1 : nil), "\(seconds)")
    }
  }

  @Test func `of a clock needs one that rests on little`() throws {
    var copies = HandCopies([[.missing, .shown]])
    copies.clocks[0] = [ClockPiece(line: 0, seconds: 0, anchors: 4)]
    #expect(try explanations(copies)[.clockOrZone] == 1)
    copies.clocks[0] = [ClockPiece(line: 0, seconds: 0, anchors: 5)]
    #expect(try explanations(copies)[.clockOrZone] == nil)
    copies.clocks[0] = []
    #expect(try explanations(copies)[.clockOrZone] == nil)
    copies.known[0].isZoneAssumed = true
    #expect(try explanations(copies)[.clockOrZone] == 1)
  }

  /// One place that was not read is not five messages.
  @Test func `of a part that was not read covers as many messages as there are such places`() throws {
    var copies = HandCopies(Array(repeating: [.missing, .shown], count: 5))
    copies.known[0].stated.unread = 2
    #expect(try explanations(copies)[.readingError] == 2)
    #expect(try copies.pair()?.likelihood == .notExplained)
    copies.known[0].stated.unread = 5
    #expect(try copies.pair()?.likelihood == .possiblyExplained)
    #expect(try copies.pair()?.limits.contains(StatedLimit(.unread, 5)) == true)
  }

  @Test func `of one message, item or place is told as of one`() throws {
    func facts(_ copies: HandCopies) throws -> [String] {
      try #require(try copies.pair()).reasons.filter { $0.side == 0 }.map(\.fact)
    }
    var withheld = HandCopies([[.withheld, .shown]])
    withheld.known[0].stated.withheld = [
      WithheldCount(category: .personal, items: 1, declarant: "Asha Okafor", account: nil)
    ]
    #expect(try facts(withheld) == ["Its custodian declared 1 item withheld."])
    var unread = HandCopies([[.missing, .shown]])
    unread.known[0].stated.unread = 1
    #expect(try facts(unread).contains("1 place of this copy’s export could not be read."))
    for standing in [LineStanding.beforeJoining, .afterLeaving] {
      let told = try facts(HandCopies([[standing, .shown]]))
      #expect(told.contains { $0.hasPrefix("1 message of the conversation is ") }, "\(told)")
    }
  }

  @Test(arguments: GapExplanation.allCases) func `has a title and a reason`(explanation: GapExplanation) {
    #expect(!explanation.title.isEmpty && explanation.reason.hasSuffix("."))
  }
}
