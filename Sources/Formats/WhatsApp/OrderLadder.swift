// SPDX-License-Identifier: Apache-2.0
import Records

/// Decides the order of day and month for one shape, strongest evidence first (docs/formats/whatsapp.md, "Date order").
enum OrderLadder {
  /// Backward jumps one reading must have more than the other before the order of time decides.
  static let jumpMargin = 3

  static func decide(_ e: OrderEvidence, _ scan: StampScan) -> DateOrderChoice {
    if scan.isYearFirst || e.yearFirst > 0 {
      return DateOrderChoice(order: .ymd, rule: .structure, confidence: .certain)
    }
    var choice =
      byFileNames(e) ?? byRuns(e) ?? byStructure(e, scan) ?? byFields(e) ?? byOrderOfTime(e) ?? byPadding(e, scan)
      ?? byChanges(e) ?? byCustom(e, scan) ?? DateOrderChoice(order: nil, rule: .none, confidence: .undetermined)
    // Against a field above 12 a forwarded file's old name says nothing.
    if choice.rule != .fieldAbove12 { choice.counterEvidence += e.namesElsewhere }
    return choice
  }

  /// Rule 1: a date in a file's name on the line that names it.
  private static func byFileNames(_ e: OrderEvidence) -> DateOrderChoice? {
    guard e.runs.count < 2, e.namesDayFirst != e.namesMonthFirst else { return nil }
    let isDayFirst = e.namesDayFirst > e.namesMonthFirst
    let against = isDayFirst ? e.namesMonthFirst + e.monthFirst : e.namesDayFirst + e.dayFirst
    // A field above 12 cannot be a month: it outweighs any name (a forwarded file keeps its old one).
    if (isDayFirst ? e.monthFirst : e.dayFirst) > 0 { return nil }
    return DateOrderChoice(
      order: isDayFirst ? .dmy : .mdy, rule: .fileNameStamp,
      confidence: against + e.namesElsewhere == 0 ? .certain : .strong,
      counterEvidence: against)
  }

  /// Rule 3, mixed: both orders are proved by fields above 12, so the file changes its order on the way.
  private static func byRuns(_ e: OrderEvidence) -> DateOrderChoice? {
    guard e.runs.count > 1 else { return nil }
    return DateOrderChoice(
      order: nil, rule: .fieldAbove12, confidence: e.runs.count < OrderEvidence.mostRuns ? .strong : .undetermined,
      counterEvidence: min(e.dayFirst, e.monthFirst), segments: e.runs.count)
  }

  /// Rule 2: dots, dashes with the year last, and time-first stamps put the day first; so does an era behind them.
  private static func byStructure(_ e: OrderEvidence, _ scan: StampScan) -> DateOrderChoice? {
    guard e.monthFirst == 0 else { return nil }
    let dayFirst = scan.dateSeparator == 0x2E || scan.dateSeparator == 0x2D || scan.isTimeFirst
    guard dayFirst else { return nil }
    return DateOrderChoice(order: .dmy, rule: .structure, confidence: e.dayFirst > 0 ? .certain : .strong)
  }

  /// Rule 3: a field above 12 is a day.
  private static func byFields(_ e: OrderEvidence) -> DateOrderChoice? {
    guard let order = e.runs.first?.order else { return nil }
    let against = order == .dmy ? e.namesMonthFirst : e.namesDayFirst
    return DateOrderChoice(order: order, rule: .fieldAbove12, confidence: .certain, counterEvidence: against)
  }

  /// Rule 4: time runs forward under the right reading.
  private static func byOrderOfTime(_ e: OrderEvidence) -> DateOrderChoice? {
    let difference = e.jumpsMonthFirst - e.jumpsDayFirst
    guard abs(difference) >= jumpMargin else { return nil }
    return DateOrderChoice(
      order: difference > 0 ? .dmy : .mdy, rule: .monotonicity, confidence: .strong,
      counterEvidence: min(e.jumpsDayFirst, e.jumpsMonthFirst))
  }

  /// Rule 2, weak part: padded with a four-digit year is dd/MM/y in 249 locales of CLDR 47, MM/dd/y in Inuktitut alone.
  private static func byPadding(_ e: OrderEvidence, _ scan: StampScan) -> DateOrderChoice? {
    guard scan.dateSeparator == 0x2F, scan.yearDigits == 4, scan.era == .common, e.padded != 0, e.unpadded == 0
    else { return nil }
    return DateOrderChoice(
      order: .dmy, rule: .structure, confidence: .weak, counterEvidence: max(0, e.jumpsDayFirst - e.jumpsMonthFirst))
  }

  /// Rule 5: the day changes more often than the month.
  private static func byChanges(_ e: OrderEvidence) -> DateOrderChoice? {
    let (a, b) = (e.changesFirst, e.changesSecond)
    guard abs(a - b) >= 2, max(a, b) >= 2 * min(a, b) else { return nil }
    return DateOrderChoice(
      order: a > b ? .dmy : .mdy, rule: .changeFrequency, confidence: .weak, counterEvidence: min(a, b))
  }

  /// Rule 2, weak part: 12-hour stamps with slashes, no padding and a two-digit year are the American way.
  private static func byCustom(_ e: OrderEvidence, _ scan: StampScan) -> DateOrderChoice? {
    guard scan.dateSeparator == 0x2F, scan.hasDayPart, e.unpadded != 0, scan.yearDigits == 2 else { return nil }
    return DateOrderChoice(order: .mdy, rule: .structure, confidence: .weak)
  }
}
