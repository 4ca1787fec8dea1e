// SPDX-License-Identifier: Apache-2.0

/// A chat as WhatsApp Web exports it: `chat.txt` in American order whatever the language, and `chat.md`,
/// the only export that keeps what a message answered. View-once messages are left out by WhatsApp itself.
struct WebExport {
  let phone: Phone
  /// Words a message answered, by the words that answer them.
  let answers: [String: String]
  private(set) var text: String
  private(set) var markdown: String
  private(set) var media: [DemoFile] = []
  private var day = 0
  private let words = AppWords.english

  init(_ phone: Phone, answers: [String: String], _ lines: [ChatLine]) {
    self.phone = phone
    self.answers = answers
    text = words.encrypted + "\nSome earlier messages may not be available.\n"
    markdown = "# WhatsApp Chat Export: \(phone.title)\n\nExport date: 2/16/2026\n"
    for line in phone.sees(lines) { add(line) }
  }

  private mutating func add(_ line: ChatLine) {
    if case .viewOnce = line.said { return }
    if case .notice(.encrypted) = line.said { return }
    let sender = line.who.map { phone.named($0, holder: "You") } ?? ""
    startDay(line.at)
    if case .notice(let notice) = line.said {
      let sentence = NoticeWords(phone: phone, words: words).sentence(notice, by: line.who)
      text += "[\(stamp(line.at))] - \(sentence)\n"
      markdown += "\n[\(clock(line.at))] _\(sentence)_\n"
      return
    }
    let body = body(of: line.said)
    text += "[\(stamp(line.at))] \(sender): \(body)\n"
    if let answered = answers[body] { markdown += "\n> _\(answered)_\n" }
    markdown += "\n[\(clock(line.at))] **\(sender):** \(body)\n"
  }

  private mutating func startDay(_ at: ChatTime) {
    guard at.day != day else { return }
    day = at.day
    markdown += "\n## \(at.month)/\(at.day)/\(at.year)\n"
  }

  private func stamp(_ at: ChatTime) -> String {
    "\(at.month)/\(at.day)/\(ChatTime.two(at.year % 100)), \(clock(at))"
  }

  private func clock(_ at: ChatTime) -> String {
    "\(at.hourOfTwelve):\(ChatTime.two(at.minute)):\(ChatTime.two(at.second)) \(at.halfOfDay)"
  }

  private mutating func document(_ name: String) -> String {
    media.append(DemoFile("media/\(name)", DemoMedia.page(name)))
    return "\(name) (file attached)"
  }

  private mutating func body(of said: ChatLine.Said) -> String {
    switch said {
    case .text(let words), .edited(let words), .deletedLater(let words, _): words
    case .deleted: words.deleted
    case .photo(_, let caption): caption.isEmpty ? "<image omitted>" : "<image omitted> \(caption)"
    case .document(let name): document(name)
    case .voice: "<audio omitted>"
    case .viewOnce, .notice: ""
    case .location(let point): "Location: \(point) - https://maps.google.com/?q=\(point)"
    case .place(let place): place.split(separator: "|").joined(separator: " ")
    case .contact(let person): "Contact: \(Cast.name(person))"
    case .poll(let question, let options):
      "Poll: \(question)\n" + options.map { "  - \($0)" }.joined(separator: "\n")
    case .missedCall: words.missedCall
    }
  }
}
