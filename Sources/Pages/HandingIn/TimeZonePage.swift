// SPDX-License-Identifier: Apache-2.0
import Records

/// Asks where the phone's clock stood, for an export that does not say.
package struct TimeZonePage: Page {
  let step: UploadStep
  /// Zone the times are read in now.
  let zone: String
  package let problems: [Problem]

  package init(_ step: UploadStep, zone: String, problems: [Problem] = []) {
    (self.step, self.zone, self.problems) = (step, zone, problems)
  }

  package var title: String { "Which time zone was the phone set to?" }
  package var back: Path? { Paths.checkAnswers(step.id, step.answers) }

  package var body: HTML {
    actingFor(step.principal)
    form(to: Paths.timeZone(step.id, step.answers)) {
      input(
        Field(
          "zone", title, hint: "As a continent and city, such as Europe/London, America/New_York or Asia/Dubai.",
          problems: problems, isHeading: true), value: zone, width: .twenty)
      submit("Continue")
    }
  }

  package static var samples: [Sample] {
    let step = UploadStep(Made.upload, principal: nil)
    return [
      Sample(.typical, TimeZonePage(step, zone: "Europe/London")),
      Sample(
        .refused,
        TimeZonePage(
          step, zone: "London", problems: [Problem("zone", "Enter a zone such as Europe/London")])),
    ]
  }
}
