// SPDX-License-Identifier: Apache-2.0
/// How to bring a conversation out of one application, step by step, and what stays behind.
package struct GuidePage: Page {
  let guide: Guide

  package init(_ guide: Guide) { self.guide = guide }

  package var title: String { guide.title }
  package var back: Path? { Paths.guides }

  package var body: HTML {
    h1(title)
    lead(guide.summary)
    for way in guide.ways {
      h2(way.device)
      element("ol", .class("steps")) { for step in way.steps { line(step) } }
    }
    if !guide.blocked.isEmpty {
      h2("When it does not work")
      warning(guide.blocked[0])
      for sentence in guide.blocked.dropFirst() { p(sentence) }
    }
    h2("What the export leaves out")
    list(guide.leavesOut)
    p("Keep the conversation on your phone until your receipt says you may remove it.")
    buttons { buttonLink("Hand in the file", to: Paths.handIn) }
    hint("Last looked at in \(guide.checked). Menus change: tell the records team if yours are different.")
  }

  private func line(_ step: GuideStep) -> HTML {
    element("li") {
      p(step.text)
      if let drawing = step.drawing { drawing.html }
    }
  }

  package static var samples: [Sample] {
    [
      Sample(.typical, GuidePage(Guide.whatsApp)), Sample(.empty, GuidePage(Guide.mail)),
      Sample(.overflowing, GuidePage(Guide.signal)),
    ]
  }
}
