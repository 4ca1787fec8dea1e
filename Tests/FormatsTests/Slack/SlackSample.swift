// SPDX-License-Identifier: Apache-2.0
import OnRecordTesting

/// A workspace of the fictional Department for Rivers and Coasts, as Slack exports it.
enum SlackSample {
  static let users = #"""
    [{"id":"U1","name":"ada","profile":{"real_name":"Ada Obi","display_name":"ada","email":"ada.obi@rivers.example"}},
     {"id":"U2","name":"ben","real_name":"Ben Hale","profile":{}}]
    """#
  static let channels =
    #"[{"id":"C1","name":"flood-desk","members":["U1","U2"]},{"id":"C2","name":"quiet","members":[]}]"#
  static let dms = #"[{"id":"D1","created":1,"members":["U1","U2"]}]"#

  /// 3 February 2026, 10:00 UTC and `minute` minutes.
  static func ts(_ minute: Int) -> String { "\(1_770_112_800 + minute * 60).000\(100 + minute)" }

  static func message(_ minute: Int, _ text: String, by user: String = "U1", more: String = "") -> String {
    #"{"type":"message","user":"\#(user)","ts":"\#(ts(minute))","text":"\#(text)"\#(more)}"#
  }

  static let day =
    "["
    + [
      message(0, "Weir is &lt;open&gt; &amp; <@U2> knows: <https://rivers.example/w|the log>, <#C2>, <!here>"),
      message(
        1, "Since six", by: "U2",
        more:
          #","thread_ts":"\#(ts(0))","edited":{"user":"U2","ts":"\#(ts(3))"},"reactions":[{"name":"+1","users":["U1","U9"],"count":2}]"#
      ),
      message(
        2, "",
        more:
          #","files":[{"id":"F1","name":"weir.pdf","mimetype":"application/pdf","size":12,"url_private":"https://files.slack.com/files-pri/T1-F1/weir.pdf?t=xoxe-secret","permalink_public":"https://slack-files.com/T1-F1-5ec2e7"},{"id":"F2","name":"gone.png","mode":"tombstone"},{"id":"F3","name":"old.png","mode":"hidden_by_limit"}]"#
      ),
      message(4, "<@U2> has joined the channel", by: "U2", more: #","subtype":"channel_join","inviter":"U1""#),
      message(5, "set the topic", more: #","subtype":"channel_topic","topic":"Floods of March""#),
      message(6, "renamed", more: #","subtype":"channel_name","old_name":"floods","name":"flood-desk""#),
      message(7, "This message was deleted.", by: "USLACKBOT", more: #","subtype":"tombstone""#),
      #"{"type":"message","subtype":"bot_message","bot_id":"B1","username":"Gauge","ts":"\#(ts(8))","text":"","attachments":[{"fallback":"2.4 m at Alder"}]}"#,
      message(
        9, "A huddle started",
        more: #","subtype":"huddle_thread","room":{"date_start":100,"date_end":160,"participant_history":["U1","U2"]}"#),
      message(10, "later kind", more: #","subtype":"channel_of_tomorrow","novelty":{"a":1}"#),
    ].joined(separator: ",\n") + "]"

  static let secret = message(11, "Between us", by: "U2")

  static func workspace(private isPrivate: Bool = true, more: [(name: String, text: String)] = []) -> [UInt8] {
    var files: [(name: String, text: String)] = [("users.json", users), ("channels.json", channels)]
    if isPrivate { files += [("groups.json", "[]"), ("dms.json", dms), ("mpims.json", "[]")] }
    files.append(("flood-desk/2026-02-03.json", day))
    if isPrivate { files.append(("D1/2026-02-03.json", "[\(secret)]")) }
    return SampleTar.bytes(files + more)
  }
}
