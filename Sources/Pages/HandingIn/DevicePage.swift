// SPDX-License-Identifier: Apache-2.0
import Records

/// Asks what the conversation was held on.
package struct DevicePage: Page {
  let step: UploadStep
  package let problems: [Problem]

  package init(_ step: UploadStep, problems: [Problem] = []) { (self.step, self.problems) = (step, problems) }

  package var title: String { "What was the conversation held on?" }
  package var back: Path? { Paths.personal(step.id, step.answers) }

  package var body: HTML {
    actingFor(step.principal)
    query(at: Paths.device(step.id)) {
      step.answers.fields(without: "device")
      radios(
        Field("device", title, problems: problems, isHeading: true),
        HeldOn.allCases.map { Choice($0.rawValue, $0.words) }, chosen: step.answers.device?.rawValue)
      hidden("asked", "yes")
      submit("Continue")
    }
  }

  package static var samples: [Sample] {
    let step = UploadStep(Made.upload, principal: "Rt Hon Rowan Achterberg")
    return [
      Sample(.empty, DevicePage(step)),
      Sample(
        .typical,
        DevicePage(UploadStep(Made.upload, principal: nil, answers: CarriedAnswers(device: .privatePhone)))),
      Sample(.refused, DevicePage(step, problems: [Problem("device", "Choose what it was held on")])),
    ]
  }
}
