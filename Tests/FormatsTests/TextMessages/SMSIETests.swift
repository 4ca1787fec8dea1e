// SPDX-License-Identifier: Apache-2.0
import Formats
import OnRecordTesting
import Records
import Testing

@Suite struct `An export of SMS Import / Export` {
  private static let sms = """
    {"_id":"7","thread_id":"3","address":"+447700900123","date":"1772530800123","date_sent":"1772530799000","protocol":"0","read":"1","status":"-1","type":"1","body":"Level 3 \\ud83d\\ude02","sub_id":"1","__display_name":"Ada Rivers"}
    """
  private static let mms = """
    {"_id":"9","thread_id":"4","date":"1772530900","date_sent":"1772530899","msg_box":"1","m_id":"m77","m_type":"132","sub":"Weir","__sender_address":{"address":"+447700900456","type":"137","__display_name":"Bo Banks"},"__recipient_addresses":[{"address":"insert-address-token","type":"151"},{"address":"+447700900123","type":"130","__display_name":"Ada Rivers"}],"__parts":[{"_id":"1","ct":"application/smil","text":"<smil/>"},{"_id":"2","ct":"text/plain","text":"Look"},{"_id":"3","ct":"image/png","cl":"weir.png","_data":"/data/user_de/0/com.android.providers.telephony/app_parts/PART_3.png"}]}
    """
  private static let calls = """
    [
      {"_id":"5","number":"+447700900123","date":"1772531000000","duration":"75","type":"1","display_name":"Ada Rivers"}
    ]
    """
  private static let media: (String, String) = ("data/PART_3.png", "picture")

  private let reading: TextReading

  init() throws {
    reading = try TextReading(SMSIE(), [("messages.ndjson", "\(Self.sms)\n\(Self.mms)\n"), Self.media])
  }

  @Test func `is recognised by its first row`() throws {
    let whole = try SMSIE().recognise(
      TextReading.export([("a/messages.ndjson", Array(Self.mms.utf8)), ("calls-1.json", Array(Self.calls.utf8))]))
    #expect(whole?.claims == ["a/messages.ndjson", "a/data/", "calls-1.json"] && SMSIE().isExperimental)
    for text in ["{\"_id\":\"1\",\"messages\":[]}", "[]", "", "[{\"number\":1}]", "<smses>"] {
      #expect(try SMSIE().recognise(Export(name: "messages.ndjson", source: MemorySource(Array(text.utf8)))) == nil)
    }
  }

  @Test func `gives an SMS its words, sender and conversation`() {
    let sms = reading.messages[0]
    #expect(sms.text == "Level 3 😂" && sms.sender?.name == "Ada Rivers" && sms.nativeID == "sms/7")
    #expect(sms.conversation == ConversationLabel(id: "thread 3", title: "Ada Rivers") && sms.type == .sms)
    #expect(sms.sentAt?.instant == Instant(milliseconds: 1_772_530_800_123) && sms.extra("raw:thread_id") == "3")
  }

  @Test func `gives an MMS its people and files`() {
    let mms = reading.messages[1]
    #expect(mms.text == "Look" && mms.subject == "Weir" && mms.nativeID == "mms/9" && mms.type == .mms)
    #expect(mms.sender?.name == "Bo Banks" && mms.recipients.map(\.participant.isSelf) == [true, nil])
    #expect(mms.sentAt?.instant == Instant(milliseconds: 1_772_530_900_000) && mms.sentAt?.precision == .second)
    #expect(mms.attachments.map(\.name) == ["weir.png"] && mms.attachments[0].member == "data/PART_3.png")
    #expect(reading.files == [Array("picture".utf8)] && mms.extra("raw:smil") == "<smil/>")
  }

  @Test func `says that it is experimental`() {
    #expect(reading.choice("experimental") == "true" && reading.report.grade == .b && reading.report.bytes.balances)
    #expect(reading.losses == ["SMS-NO-DELETED", "SMS-RCS-UNSEEN"])
  }

  @Test func `tells files that are missing and files that no message names`() throws {
    let odd = try TextReading(SMSIE(), [("messages.ndjson", Self.mms), ("data/other.png", "x")])
    #expect(odd.messages[0].attachments.map(\.status) == [.missing] && odd.report.grade == .c)
    #expect(odd.notices.map(\.code) == [.attachmentUnlisted] && odd.report.attachments[.unlisted] == 1)
  }

  @Test func `reads calls and the older array of messages`() throws {
    let calls = try TextReading(SMSIE(), Self.calls, name: "calls-1.json")
    #expect(calls.messages.map(\.type) == [.call] && calls.messages[0].extra("call:outcome") == "incoming")
    let old = try TextReading(
      SMSIE(),
      #"[{"_id":"1","date":"1772530900","msg_box":"2","parts":[{"ct":"image/png","cl":"a.png","binary_data":"QUJD"}],"recipient_addresses":[{"address":"1","type":"151"}]}]"#,
      name: "messages-1.json")
    #expect(old.files == [Array("ABC".utf8)] && old.messages[0].sender?.isSelf == true)
  }

  @Test func `loses one bad line among good ones and tells where it stops`() throws {
    let damaged = try TextReading(SMSIE(), "\(Self.sms)\n{\"_id\": oops}\n\(Self.mms)\n{\"_id\":\"8\",\"add", name: "m")
    #expect(damaged.messages.count == 2 && damaged.notices.map(\.code) == [.unparseableMessage, .truncated])
    #expect(damaged.report.grade == .d && damaged.losses.contains("SMS-TRUNCATED") && damaged.report.bytes.balances)
  }

  @Test func `reads a message two exports hold once`() throws {
    let both = try TextReading(
      SMSIE(), [("1.zip!/messages.ndjson", Self.sms), ("2.zip!/messages.ndjson", "\(Self.sms)\n\(Self.mms)")])
    #expect(both.messages.count == 2 && both.choice("duplicatesSkipped") == "1")
  }

  @Test func `keeps its promises whatever is damaged`() throws {
    try verifyParser(SMSIE(), on: Array("\(Self.sms)\n\(Self.mms)\n".utf8), named: "messages.ndjson", mutations: 1000)
    try verifyParser(SMSIE(), on: Array(Self.calls.utf8), named: "calls.json", mutations: 200)
  }
}
