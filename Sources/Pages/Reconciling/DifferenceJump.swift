// SPDX-License-Identifier: Apache-2.0

/// The way to another line in which copies differ: on this page, or on one beyond it.
enum DifferenceJump {
  case here(entry: Int)
  case beyond(Path)

  func link(_ text: String, naming rest: String) -> HTML {
    element("a", href) {
      text
      element("span", .class("unseen")) { " " + rest }
    }
  }

  private var href: Attribute {
    switch self {
    case .here(let entry): Attribute("href", "#" + Paths.entryAnchor(entry))
    case .beyond(let path): .href(path)
    }
  }
}
