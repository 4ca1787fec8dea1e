// SPDX-License-Identifier: Apache-2.0
import OnRecordTesting

/// A personal export of the fictional Department for Rivers and Coasts' Ada Obi.
enum SkypeSample {
  static func message(
    _ minute: Int, _ content: String, type: String = "RichText", from: String = "8:live:ben",
    name: String? = "Ben Hale",
    more: String = #""properties":null,"amsreferences":null"#
  ) -> String {
    #"{"id":"\#(1_770_112_800_000 + minute * 60_000)","displayName":\#(name.map { "\"\($0)\"" } ?? "null"),"#
      + #""originalarrivaltime":"2026-02-03T10:\#(minute < 10 ? "0" : "")\#(minute):00.125Z","messagetype":"\#(type)","#
      + #""version":1,"content":"\#(content)","conversationid":"19:x","from":"\#(from)",\#(more)}"#
  }

  static let messages = [
    message(0, "Ada, is the weir &amp;lt;open&amp;gt; &amp; safe? <ss type=\\\"smile\\\">:)</ss>"),
    message(
      1,
      "<quote author=\\\"live:ben\\\" authorname=\\\"Ben Hale\\\" timestamp=\\\"1770112800\\\" messageid=\\\"1770112800000\\\"><legacyquote>[10:00] Ben Hale: </legacyquote>is it open?<legacyquote>&lt;&lt;&lt; </legacyquote></quote>Since <b raw_pre=\\\"*\\\">six</b>, <at id=\\\"8:live:ben\\\">Ben</at>: <a href=\\\"https://rivers.example/w\\\">log</a><e_m ts=\\\"1770112990\\\" ts_ms=\\\"1770112990123\\\" a=\\\"ada\\\" t=\\\"61\\\"/>",
      from: "8:live:ada", name: nil,
      more:
        #""properties":{"edittime":"1770112990123","emotions":"[{\"key\":\"like\",\"users\":[{\"mri\":\"8:live:ben\",\"time\":1770113000000,\"value\":\"x\"}]}]"},"amsreferences":null"#
    ),
    message(
      2,
      "<URIObject type=\\\"Picture.1\\\" uri=\\\"https://api.asm.skype.com/v1/objects/0-weu-d1-aa\\\" url_thumbnail=\\\"x\\\">To view this shared photo, go to: <a href=\\\"https://login.skype.com/login/sso?go=xmmfallback\\\">https://login</a><OriginalName v=\\\"weir.png\\\"/><FileSize v=\\\"3\\\"/><meta type=\\\"photo\\\" originalName=\\\"weir.png\\\"/></URIObject>",
      type: "RichText/UriObject", more: #""properties":null,"amsreferences":["0-weu-d1-aa"]"#),
    message(
      3,
      "<URIObject type=\\\"File.1\\\" uri=\\\"https://api.asm.skype.com/v1/objects/0-weu-d1-bb\\\"><OriginalName v=\\\"plan.pdf\\\"/></URIObject>",
      type: "RichText/Media_GenericFile"),
    message(4, "", more: #""properties":{"deletetime":"1770113100000"},"amsreferences":null"#),
    message(
      5,
      "<partlist type=\\\"ended\\\" callId=\\\"c1\\\" alt=\\\"\\\"><part identity=\\\"live:ada\\\"><name>Ada Obi</name><duration>61.5</duration></part><part identity=\\\"live:ben\\\"><name>Ben Hale</name><duration>61</duration></part></partlist>",
      type: "Event/Call"),
    message(
      6,
      "<addmember><eventtime>1770113200000</eventtime><initiator>8:live:ben</initiator><target>8:live:cy</target></addmember>",
      type: "ThreadActivity/AddMember"),
    message(
      7, "<topicupdate><eventtime>1</eventtime><initiator>8:live:ben</initiator><value>Floods</value></topicupdate>",
      type: "ThreadActivity/TopicUpdate"),
    message(
      8,
      "<roleupdate><eventtime>1</eventtime><initiator>8:live:ben</initiator><target><id>8:live:ada</id><role>admin</role></target></roleupdate>",
      type: "ThreadActivity/RoleUpdate"),
    message(9, "{}", type: "PopCard"),
    message(
      10,
      "<location latitude=\\\"51500000\\\" longitude=\\\"-120000\\\" address=\\\"Alder Weir\\\"><a href=\\\"https://maps.example\\\">Alder Weir</a></location>",
      type: "RichText/Location"),
    message(
      11, "<contacts alt=\\\"x\\\"><c t=\\\"s\\\" s=\\\"live:cy\\\" f=\\\"Cy Dunn\\\"/></contacts>",
      type: "RichText/Contacts"),
    message(12, "not for export", type: "EndToEndEncryption/EncryptedText"),
  ]

  static func export(_ messages: [String] = messages, thread: String = "19:abc@thread.skype") -> String {
    #"{"userId":"8:live:ada","exportDate":"2026-03-01T09:00","conversations":[{"id":"\#(thread)","displayName":null,"#
      + #""version":1,"properties":{},"threadProperties":{"membercount":2,"topic":"Flood desk"},"#
      + #""MessageList":[\#(messages.joined(separator: ",\n"))]}]}"#
  }

  static var tar: [UInt8] {
    SampleTar.bytes([
      ("messages.json", export()), ("media/0-weu-d1-aa.1.png", "PNG"), ("media/0-weu-d1-aa.json", "{}"),
      ("media/0-weu-d1-zz.1.jpg", "stray"), ("endpoints.json", "{}"),
    ])
  }
}
