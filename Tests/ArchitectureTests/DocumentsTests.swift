// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

@Suite struct `The documents` {
  let house = Repository.here

  var documents: [String] { house.paths.filter { $0.hasSuffix(".md") && !$0.contains("/Fixtures/") } }

  @Test func `link only to what is there`() {
    for path in documents {
      let folder = house.root.appending(path: path).deletingLastPathComponent()
      for link in links(in: house.text(path)) {
        let target = folder.appending(path: link).standardizedFileURL.path
        #expect(FileManager.default.fileExists(atPath: target), "\(path) links to \(link)")
      }
    }
  }

  @Test func `number every decision once`() {
    let names = documents.filter { $0.hasPrefix("docs/decisions/") && $0.contains(/\/\d{4}-/) }
    let numbers = names.compactMap { $0.firstMatch(of: /\/(\d{4})-/)?.1 }
    #expect(Set(numbers).count == numbers.count, "\(names)")
  }

  @Test func `give every decision its five parts`() {
    for path in documents where path.contains(/^docs\/decisions\/\d{4}-/) {
      let text = house.text(path).lowercased()
      let parts = ["context", "decision", "consequences", "alternatives", "status"]
      #expect(parts.filter { !text.contains($0) } == [], "\(path)")
    }
  }

  @Test func `map every folder of the tree in the README`() {
    let readme = house.text("README.md")
    let targets = Set(house.swift(under: "Sources").map { String($0.split(separator: "/")[1]) })
    #expect(targets.filter { !readme.contains("`Sources/\($0)`") } == [])
  }

  @Test func `name only tests that exist`() {
    for path in documents {
      for mention in house.text(path).matches(of: /`([A-Z]\w*Tests): ([^`\n]+)`/) {
        let files = house.swift(under: "Tests/\(mention.1)")
        let exists = files.contains { house.text($0).contains("func `\(mention.2)`") }
        #expect(exists, "\(path) names \(mention.1): \(mention.2)")
      }
    }
  }

  @Test func `describe every user-visible change in one known kind`() {
    for path in house.paths where path.hasPrefix("changelog/unreleased/") && !path.hasSuffix("README.md") {
      let first = house.lines(path).first ?? ""
      #expect(first.contains(#/^(Added|Changed|Fixed|Security): \S/#), "\(path)")
    }
  }

  /// Relative links of Markdown, without those inside code and without their fragments.
  private func links(in text: String) -> [String] {
    text.replacing(/```[\s\S]*?```/, with: "").replacing(/`[^`\n]*`/, with: "")
      .matches(of: /\]\(([^)\s]+)\)/).map { String($0.1) }
      .filter { !$0.contains("://") && !$0.hasPrefix("#") && !$0.hasPrefix("mailto:") }
      .map { String($0.prefix { $0 != "#" }) }
  }
}

@Suite struct `Every format` {
  let house = Repository.here

  /// Names as the formats give them.
  var names: [String] {
    house.swift(under: "Sources/Formats").flatMap { path in
      house.text(path).matches(of: /package (?:var|let|static let) name(?:: String)? (?:\{|=) "([a-z0-9-]+)"/).map {
        String($0.1)
      }
    }
  }

  @Test func `has seeds for the fuzzer`() {
    #expect(names.count >= 5)
    #expect(names.filter { name in !house.paths.contains { $0.hasPrefix("Fuzz/seeds/\(name)/") } } == [])
  }

  @Test func `has a page that names it, and a row in the table of formats`() {
    let pages = house.paths.filter { $0.hasPrefix("docs/formats/") && !$0.hasSuffix("README.md") }
    let words = pages.map { house.text($0) }
    #expect(names.filter { name in !words.contains { $0.contains("`\(name)`") } } == [])
    #expect(names.filter { !house.text("docs/formats/README.md").contains("`\($0)`") } == [])
  }
}
