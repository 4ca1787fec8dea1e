// SPDX-License-Identifier: Apache-2.0

/// The rules by which signals are seen (docs/reconciliation.md). `day` says on which day a moment lies, where the
/// authority is.
package struct Signals {
  /// A silence list is cut here; the sentence says how many there are in all.
  static let mostSilences = 10
  /// A copy begins at a change of phones when its first message is of that day or of so many days after it.
  static let daysAfterChange = 7
  /// Somebody leaves soon who leaves within so many days.
  static let daysBeforeLeaving = 30

  private let day: (Instant) -> Day

  package init(day: @escaping (Instant) -> Day) { self.day = day }

  /// Silences longer than the copy's own 99th percentile, the longest ten.
  package func silences(in copy: SignalCopy) -> [GapSignal] {
    let silent = SilentIntervals(copy.messages)
    guard let percentile = silent.percentile else { return [] }
    return silent.longer.prefix(Self.mostSilences).map { silence in
      let length = silence.upperBound.milliseconds - silence.lowerBound.milliseconds
      return GapSignal(
        .silentInterval, copy.conversation, custodian: copy.custodian, opener: copy.opener,
        since: day(silence.lowerBound), until: day(silence.upperBound),
        rests:
          "\(Instant.span(length)) without a message; of the \(silent.intervals) intervals of this conversation 99 in "
          + "100 are at most \(Instant.span(percentile)) long, and \(silent.longer.count) are longer.")
    }
  }

  /// A timer shorter than the longest time between two captures of the conversation by one custodian.
  package func timers(in captures: [SignalCopy]) -> GapSignal? {
    let captures = captures.sorted { $0.receivedAt < $1.receivedAt }
    let seconds = captures.flatMap(\.timers).filter { $0 > 0 }.min()
    let longest = zip(captures, captures.dropFirst()).max { Self.apart($0) < Self.apart($1) }
    guard let seconds, let longest, let copy = captures.last, Self.apart(longest) > Int64(seconds) * 1000 else {
      return nil
    }
    return GapSignal(
      .timerShorterThanCapture, copy.conversation, custodian: copy.custodian, opener: copy.opener,
      since: day(longest.0.receivedAt), until: day(longest.1.receivedAt),
      rests:
        "A timer of \(GapGrounds.span(seconds)) was set; \(Instant.span(Self.apart(longest))) lie between two of this "
        + "custodian’s \(captures.count) captures.")
  }

  private static func apart(_ pair: (SignalCopy, SignalCopy)) -> Int64 {
    pair.1.receivedAt.milliseconds - pair.0.receivedAt.milliseconds
  }

  /// A copy whose first message is of the days right after a change of phones before its capture.
  package func begins(_ copy: SignalCopy, changes: [Day], earlierElsewhere: Int = 0) -> GapSignal? {
    guard let first = copy.messages.first.map(day) else { return nil }
    let captured = day(copy.receivedAt)
    let change = changes.filter { $0 <= captured }
      .first { (0...Self.daysAfterChange).contains($0.days(until: first)) }
    guard let change else { return nil }
    let elsewhere = earlierElsewhere == 0 ? "" : "; \(earlierElsewhere) earlier messages stand in other copies"
    return GapSignal(
      .beginsAtDeviceChange, copy.conversation, custodian: copy.custodian, opener: copy.opener, since: change,
      until: first,
      rests:
        "The custodian changed phones on \(change.words), and this copy’s first message is of \(first.words)\(elsewhere)."
    )
  }

  /// More than twice as many deletion lines after a notice as before it, for the same number of messages.
  package func stubs(in copy: SignalCopy, after notice: Day, named name: String) -> GapSignal? {
    let rates = rates(copy, notice)
    guard rates.isSignal else { return nil }
    return GapSignal(
      .stubsAfterNotice, copy.conversation, custodian: copy.custodian, opener: copy.opener, since: notice,
      rests: "\(name) of \(notice.words). Deletion lines: \(rates.inWords)")
  }

  package func rates(_ copy: SignalCopy, _ notice: Day) -> StubRates {
    let (messages, stubs) = (copy.messages.count { day($0) < notice }, copy.stubs.count { day($0) < notice })
    return StubRates(
      stubsBefore: stubs, messagesBefore: messages, stubsAfter: copy.stubs.count - stubs,
      messagesAfter: copy.messages.count - messages)
  }

  /// A conversation that one person alone captured, who has left or leaves soon.
  package func leaver(among copies: [SignalCopy], leaves: (PersonID?, String) -> Day?, today: Day) -> GapSignal? {
    let custodians = Set(copies.map { $0.custodianID.map { "\($0)" } ?? $0.custodian })
    guard custodians.count == 1, let copy = copies.max(by: { $0.receivedAt < $1.receivedAt }),
      let leaving = leaves(copy.custodianID, copy.custodian),
      today.days(until: leaving) <= Self.daysBeforeLeaving
    else { return nil }
    let said = leaving < today ? "left on" : "leaves on"
    return GapSignal(
      .singleCustodianLeaver, copy.conversation, custodian: copy.custodian, opener: copy.opener, since: leaving,
      rests: "\(copy.custodian) is the only one who captured this conversation and \(said) \(leaving.words).")
  }
}
