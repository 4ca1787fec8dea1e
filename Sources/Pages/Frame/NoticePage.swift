// SPDX-License-Identifier: Apache-2.0

/// A page that says one thing: what happened and what to do next; with a reference when something went wrong.
package struct NoticePage: Page {
  package let title: String
  /// What happened.
  let message: String
  /// What to do next.
  let remedy: String
  /// By which the operator finds the failure in the log.
  let reference: String?

  package init(title: String, message: String, remedy: String, reference: String? = nil) {
    self.title = title
    self.message = message
    self.remedy = remedy
    self.reference = reference
  }

  package var body: HTML {
    h1(title)
    p(message)
    if !remedy.isEmpty { p(remedy) }
    if let reference {
      p {
        "Reference: "
        element("code") { reference }
      }
    }
  }

  package static var samples: [Sample] {
    [
      Sample(.empty, NoticePage(title: "Page not found", message: "There is no such page.", remedy: "")),
      Sample(
        .typical,
        NoticePage(
          title: "Something went wrong", message: "The archive could not be read.", remedy: "Try again in a moment.",
          reference: "7f3a-11c2")),
    ]
  }
}
