// SPDX-License-Identifier: Apache-2.0

/// A chat as an Android phone exports it: no seconds, LF between lines, no sender before what the
/// application wrote.
struct AndroidExport {
  let phone: Phone
  let dialect: AndroidDialect
  let attachMedia: Bool
  private(set) var text = ""
  private(set) var media: [DemoFile] = []
  private var number = 0
  private let mark = "\u{200E}"

  init(_ phone: Phone, _ dialect: AndroidDialect, attachMedia: Bool = false, _ lines: [ChatLine]) {
    self.phone = phone
    self.dialect = dialect
    self.attachMedia = attachMedia
    for line in phone.sees(lines) { text += "\(dialect.stamp(line.at)) - \(body(of: line))\n" }
  }

  private var words: AppWords { dialect.words }

  private mutating func body(of line: ChatLine) -> String {
    if case .notice(let notice) = line.said { return sentence(notice, line.who) }
    if case .missedCall = line.said { return words.missedCall }
    return "\(line.who.map(phone.sender) ?? ""): \(said(line))"
  }

  private func sentence(_ notice: ChatNotice, _ who: String?) -> String {
    let sentence = NoticeWords(phone: phone, words: words).sentence(notice, by: who)
    guard case .encrypted = notice else { return sentence }
    return sentence + (dialect == .german ? " Tippe, um mehr zu erfahren." : " Tap to learn more.")
  }

  private mutating func said(_ line: ChatLine) -> String {
    switch line.said {
    case .text(let words), .deletedLater(let words, _): words
    case .edited(let text): "\(text) <\(words.edited)>"
    case .deleted: line.who == phone.holder ? words.youDeleted : words.deleted
    case .photo(_, let caption): photo(line.at) + (caption.isEmpty ? "" : "\n\(caption)")
    case .voice: "<\(words.mediaOmitted)>"
    case .viewOnce: "null"
    case .document(let name): document(name)
    case .location(let point): "\(words.location): https://maps.google.com/?q=\(point)"
    case .place(let place): place.split(separator: "|").joined(separator: "\n")
    case .contact(let person): "\(mark)\(Cast.name(person)).vcf (\(words.fileAttached))"
    case .poll(let question, let options): poll(question, options)
    case .missedCall, .notice: ""
    }
  }

  private mutating func photo(_ at: ChatTime) -> String {
    guard attachMedia else { return "<\(words.mediaOmitted)>" }
    number += 1
    let day = "\(at.year)\(ChatTime.two(at.month))\(ChatTime.two(at.day))"
    let name = "IMG-\(day)-WA00\(ChatTime.two(number)).jpg"
    media.append(DemoFile(name, DemoMedia.photo(name)))
    return "\(mark)\(name) (\(words.fileAttached))"
  }

  private mutating func document(_ name: String) -> String {
    guard attachMedia else { return "<\(words.mediaOmitted)>\n\(name)" }
    media.append(DemoFile(name, DemoMedia.page(name)))
    return "\(mark)\(name) (\(words.fileAttached))"
  }

  private func poll(_ question: String, _ options: [String]) -> String {
    "POLL:\n\(question)\n" + options.map { "OPTION: \($0)" }.joined(separator: "\n") + "\n"
  }
}
