// SPDX-License-Identifier: Apache-2.0
/// The guides there are.
package struct GuidesPage: Page {
  package init() {}

  package var title: String { "How to export a conversation" }
  package var back: Path? { Paths.handIn }

  package var body: HTML {
    h1(title)
    lead(
      "Choose where the conversation is. Each guide has steps for the devices it works on, and says what is left out.")
    element("ul", .class("tasks")) {
      for guide in Guide.all {
        element("li") {
          element("div", .class("task")) {
            link(guide.title, to: Paths.guide(guide.name))
            hint(guide.summary)
          }
        }
      }
    }
    h2("Before you start")
    list([
      "Look for a disappearing timer: what goes today cannot be handed in tomorrow.",
      "Export with photos and files.",
      "Do not delete anything before or after. Your receipt says what to do with the phone’s copy.",
    ])
  }

  package static var samples: [Sample] { [Sample(.typical, GuidesPage())] }
}
