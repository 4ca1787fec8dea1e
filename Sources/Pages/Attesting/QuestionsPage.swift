// SPDX-License-Identifier: Apache-2.0
import Records

/// What officials ask of a records manager, and declarations that another's copy contradicts.
package struct QuestionsPage: Page {
  let questions: [Attestation]
  let contradicted: [Attestation]

  package init(questions: [Attestation], contradicted: [Attestation]) {
    (self.questions, self.contradicted) = (questions, contradicted)
  }

  package var title: String { "Help and declarations" }

  package var body: HTML {
    h1(title)
    h2("Help asked for")
    if questions.isEmpty { p("Nobody waits for an answer.") }
    for question in questions { asked(question) }
    h2("Declarations of “nothing” that a copy contradicts")
    if contradicted.isEmpty { p("None that is known.") }
    for said in contradicted {
      h3((said.onBehalfOf ?? said.by).name)
      p(said.said.ownWords)
    }
  }

  @HTMLBuilder private func asked(_ question: Attestation) -> HTML {
    h3((question.onBehalfOf ?? question.by).name)
    p(question.said.ownWords)
    form(to: Paths.answer(question.id)) {
      textarea(Field("words-\(question.id)", "Your answer, an appointment for example"), rows: 2)
      hidden("field", "words-\(question.id)")
      submit("Answer", style: "second")
    }
  }

  package static var samples: [Sample] {
    let asked = OwnSamples.said(.assistanceAsked(words: "Tuesday morning; my phone cannot share files."))
    return [
      Sample(.empty, QuestionsPage(questions: [], contradicted: [])),
      Sample(.typical, QuestionsPage(questions: [asked], contradicted: [OwnSamples.nilReturn])),
      Sample(
        .overflowing,
        QuestionsPage(
          questions: [OwnSamples.said(.assistanceAsked(words: OwnSamples.long + OwnSamples.long))], contradicted: [])),
    ]
  }
}
