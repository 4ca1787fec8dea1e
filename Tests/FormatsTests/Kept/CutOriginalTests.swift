// SPDX-License-Identifier: Apache-2.0
import Foundation
import OnRecordTesting
import Records
import Testing

@testable import Formats

@Suite struct `A kept original` {
  /// Fifty messages of two people over ten days, some of several lines, some naming a file.
  static func chat(bracket: Bool, end: String) -> String {
    (0..<50).map { n in
      let day = n / 5 + 13
      let stamp = bracket ? "[\(day)/03/2022, 07:\(10 + n % 50):03] " : "\(day)/03/2022, 07:\(10 + n % 50) - "
      let sender = n % 3 == 0 ? "Ada Obi" : "Ben Acheampong"
      let file = bracket ? "<attached: file\(n).jpg>" : "file\(n).jpg (file attached)"
      let words = n % 7 == 3 ? file : n % 5 == 0 ? "words\(n)x\(end)and more\(n)x" : "words\(n)x"
      return stamp + sender + ": " + words + end
    }.joined()
  }

  static func zip(_ members: [(String, [UInt8])]) throws -> [UInt8] {
    let out = Bytes()
    var writer = ZipWriter { out.bytes += $0 }
    for (name, bytes) in members { try writer.addStored(name: name, bytes) }
    try writer.finish()
    return out.bytes
  }

  final class Bytes {
    var bytes: [UInt8] = []
  }

  static func items(_ bytes: [UInt8], _ name: String, _ format: String? = nil) throws -> ([ParsedItem], FidelityReport)
  {
    let export = Export(name: name, source: MemorySource(bytes))
    let format = try AllFormats.format(for: export, named: format)
    var items = try format.items(export, choices: Choices(timeZone: "Europe/London"), files: DiscardingSink())
    var all: [ParsedItem] = []
    while let item = try items.next() { all.append(item) }
    return (all, items.report)
  }

  static func place(_ item: ParsedItem) -> Int? {
    switch item {
    case .message(let message): message.seq
    case .event(let event): event.seq
    case .notice: nil
    }
  }

  static func words(_ item: ParsedItem) -> String? {
    switch item {
    case .message(let message):
      "\(message.sender?.name ?? "") \(message.sentAt?.raw ?? "") \(message.text ?? "") \(message.subject ?? "")"
    case .event(let event): "\(event.sentAt?.raw ?? "") \(event.text)"
    case .notice: nil
    }
  }

  static func isPlaceholder(_ item: ParsedItem) -> Bool {
    switch item {
    case .message(let message): Placeholder.items(in: (message.subject ?? "").utf8) != nil
    case .event(let event): event.type == .withheld
    case .notice: false
    }
  }

  /// What is kept and what is withheld when the items at `places` go.
  static func cut(_ bytes: [UInt8], _ name: String, _ places: Set<Int>) throws -> (kept: [UInt8], withheld: [UInt8]) {
    let (items, report) = try items(bytes, name)
    var plan = CutPlan(format: report.format, exportName: name)
    for item in items { plan.add(item, isWithheld: place(item).map(places.contains) ?? false) }
    let kept = try CutOriginal(Export(name: name, source: MemorySource(bytes)), plan.finish())
    let (one, other, again) = (Bytes(), Bytes(), Bytes())
    try kept.eachBlock { one.bytes += $0 }
    try kept.eachBlock { again.bytes += $0 }
    try kept.eachWithheldBlock { other.bytes += $0 }
    #expect(one.bytes == again.bytes, "the same bytes each time")
    return (one.bytes, other.bytes)
  }

