// SPDX-License-Identifier: Apache-2.0

/// A page taken apart again: its tags in order, with their attributes, and the text between them.
struct Markup {
  struct Tag: Hashable {
    let name: String
    let attributes: [String: String]
    let isClosing: Bool
    /// Escaped text up to the next tag.
    var text = ""
    subscript(_ name: String) -> String? { attributes[name] }
  }
  private(set) var tags: [Tag] = []
  /// What is not well formed.
  private(set) var faults: [String] = []

  static let void: Set = ["meta", "link", "input", "img", "br", "hr", "source"]

  init(_ html: String) {
    var rest = Substring(html)
    while let open = rest.firstIndex(of: "<") {
      if !tags.isEmpty { tags[tags.count - 1].text += rest[..<open] }
      guard let close = Self.end(rest[open...]) else {
        faults.append("a tag without an end")
        return
      }
      tags.append(Self.tag(rest[rest.index(after: open)..<close], &faults))
      rest = rest[rest.index(after: close)...]
    }
    balance()
  }

  /// All opening tags of a name.
  func all(_ names: String...) -> [Tag] { tags.filter { !$0.isClosing && names.contains($0.name) } }

  /// Everything between `name`'s opening and closing tags, for each of them.
  func inside(_ name: String) -> [(tag: Tag, content: ArraySlice<Tag>)] {
    tags.indices.filter { tags[$0].name == name && !tags[$0].isClosing }.map { start in
      var depth = 0
      let end = tags[start...].firstIndex { tag in
        if tag.name == name { depth += tag.isClosing ? -1 : 1 }
        return depth == 0
      }
      return (tags[start], tags[(start + 1)..<(end ?? tags.endIndex)])
    }
  }

  var ids: [String] { tags.compactMap { $0["id"] } }

  /// Names of tags and attributes alone: what no words may change.
  var shape: [String] {
    tags.map { ($0.isClosing ? "/" : "") + ([$0.name] + $0.attributes.keys.sorted()).joined(separator: " ") }
  }

  /// Where the tag ends: the first ">" outside quotes.
  private static func end(_ text: Substring) -> Substring.Index? {
    var isQuoted = false
    return text.indices.first { index in
      if text[index] == "\"" { isQuoted.toggle() }
      return text[index] == ">" && !isQuoted
    }
  }

  private static func tag(_ text: Substring, _ faults: inout [String]) -> Tag {
    let isClosing = text.hasPrefix("/")
    let name = text.drop { $0 == "/" || $0 == "!" }.prefix { $0.isLetter || $0.isNumber }
    var attributes: [String: String] = [:]
    for match in text.drop(while: { $0 != " " }).matches(of: /\s([a-z-]+)(?:="([^"]*)")?/) {
      let key = String(match.1)
      if attributes[key] != nil { faults.append("\(name) has \(key) twice") }
      attributes[key] = match.2.map(String.init) ?? ""
    }
    return Tag(name: text.hasPrefix("!") ? "!" : String(name), attributes: attributes, isClosing: isClosing)
  }

  private mutating func balance() {
    var open: [String] = []
    for tag in tags where tag.name != "!" && !Self.void.contains(tag.name) {
      if !tag.isClosing {
        open.append(tag.name)
      } else if open.popLast() != tag.name {
        faults.append("stray </\(tag.name)>")
      }
    }
    if !open.isEmpty { faults.append("never closed: \(open)") }
  }
}
