// SPDX-License-Identifier: Apache-2.0
import Records

/// Asks for the protective marking.
package struct MarkingPage: Page {
  let step: UploadStep
  package let problems: [Problem]

  package init(_ step: UploadStep, problems: [Problem] = []) { (self.step, self.problems) = (step, problems) }

  package var title: String { "How is the conversation marked?" }
  package var back: Path? { Paths.checkAnswers(step.id, step.answers) }

  package var body: HTML {
    actingFor(step.principal)
    query(at: Paths.marking(step.id)) {
      step.answers.fields(without: "marking")
      radios(
        Field("marking", title, problems: problems, isHeading: true),
        [
          Choice("official", "OFFICIAL", hint: "Most government business"),
          Choice(
            "official-sensitive", "OFFICIAL-SENSITIVE",
            hint: "Could do damage if lost, stolen or published"),
        ], chosen: step.answers.marking?.rawValue)
      hidden("asked", "yes")
      submit("Continue")
    }
    warning("Do not file anything marked SECRET or above. Stop here and tell your security team.")
  }

  package static var samples: [Sample] {
    let step = UploadStep(Made.upload, principal: nil)
    return [
      Sample(.typical, MarkingPage(step)),
      Sample(.refused, MarkingPage(step, problems: [Problem("marking", "Choose a marking")])),
    ]
  }
}
