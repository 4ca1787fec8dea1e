// SPDX-License-Identifier: Apache-2.0
import Records

/// Asks how the export writes its dates, when the file itself leaves it open.
package struct DateOrderPage: Page {
  let step: UploadStep
  /// Up to three stamps as the export writes them, each with what it would mean.
  let examples: [Example]
  package let problems: [Problem]

  package struct Example: Sendable, Hashable {
    let raw: String
    let dayFirst: String
    let monthFirst: String

    /// Both meanings of a stamp such as "03/04/26, 09:41".
    package init(_ raw: String) {
      let numbers = raw.split { !$0.isASCII || !$0.isNumber }.prefix(3).compactMap { Int($0) }
      let year = numbers.count == 3 ? (numbers[2] < 100 ? 2000 + numbers[2] : numbers[2]) : 0
      func words(_ day: Int, _ month: Int) -> String { Day(year: year, month: month, day: day)?.words ?? "no date" }
      self.init(
        raw: raw, dayFirst: numbers.count == 3 ? words(numbers[0], numbers[1]) : "no date",
        monthFirst: numbers.count == 3 ? words(numbers[1], numbers[0]) : "no date")
    }

    package init(raw: String, dayFirst: String, monthFirst: String) {
      (self.raw, self.dayFirst, self.monthFirst) = (raw, dayFirst, monthFirst)
    }
  }

  package init(_ step: UploadStep, examples: [Example], problems: [Problem] = []) {
    (self.step, self.examples, self.problems) = (step, examples, problems)
  }

  package var title: String { "How does your phone write dates?" }
  package var back: Path? { Paths.handIn }

  package var body: HTML {
    actingFor(step.principal)
    form(to: Paths.readUpload(step.id)) {
      radios(
        Field(
          "order", title, hint: "The file does not say whether the day or the month comes first.", problems: problems,
          isHeading: true),
        [
          Choice("dmy", "Day first", hint: meaning(\.dayFirst)),
          Choice("mdy", "Month first", hint: meaning(\.monthFirst)),
        ])
      submit("Continue")
    }
    h2("Dates from your file")
    table(
      "Each date and what it would mean",
      [TableColumn("In the file"), TableColumn("Day first"), TableColumn("Month first")],
      examples.map { each in [element("code") { each.raw }, HTML(each.dayFirst), HTML(each.monthFirst)] },
      isCaptionUnseen: true)
  }

  private func meaning(_ order: KeyPath<Example, String>) -> String? {
    examples.first.map { "\($0.raw) is \($0[keyPath: order])" }
  }

  package static var samples: [Sample] {
    let step = UploadStep(Made.upload, principal: nil)
    let examples = [
      Example(raw: "03/04/2026, 09:41", dayFirst: "3 April 2026", monthFirst: "4 March 2026"),
      Example(raw: "05/04/2026, 11:20", dayFirst: "5 April 2026", monthFirst: "4 May 2026"),
      Example(raw: "11/05/2026, 18:07", dayFirst: "11 May 2026", monthFirst: "5 November 2026"),
    ]
    return [
      Sample(.empty, DateOrderPage(step, examples: [])), Sample(.typical, DateOrderPage(step, examples: examples)),
      Sample(
        .refused,
        DateOrderPage(
          step, examples: examples, problems: [Problem("order", "Choose whether the day or the month comes first")])),
    ]
  }
}
