// SPDX-License-Identifier: Apache-2.0
import Crypto
import Formats
import OnRecordTesting
import Records
import Testing

@Suite struct `A plaintext export of Signal` {
  private static let lines = SignalSample.file(SignalSample.everything)
  private var mediaPath: String { "files/\(SignalSample.mediaName.prefix(2))/\(SignalSample.mediaName).jpg" }

  private func recognise(_ bytes: [UInt8], _ name: String = "main.jsonl") throws -> Recognition? {
    try SignalJsonl().recognise(Export(name: name, source: MemorySource(bytes)))
  }

  @Test func `is recognised by its first line, alone or in a folder, under any name`() throws {
    #expect(try recognise(Self.lines, "x.txt")?.confidence == .certain)
    let folder = try SignalParse.folder(["signal/main.jsonl": Self.lines, "signal/metadata.json": [0x7B, 0x7D]])
    #expect(try recognise(folder)?.claims == ["signal/main.jsonl", "signal/metadata.json", "signal/files/"])
  }

  @Test func `is not recognised in other files`() throws {
    #expect(try recognise(Array(#"{"messages":[]}"#.utf8)) == nil)
    #expect(try recognise([0x50, 0x4B]) == nil)
    #expect(try recognise([]) == nil)
  }

  @Test func `finds a file by its media name and hands it on once`() throws {
    let two = SignalSample.file([
      SignalSample.item(SignalSample.media(), at: 1), SignalSample.item(SignalSample.media(), at: 2),
    ])
    let parse = try SignalParse(SignalJsonl(), ["main.jsonl": two, mediaPath: SignalSample.picture])
    let found = try #require(parse.messages.first?.attachments.first)
    #expect(found.status == .present && found.name == "weir.jpg" && found.mediaType == "image/jpeg")
    #expect(found.sha256 == Array(SHA256.hash(data: SignalSample.picture)))
    #expect(found.member == mediaPath)
    #expect(parse.files == [SignalSample.picture])
    #expect(parse.messages.first?.extra("attachment:1:caption") == "the weir")
    #expect(parse.messages.first?.extra("attachment:1:pixels") == "640x480")
    #expect(parse.notices.isEmpty)
  }

  @Test func `calls a file whose hash is another's corrupt`() throws {
    let parse = try SignalParse(SignalJsonl(), ["main.jsonl": Self.lines, mediaPath: [1, 2, 3]])
    #expect(parse.messages.flatMap(\.attachments).first { $0.name == "weir.jpg" }?.status == .corrupt)
    #expect(parse.report.grade == .c)
  }

  @Test func `says that media was left out where there is none at all`() throws {
    #expect(
      try SignalParse(lines: [SignalSample.item(SignalSample.media())]).messages.first?.attachments.map(\.status) == [
        .omitted
      ])
  }

  @Test func `takes a long text from its file`() throws {
    let words = Array("A long report on the weir".utf8)
    let pointer = SignalSample.pointer(name: "long.txt", hash: Array(SHA256.hash(data: words)))
      .replacing("image/jpeg", with: "text/x-signal-plain")
    let name = SHA256.hash(data: Array(SHA256.hash(data: words)) + SignalSample.localKey).map {
      $0 < 16 ? "0" + String($0, radix: 16) : String($0, radix: 16)
    }.joined()
    let line = SignalSample.item(#""standardMessage":{"text":{"body":"A long"},"longText":\#(pointer)}"#)
    let parse = try SignalParse(
      SignalJsonl(), ["main.jsonl": SignalSample.file([line]), "files/\(name.prefix(2))/\(name).txt": words])
    #expect(parse.messages.first?.text == "A long report on the weir")
  }

  @Test func `gives an item of two exports once`() throws {
    let second = SignalSample.file(SignalSample.everything + [SignalSample.item(SignalSample.text("Later"), at: 99)])
    let parse = try SignalParse(SignalJsonl(), ["a/main.jsonl": Self.lines, "b/main.jsonl": second])
    #expect(parse.messages.filter { $0.text == "The sluice opens at six" }.count == 1)
    #expect(parse.messages.last?.text == "Later")
    #expect(parse.choice("repeatedItems") == "10")
    #expect(parse.choice("transcripts") == "2")
    #expect(parse.report.bytes.balances)
  }

  @Test func `loses one bad line, and says where it stood`() throws {
    let lines = [
      SignalSample.item(SignalSample.text("one")), #"{"chatItem":{"chatId":"1","#, "[1,2]",
      SignalSample.item(SignalSample.text("two"), at: 2),
    ]
    let parse = try SignalParse(lines: lines)
    #expect(parse.messages.map(\.text) == ["one", "two"])
    #expect(parse.notices.map(\.code) == [.unreadableLine, .unreadableLine])
    #expect(parse.report.bytes.balances && parse.report.bytes.unparsed > 0)
    #expect(parse.report.grade == .c)
  }

  @Test func `that stops in the middle of a line keeps the lines before it`() throws {
    let parse = try SignalParse(SignalJsonl(), MemorySource(Array(Self.lines.dropLast(40))), named: "main.jsonl")
    #expect(parse.messages.count == 6)
    #expect(parse.notices.map(\.code) == [.truncated])
    #expect(parse.report.grade == .d)
  }

  @Test func `of a newer version is read and said to be newer`() throws {
    let newer = Self.lines.map { $0 }
    let text = String(decoding: newer, as: UTF8.self).replacing(#""version":"1""#, with: #""version":"2""#)
    let parse = try SignalParse(SignalJsonl(), MemorySource(Array(text.utf8)), named: "main.jsonl")
    #expect(parse.choice("version") == "2")
    #expect(parse.report.gradeReasons.contains { $0.contains("newer version") })
  }

  @Test func `without a message is a D`() throws {
    #expect(try SignalParse(lines: []).report.grade == .d)
  }

  @Test func `keeps the promises of a parser through a thousand damages`() throws {
    try verifyParser(SignalJsonl(), on: Self.lines, named: "main.jsonl", mutations: 1000)
  }
}

@Suite struct `The files of a plaintext export of Signal` {
  private var path: String { "files/\(SignalSample.mediaName.prefix(2))/\(SignalSample.mediaName).jpg" }

  private func parse(_ lines: [String]) throws -> SignalParse {
    try SignalParse(SignalJsonl(), ["main.jsonl": SignalSample.file(lines), path: SignalSample.picture])
  }

  @Test func `that only an earlier version names are kept with it`() throws {
    let revision =
      #"{"chatId":"1","authorId":"4","dateSent":"1772409660000",\#(SignalSample.incoming),\#(SignalSample.media())}"#
    let more = SignalSample.incoming + #","revisions":[\#(revision)]"#
    let parse = try parse([SignalSample.item(SignalSample.text("Without the picture"), at: 2, more: more)])
    #expect(parse.messages.first?.attachments.map(\.status) == [.present])
    #expect(parse.messages.first?.extra("attachment:1:of") == "edit:1")
    #expect(parse.notices.isEmpty)
  }

  @Test func `that are a chat's wallpaper are no file nobody names`() throws {
    let chat = #"{"chat":{"id":"9","recipientId":"5","style":{"wallpaperPhoto":\#(SignalSample.pointer())}}}"#
    let parse = try parse([chat, SignalSample.item(SignalSample.text("Noted"))])
    #expect(parse.notices.isEmpty && parse.files.isEmpty)
  }
}
