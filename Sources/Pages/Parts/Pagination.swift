// SPDX-License-Identifier: Apache-2.0

/// Older and newer pages of a long list; what there is not is left out.
package func pagination(
  _ label: String, previous: (text: String, path: Path)? = nil, next: (text: String, path: Path)? = nil
) -> HTML {
  guard previous != nil || next != nil else { return HTML() }
  return element("nav", .class("pagination"), Attribute("aria-label", label)) {
    if let previous { turn("Previous", previous, rel: "prev") }
    if let next { turn("Next", next, rel: "next") }
  }
}

private func turn(_ way: String, _ to: (text: String, path: Path), rel: String) -> HTML {
  element("a", .href(to.path), Attribute("rel", rel)) {
    element("span", .class("way")) { way }
    element("span", .class("unseen")) { ": " }
    element("span", .class("hint")) { to.text }
  }
}
