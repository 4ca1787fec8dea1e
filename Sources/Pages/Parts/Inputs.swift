// SPDX-License-Identifier: Apache-2.0

/// One line of text with its label.
package func input(
  _ field: Field, _ type: InputType = .text, value: String = "", width: FieldWidth = .full
) -> HTML {
  element("div", field.style) {
    field.labelled(control: field.name)
    field.remarks
    voidElement(
      "input",
      [
        .id(field.name), Attribute("name", field.name), Attribute("type", type.type), .class(width.rawValue),
        Attribute("value", value.isEmpty ? nil : value), Attribute("inputmode", type.inputMode),
        Attribute("autocomplete", type.autocomplete), Attribute("spellcheck", type.spellcheck), field.described(),
        field.invalid,
      ])
  }
}

/// Several lines of text with their label.
package func textarea(_ field: Field, value: String = "", rows: Int = 5) -> HTML {
  element("div", field.style) {
    field.labelled(control: field.name)
    field.remarks
    element(
      "textarea", .id(field.name), Attribute("name", field.name), Attribute("rows", String(rows)), field.described(),
      field.invalid
    ) {
      // A line feed right after the tag is the tag's own.
      HTML(literal: "\n")
      value
    }
  }
}

/// One of many, from a list; for few choices use `radios`.
package func select(_ field: Field, _ choices: [Choice], chosen: String? = nil) -> HTML {
  element("div", field.style) {
    field.labelled(control: field.name)
    field.remarks
    element("select", .id(field.name), Attribute("name", field.name), field.described(), field.invalid) {
      for choice in choices {
        element("option", Attribute("value", choice.value), .flag("selected", choice.value == chosen)) { choice.label }
      }
    }
  }
}

/// Files to hand in. Needs a form that `carriesFiles`.
package func fileInput(_ field: Field, isMultiple: Bool = false, accepts: String? = nil) -> HTML {
  element("div", field.style) {
    field.labelled(control: field.name)
    field.remarks
    voidElement(
      "input",
      [
        .id(field.name), Attribute("name", field.name), Attribute("type", "file"), .class("w-full"),
        .flag("multiple", isMultiple), Attribute("accept", accepts), field.described(), field.invalid,
      ])
  }
}

/// Something a form carries that nobody sees.
package func hidden(_ name: String, _ value: String) -> HTML {
  voidElement(
    "input", [Attribute("type", "hidden"), Attribute("name", name), Attribute("value", value)])
}
