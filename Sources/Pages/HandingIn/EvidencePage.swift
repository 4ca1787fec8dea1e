// SPDX-License-Identifier: Apache-2.0
import Records

/// Takes a screenshot, a PDF or pasted words, for a conversation that cannot be exported.
package struct EvidencePage: Page {
  let principal: String?
  let pasted: String
  package let problems: [Problem]

  package init(principal: String?, pasted: String = "", problems: [Problem] = []) {
    (self.principal, self.pasted, self.problems) = (principal, pasted, problems)
  }

  package var title: String { "Hand in a picture, a PDF or copied text" }
  package var back: Path? { Paths.handIn }

  package var body: HTML {
    actingFor(principal)
    h1(title)
    lead("For a conversation that cannot be exported. An export shows more and counts for more: use one where you can.")
    p { link("How to export, step by step", to: Paths.guides) }
    form(to: Paths.evidence, carriesFiles: true) {
      fileInput(
        Field(
          "file", "Screenshot, photo or PDF", hint: "PNG, JPEG, HEIC or PDF. For several screenshots, a .zip of them.",
          problems: problems), accepts: "image/*,application/pdf,.zip,.txt")
      textarea(Field("pasted", "Or text you copied", hint: "Paste it here as it is."), value: pasted, rows: 8)
      submit("Continue")
    }
    p("Next you say who it is with, when it was and how it was made. Nothing is filed before you have checked it.")
  }

  package static var samples: [Sample] {
    [
      Sample(.typical, EvidencePage(principal: nil)),
      Sample(
        .refused,
        EvidencePage(principal: Made.long, problems: [Problem("file", "Choose a file or paste the text")])),
    ]
  }
}
