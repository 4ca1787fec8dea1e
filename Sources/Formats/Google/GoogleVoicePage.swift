// SPDX-License-Identifier: Apache-2.0

/// Finds the messages, the call or the voicemail of one page by its hCard and hAtom classes.
struct GoogleVoicePage {
  /// One message or call as the page shows it.
  struct Entry {
    var isCall = false
    var range = 0..<0
    /// ISO 8601 of the abbr's title.
    var stamp: String?
    var name: String?
    var number: String?
    var words: String?
    /// ISO 8601 duration ("PT1M2S").
    var duration: String?
    /// "Received call from", "Missed call from", "Voicemail from".
    var heading = ""
    var transcript: String?
    var files: [String] = []
    var labels: [String] = []

    mutating func add(words more: String) { words = (words ?? "") + more }
    mutating func add(transcript more: String) { transcript = transcript.map { $0 + " " + more } ?? more }
  }

  private struct Element {
    let name: String
    let role: Role?
    let start: Int
  }
  private enum Role { case message, call, sender, name, quote, heading, transcript, label, participants, title }

  private var html: HTMLReader
  private var stack: [Element] = []
  private(set) var title = ""
  /// Members of a group's conversation, named at its top.
  private(set) var participants: [(name: String?, number: String?)] = []
  private var entry: Entry?
  private var number: String?
  private(set) var end = 0
  /// Whether the page ends before its own end.
  private(set) var isCutOff = false

  init(_ source: any ByteSource) { html = HTMLReader(source) }

  mutating func next() throws -> Entry? {
    while let token = try html.next() {
      end = token.range.upperBound
      switch token {
      case .start(let name, let attributes, let range): start(name, attributes, range)
      case .end(let name, let range):
        if let done = close(name, range) { return done }
      case .text(let words, _): text(words)
      }
    }
    isCutOff = isCutOff || stack.contains { $0.name == "body" }
    guard var last = entry else { return nil }
    entry = nil
    last.range = last.range.lowerBound..<end
    return last
  }

  private mutating func start(_ name: String, _ attributes: HTMLAttributes, _ range: Range<Int>) {
    let role = Self.role(name, attributes)
    if role == .message || role == .call, entry == nil {
      entry = Entry(isCall: role == .call, range: range.lowerBound..<range.upperBound)
    }
    if name == "abbr", let stamp = attributes["title"] {
      if attributes.hasClass("dt") || attributes.hasClass("published") { entry?.stamp = stamp }
      if attributes.hasClass("duration") { entry?.duration = stamp }
    }
    if attributes.hasClass("tel"), let link = attributes["href"], link.hasPrefix("tel:") {
      number = String(link.dropFirst(4))
      let own = number
      if !has(.participants), own?.isEmpty == false { entry?.number = own }
    }
    let source =
      attributes["src"] ?? (attributes["rel"] == "enclosure" || attributes.hasClass("video") ? attributes["href"] : nil)
    if let source, entry?.files.contains(source) == false { entry?.files.append(source) }
    if name == "br", has(.quote) { entry?.add(words: "\n") }
    if !HTMLReader.isVoid(name), stack.count < 256 {
      stack.append(Element(name: name, role: role, start: range.lowerBound))
    }
  }

  private static func role(_ name: String, _ attributes: HTMLAttributes) -> Role? {
    switch name {
    case "title": return .title
    case "q": return .quote
    case "cite": return attributes.hasClass("sender") ? .sender : nil
    default: break
    }
    if attributes.hasClass("message") { return .message }
    if attributes.hasClass("haudio") { return .call }
    if attributes.hasClass("participants") { return .participants }
    if attributes.hasClass("contributor") { return .sender }
    if attributes.hasClass("fn") { return .name }
    if attributes.hasClass("full-text") { return .transcript }
    if attributes["rel"] == "tag" { return .label }
    return nil
  }

  private func has(_ role: Role) -> Bool { stack.contains { $0.role == role } }

  private mutating func close(_ name: String, _ range: Range<Int>) -> Entry? {
    guard let place = stack.lastIndex(where: { $0.name == name }) else { return nil }
    let closed = stack[place...].compactMap(\.role)
    stack.removeSubrange(place...)
    guard closed.contains(.message) || closed.contains(.call), var done = entry, !has(.message), !has(.call) else {
      return nil
    }
    entry = nil
    done.range = done.range.lowerBound..<range.upperBound
    return done
  }

  private mutating func text(_ words: String) {
    if has(.title) { title += words }
    let bare = Self.trimmed(words)
    if has(.quote) {
      entry?.add(words: words)
    } else if bare.isEmpty {
      return
    } else if has(.label) {
      entry?.labels.append(bare)
    } else if has(.transcript) {
      entry?.add(transcript: bare)
    } else if has(.name) {
      name(bare)
    }
  }

  private mutating func name(_ words: String) {
    if has(.participants) {
      participants.append((words, number))
    } else if has(.sender) {
      entry?.name = words
    } else if entry?.isCall == true, entry?.heading.isEmpty == true {
      entry?.heading = words
    }
  }

  private static func trimmed(_ words: String) -> String {
    words.utf8.split { $0 <= 0x20 }.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
  }
}
