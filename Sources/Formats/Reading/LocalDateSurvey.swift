// SPDX-License-Identifier: Apache-2.0
import Records

/// Finds the order of day and month in one transcript from all of its dates, as docs/formats/whatsapp.md reasons.
package struct LocalDateSurvey {
  private var dates = 0
  private var yearFirst = 0
  private var firstAbove12 = 0
  private var secondAbove12 = 0
  private var dots = 0
  private var padded = 0

  package init() {}

  package mutating func see(_ date: LocalDate) {
    dates += 1
    if date.numbers[0] > 31 { yearFirst += 1 }
    if date.numbers[0] > 12, date.numbers[0] <= 31 { firstAbove12 += 1 }
    if date.numbers[1] > 12 { secondAbove12 += 1 }
    if date.separator == 0x2E { dots += 1 }
    if date.isPadded { padded += 1 }
  }

  package func choice(declared: DateOrder?) -> DateOrderChoice {
    if let declared { return DateOrderChoice(order: declared, rule: .declared, confidence: .declared) }
    guard dates > 0 else { return DateOrderChoice(order: nil, rule: .none, confidence: .undetermined) }
    if yearFirst == dates { return DateOrderChoice(order: .ymd, rule: .structure, confidence: .certain) }
    if firstAbove12 > 0, secondAbove12 == 0 {
      return DateOrderChoice(order: .dmy, rule: .fieldAbove12, confidence: .certain)
    }
    if secondAbove12 > 0, firstAbove12 == 0 {
      return DateOrderChoice(order: .mdy, rule: .fieldAbove12, confidence: .certain)
    }
    guard firstAbove12 == 0 else { return DateOrderChoice(order: nil, rule: .none, confidence: .undetermined) }
    if dots == dates { return DateOrderChoice(order: .dmy, rule: .structure, confidence: .strong) }
    if padded == dates { return DateOrderChoice(order: .dmy, rule: .structure, confidence: .weak) }
    return DateOrderChoice(order: nil, rule: .none, confidence: .undetermined)
  }
}
