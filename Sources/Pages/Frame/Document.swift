// SPDX-License-Identifier: Apache-2.0

/// Renders a page inside its frame: the whole text of one answer.
package struct Document {
  private let page: any Page
  private let frame: Frame

  package init(_ page: any Page, in frame: Frame) {
    self.page = page
    self.frame = frame
  }

  package var text: String {
    let html = element("html", Attribute("lang", "en-GB")) {
      head
      element("body") {
        element("a", .class("skip"), Attribute("href", "#main")) { "Skip to main content" }
        banner
        main
        footer
      }
    }
    return "<!DOCTYPE html>\n" + html.text(token: frame.token, nonce: frame.nonce) + "\n"
  }

  @HTMLBuilder private var head: HTML {
    element("head") {
      voidElement("meta", [Attribute("charset", "utf-8")])
      voidElement("meta", [Attribute("name", "viewport"), Attribute("content", "width=device-width, initial-scale=1")])
      voidElement("meta", [Attribute("name", "color-scheme"), Attribute("content", "light dark")])
      element("title") { (page.problems.isEmpty ? "" : "Error: ") + page.title + " – OnRecord" }
      voidElement(
        "link", [Attribute("rel", "stylesheet"), .href(Paths.asset("style.css", tag: frame.styleTag))])
      voidElement(
        "link",
        [
          Attribute("rel", "icon"), .href(Paths.asset("icon.svg", tag: Assets.iconTag)),
          Attribute("type", "image/svg+xml"),
        ])
      element("script", Attribute("src", Paths.asset("page.js", tag: frame.scriptTag).text), .flag("defer")) {}
    }
  }

  @HTMLBuilder private var banner: HTML {
    element("header", .class("banner")) {
      element("div", .class("wrap")) {
        element("a", .class("name"), .href(Paths.home)) { "OnRecord" }
        element("span", .class("authority")) { frame.authority }
        if let viewer = frame.viewer {
          element("form", .class("viewer"), Attribute("method", "post"), Attribute("action", Paths.signOut.text)) {
            tokenField
            element("a", .href(Paths.sessions)) { viewer }
            element("button", Attribute("type", "submit"), .class("plain")) { "Sign out" }
          }
        }
      }
      if frame.isDemonstration {
        element("p", .class("demonstration")) {
          element("span", .class("wrap")) { "Demonstration: every person and message here is made up." }
        }
      }
      if !frame.ways.isEmpty { navigation }
    }
  }

  @HTMLBuilder private var navigation: HTML {
    element("nav", Attribute("aria-label", "Main")) {
      element("ul", .class("wrap ways")) {
        for way in frame.ways {
          element("li") {
            element("a", .href(way.path), Attribute("aria-current", way.isHere ? "page" : nil)) { way.text }
          }
        }
      }
    }
  }

  @HTMLBuilder private var main: HTML {
    element("div", .class("wrap")) {
      if let back = page.back {
        element("nav", Attribute("aria-label", "Back")) { element("a", .class("back"), .href(back)) { "Back" } }
      }
      element("main", .id("main"), .class(page.width.rawValue), Attribute("tabindex", "-1")) {
        if !page.problems.isEmpty { summary }
        page.body
      }
    }
  }

  /// What is wrong, above everything, each point a link to its field.
  @HTMLBuilder private var summary: HTML {
    element(
      "div", .class("error-summary"), Attribute("role", "alert"), Attribute("tabindex", "-1"),
      Attribute("aria-labelledby", "error-title")
    ) {
      element("h2", .id("error-title")) { "There is a problem" }
      element("ul") {
        for problem in page.problems {
          element("li") { element("a", Attribute("href", "#" + problem.field)) { problem.message } }
        }
      }
    }
  }

  @HTMLBuilder private var footer: HTML {
    element("footer", .class("foot")) {
      element("div", .class("wrap")) {
        p("OnRecord keeps government business done on private channels on the record.")
      }
    }
  }
}

/// Proves to the server that a form came from one of its own pages.
var tokenField: HTML {
  var html = HTML(literal: #"<input type="hidden" name="token" value=""#)
  html.append(HTML(piece: .token))
  html.append(HTML(literal: #"">"#))
  return html
}
