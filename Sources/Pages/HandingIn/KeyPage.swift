// SPDX-License-Identifier: Apache-2.0
import Records

/// Asks for what opens an encrypted export: its passphrase, or the key file that came with it.
package struct KeyPage: Page {
  let step: UploadStep
  let name: String
  /// What the parser says of it, in two sentences.
  let reason: StagedReading.Problem
  package let problems: [Problem]

  /// `isAnother`: what was given does not open it; `asksAgain`: nothing was given.
  package init(
    _ step: UploadStep, name: String, reason: StagedReading.Problem, isAnother: Bool = false, asksAgain: Bool = false
  ) {
    (self.step, self.name, self.reason) = (step, name, reason)
    let wrong = "That does not open the file. Check it and give it again"
    let words = isAnother ? wrong : asksAgain ? "Give the passphrase or choose the key file" : nil
    problems = words.map { [Problem("key", $0)] } ?? []
  }

  package var title: String { "This file is locked" }
  package var back: Path? { Paths.handIn }

  package var body: HTML {
    actingFor(step.principal)
    h1(title)
    p(reason.message)
    p(
      "Give the passphrase or recovery code the application showed you, or the key file it made. One of them is enough."
    )
    form(to: Paths.uploadKey(step.id), carriesFiles: true) {
      input(
        Field(
          "key", "Passphrase or recovery code", hint: "As the application showed it; spaces do not matter to most.",
          problems: problems), .secret)
      fileInput(Field("keyFile", "Or its key file"))
      submit("Open it")
    }
    details("What happens to the key") {
      p(
        "It opens \(name.isEmpty ? "this file" : name) here and nothing else. When you file, it is sealed with the file, because the file cannot be read again without it; where something is withheld it is not kept. It is never shown, and it is destroyed with the file."
      )
    }
    step.discard
  }

  package static var samples: [Sample] {
    let step = UploadStep(Made.upload, principal: nil)
    let reason = StagedReading.Problem(message: "This backup is encrypted.", remedy: "Give its key.")
    let name = "signal-2026-11-20-08-15-02.backup"
    return [
      Sample(.typical, KeyPage(step, name: name, reason: reason)),
      Sample(.refused, KeyPage(step, name: name, reason: reason, isAnother: true)),
      Sample(
        .overflowing,
        KeyPage(UploadStep(Made.upload, principal: Made.long), name: Made.long, reason: reason)),
    ]
  }
}
