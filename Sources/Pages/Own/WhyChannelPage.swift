// SPDX-License-Identifier: Apache-2.0
import Records

/// Asked once per conversation: why this channel, and on a private device the exceptional circumstance (NCC-1, NCC-4).
package struct WhyChannelPage: Page {
  let conversation: OwnConversation
  let reason: String?
  let words: String
  /// "work" or "private"; nil is not answered.
  let device: String?
  let circumstance: String
  package let problems: [Problem]

  package init(
    conversation: OwnConversation, reason: String? = nil, words: String = "", device: String? = nil,
    circumstance: String = "", problems: [Problem] = []
  ) {
    (self.conversation, self.reason, self.words) = (conversation, reason, words)
    (self.device, self.circumstance, self.problems) = (device, circumstance, problems)
  }

  package var title: String { "Why was this channel used?" }
  package var back: Path? { Paths.own(conversation.id) }

  package var body: HTML {
    h1(title)
    lead("\(conversation.name), \(conversation.channelName). You are asked once; the answer stays with the records.")
    form(to: Paths.whyChannel(conversation.id)) {
      radios(
        Field("reason", "Reason", problems: problems), UsageReason.allCases.map { Choice($0.rawValue, $0.title) },
        chosen: reason)
      textarea(Field("words", "In your own words (optional)", hint: "No names and no contents."), value: words, rows: 2)
      radios(
        Field("device", "On whose device?", problems: problems),
        [
          Choice("work", "A device of the authority"),
          Choice("private", "My own device") {
            textarea(
              Field(
                "circumstance", "What made it exceptional?",
                hint: "A private device is for exceptional circumstances only.", problems: problems),
              value: circumstance, rows: 2)
          },
        ], chosen: device)
      submit("Save")
    }
  }

  package static var samples: [Sample] {
    let one = OwnSamples.conversations[0]
    return [
      Sample(.empty, WhyChannelPage(conversation: one)),
      Sample(
        .typical,
        WhyChannelPage(
          conversation: one, reason: "urgent", words: "At night", device: "private", circumstance: "No work phone")),
      Sample(
        .refused,
        WhyChannelPage(
          conversation: one, device: "private",
          problems: [
            Problem("reason", "Choose a reason"), Problem("circumstance", "Say what made it exceptional"),
          ])),
    ]
  }
}
