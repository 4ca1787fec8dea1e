// SPDX-License-Identifier: Apache-2.0

/// A message's body as Skype and Teams write it, half HTML and half XML of their own, taken apart.
struct ChatMarkup {
  /// A file or picture the body names.
  struct Object {
    var type: String?
    var address: String?
    var name: String?
    var bytes: String?
  }

  /// Someone's part in a call.
  struct Part {
    var id: String?
    var name: String?
    var seconds: String?
  }

  struct Quote {
    var author: String?
    var message: String?
    var text = ""
  }

  private(set) var quote: Quote?
  private(set) var objects: [Object] = []
  private(set) var parts: [Part] = []
  private(set) var isEdited = false
  /// Milliseconds since 1970.
  private(set) var editedAt: Int64?
  /// Attributes of elements that stand once: "partlist", "location".
  private(set) var elements: [String: [(name: String, value: String)]] = [:]
  /// Texts of the elements of a line of the service itself: "initiator", "target", "value", "role".
  private(set) var fields: [String: [String]] = [:]
  /// Contacts handed on.
  private(set) var contacts: [(id: String, name: String?)] = []
  /// "start-end style" in UTF-8 offsets.
  private(set) var spans: [String] = []
  /// Texts that were escaped twice.
  private(set) var doubleEscaped = 0
  private var out: [UInt8] = []
  private var open: [(name: String, start: Int, link: String?)] = []
  private let isHTML: Bool

  /// - Parameter isHTML: whether line ends are spaces, as in HTML; Skype's own are line ends.
  init(_ content: String, isHTML: Bool) {
    self.isHTML = isHTML
    guard content.utf8.contains(where: { $0 == 0x3C || $0 == 0x26 }) else {
      out = Array(content.utf8)
      return
    }
    var reader = HTMLReader(MemorySource(Array(content.utf8)))
    while let token = try? reader.next() {
      switch token {
      case .start(let name, let attributes, _): start(name, attributes)
      case .end(let name, _): end(name)
      case .text(let words, _): text(words)
      }
    }
  }

  /// The words a reader sees, quotes and marks aside.
  var text: String {
    String(decoding: isHTML ? out[..<(out.lastIndex { $0 > 0x20 }.map { $0 + 1 } ?? 0)] : out[...], as: UTF8.self)
  }

  // MARK: - Tags

  private mutating func start(_ name: String, _ attributes: HTMLAttributes) {
    switch name {
    case "quote":
      quote = Quote(author: attributes["authorname"] ?? attributes["author"], message: attributes["messageid"])
    case "e_m":
      isEdited = true
      editedAt = attributes["ts_ms"].flatMap { Int64($0) } ?? attributes["ts"].flatMap { Int64($0) }.map { $0 &* 1000 }
    case "at": out.append(0x40)
    case "emoji": out += (attributes["alt"] ?? "").utf8
    case "img", "uriobject": object(name, attributes)
    case "originalname": change { $0.name = attributes["v"] ?? $0.name }
    case "filesize": change { $0.bytes = attributes["v"] }
    case "meta": change { $0.name = $0.name ?? attributes["originalname"] }
    case "part": parts.append(Part(id: attributes["identity"]))
    case "c": contacts.append((attributes["s"] ?? attributes["p"] ?? "", attributes["f"]))
    case "partlist", "location", "ended", "started", "missed":
      elements[name] = attributes.all.map { ($0.name, $0.value) }
    case "br": out.append(0x0A)
    case "p", "div", "li", "tr", "blockquote", "pre", "h1", "h2", "h3": breakLine()
    default: break
    }
    if !HTMLReader.isVoid(name), open.count < 64 { open.append((name, out.count, attributes["href"])) }
  }

  private mutating func object(_ name: String, _ attributes: HTMLAttributes) {
    let isPicture = name == "img"
    // Pictures of emoticons have their word in `alt`.
    if isPicture, attributes["itemtype"]?.contains("Emoji") == true {
      out += (attributes["alt"] ?? "").utf8
      return
    }
    objects.append(
      Object(
        type: isPicture ? "image" : attributes["type"], address: isPicture ? attributes["src"] : attributes["uri"],
        name: isPicture ? attributes["alt"] : nil))
  }

  private mutating func change(_ edit: (inout Object) -> Void) {
    guard !objects.isEmpty else { return }
    edit(&objects[objects.count - 1])
  }

  private mutating func end(_ name: String) {
    guard let index = open.lastIndex(where: { $0.name == name }) else { return }
    let element = open[index]
    open.removeSubrange(index...)
    if let style = Self.styles[name], element.start < out.count {
      spans.append("\(element.start)-\(out.count) \(style)")
    }
    if name == "a", let link = element.link { close(link, from: element.start) }
    if ["p", "div", "li", "tr", "blockquote", "pre"].contains(name) { breakLine() }
  }

  private static let styles = [
    "b": "bold", "strong": "bold", "i": "italic", "em": "italic", "s": "strike", "u": "underline", "pre": "code",
    "code": "code",
  ]

  /// A link's address follows its label where the two differ.
  private mutating func close(_ link: String, from start: Int) {
    let label = String(decoding: out[start...], as: UTF8.self)
    guard start <= out.count, !link.isEmpty, label != link else { return }
    out += (label.isEmpty ? link : " (\(link))").utf8
  }

  private mutating func breakLine() {
    if let last = out.last, last != 0x0A { out.append(0x0A) }
  }

  // MARK: - Texts

  private mutating func text(_ words: String) {
    let words = undone(words)
    guard !isInside("legacyquote") else { return }
    if isInside("quote") {
      quote?.text += words
    } else if isInside("partlist") {
      part(words)
    } else if isInside("uriobject") || isInside("contacts") {
      return
    } else if let field = open.last?.name, Self.fieldNames.contains(field), open.count > 1 {
      fields[field, default: []].append(words)
    } else {
      put(words)
    }
  }

  private static let fieldNames: Set<String> = [
    "initiator", "target", "value", "role", "id", "eventtime", "rosterversion",
  ]

  private func isInside(_ name: String) -> Bool { open.contains { $0.name == name } }

  private mutating func part(_ words: String) {
    guard !parts.isEmpty else { return }
    if open.last?.name == "name" { parts[parts.count - 1].name = words }
    if open.last?.name == "duration" { parts[parts.count - 1].seconds = words }
  }

  private mutating func put(_ words: String) {
    guard isHTML, !isInside("pre") else {
      out += words.utf8
      return
    }
    for byte in words.utf8 {
      let isSpace = byte == 0x20 || (0x09...0x0D).contains(byte)
      if isSpace, out.last.map({ $0 <= 0x20 }) ?? true { continue }
      out.append(isSpace ? 0x20 : byte)
    }
  }

  /// Skype escapes what people type twice.
  private mutating func undone(_ words: String) -> String {
    guard !isHTML, words.utf8.contains(0x26) else { return words }
    var plain = words
    let pairs = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"), ("&#39;", "'"), ("&amp;", "&")]
    for (escaped, character) in pairs { plain = plain.replacing(escaped, with: character) }
    if plain != words { doubleEscaped += 1 }
    return plain
  }
}
