// SPDX-License-Identifier: Apache-2.0
import Records

/// Asks whether anything of the upload is something else than the authority's business, and shows what is withheld.
package struct PersonalPage: Page {
  /// A withholding that was prepared, in words.
  package struct Withheld: Sendable, Hashable {
    let id: WithholdingID
    /// "Messages of 3 March 2026 to 9 March 2026".
    let what: String
    let category: String
    let isSigned: Bool

    package init(id: WithholdingID, what: String, category: String, isSigned: Bool) {
      (self.id, self.what, self.category, self.isSigned) = (id, what, category, isSigned)
    }
  }
  let step: UploadStep
  let withheld: [Withheld]
  package let problems: [Problem]

  package init(_ step: UploadStep, withheld: [Withheld], problems: [Problem] = []) {
    (self.step, self.withheld, self.problems) = (step, withheld, problems)
  }

  package var title: String { withheld.isEmpty ? "Is any of this personal?" : "Is anything else personal?" }
  package var back: Path? { Paths.preview(step.id, step.answers) }

  package var body: HTML {
    actingFor(step.principal)
    if !withheld.isEmpty { soFar }
    form(to: Paths.personal(step.id, step.answers)) {
      radios(
        Field(
          "part", title,
          hint:
            "Personal, party or constituency matters, your own legal advice and another public body’s business need "
            + "not be filed.", problems: problems, isHeading: true),
        [
          Choice("none", withheld.isEmpty ? "No, all of it is government business" : "No, nothing else"),
          Choice("messages", "Single messages"),
          Choice("dates", "Everything between two dates"),
          Choice("whole", "A whole conversation"),
        ])
      submit("Continue")
    }
    details("What others see of what you withhold") {
      list([
        "How many messages, which category, and that it was you who declared it. Never the words.",
        "A records manager may ask you about it.",
        "If a request, an inquiry or a legal hold touches it, it is kept sealed and only two named people together can "
          + "open it. You would be told.",
      ])
    }
  }

  private var soFar: HTML {
    notification("You are withholding", .accent, id: "withheld") {
      element("ul", .class("plain")) {
        for each in withheld {
          element("li") {
            element("strong") { each.what }
            ", \(each.category)"
            if !each.isSigned { tag("Not signed yet", .notice) }
            form(to: Paths.undoWithholding(each.id, step.id, step.answers)) {
              element("button", Attribute("type", "submit"), .class("button link")) {
                "Undo"
                element("span", .class("unseen")) { " withholding " + each.what }
              }
            }
          }
        }
      }
    }
  }

  package static var samples: [Sample] {
    let step = UploadStep(Made.upload, principal: nil)
    let id = WithholdingID(high: 1, low: 2)
    let some = Withheld(id: id, what: "6 messages", category: "personal", isSigned: true)
    return [
      Sample(.empty, PersonalPage(step, withheld: [])),
      Sample(.typical, PersonalPage(step, withheld: [some])),
      Sample(
        .overflowing,
        PersonalPage(
          UploadStep(Made.upload, principal: Made.long),
          withheld: [some, Withheld(id: id, what: Made.long, category: "constituency", isSigned: false)])),
      Sample(
        .refused, PersonalPage(step, withheld: [], problems: [Problem("part", "Choose how much of it is personal")])),
    ]
  }
}
