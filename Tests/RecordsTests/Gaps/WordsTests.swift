// SPDX-License-Identifier: Apache-2.0
import Records
import Testing

/// A statement shows how two files differ; it cannot show that anybody did anything.
@Suite struct `What statements and signals say` {
  static var forbidden: Regex<(Substring, Substring)> {
    /\b(deleted by|wrote|hid|destroyed|tampered|guilty)\b/.ignoresCase()
  }

  @Test func `is never that somebody did something`() {
    let said =
      GapExplanation.allCases.flatMap { [$0.title, $0.reason] }
      + GapLikelihood.allCases.flatMap { [$0.title, $0.rule] }
      + GapLimit.allCases.map { $0.sentence(3) } + GapSignal.Kind.allCases.flatMap { [$0.title, $0.mayBe] }
      + LineStanding.allCases.flatMap { [$0.mark, $0.explanation] }
      + GapMethod.steps + [GapMethod.caution, GapMethod.signalCaution]
    for words in said { #expect(!words.contains(Self.forbidden), "\(words)") }
  }

  @Test(arguments: LineStanding.allCases.filter { $0 != .shown }) func `is so in made statements too`(
    standing: LineStanding
  ) throws {
    var copies = HandCopies([[standing, .shown], [standing, .shown]])
    (copies.known[0].timer, copies.known[0].deviceChanges) = (86_400, [HandCopies.day(20)])
    copies.known[0].stated.unread = 1
    guard let statement = try copies.pair() else { return }
    let by = PersonReference(id: PersonID(high: 1, low: 1), name: "Rita Marlow")
    let text = GapStatementText.text(
      of: statement, id: AttestationID(high: 1, low: 1), at: Instant(milliseconds: 0), by: by)
    #expect(!text.contains(Self.forbidden))
  }
}
