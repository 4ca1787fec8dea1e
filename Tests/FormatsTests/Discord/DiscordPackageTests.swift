// SPDX-License-Identifier: Apache-2.0
import Formats
import OnRecordTesting
import Records
import Testing

@Suite struct `Discord's own package` {
  private let format = DiscordPackage()
  /// (id >> 22) + 1420070400000 is 3 February 2026, 10:00:00.250 UTC.
  private static let id = UInt64(1_770_112_800_250 - 1_420_070_400_000) << 22

  private static func package(json: Bool, folder: String = "messages/c") -> [UInt8] {
    let link = "https://cdn.discordapp.com/attachments/1/2/weir.png?ex=1&hm=feedc0de"
    let list =
      json
      ? #"[{"ID":\#(id),"Timestamp":"2026-02-03 10:00:00","Contents":"The weir, \"open\"","Attachments":""},{"ID":\#(id + 1),"Timestamp":"2026-02-03 10:00:00","Contents":"","Attachments":"\#(link)"}]"#
      : "ID,Timestamp,Contents,Attachments\r\n\(id),2026-02-03 10:00:00.250000+00:00,\"The weir, \"\"open\"\"\",\r\n\(id + 1),2026-02-03 10:00:00.250000+00:00,,\(link)\r\n"
    let root = folder.split(separator: "/")[0]
    return SampleTar.bytes([
      ("account/user.json", #"{"id":"101","username":"ada","global_name":"Ada Obi","email":"x","phone":"+44"}"#),
      ("\(root)/index.json", #"{"90000":"Direct Message with ben#0"}"#),
      ("\(folder)90000/channel.json", #"{"id":"90000","type":1,"recipients":["101","102"]}"#),
      ("\(folder)90000/messages.\(json ? "json" : "csv")", list),
      ("\(folder)90001/channel.json", #"{"id":"90001","name":"flood-desk","guild":{"id":"7","name":"Rivers"}}"#),
      ("\(folder)90001/messages.\(json ? "json" : "csv")", json ? "[]" : "ID,Timestamp,Contents,Attachments\n"),
    ])
  }

  @Test(arguments: [(true, "messages/c"), (false, "messages/c"), (false, "messages/"), (true, "Messages/c")])
  func `is read in all its layouts`(json: Bool, folder: String) throws {
    let bytes = Self.package(json: json, folder: folder)
    #expect(try format.recognise(Export(name: "x", source: MemorySource(bytes)))?.confidence == .certain)
    let read = try ReadExport(format, bytes)
    #expect(read.messages.map(\.text) == ["The weir, \"open\"", ""] && read.notices.isEmpty)
    #expect(read.messages[0].sender == Participant(name: "Ada Obi", address: "101", isSelf: true))
    #expect(read.messages[0].conversation == ConversationLabel(id: "90000", title: "Direct Message with ben#0"))
    #expect(read.messages[0].sentAt?.instant?.utc.iso == "2026-02-03T10:00:00.250")
    #expect(read.messages[1].attachments.map(\.name) == ["weir.png"] && !read.holds("feedc0de"))
    #expect(read.report.bytes.balances)
  }

  @Test func `says that it holds one side only`() throws {
    let read = try ReadExport(format, Self.package(json: true))
    #expect(read.losses == ["DISC-OWN-ONLY", "DISC-PACKAGE-BARE", "DISC-FILES-LINKS"])
    #expect(read.report.grade == .c && read.choice("experimental") == "true")
  }

  @Test func `keeps the good ones when one record is bad`() throws {
    let bad =
      #"[{"ID":"1","Timestamp":"2026-02-03 10:00:00","Contents":"a"},{"ID":},{"ID":"2"},{"ID":"3","Timestamp":"x","Contents":"c"}]"#
    let read = try ReadExport(format, SampleTar.bytes([("messages/c90000/messages.json", bad)]))
    #expect(read.messages.map(\.text) == ["a", "c"])
    #expect(read.codes == [.unparseableMessage, .unparseableMessage, .dateImpossible])
  }

  @Test func `keeps the promises of the seam`() throws {
    try verifyParser(format, on: Self.package(json: true), named: "package.tar", mutations: 500)
    try verifyParser(format, on: Self.package(json: false), named: "package.tar", mutations: 500)
  }
}
