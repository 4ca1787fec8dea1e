// SPDX-License-Identifier: Apache-2.0

/// What one field of a form asks: the name it is sent under (also its id), its label, a hint, and what must be mended.
package struct Field: Sendable, Hashable {
  package let name: String
  let label: String
  let hint: String?
  let problem: String?
  /// Whether the label is the page's heading: a page that asks one thing.
  let isHeading: Bool

  package init(
    _ name: String, _ label: String, hint: String? = nil, problems: [Problem] = [], isHeading: Bool = false
  ) {
    (self.name, self.label, self.hint, self.isHeading) = (name, label, hint, isHeading)
    problem = problems.first { $0.field == name }?.message
  }

  var hintID: String? { hint.map { _ in name + "-hint" } }
  var problemID: String? { problem.map { _ in name + "-problem" } }

  /// Ids of what is said about the field, for `aria-describedby`; nil when nothing is.
  func described(also other: String? = nil) -> Attribute {
    let ids = [hintID, problemID, other].compactMap(\.self)
    return Attribute("aria-describedby", ids.isEmpty ? nil : ids.joined(separator: " "))
  }

  var invalid: Attribute { Attribute("aria-invalid", problem == nil ? nil : "true") }

  /// "field", marked where it must be mended.
  var style: Attribute { .class(problem == nil ? "field" : "field mend") }

  /// Hint and problem, in the order they are read.
  @HTMLBuilder var remarks: HTML {
    if let hint { element("p", .class("hint"), .id(hintID)) { hint } }
    if let problem {
      element("p", .class("problem"), .id(problemID)) {
        element("span", .class("unseen")) { "Error: " }
        problem
      }
    }
  }

  /// The label for a control with the id `control`; a heading where the page asks nothing else.
  func labelled(control: String) -> HTML {
    let label = element("label", .class("label"), Attribute("for", control)) { self.label }
    return isHeading ? element("h1", .class("asked")) { label } : label
  }

  /// The label of a group of controls.
  var legend: HTML {
    element("legend", .class("label")) {
      if isHeading { h1(label) } else { HTML(label) }
    }
  }
}
