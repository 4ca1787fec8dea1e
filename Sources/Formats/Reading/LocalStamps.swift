// SPDX-License-Identifier: Apache-2.0
import Records

/// Stamps of transcripts whose dates are written by a telephone's settings; the order is settled for each transcript.
package struct LocalStamps {
  private var clock: LocalClock
  private let declared: DateOrder?
  package private(set) var choice = DateOrderChoice(order: nil, rule: .none, confidence: .undetermined)

  package init(_ choices: Choices) throws {
    clock = try LocalClock(choices)
    declared = choices.dateOrder
  }

  package mutating func settle(_ survey: LocalDateSurvey) { choice = survey.choice(declared: declared) }

  /// Without an order there is no wall time; a date impossible under it has none either.
  package mutating func stamp(_ date: LocalDate, raw: String) -> Stamp {
    clock.stamp(raw: raw, wall: choice.order.flatMap { date.wall($0) }, precision: date.precision)
  }

  /// Says in the report how dates and zone were understood.
  package func conclude(_ report: inout FidelityReport) {
    report.dateOrder = choice
    (report.zone, report.zoneBasis) = (clock.zone, clock.basis)
    switch choice.confidence {
    case .declared: report.lower(to: .b, because: "The order of day and month was declared.")
    case .weak:
      report.lower(to: .c, because: "The order of day and month rests on weak evidence; declare it to be sure.")
    case .undetermined: report.lower(to: .d, because: "The order of day and month is undecided.")
    case .certain, .strong: break
    }
    if clock.basis == .declared { report.lower(to: .b, because: "The time zone was declared.") }
    if clock.basis == .assumed { report.lower(to: .b, because: "The time zone was assumed.") }
  }

  /// How exporters name the holder of the telephone, in the languages we know of.
  package static let own: Set<String> = [
    "Me", "You", "Ich", "Moi", "Yo", "Io", "Eu", "Ik", "Ja", "Jag", "Jeg", "Minä", "Én", "Já", "Я", "Εγώ", "我",
    "自分",
  ]
}
