// SPDX-License-Identifier: Apache-2.0
import Records

/// The decision on one deposit in quarantine: truly marked, or a false alarm ("secret santa").
package struct QuarantinedPage: Page {
  let id: DepositID
  let words: String
  package let problems: [Problem]

  package init(_ id: DepositID, words: String = "", problems: [Problem] = []) {
    (self.id, self.words, self.problems) = (id, words, problems)
  }

  package let title = "Decide on a marking"
  package var back: Path? { Paths.quarantine }

  package var body: HTML {
    h1(title)
    p("To see the words, save the file on a machine cleared for them. That you opened it is in the ledger.")
    buttons { buttonLink("Save the file as handed in", to: Paths.quarantinedFile(id), style: "second") }
    form(to: Paths.quarantined(id)) {
      radios(
        Field("decision", "What is it?", problems: problems),
        [
          Choice(
            "contained", "Truly marked", hint: "It stays sealed and is not filed. Write down how it was contained."),
          Choice(
            "falseAlarm", "A false alarm", hint: "It goes back to who handed it in, or is filed for the command line."),
        ])
      textarea(
        Field(
          "words", "What was done", hint: "For the record of incidents. Do not repeat what stands in it.",
          problems: problems), value: words)
      submit("Record the decision")
    }
  }

  package static var samples: [Sample] {
    let id = DepositID(high: 3, low: 4)
    return [
      Sample(.typical, QuarantinedPage(id)),
      Sample(
        .refused,
        QuarantinedPage(
          id, words: "</textarea><script>",
          problems: [Problem("decision", "Choose what it is"), Problem("words", "Write down what was done")])),
    ]
  }
}
