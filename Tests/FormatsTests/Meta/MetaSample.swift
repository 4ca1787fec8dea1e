// SPDX-License-Identifier: Apache-2.0

/// Exports of Meta's services as the Department for Rivers and Coasts might hand them in; all of it invented.
enum MetaSample {
  static let inbox = "your_activity_across_facebook/messages/inbox/harbourbill_100/"

  /// Everything a thread file may hold, newest first.
  static let everything = thread(
    #"""
    {"sender_name":"Ines Marlow","timestamp_ms":1700000900000,"content":"The caf\u00c3\u00a9 by the pier \u00f0\u009f\u008c\u008a","reactions":[{"reaction":"\u00f0\u009f\u0091\u008d","actor":"Rhodri Vance","timestamp":1700000901}],"is_geoblocked_for_viewer":false},
    {"sender_name":"Rhodri Vance","timestamp_ms":1700000800000,"photos":[{"uri":"messages/inbox/harbourbill_100/photos/pier.jpg","creation_timestamp":1700000799}],"audio_files":[{"uri":"messages/inbox/harbourbill_100/audio/note.mp4"}]},
    {"sender_name":"Rhodri Vance","timestamp_ms":1700000700000,"sticker":{"uri":"messages/stickers_used/wave.png"}},
    {"sender_name":"Ines Marlow","timestamp_ms":1700000600000,"type":"Share","share":{"link":"https://rivers.example/pier?oh=abc&x=1","share_text":"The pier"}},
    {"sender_name":"Ines Marlow","timestamp_ms":1700000500000,"content":"Ines Marlow missed your video call.","call_duration":0,"missed":true},
    {"sender_name":"Ines Marlow","timestamp_ms":1700000450000,"type":"Call","call_duration":61},
    {"sender_name":"Rhodri Vance","timestamp_ms":1700000400000,"is_unsent":true},
    {"sender_name":"Rhodri Vance","timestamp_ms":1700000390000,"content":"Rhodri Vance unsent a message"},
    {"sender_name":"Ines Marlow","timestamp_ms":1700000300000,"content":"Ines Marlow added Beth Ashdown to the group.","type":"Subscribe","users":[{"name":"Beth Ashdown"}]},
    {"sender_name":"Ines Marlow","timestamp_ms":1700000250000,"content":"Ines Marlow removed Bram Oakes from the group.","type":"Unsubscribe","users":[{"name":"Bram Oakes"}]},
    {"sender_name":"Beth Ashdown","timestamp_ms":1700000240000,"content":"Beth Ashdown left the group.","type":"Unsubscribe","users":[]},
    {"sender_name":"Ines Marlow","timestamp_ms":1700000200000,"content":"Ines Marlow named the group Harbour bill."},
    {"sender_name":"Ines Marlow","timestamp_ms":1700000150000,"content":"You turned on disappearing messages. New messages will disappear after 24 hours."},
    {"sender_name":"Ines Marlow","timestamp_ms":1700000140000,"content":"Ines Marlow created a poll: Which pier?"},
    {"sender_name":"Ines Marlow","timestamp_ms":1700000100000,"content":"Ines Marlow added it up wrongly"}
    """#)

  static func thread(_ messages: String, path: String = "inbox/harbourbill_100", title: String = "Harbour bill")
    -> String
  {
    #"""
    {"participants":[{"name":"Rhodri Vance"},{"name":"Ines Marlow"}],"messages":[\#(messages)],
    "title":"\#(title)","is_still_participant":true,"thread_path":"\#(path)","magic_words":[],"joinable_mode":{"mode":1,"link":""}}
    """#
  }

  static func message(_ text: String, at milliseconds: Int, by sender: String = "Ines Marlow") -> String {
    #"{"sender_name":"\#(sender)","timestamp_ms":\#(milliseconds),"content":"\#(text)"}"#
  }

  static let endToEnd = #"""
    {"participants":["Ines Marlow","Rhodri Vance"],"threadName":"Rhodri Vance_7","messages":[
    {"isUnsent":false,"media":[{"uri":"./media/pier.jpeg"}],"reactions":[{"actor":"Rhodri Vance","reaction":"🌊"}],"senderName":"Ines Marlow","text":"Café","timestamp":1700000000000,"type":"media"},
    {"isUnsent":true,"media":[],"reactions":[],"senderName":"Rhodri Vance","text":"","timestamp":1699999990000,"type":"text"},
    {"isUnsent":false,"media":[],"reactions":[],"senderName":"Rhodri Vance","text":"Tide at six","timestamp":1699999980000,"type":"text","expiry":5}
    ]}
    """#

  static let flat = #"""
    [{"participants":["ines.marlow","rhodri"],"conversation":[
    {"sender":"ines.marlow","created_at":"2019-01-15T03:15:15.508752+00:00","text":"Low tide","likes":[{"username":"rhodri","date":"2019-01-15T03:16:00.5+00:00"}]},
    {"sender":"rhodri","created_at":"2019-01-15T03:14:00+00:00","media_url":"https://cdn.example/pier.jpg?oh=secret&ig=1"},
    {"sender":"rhodri","created_at":"2019-01-15T03:13:00+00:00","video_call_action":"rhodri started a video chat"},
    {"sender":"rhodri","created_at":"2019-01-15T03:12:00+00:00","media_share_url":"https://cdn.example/b.jpg","media_share_caption":"The pier","media_owner":"beth"},
    {"sender":"rhodri","created_at":"2019-01-15T03:11:00+00:00","heart":"❤️"}]},
    {"participants":["ines.marlow","bram"],"conversation":[{"sender":"bram","created_at":"2019-01-14T10:00:00+00:00","text":"Lunch?"}]}]
    """#

  /// The layout of 2023; `stamp` and the classes of the newest message can be changed.
  static func page(stampClass: String = "_3-94 _a6-o", block: String = "pam _3-95 _2ph- _a6-g uiBoxWhite noborder")
    -> String
  {
    """
    <html><head><meta charset="utf-8"/><title>Harbour bill</title><style>.x{}</style></head><body class="_5vb_">
    <div class="_a70a"><a href="index.html">Back</a></div><div class="_a706" role="main">
    <div class="\(block)"><h2 class="_a6-h">Participants: Ines Marlow and Rhodri Vance</h2></div>
    <div class="\(block)"><h2 class="_2ph_ _a6-h _a6-i">Ines Marlow</h2><div class="_2ph_ _a6-p"><div><div></div><div>Tide &amp; pier<br/>at six</div><div><ul class="_a6-q"><li><span>❤️Rhodri Vance<span> (Apr 23, 2022 5:32 pm)</span></span></li></ul></div></div></div><div class="\(stampClass)">Apr 23, 2022 10:03 am</div></div>
    <div class="\(block)"><h2 class="_2ph_ _a6-h _a6-i">Rhodri Vance</h2><div class="_2ph_ _a6-p"><div><a target="_blank" href="photos/pier.jpg"><img src="photos/pier.jpg"/></a></div><div><a href="https://rivers.example/pier">https://rivers.example/pier</a></div></div><div class="\(stampClass)">Apr 22, 2022 9:00 pm</div></div>
    <div class="\(block)"><h2 class="_2ph_ _a6-h _a6-i">Rhodri Vance</h2><div class="_2ph_ _a6-p"><div>Rhodri Vance left the group.</div></div><div class="\(stampClass)">Apr 21, 2022 9:00 am</div></div>
    </div></body></html>
    """
  }
}
