// SPDX-License-Identifier: Apache-2.0
import Records

/// "Nothing to declare": the exact words, for channels and a period; declared with the second tap.
package struct NilReturnPage: Page {
  let channels: [String]
  let from: DateText
  let through: DateText
  /// Conversations known on these channels, which the person should look at first.
  let known: Int
  package let problems: [Problem]

  package init(channels: [String], from: DateText, through: DateText, known: Int, problems: [Problem] = []) {
    (self.channels, self.from, self.through, self.known, self.problems) = (channels, from, through, known, problems)
  }

  package var title: String { "Nothing to declare" }
  package var back: Path? { Paths.own }

  package var body: HTML {
    h1(title)
    if let first = from.date, let last = through.date, problems.isEmpty, !channels.isEmpty {
      p("You declare these words:")
      inset { p(NilReturnCheck.words(channels: channels.map(Channel.title), from: first, through: last)) }
      if known > 0 {
        warning("\(CountWords.of(known, "conversation")) of yours on these channels are known. Look at them first.")
      }
      p("If a copy that somebody else hands in contradicts this, you are told on your page.")
      form(to: Paths.nilReturn) {
        for channel in channels { hidden("channel", channel) }
        hidden("from", first.description)
        hidden("through", last.description)
        submit("I declare this")
      }
    }
    details("Other channels or another period", isOpen: !problems.isEmpty) { change }
  }

  private var change: HTML {
    form(to: Paths.nilReturnChange) {
      checkboxes(
        Field("channel", "Channels", problems: problems), Channel.asked.map { Choice($0, Channel.title($0)) },
        chosen: Set(channels))
      dateInput(Field("from", "From", problems: problems), from)
      dateInput(Field("through", "To", problems: problems), through)
      submit("Show the words", style: "second")
    }
  }

  package static var samples: [Sample] {
    let (from, through) = (DateText(OwnSamples.today.adding(days: -30)), DateText(OwnSamples.today))
    return [
      Sample(.typical, NilReturnPage(channels: ["whatsapp", "sms"], from: from, through: through, known: 0)),
      Sample(.overflowing, NilReturnPage(channels: Channel.asked, from: from, through: through, known: 12)),
      Sample(
        .refused,
        NilReturnPage(
          channels: [], from: from, through: DateText(day: "31", month: "2", year: "2026"), known: 0,
          problems: [Problem("channel", "Choose a channel"), Problem("through", "Enter a day of the calendar")])),
    ]
  }
}
