// SPDX-License-Identifier: Apache-2.0

/// A chat as an iPhone set to British English exports it: stamps in brackets with seconds, CRLF between
/// lines, U+200E before what the application wrote.
struct IPhoneExport {
  let phone: Phone
  let attachMedia: Bool
  private(set) var text = ""
  private(set) var media: [DemoFile] = []
  private var number = 0
  private let mark = "\u{200E}"
  private let words = AppWords.english

  init(_ phone: Phone, attachMedia: Bool, _ lines: [ChatLine]) {
    self.phone = phone
    self.attachMedia = attachMedia
    for line in phone.sees(lines) { add(line) }
  }

  private mutating func add(_ line: ChatLine) {
    number += 1
    let sender = line.who.map(phone.sender) ?? phone.title
    let body = body(of: line)
    let start = "[\(stamp(line.at))] \(sender): \(body)\r\n"
    text += line.said.isFile ? mark + start : start
  }

  private func stamp(_ at: ChatTime) -> String {
    let two = ChatTime.two
    return "\(two(at.day))/\(two(at.month))/\(at.year), \(two(at.hour)):\(two(at.minute)):\(two(at.second))"
  }

  private mutating func body(of line: ChatLine) -> String {
    switch line.said {
    case .text(let words), .deletedLater(let words, _): words
    case .edited(let text): "\(text) \(mark)<\(words.edited)>"
    case .deleted: mark + (line.who == phone.holder ? words.youDeleted : words.deleted) + "."
    case .photo(_, let caption): joined(caption, file("PHOTO", "jpg", line.at, omitted: "image"))
    case .voice: file("AUDIO", "opus", line.at, omitted: "audio")
    case .viewOnce: mark + "image omitted"
    case .document(let name): "\(name) • \(mark)1 page " + document(name)
    case .location(let point): "\(mark)Location: https://maps.google.com/?q=\(point)"
    case .place(let place): named(place)
    case .contact(let person): contact(person)
    case .poll(let question, let options): poll(question, options)
    case .missedCall: "\(mark)Missed voice call, \(mark)Tap to call back"
    case .notice(let notice): mark + NoticeWords(phone: phone, words: words).sentence(notice, by: line.who)
    }
  }

  private func joined(_ caption: String, _ file: String) -> String {
    caption.isEmpty ? file : "\(caption) \(file)"
  }

  private mutating func file(_ kind: String, _ ending: String, _ at: ChatTime, omitted: String) -> String {
    guard attachMedia else { return "\(mark)\(omitted) omitted" }
    let two = ChatTime.two
    let clock = [at.month, at.day, at.hour, at.minute, at.second].map(two).joined(separator: "-")
    let name = "\(padded)-\(kind)-\(at.year)-\(clock).\(ending)"
    // A voice note whose file never arrived on the phone: named by the chat, absent from the zip.
    if kind == "PHOTO" { media.append(DemoFile(name, DemoMedia.photo(name))) }
    return "\(mark)<attached: \(name)>"
  }

  private mutating func document(_ name: String) -> String {
    guard attachMedia else { return "\(mark)document omitted" }
    media.append(DemoFile("\(padded)-\(name)", DemoMedia.page(name)))
    return "\(mark)<attached: \(padded)-\(name)>"
  }

  private mutating func contact(_ person: String) -> String {
    guard attachMedia else { return "\(mark)Contact card omitted" }
    let name = "\(padded)-\(Cast.name(person)).vcf"
    media.append(DemoFile(name, DemoMedia.card(person)))
    return "\(mark)<attached: \(name)>"
  }

  /// A named place: name, address and link on one line.
  private func named(_ place: String) -> String {
    let parts = place.split(separator: "|")
    return parts.count == 3 ? "\(parts[0]) (\(parts[1])): \(parts[2])" : place
  }

  private func poll(_ question: String, _ options: [String]) -> String {
    "\(mark)POLL:\n\(question)\n" + options.map { "\(mark)OPTION: \($0)" }.joined(separator: "\n") + "\n"
  }

  /// The eight digits iPhone exports put before a file's name.
  private var padded: String {
    String(repeating: "0", count: max(0, 8 - String(number).count)) + String(number)
  }
}
