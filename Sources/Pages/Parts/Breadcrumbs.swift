// SPDX-License-Identifier: Apache-2.0

/// Where the page stands, from the top.
package func breadcrumbs(_ places: [(text: String, path: Path)]) -> HTML {
  element("nav", .class("breadcrumbs"), Attribute("aria-label", "Breadcrumb")) {
    element("ol") { for place in places { element("li") { link(place.text, to: place.path) } } }
  }
}