  /// Cuts, reads again, and compares: what stays is as it was, what goes is nowhere in it.
  static func check(_ bytes: [UInt8], _ name: String, _ places: Set<Int>) throws {
    let (before, report) = try items(bytes, name)
    let (kept, withheld) = try cut(bytes, name, places)
    let (after, again) = try items(kept, name, report.format)
    let stays = before.filter { place($0).map { !places.contains($0) } ?? false }
    let goes = before.filter { place($0).map(places.contains) ?? false }
    #expect(
      after.filter { place($0) != nil && !isPlaceholder($0) }.compactMap(words) == stays.compactMap(words),
      "\(places.sorted())")
    let counted = after.reduce(0) { sum, item in
      switch item {
      case .event(let event): sum + (event.type == .withheld ? Int(event.after ?? "") ?? 0 : 0)
      case .message(let message): sum + (Placeholder.items(in: (message.subject ?? "").utf8) ?? 0)
      case .notice: sum
      }
    }
    #expect(counted == goes.count, "\(places.sorted())")
    #expect(again.bytes.balances)
    for item in goes {
      guard case .message(let message) = item else { continue }
      for word in (message.text ?? "").split(whereSeparator: \.isWhitespace)
      where word.hasPrefix("words") || word.hasPrefix("more") || word.hasPrefix("file") {
        #expect(Data(kept).range(of: Data(word.utf8)) == nil, "\(word)")
        #expect(Data(withheld).range(of: Data(word.utf8)) != nil, "\(word)")
      }
      for attachment in message.attachments {
        guard let member = attachment.member else { continue }
        #expect(
          Data(kept).range(of: Data(member.utf8)) == nil && Data(kept).range(of: Data("bytes of \(member)".utf8)) == nil
        )
        #expect(Data(withheld).range(of: Data("bytes of \(member)".utf8)) != nil)
      }
    }
  }

  static func subsets(_ count: Int) -> [Set<Int>] {
    var random = SystemRandomNumberGenerator()
    return [[0], [count - 1], Set(0..<count - 1), Set(1..<count), [0, 1, 2, 7, 8, count - 1]]
      + (0..<20).map { _ in Set((0..<count).filter { _ in Int.random(in: 0..<4, using: &random) == 0 }) }
      .filter { !$0.isEmpty && $0.count < count }
  }

  @Test(arguments: [(false, "\n"), (true, "\r\n"), (false, "\r\n"), (true, "\n")])
  func `of a bare chat has every other line as it was`(bracket: Bool, end: String) throws {
    let bytes = Array(Self.chat(bracket: bracket, end: end).utf8)
    for places in Self.subsets(50) { try Self.check(bytes, "WhatsApp Chat with Flood.txt", places) }
  }

  @Test(arguments: [false, true]) func `of a chat with media leaves theirs out by name and bytes`(bracket: Bool) throws
  {
    let text = Array(Self.chat(bracket: bracket, end: "\r\n").utf8)
    let media = (0..<50).filter { $0 % 7 == 3 }.map { ("file\($0).jpg", Array("bytes of file\($0).jpg".utf8)) }
    let bytes = try Self.zip([("_chat.txt", text)] + media + [("stray.jpg", Array("bytes of stray.jpg".utf8))])
    for places in Self.subsets(50) { try Self.check(bytes, "WhatsApp Chat - Flood.zip", places) }
    let (kept, _) = try Self.cut(bytes, "WhatsApp Chat - Flood.zip", [3])
    #expect(Data(kept).range(of: Data("bytes of file10.jpg".utf8)) != nil)
    #expect(Data(kept).range(of: Data("bytes of stray.jpg".utf8)) != nil)
  }

  @Test func `of a container with several chats leaves out a whole one by name`() throws {
    let one = Array(Self.chat(bracket: false, end: "\n").utf8)
    let lines = (0..<40).map { "\($0 % 9 + 13)/03/2022, 07:\($0 + 10) - Cy: privatewords\($0)\n" }.joined()
    let two = Array((lines + "22/03/2022, 07:59 - Cy: pic.jpg (file attached)\n").utf8)
    let bytes = try Self.zip([
      ("WhatsApp Chat with Flood.txt", one), ("WhatsApp Chat with Cy.txt", two),
      ("pic.jpg", Array("bytes of pic.jpg".utf8)),
    ])
    let (kept, withheld) = try Self.cut(bytes, "chats.zip", Set(50..<91))
    for gone in ["privatewords", "Chat with Cy", "pic.jpg"] {
      #expect(Data(kept).range(of: Data(gone.utf8)) == nil, "\(gone)")
      #expect(Data(withheld).range(of: Data(gone.utf8)) != nil, "\(gone)")
    }
    let container = try #require(try Container.open(MemorySource(kept)))
    #expect(container.members.map(\.name) == ["WhatsApp Chat with Flood.txt"])
    let stream = try container.openMember(container.members[0])
    #expect(try Self.all(stream) == one)
  }

  static func all(_ stream: any ByteStream) throws -> [UInt8] {
    var bytes: [UInt8] = []
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 4_096, alignment: 16)
    defer { buffer.deallocate() }
    while case let count = try stream.read(into: buffer), count > 0 { bytes += buffer[..<count] }
    return bytes
  }

  static func mails(_ count: Int, envelope: (Int) -> String) -> String {
    (0..<count).map { n in
      envelope(n) + "From: P\(n) <p\(n)@flood.example>\nTo: <ada@flood.example>\nSubject: subject\(n)x\n"
        + "Date: Sun, \(10 + n) Mar 2022 21:55:00 +0100\nMessage-ID: <\(n)@flood.example>\n\nwords\(n)x and more\(n)x\n\n"
    }.joined()
  }

  @Test func `of an mbox has every other mail as it was`() throws {
    let text = Self.mails(12) { "From p\($0)@flood.example Sun Mar 27 21:55:0\($0 % 10) 2022\n" }
    for places in Self.subsets(12) { try Self.check(Array(text.utf8), "private.mbox", places) }
    let (kept, _) = try Self.cut(Array(text.utf8), "private.mbox", [3, 4])
    for gone in ["subject3x", "p3@flood", "p4@flood", "<4@flood"] {
      #expect(Data(kept).range(of: Data(gone.utf8)) == nil, "\(gone)")
    }
  }

  @Test func `of a folder of mails leaves mails out by name and counts them`() throws {
    let members = (0..<8).map { n in
      ("Maildir/cur/\(n).unique:2,S", Array(Self.mails(1) { _ in "" }.replacing("0x", with: "\(n)y").utf8))
    }
    let bytes = try Self.zip(members)
    let (kept, withheld) = try Self.cut(bytes, "mail.zip", [2, 3, 6])
    let (after, report) = try Self.items(kept, "mail.zip")
    #expect(report.format == "maildir" && report.messages == 7)
    #expect(after.count { Self.isPlaceholder($0) } == 2)
    for gone in ["2.unique", "words3y", "6.unique"] {
      #expect(Data(kept).range(of: Data(gone.utf8)) == nil, "\(gone)")
      #expect(Data(withheld).range(of: Data(gone.utf8)) != nil, "\(gone)")
    }
  }

  @Test func `is refused where nothing would be left, or of one mail`() throws {
    let mail = Array(Self.mails(1) { _ in "" }.utf8)
    #expect(throws: FormatError.self) { try Self.cut(mail, "one.eml", [0]) }
    let chat = Array("13/03/2022, 07:10 - Cy: a\n".utf8)
    #expect(throws: FormatError.self) { try Self.cut(chat, "WhatsApp Chat with Cy.txt", [0]) }
    let whole = try Self.zip([("_chat.txt", Array(Self.chat(bracket: false, end: "\n").utf8))])
    #expect(throws: FormatError.self) { try Self.cut(Array(whole.dropLast(40)), "chat.zip", [3]) }
  }

  @Test func `of WhatsApp Web loses the second rendering too`() throws {
    let text = Array(
      "[7:10 AM, 3/13/2022] Ada: words0x\n[7:11 AM, 3/13/2022] Ben: words1x\n[7:12 AM, 3/13/2022] Ada: words2x\n".utf8)
    let bytes = try Self.zip([("chat.txt", text), ("chat.md", Array("[7:11 AM] **Ben:** words1x\n".utf8))])
    let (items, report) = try Self.items(bytes, "WhatsApp Chat.zip")
    guard report.format == "whatsapp-web", items.count > 2 else { return }
    try Self.check(bytes, "WhatsApp Chat.zip", [1])
  }
}
