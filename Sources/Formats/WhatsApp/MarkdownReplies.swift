// SPDX-License-Identifier: Apache-2.0
import Records

/// Reads the replies out of a web export's `chat.md`, in step with the messages of `chat.txt`.
///
/// Experimental: no true export has been seen. Both files hold the same messages in the same order, so each message
/// is looked for among the next few entries only; what is not found there counts as a disagreement.
struct MarkdownReplies {
  /// Entries read ahead to find a message.
  private static let lookAhead = 32

  private struct Entry {
    let name: String
    let text: String
    let quoted: String?
  }

  private let window: ByteWindow
  private var entries: [Entry] = []
  private var quoted: String?
  private(set) var disagreements = 0

  init(_ stream: any ByteStream) {
    window = ByteWindow(stream)
    _ = window.fill()
  }

  /// The words a message answers, nil where it answers none.
  mutating func reply(to message: ParsedMessage) -> String? {
    guard let name = message.sender?.name, let text = message.text else { return nil }
    let wanted = Self.firstLine(text)
    while entries.count < Self.lookAhead, let entry = readEntry() { entries.append(entry) }
    guard let i = entries.firstIndex(where: { $0.name == name && Self.agrees($0.text, wanted) }) else {
      disagreements += 1
      return nil
    }
    let quoted = entries[i].quoted
    entries.removeFirst(i + 1)
    return quoted
  }

  /// Media stands as a link in one file and as a placeholder in the other.
  private static func agrees(_ markdown: String, _ text: String) -> Bool {
    markdown == text || markdown.utf8.first == 0x21 || markdown.utf8.first == 0x5B || text.utf8.first == 0x3C
      || text.utf8.first == 0x5B
  }

  private static func firstLine(_ text: String) -> String {
    String(text.utf8.prefix { $0 != 0x0A && $0 != 0x0D }) ?? text
  }

  /// `> _Name: text_` before `[time] **Name:** text`.
  private mutating func readEntry() -> Entry? {
    while let line = nextLine() {
      if line.utf8.starts(with: "> ".utf8) {
        quoted = Self.unquoted(line)
      } else if let entry = entry(line) {
        quoted = nil
        return entry
      }
    }
    return nil
  }

  private func entry(_ line: String) -> Entry? {
    guard line.utf8.first == 0x5B, let open = line.utf8.firstRange(of: "] **".utf8),
      let close = line.utf8[open.upperBound...].firstRange(of: ":**".utf8)
    else { return nil }
    let name = String(line[open.upperBound..<close.lowerBound])
    var text = line[close.upperBound...]
    if text.utf8.first == 0x20 { text = text.dropFirst() }
    return Entry(name: name, text: String(text), quoted: quoted)
  }

  private static func unquoted(_ line: String) -> String {
    var words = line.dropFirst(2)
    if words.utf8.first == 0x5F { words = words.dropFirst() }
    if words.utf8.last == 0x5F { words = words.dropLast() }
    return String(words)
  }

  private mutating func nextLine() -> String? {
    while true {
      if let hit = Bytes.find(0x0A, window.start, window.end) {
        let stop = hit > window.start && hit[-1] == 0x0D ? hit - 1 : hit
        let line = Text.decode(window.start, stop).text
        window.advance(to: hit + 1)
        return line
      }
      if window.end - window.start > Transcript.longestLine || !window.fill() {
        guard window.end > window.start else { return nil }
        let line = Text.decode(window.start, window.end).text
        window.advance(to: window.end)
        return line
      }
    }
  }
}
