// SPDX-License-Identifier: Apache-2.0
import Records

/// Where handing in begins: choose a file, or go on with what waits.
package struct HandInPage: Page {
  /// An upload that waits for its depositor.
  package struct Waiting: Sendable, Hashable {
    let id: DepositID
    let name: String
    let state: StagedState
    let until: String?

    package init(id: DepositID, name: String, state: StagedState, until: String?) {
      (self.id, self.name, self.state, self.until) = (id, name, state, until)
    }
  }
  let principal: String?
  let waiting: [Waiting]
  package let problems: [Problem]

  package init(principal: String?, waiting: [Waiting], problems: [Problem] = []) {
    (self.principal, self.waiting, self.problems) = (principal, waiting, problems)
  }

  package var title: String { "Hand in a conversation" }

  package var body: HTML {
    actingFor(principal)
    h1(title)
    if !waiting.isEmpty { waitingNotice }
    lead("Export the conversation on your phone, then choose the file here.")
    p { link("How to export from WhatsApp, Signal, Messages, Telegram or e-mail", to: Paths.guides) }
    p { link("A picture, a PDF or copied text", to: Paths.evidence) }
    form(to: Paths.handIn, carriesFiles: true, id: "upload") {
      fileInput(
        Field(
          "file", "The exported file",
          hint: "A .zip or .txt from WhatsApp, an .eml, .mbox or other export. Up to 4 GB. You can choose several.",
          problems: problems),
        isMultiple: true)
      submit("Continue")
    }
    element("div", .id("sending"), .flag("hidden")) {
      progressBar("Sending", id: "sent", value: 0, of: 1000)
    }
    element("p", .id("told"), .class("hint"), Attribute("role", "status"), Attribute("aria-live", "polite")) {}
    h2("Who can read it")
    whoReads
    details("You cannot export it") { otherWays }
  }

  private var whoReads: HTML {
    list([
      "This server reads the file to show it to you. Until you file it, nobody else can open it and it cannot be searched.",
      "You choose what is personal. What you withhold is not filed.",
      "What you do not file is destroyed after 14 days.",
      "Do not hand in anything marked SECRET or above. Tell your security team.",
    ])
  }

  private var otherWays: HTML {
    list([
      link("The application refuses to export it", to: Paths.own), link("The phone is lost", to: Paths.phoneLost),
      link("Ask for help with the capture", to: Paths.askHelp),
      link("There is nothing to hand in", to: Paths.nilReturn),
    ])
  }

  @HTMLBuilder private var waitingNotice: HTML {
    notification(waiting.count == 1 ? "One upload waits for you" : "\(waiting.count) uploads wait for you", .notice) {
      element("ul", .class("plain")) {
        for each in waiting {
          element("li") {
            link(each.name.isEmpty ? "Upload without a name" : each.name, to: Paths.upload(each.id))
            " "
            tag(each.state == .receiving ? "Not all sent" : "Not filed yet", .notice)
            if let until = each.until { hint("Destroyed on " + until + " unless you file it") }
          }
        }
      }
      let whole = waiting.filter { $0.state != .receiving }
      if whole.count > 1 { joining(whole) }
    }
  }

  /// For a phone that wrote one export in several files.
  private func joining(_ whole: [Waiting]) -> HTML {
    form(to: Paths.joinUploads) {
      checkboxes(
        Field(
          "part", "Are these parts of one export?",
          hint: "Tick the parts. They are joined in the order of their names.",
          problems: problems), whole.map { Choice("\($0.id)", $0.name.isEmpty ? "Upload without a name" : $0.name) },
        chosen: [])
      submit("Join them", style: "second")
    }
  }
}
