// SPDX-License-Identifier: Apache-2.0
import Records

/// For whom a secretary hands in now.
package struct ActingForPage: Page {
  let viewer: String
  let principals: [PersonReference]
  let chosen: PersonID?

  package init(viewer: String, principals: [PersonReference], chosen: PersonID?) {
    (self.viewer, self.principals, self.chosen) = (viewer, principals, chosen)
  }

  package var title: String { "For whom do you hand in?" }

  package var body: HTML {
    form(to: Paths.actingFor) {
      radios(
        Field(
          "principal", title,
          hint: "The receipt names both of you. Declarations stay the principal’s own.", isHeading: true),
        [Choice("", "\(viewer) (yourself)")] + principals.map { Choice("\($0.id)", $0.name) },
        chosen: chosen.map { "\($0)" } ?? "")
      submit("Continue")
    }
  }

  package static var samples: [Sample] {
    func principals(_ count: Int) -> [PersonReference] {
      (0..<count).map { PersonReference(id: PersonID(high: 1, low: UInt64($0)), name: "Ben Acheampong \($0 + 1)") }
    }
    return [
      Sample(.empty, ActingForPage(viewer: "Maren Holt", principals: [], chosen: nil)),
      Sample(
        .typical, ActingForPage(viewer: "Maren Holt", principals: principals(2), chosen: PersonID(high: 1, low: 0))),
      Sample(.overflowing, ActingForPage(viewer: "Maren Holt", principals: principals(40), chosen: nil)),
    ]
  }
}
