// SPDX-License-Identifier: Apache-2.0

/// A form that changes something: sent by POST, with the token that shows it is ours.
package func form(
  to path: Path, carriesFiles: Bool = false, id: String? = nil, @HTMLBuilder _ content: () -> HTML
) -> HTML {
  element(
    "form", .id(id), Attribute("method", "post"), Attribute("action", path.text), .flag("novalidate"),
    Attribute("enctype", carriesFiles ? "multipart/form-data" : nil)
  ) {
    tokenField
    content()
  }
}

/// A form that only asks: sent by GET, so that its answer has an address that can be shared.
package func query(at path: Path, label: String? = nil, @HTMLBuilder _ content: () -> HTML) -> HTML {
  element(
    "form", Attribute("method", "get"), Attribute("action", path.text),
    Attribute("role", label == nil ? nil : "search"),
    Attribute("aria-label", label), content: content)
}

/// The button that sends a form.
package func submit(_ text: String, name: String? = nil, value: String? = nil, style: String? = nil) -> HTML {
  element(
    "button", Attribute("type", "submit"), .class(["button", style].compactMap(\.self).joined(separator: " ")),
    Attribute("name", name), Attribute("value", value)
  ) { text }
}
