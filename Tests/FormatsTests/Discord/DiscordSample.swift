// SPDX-License-Identifier: Apache-2.0

/// Channels of the fictional Department for Rivers and Coasts, as DiscordChatExporter writes them.
enum DiscordSample {
  static let ada = #"{"id":"101","name":"ada.obi","discriminator":"0000","nickname":"Ada Obi","isBot":false}"#
  static let ben = #"{"id":"102","name":"benhale","discriminator":"4711","nickname":"Ben Hale","isBot":false}"#

  static func channel(_ messages: [String], count: Int? = nil, after: String = "null") -> String {
    #"{"guild":{"id":"7","name":"Rivers and Coasts"},"channel":{"id":"900","type":"GuildTextChat","#
      + #""name":"flood-desk","topic":null},"dateRange":{"after":\#(after),"before":null},"#
      + #""exportedAt":"2026-03-01T09:00:00+00:00","messages":[\#(messages.joined(separator: ",\n"))],"#
      + #""messageCount":\#(count ?? messages.count)}"#
  }

  static func message(
    _ id: Int, _ content: String, type: String = "Default", by author: String = ada, more: String = ""
  ) -> String {
    #"{"id":"\#(id)","type":"\#(type)","timestamp":"2026-02-03T10:15:0\#(id % 10).250+01:00","timestampEdited":null,"#
      + #""callEndedTimestamp":null,"isPinned":false,"content":"\#(content)","author":\#(author)\#(more)}"#
  }

  static let rich = channel([
    message(1, "The weir at Alder is open."),
    message(2, "Since when?", type: "Reply", by: ben, more: #","reference":{"messageId":"1","channelId":"900"}"#),
    message(
      3, "Since six.",
      more:
        #","reactions":[{"emoji":{"id":"","name":"👍"},"count":1,"users":[\#(ben)]},{"emoji":{"name":"🌊"},"count":4}]"#
    ).replacing(#""timestampEdited":null"#, with: #""timestampEdited":"2026-02-03T10:20:00+01:00""#),
    message(
      4, "",
      more:
        #","attachments":[{"id":"5","url":"https://cdn.discordapp.com/a/weir.jpg?ex=1&is=2&hm=feedc0de","fileName":"weir.jpg","fileSizeBytes":120},{"id":"6","url":"flood.json_Files/map%20one.pdf","fileName":"map one.pdf","fileSizeBytes":4}]"#
    ),
    message(
      5, "", by: ben,
      more:
        #","reference":{"type":"Forward","messageId":"88"},"forwardedMessage":{"timestamp":"2026-02-01T08:00:00+00:00","content":"Levels are rising."}"#
    ),
    message(6, "Added Ben Hale to the group.", type: "RecipientAdd", more: #","mentions":[\#(ben)]"#),
    message(7, "Ada Obi left the group.", type: "RecipientRemove", more: #","mentions":[\#(ada)]"#),
    message(8, "Something of a later version.", type: "14"),
    message(9, "Started a call that lasted 2 minutes.", type: "Call").replacing(
      #""callEndedTimestamp":null"#, with: #""callEndedTimestamp":"2026-02-03T10:17:09.250+01:00""#),
  ])
}
