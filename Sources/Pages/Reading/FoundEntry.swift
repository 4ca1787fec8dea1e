// SPDX-License-Identifier: Apache-2.0
import Records

/// One record in a list of results: who, when, where, and its words around what was found.
struct FoundEntry {
  private let hit: SearchHit
  private let passages: [Passage]

  init(_ found: FoundRecord) { (hit, passages) = (found.hit, found.passages) }

  var html: HTML {
    element("li", .id(Paths.anchor(hit.id))) {
      element("h3") { link(heading, to: Paths.conversation(hit.id, at: .around(hit.id))) }
      element("p", .class("hint")) {
        when
        " · "
        hit.conversation.title ?? hit.conversation.id
        if hit.hasAttachments { " · with attachments" }
        if let copies = hit.inCopies { " · " + copies.inWords }
        " · "
        link("Record", to: Paths.record(hit.id), naming: "of " + heading)
      }
      if !passages.isEmpty { element("p", Attribute("dir", "auto")) { words } }
    }
  }

  private var heading: String {
    switch hit.kind {
    case .message: hit.sender?.shown ?? "Unknown sender"
    case .event: hit.sender.map { "System line: " + $0.shown } ?? "System line"
    }
  }

  @HTMLBuilder private var when: HTML {
    if let wall = hit.sentAt?.wall {
      time("\(wall.dayInShort), \(wall.clockInWords)", machine: wall.iso)
    } else {
      hit.sentAt?.raw ?? "no date"
    }
  }

  @HTMLBuilder private var words: HTML {
    for passage in passages {
      if passage.isFound { element("mark") { passage.text } } else { HTML(passage.text) }
    }
  }
}

/// A link whose text is short and whose name, for those who hear links alone, is whole.
func link(_ text: String, to path: Path, naming rest: String) -> HTML {
  element("a", .href(path)) {
    text
    element("span", .class("unseen")) { " " + rest }
  }
}
