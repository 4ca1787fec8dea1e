// SPDX-License-Identifier: Apache-2.0

/// One of several answers.
package func radios(_ field: Field, _ choices: [Choice], chosen: String? = nil, isInline: Bool = false) -> HTML {
  group(field) {
    element("div", .class(isInline ? "choices inline" : "choices")) {
      for (place, choice) in choices.enumerated() {
        option(choice, of: field, at: place, type: "radio", isChosen: choice.value == chosen)
      }
    }
  }
}

/// Any number of answers.
package func checkboxes(_ field: Field, _ choices: [Choice], chosen: Set<String> = []) -> HTML {
  group(field) {
    element("div", .class("choices")) {
      for (place, choice) in choices.enumerated() {
        option(choice, of: field, at: place, type: "checkbox", isChosen: chosen.contains(choice.value))
      }
    }
  }
}

/// A single box to tick, without a question around it.
package func checkbox(
  _ name: String, value: String = "yes", _ label: String, hint: String? = nil, isChosen: Bool = false
)
  -> HTML
{
  option(Choice(value, label, hint: hint), of: Field(name, ""), at: 0, type: "checkbox", isChosen: isChosen)
}

/// Controls that answer one question together.
package func group(_ field: Field, @HTMLBuilder _ content: () -> HTML) -> HTML {
  element("fieldset", field.style, field.described()) {
    field.legend
    field.remarks
    content()
  }
}

/// The first option bears the field's own id, so that the error summary leads to it.
private func option(_ choice: Choice, of field: Field, at place: Int, type: String, isChosen: Bool) -> HTML {
  let id = place == 0 ? field.name : "\(field.name)-\(place + 1)"
  let hint = choice.hint.map { _ in id + "-item-hint" }
  return element("div", .class("choice")) {
    voidElement(
      "input",
      [
        .id(id), Attribute("name", field.name), Attribute("type", type), Attribute("value", choice.value),
        .flag("checked", isChosen), Attribute("aria-describedby", hint),
      ])
    element("label", Attribute("for", id)) { choice.label }
    if let text = choice.hint { element("p", .class("hint"), .id(hint)) { text } }
    if !choice.further.isEmpty { element("div", .class("further")) { choice.further } }
  }
}
