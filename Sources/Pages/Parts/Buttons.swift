// SPDX-License-Identifier: Apache-2.0

/// What can be done next, side by side; one above the other on a phone.
package func buttons(@HTMLBuilder _ content: () -> HTML) -> HTML {
  element("div", .class("buttons"), content: content)
}

/// A link that looks like a button: it leads somewhere and changes nothing.
package func buttonLink(_ text: String, to path: Path, style: String? = nil) -> HTML {
  element("a", .class(["button", style].compactMap(\.self).joined(separator: " ")), .href(path)) { text }
}
