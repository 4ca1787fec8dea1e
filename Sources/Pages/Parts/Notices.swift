// SPDX-License-Identifier: Apache-2.0

/// Something to know on arriving at the page: that an act succeeded, or that something waits.
package func notification(
  _ title: String, _ tone: Tone = .accent, id: String = "notification", @HTMLBuilder _ content: () -> HTML
) -> HTML {
  element(
    "section", .class("notification " + tone.rawValue), Attribute("aria-labelledby", id),
    Attribute("role", tone == .good ? "alert" : nil)
  ) {
    element("h2", .id(id)) { title }
    content()
  }
}

/// Words with consequences.
package func warning(_ text: String) -> HTML {
  element("div", .class("warning")) {
    element("span", .class("mark"), Attribute("aria-hidden", "true")) { "!" }
    element("strong") {
      element("span", .class("unseen")) { "Warning: " }
      text
    }
  }
}

/// Words set apart from the text around them.
package func inset(@HTMLBuilder _ content: () -> HTML) -> HTML {
  element("div", .class("inset"), content: content)
}

/// More for those who want it.
package func details(_ summary: String, isOpen: Bool = false, @HTMLBuilder _ content: () -> HTML) -> HTML {
  element("details", .flag("open", isOpen)) {
    element("summary") { summary }
    element("div", .class("inset"), content: content)
  }
}

/// The end of a journey: what was done, in large.
package func panel(_ title: String, @HTMLBuilder _ content: () -> HTML = { HTML() }) -> HTML {
  element("div", .class("panel")) {
    h1(title)
    content()
  }
}

/// The sentence after the heading.
package func lead(_ text: String) -> HTML { element("p", .class("lead")) { text } }

/// Smaller words beside something.
package func hint(_ text: String) -> HTML { element("p", .class("hint")) { text } }
