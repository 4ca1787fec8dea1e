// SPDX-License-Identifier: Apache-2.0
import Records

/// The counts of what was found; each narrows the search. Buttons, because names must stand in no address.
struct Narrowing {
  /// Values shown of each kind before the rest is folded away.
  private static let shown = 8
  /// Values of each kind in all.
  private static let most = 60

  private let search: SearchID
  private let facets: Facets

  init(_ search: SearchID, _ facets: Facets) { (self.search, self.facets) = (search, facets) }

  var html: HTML {
    element("section", Attribute("aria-labelledby", "narrow")) {
      element("h2", .id("narrow")) { "Narrow down" }
      form(to: Paths.narrow(search)) {
        months
        part("By person", "from", facets.who)
        part("By conversation", "in", facets.conversation)
        part("By channel", "channel", facets.channel)
      }
    }
  }

  @HTMLBuilder private var months: HTML {
    if !facets.month.isEmpty {
      h3("By month")
      let highest = facets.month.map(\.count).max() ?? 1
      folded(facets.month.reversed(), "months") { month in
        entry(WallTime.monthInWords(month.value), month.count, "on:" + month.value, of: highest)
      }
    }
  }

  @HTMLBuilder private func part(_ heading: String, _ field: String, _ counts: [Facets.Count]) -> HTML {
    if !counts.isEmpty {
      h3(heading)
      folded(counts, "names") { entry($0.value, $0.count, Self.words(field, $0.value), of: nil) }
    }
  }

  @HTMLBuilder private func folded(
    _ counts: [Facets.Count], _ what: String, _ entry: (Facets.Count) -> HTML
  ) -> HTML {
    counted(counts.prefix(Self.shown).map(entry))
    if counts.count > Self.shown {
      details("\(counts.count - Self.shown) more \(what)") {
        counted(counts.dropFirst(Self.shown).prefix(Self.most).map(entry))
        if counts.count > Self.shown + Self.most { hint("The rest have the fewest; narrow the search to see them.") }
      }
    }
  }

  private func counted(_ entries: [HTML]) -> HTML {
    element("ul", .class("counts")) { for entry in entries { element("li") { entry } } }
  }

  private func entry(_ name: String, _ count: Int, _ words: String, of highest: Int?) -> HTML {
    element("button", Attribute("type", "submit"), Attribute("name", "add"), Attribute("value", words)) {
      element("span", .class("name")) { name.isEmpty ? "unnamed" : name }
      element("span", .class("number")) { "\(count)" }
      if let highest {
        bar(count, of: highest)
      }
    }
  }

  /// A bar for the eye; the number beside it says the same.
  private func bar(_ count: Int, of highest: Int) -> HTML {
    element(
      "meter", Attribute("min", "0"), Attribute("max", "\(highest)"), Attribute("value", "\(count)"),
      Attribute("aria-hidden", "true"))
  }

  /// A field of the search language with its value in quotation marks; a mark in the value parts words anyway.
  static func words(_ field: String, _ value: String) -> String {
    field + ":\"" + String(decoding: value.utf8.map { $0 == UInt8(ascii: "\"") ? 0x20 : $0 }, as: UTF8.self) + "\""
  }
}
