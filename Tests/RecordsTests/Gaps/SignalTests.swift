// SPDX-License-Identifier: Apache-2.0
import Records
import Testing

@Suite struct `A silence` {
  /// The percentile by counting: the smallest length that at least 99 in 100 intervals do not exceed.
  private func counted(_ lengths: [Int64]) -> Int64? {
    lengths.filter { bound in lengths.count { $0 <= bound } * 100 >= lengths.count * 99 }.min()
  }

  @Test func `is measured against the percentile that counting finds`() {
    var random = SystemRandomNumberGenerator()
    for count in [100, 101, 150, 199, 200, 333, 1_000] {
      let lengths = (0..<count).map { _ in Int64.random(in: 0...5_000, using: &random) * (Bool.random() ? 1 : 60) }
      let moments = lengths.reduce(into: [Instant(milliseconds: 0)]) { moments, length in
        moments.append(Instant(milliseconds: moments[moments.count - 1].milliseconds + length))
      }
      let silent = SilentIntervals(moments)
      #expect(silent.intervals == count && silent.percentile == counted(lengths))
      let bound = counted(lengths) ?? 0
      let longer = lengths.filter { $0 > bound }.sorted(by: >)
      #expect(silent.longer.map { $0.upperBound.milliseconds - $0.lowerBound.milliseconds } == longer)
    }
  }

  @Test func `is not spoken of with fewer than 100 intervals`() {
    let moments = (0..<100).map { Instant(milliseconds: Int64($0) * 60_000) } + [Instant(milliseconds: 1 << 40)]
    #expect(SilentIntervals(Array(moments.dropFirst())).percentile == nil)
    #expect(SilentIntervals(moments).percentile != nil)
  }

  @Test func `of one length all through is none`() {
    #expect(SilentIntervals((0...500).map { Instant(milliseconds: Int64($0) * 60_000) }).longer.isEmpty)
  }
}

@Suite struct `A signal` {
  private let start: Int64 = 1_772_500_000_000
  private let chat = ConversationKey(channel: "whatsapp", label: "whatsapp:Flood", title: "Flood")
  private let signals = Signals { Day($0.utc) }
  private var first: Day { Day(Instant(milliseconds: start).utc) }

  private func at(_ days: Int, _ minutes: Int = 0) -> Instant {
    Instant(milliseconds: start + Int64(days) * 86_400_000 + Int64(minutes) * 60_000)
  }

  private func copy(
    received days: Int, messages: [Instant] = [], stubs: [Instant] = [], timers: [Int] = [], by name: String = "Asha"
  ) -> SignalCopy {
    SignalCopy(chat, custodian: name, receivedAt: at(days), messages: messages, stubs: stubs, timers: timers)
  }

  @Test func `of a silence says how many intervals it rests on`() throws {
    let messages = (0..<150).map { at(0, $0) } + [at(30)]
    let found = signals.silences(in: copy(received: 40, messages: messages))
    #expect(found.count == 1 && found[0].since == first && found[0].until == first.adding(days: 30))
    #expect(found[0].rests.contains("150 intervals") && found[0].rests.contains("29 days"))
  }

  @Test func `of a timer needs two captures further apart than it`() {
    let captures = [copy(received: 0, timers: [604_800]), copy(received: 30, timers: [604_800, 0])]
    #expect(signals.timers(in: captures)?.kind == .timerShorterThanCapture)
    #expect(signals.timers(in: [captures[1]]) == nil)
    #expect(signals.timers(in: [copy(received: 0), copy(received: 30)]) == nil)
    #expect(signals.timers(in: [captures[0], copy(received: 6)]) == nil)
    #expect(signals.timers(in: [copy(received: 0), copy(received: 30, timers: [0])]) == nil)
  }

  @Test(arguments: [(0, true), (7, true), (8, false), (-1, false)])
  func `of a change of phones needs a copy that begins right after it`(days: Int, isSeen: Bool) {
    let copy = copy(received: 90, messages: [at(days), at(days + 1)])
    #expect((signals.begins(copy, changes: [first]) != nil) == isSeen)
    #expect(signals.begins(copy, changes: []) == nil)
  }

  @Test func `of a change of phones does not look ahead of the capture`() {
    #expect(signals.begins(copy(received: 1, messages: [at(3)]), changes: [first.adding(days: 2)]) == nil)
  }

  @Test func `of deletion lines needs more than twice the rate, and enough of them`() {
    let few = StubRates(stubsBefore: 0, messagesBefore: 500, stubsAfter: 4, messagesAfter: 500)
    #expect(few.isTooFew && !few.isSignal && few.inWords.contains("too few"))
    #expect(StubRates(stubsBefore: 0, messagesBefore: 199, stubsAfter: 50, messagesAfter: 500).isTooFew)
    #expect(StubRates(stubsBefore: 0, messagesBefore: 500, stubsAfter: 50, messagesAfter: 199).isTooFew)
    #expect(!StubRates(stubsBefore: 5, messagesBefore: 500, stubsAfter: 10, messagesAfter: 500).isSignal)
    let seen = StubRates(stubsBefore: 5, messagesBefore: 500, stubsAfter: 11, messagesAfter: 500)
    #expect(
      seen.isSignal
        && seen.inWords == "5 among 500 messages before (10.0 for 1,000), 11 among 500 after (22.0 for 1,000).")
  }

  @Test func `of deletion lines parts them by the day of the notice`() throws {
    let messages = (0..<300).map { at(0, $0) } + (0..<300).map { at(20, $0) }
    let stubs = [at(0, 1)] + (0..<6).map { at(20, $0) }
    let copy = copy(received: 40, messages: messages, stubs: stubs)
    let rates = signals.rates(copy, first.adding(days: 10))
    #expect(rates == StubRates(stubsBefore: 1, messagesBefore: 300, stubsAfter: 6, messagesAfter: 300))
    let found = try #require(signals.stubs(in: copy, after: first.adding(days: 10), named: "A disposal hold"))
    #expect(found.since == first.adding(days: 10) && found.rests.hasPrefix("A disposal hold of 13 March 2026"))
    #expect(signals.stubs(in: copy, after: first, named: "A disposal hold") == nil)
  }

  @Test func `of a leaver needs one custodian alone, gone or going within 30 days`() {
    let asha = [copy(received: 3), copy(received: 9)]
    let today = first.adding(days: 60)
    func leaver(_ copies: [SignalCopy], _ days: Int?) -> GapSignal? {
      signals.leaver(among: copies, leaves: { _, _ in days.map(today.adding) }, today: today)
    }
    #expect(leaver(asha, 30)?.rests.contains("leaves on") == true)
    #expect(leaver(asha, -400)?.rests.contains("left on") == true)
    #expect(leaver(asha, 31) == nil && leaver(asha, nil) == nil)
    #expect(leaver(asha + [copy(received: 5, by: "Ben")], 3) == nil)
  }

  @Test(arguments: GapSignal.Kind.allCases) func `says what else it may be`(kind: GapSignal.Kind) {
    #expect(!kind.title.isEmpty && kind.mayBe.hasSuffix("."))
  }
}
