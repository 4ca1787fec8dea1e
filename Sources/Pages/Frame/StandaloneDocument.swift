// SPDX-License-Identifier: Apache-2.0

/// A page as a file of its own: its style within it, no navigation, no form, nothing fetched from anywhere.
package struct StandaloneDocument {
  private let page: any Page

  package init(_ page: any Page) { self.page = page }

  package var text: String {
    let html = element("html", Attribute("lang", "en-GB")) {
      element("head") {
        voidElement("meta", [Attribute("charset", "utf-8")])
        voidElement(
          "meta", [Attribute("name", "viewport"), Attribute("content", "width=device-width, initial-scale=1")])
        voidElement("meta", [Attribute("name", "color-scheme"), Attribute("content", "light dark")])
        element("title") { page.title + " – OnRecord" }
        inlineStyle()
      }
      element("body") {
        element("div", .class("wrap")) {
          element("main", .id("main"), .class(page.width.rawValue)) { page.body }
        }
      }
    }
    return "<!DOCTYPE html>\n" + html.text(token: "", nonce: "") + "\n"
  }
}
