// SPDX-License-Identifier: Apache-2.0

/// Ten minutes through the program with a made-up department: what to do, as whom, and what to see.
package struct WalkPage: Page {
  /// One stop of the walk.
  package struct Stop: Sendable, Hashable {
    package let title: String
    /// Whom to sign in as; nil where nobody need be.
    package let person: String?
    package let todo: [String]
    /// What to notice.
    package let see: String

    package init(_ title: String, as person: String?, _ todo: [String], see: String) {
      self.title = title
      self.person = person
      self.todo = todo
      self.see = see
    }
  }
  /// A made-up export to upload.
  package struct SampleExport: Sendable, Hashable {
    package let name: String
    package let custodian: String
    package let story: String

    package init(name: String, custodian: String, story: String) {
      self.name = name
      self.custodian = custodian
      self.story = story
    }
  }

  let exports: [SampleExport]
  let stops: [Stop]
  package let title = "A walk in ten minutes"

  package init(exports: [SampleExport], stops: [Stop] = WalkPage.tour) {
    self.exports = exports
    self.stops = stops
  }

  package var body: HTML {
    h1(title)
    p("Take any role, hand in a chat, search, prove. Everything here is made up and stays on this machine.")
    p { link("Choose whom to sign in as", to: Paths.signIn) }
    if !exports.isEmpty {
      h2("Exports to hand in")
      p("Save these first, as if you had exported them from a phone.")
      list(exports.map(line))
    }
    for (place, stop) in stops.enumerated() { section(stop, place + 1) }
  }

  @HTMLBuilder private func line(_ export: SampleExport) -> HTML {
    element("a", .href(Paths.walkSample(export.name)), .flag("download")) { export.name }
    " from \(export.custodian). \(export.story)"
  }

  @HTMLBuilder private func section(_ stop: Stop, _ number: Int) -> HTML {
    h2("\(number). \(stop.title)")
    if let person = stop.person {
      p {
        "As "
        element("strong") { person }
      }
    }
    element("ol") { for step in stop.todo { element("li") { step } } }
    p(stop.see)
  }

  package static var samples: [Sample] {
    let export = SampleExport(
      name: "WhatsApp Chat - Sallow flood cell.zip", custodian: "Ada Obi", story: "A week later.")
    return [
      Sample(.empty, WalkPage(exports: [], stops: [])), Sample(.typical, WalkPage(exports: [export])),
      Sample(.overflowing, WalkPage(exports: Array(repeating: export, count: 30))),
    ]
  }
}
