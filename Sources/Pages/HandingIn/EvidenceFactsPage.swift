// SPDX-License-Identifier: Apache-2.0
import Records

/// Asks what a screenshot, a PDF or pasted words show: who, where, when, who made it, and why there is no export.
package struct EvidenceFactsPage: Page {
  let step: UploadStep
  let name: String
  let typed: EvidenceFacts
  let from: DateText
  let time: String
  let to: DateText
  package let problems: [Problem]

  package init(
    _ step: UploadStep, name: String, typed: EvidenceFacts, from: DateText = DateText(), at time: String = "",
    to: DateText = DateText(), problems: [Problem] = []
  ) {
    (self.step, self.name, self.typed) = (step, name, typed)
    (self.from, self.time, self.to, self.problems) = (from, time, to, problems)
  }

  package var title: String { "Say what this shows" }
  package var back: Path? { Paths.handIn }

  package var body: HTML {
    actingFor(step.principal)
    h1(title)
    p(
      "\(name.isEmpty ? "What you handed in" : name) does not say who wrote it or when. What you enter here is kept as your statement, beside the file."
    )
    form(to: Paths.evidenceFacts(step.id)) {
      conversationFields
      fileFields
      submit("Continue")
    }
    hint("You may leave out what you do not know. What is missing lowers what the record counts for, and it says so.")
    step.discard
  }

  /// With whom, where and when.
  @HTMLBuilder private var conversationFields: HTML {
    textarea(
      Field(
        "with", "Who is the conversation with?", hint: "One name a line, as the phone shows it.", problems: problems),
      value: typed.people.joined(separator: "\n"), rows: 3)
    input(Field("title", "Name of the group, if it is one"), value: typed.title ?? "")
    select(
      Field("channel", "Which application?", problems: problems),
      [Choice("", "Choose one")] + Channel.asked.map { Choice($0, Channel.title($0)) }, chosen: typed.channel)
    dateInput(
      Field(
        "from", "When does it begin?", hint: "Leave out the day, or day and month, if you do not know.",
        problems: problems), from)
    input(
      Field("fromTime", "At what time?", hint: "Such as 07:58. Leave it out if you do not know.", problems: problems),
      value: time, width: .ten)
    dateInput(Field("to", "When does it end?", hint: "Leave it out if it is the same day.", problems: problems), to)
  }

  /// Who made the file, and why it is no export.
  @HTMLBuilder private var fileFields: HTML {
    input(Field("madeBy", "Who made this file?", problems: problems), value: typed.madeBy ?? "")
    input(
      Field(
        "madeHow", "How was it made?", hint: "Such as: screenshot on my phone, or “Print to PDF” on a Mac.",
        problems: problems),
      value: typed.madeHow ?? "")
    textarea(
      Field(
        "noExport", "Why is there no export?", hint: "Such as: the phone is lost, or the application refuses.",
        problems: problems),
      value: typed.noExport ?? "", rows: 2)
    checkbox(
      "paragraphs", "Each paragraph of the text is a message of its own",
      hint: "For pasted text only; a blank line ends a paragraph.", isChosen: typed.isOneMessagePerParagraph)
  }

  package static var samples: [Sample] {
    let step = UploadStep(Made.upload, principal: nil)
    var typed = EvidenceFacts()
    (typed.people, typed.channel, typed.madeBy) = (["Jonas Weir"], "signal", "Asha Okafor")
    (typed.madeHow, typed.noExport) = ("Screenshot on my phone", "The disappearing timer was on")
    var long = typed
    (long.people, long.title, long.noExport) = ((1...12).map { "\($0) " + Made.long }, Made.long, Made.long)
    let date = DateText(day: "3", month: "3", year: "2026")
    return [
      Sample(.empty, EvidenceFactsPage(step, name: "IMG_0412.PNG", typed: EvidenceFacts())),
      Sample(.typical, EvidenceFactsPage(step, name: "IMG_0412.PNG", typed: typed, from: date)),
      Sample(
        .overflowing,
        EvidenceFactsPage(
          UploadStep(Made.upload, principal: Made.long), name: Made.long, typed: long, from: date, to: date)),
      Sample(
        .refused,
        EvidenceFactsPage(
          step, name: "IMG_0412.PNG", typed: typed, from: DateText(day: "31", month: "2", year: "2026"),
          problems: [Problem("from", "Enter a date that there is")])),
    ]
  }
}
