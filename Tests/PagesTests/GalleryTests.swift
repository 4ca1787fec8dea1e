// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

@testable import Pages

@Suite struct `Every page of the gallery` {
  static let names = PageGallery.samples.map(\.name)

  private func markup(_ name: String) throws -> Markup {
    let page = try #require(PageGallery.samples.first { $0.name == name }?.page)
    return Markup(Document(page, in: PageGallery.frame).text)
  }

  @Test(arguments: names) func `is well formed and has no id twice`(name: String) throws {
    let markup = try markup(name)
    #expect(markup.faults == [])
    let twice = Dictionary(grouping: markup.ids, by: \.self).filter { $0.value.count > 1 }.keys
    #expect(twice.isEmpty)
  }

  @Test(arguments: names) func `names only what is there`(name: String) throws {
    let markup = try markup(name)
    let ids = Set(markup.ids)
    for tag in markup.tags {
      for key in ["for", "aria-describedby", "aria-labelledby", "aria-controls", "aria-details", "list", "form"] {
        let missing = (tag[key] ?? "").split(separator: " ").filter { !ids.contains(String($0)) }
        #expect(missing.isEmpty, "\(tag.name) \(key)")
      }
      if let target = tag["href"], target.hasPrefix("#") { #expect(ids.contains(String(target.dropFirst()))) }
    }
  }

  @Test(arguments: names) func `has a title and one first heading`(name: String) throws {
    let markup = try markup(name)
    #expect(markup.all("h1").count == 1)
    #expect(markup.all("title").first?.text.isEmpty == false)
    let levels = markup.all("h1", "h2", "h3", "h4").compactMap { Int($0.name.dropFirst()) }
    let skips = zip(levels, levels.dropFirst()).filter { $1 > $0 + 1 }
    #expect(skips.isEmpty, "a heading skips a level: \(levels)")
  }

  @Test(arguments: names) func `labels every control`(name: String) throws {
    let markup = try markup(name)
    let labelled = Set(markup.all("label").compactMap { $0["for"] })
    for control in markup.all("input", "textarea", "select", "progress") where control["type"] != "hidden" {
      #expect(control["aria-label"] != nil || control["id"].map(labelled.contains) == true, "\(control.attributes)")
    }
    for group in markup.inside("fieldset") { #expect(group.content.first?.name == "legend") }
    for table in markup.inside("table") { #expect(table.content.first?.name == "caption") }
    for head in markup.all("th") where head["scope"] == "col" { #expect(!head.text.isEmpty) }
    for picture in markup.all("img") { #expect(picture["alt"] != nil) }
    for time in markup.all("time") { #expect(time["datetime"] != nil) }
  }

  @Test(arguments: names) func `sends its forms with our token and nothing to elsewhere`(name: String) throws {
    let markup = try markup(name)
    for form in markup.inside("form") where form.tag["method"] == "post" {
      #expect(form.content.contains { $0["name"] == "token" && $0["value"] == "sample" })
    }
    for tag in markup.tags {
      for key in ["href", "src", "action"] { #expect(tag[key].map(Self.isOurs) ?? true, "\(tag[key] ?? "")") }
      #expect(tag["style"] == nil && !tag.attributes.keys.contains { $0.hasPrefix("on") })
    }
  }

  private static func isOurs(_ address: String) -> Bool {
    address.hasPrefix("#") || address.hasPrefix("/") && !address.hasPrefix("//") || address.hasPrefix("mailto:")
  }
}
