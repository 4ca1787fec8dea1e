// SPDX-License-Identifier: Apache-2.0
import Records

/// "Nothing significant", looked at again: a second view stands beside the first (NCC-3).
package struct SamplesPage: Page {
  let samples: [Attestation]

  package init(samples: [Attestation]) { self.samples = samples }

  package var title: String { "“Nothing significant”, looked at again" }

  package var body: HTML {
    h1(title)
    lead("Who decided it, and when. Another view does not replace theirs: both stand, and it is kept as significant.")
    if samples.isEmpty { p("No decision waits to be looked at.") }
    for one in samples { sample(one) }
  }

  @HTMLBuilder private func sample(_ one: Attestation) -> HTML {
    h2(one.about.conversation?.title ?? "Without a title")
    p {
      (one.onBehalfOf ?? one.by).name + ", "
      Day(one.at.utc).shown
    }
    form(to: Paths.sample(one.id)) {
      radios(
        Field("significance-\(one.id)", "I see it otherwise: it is"),
        Significance.allCases.filter { $0 != .notSignificant }.map { Choice($0.rawValue, $0.title) })
      hidden("field", "significance-\(one.id)")
      submit("Let both views stand", style: "second")
    }
  }

  package static var samples: [Sample] {
    let key = ConversationKey(channel: "whatsapp", label: "whatsapp:Flood", title: "Flood response")
    let one = OwnSamples.said(.significance(.notSignificant), about: Topic(conversation: key))
    return [
      Sample(.empty, SamplesPage(samples: [])), Sample(.typical, SamplesPage(samples: [one])),
    ]
  }
}
