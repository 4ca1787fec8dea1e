// SPDX-License-Identifier: Apache-2.0
import Records

/// One tap: is anything in this conversation significant? (NCC-2, NCC-3)
package struct SignificancePage: Page {
  let conversation: OwnConversation

  package init(conversation: OwnConversation) { self.conversation = conversation }

  package var title: String { "Is anything in it significant?" }
  package var back: Path? { Paths.own(conversation.id) }

  package var body: HTML {
    h1(title)
    lead("\(conversation.name), \(conversation.channelName). One tap answers; it can be taken back.")
    if let view = conversation.ownView, case .significance(let significance) = view.said {
      notification("Your answer: " + significance.title, .good) {
        form(to: Paths.withdraw(conversation.id)) {
          hidden("kind", "\(AttestationKind.significance.rawValue)")
          submit("Take it back", style: "link")
        }
      }
    }
    form(to: Paths.significance(conversation.id)) {
      buttons {
        for significance in Significance.allCases {
          submit(
            significance.title, name: "significance", value: significance.rawValue,
            style: significance == .notSignificant ? "second" : nil)
        }
      }
    }
    p(
      "A records manager looks again at some answers of “nothing significant”. Where views differ, both stand and it is kept as significant."
    )
  }

  package static var samples: [Sample] {
    [
      Sample(.empty, SignificancePage(conversation: OwnSamples.conversations[1])),
      Sample(.typical, SignificancePage(conversation: OwnSamples.conversations[0])),
    ]
  }
}
