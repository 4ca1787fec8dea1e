// SPDX-License-Identifier: Apache-2.0
import Records

/// Names what is withheld, why, and has it declared: by dates, by single messages or a whole conversation.
package struct WithholdPage: Page {
  let step: UploadStep
  let part: WithheldPart
  let conversations: [StagedConversation]
  /// The messages to tick from, with `from` the place of the first; empty but for single messages.
  let lines: [ConversationLine]
  let from: Int
  let count: Int
  let said: Said
  package let problems: [Problem]

  /// What the form said so far.
  package struct Said: Sendable, Hashable {
    package var first = DateText()
    package var last = DateText()
    package var ticked: Set<String> = []
    package var category = ""
    package var conversation = ""
    package init() {}
  }

  package init(
    _ step: UploadStep, _ part: WithheldPart, conversations: [StagedConversation], lines: [ConversationLine] = [],
    from: Int = 0, said: Said = Said(), problems: [Problem] = []
  ) {
    (self.step, self.part, self.conversations, self.lines) = (step, part, conversations, lines)
    (self.from, self.said, self.problems) = (from, said, problems)
    count = conversations.reduce(0) { $0 + $1.messages + $1.events }
  }

  package var title: String {
    switch part {
    case .whole: "Which conversation is not government business?"
    case .dates: "Which dates are not government business?"
    case .messages: "Which messages are not government business?"
    }
  }
  package var back: Path? { Paths.personal(step.id, step.answers) }

  /// The exact words that are signed.
  package static let declaration =
    "I declare that what I withhold here is not the business of this authority, or is covered by the category I chose. "
    + "I keep the copy on my phone."

  package var body: HTML {
    actingFor(step.principal)
    h1(title)
    form(to: Paths.withhold(part, step.id, step.answers, from: from)) {
      switch part {
      case .whole: whole
      case .dates: dates
      case .messages:
        messages
        turning
      }
      category
      warning("Keep the copy on your phone. Others may ask you to show that it was personal.")
      sign
      submit("Withhold")
    }
  }

  private var whole: HTML {
    radios(
      Field("conversation", "Conversation", problems: problems),
      conversations.enumerated().map { Choice(String($0), $1.shownTitle, hint: $1.extent) }, chosen: said.conversation)
  }

  @HTMLBuilder private var dates: HTML {
    dateInput(Field("first", "First day", hint: "For example, 3 3 2026", problems: problems), said.first)
    dateInput(Field("last", "Last day", hint: "This day is withheld too", problems: problems), said.last)
  }

  private var messages: HTML {
    group(
      Field(
        "tick", "Messages to withhold",
        hint: "Tick each one. Your ticks stay when you go to earlier or later messages.", problems: problems)
    ) {
      conversation("Messages to tick", lines) { line in
        line.matter == .message && !line.isWithheld
          ? element("div", .class("tick")) { box(line) } : HTML()
      }
    }
  }

  private func box(_ line: ConversationLine) -> HTML {
    let first = lines.first { $0.matter == .message && !$0.isWithheld }?.id
    return voidElement(
      "input",
      [
        .id(line.id == first ? "tick" : "tick-" + line.id), Attribute("type", "checkbox"), Attribute("name", "tick"),
        Attribute("value", line.place), .flag("checked", said.ticked.contains(line.place)),
        Attribute("aria-label", "Withhold the message of \(line.sender ?? "an unknown sender") at \(line.time ?? "")"),
      ])
  }

  private var category: HTML {
    radios(
      Field("category", "What is it?", problems: problems),
      WithholdingCategory.allCases.map { Choice($0.rawValue, $0.words) },
      chosen: said.category)
  }

  private var sign: HTML {
    group(Field("signed", "Declaration", problems: problems)) {
      element("div", .class("choice")) {
        voidElement(
          "input",
          [.id("signed"), Attribute("name", "signed"), Attribute("type", "checkbox"), Attribute("value", "yes")])
        element("label", Attribute("for", "signed")) { Self.declaration }
      }
    }
  }

  /// Other parts of the conversation; what is ticked here goes along.
  @HTMLBuilder private var turning: HTML {
    let end = from + PreviewPage.length
    let shown = Set(lines.map(\.place))
    for place in said.ticked.subtracting(shown).sorted() { hidden("tick", place) }
    if from > 0 || end < count {
      buttons {
        if from > 0 {
          submit("Earlier messages", name: "turn", value: "\(max(0, from - PreviewPage.length))", style: "second")
        }
        if end < count { submit("Later messages", name: "turn", value: "\(end)", style: "second") }
      }
    }
  }
}
