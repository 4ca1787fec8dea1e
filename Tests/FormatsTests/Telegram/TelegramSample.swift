// SPDX-License-Identifier: Apache-2.0

/// Fictional exports of Telegram Desktop.
enum TelegramSample {
  static func chat(_ messages: String, type: String = "private_supergroup", id: Int = 1_400_000_001) -> String {
    """
    {
     "name": "Flood room",
     "type": "\(type)",
     "id": \(id),
     "messages": [
    \(messages)
     ]
    }
    """
  }

  static let messages = #"""
      {
       "id": 1,
       "type": "service",
       "date": "2026-03-03T09:39:00",
       "date_unixtime": "1772530740",
       "actor": "Ada Rivers",
       "actor_id": "user100",
       "action": "create_group",
       "title": "Flood room",
       "members": ["Bo Banks", "Cy Weir"],
       "text": "",
       "text_entities": []
      },
      {
       "id": 2,
       "type": "message",
       "date": "2026-03-03T09:40:00",
       "date_unixtime": "1772530800",
       "edited": "2026-03-03T09:41:00",
       "edited_unixtime": "1772530860",
       "from": "Ada Rivers",
       "from_id": "user100",
       "forwarded_from": "Gauge Bot",
       "reply_to_message_id": 1,
       "text": ["Level ", {"type": "bold", "text": "3"}, " see ", {"type": "text_link", "text": "map", "href": "https://rivers.example/"}],
       "text_entities": [],
       "reactions": [{"type": "emoji", "count": 3, "emoji": "👍", "recent": [{"from": "Bo Banks", "from_id": "user200", "date": "2026-03-03T09:42:00"}]}]
      },
      {
       "id": 3,
       "type": "message",
       "date": "2026-03-03T09:43:00",
       "date_unixtime": "1772530980",
       "from": null,
       "from_id": "user300",
       "photo": "photos/photo_1.jpg",
       "width": 960,
       "height": 1280,
       "text": "Weir",
       "text_entities": [{"type": "plain", "text": "Weir"}]
      },
      {
       "id": 6,
       "type": "message",
       "date": "2026-03-03T09:44:00",
       "date_unixtime": "1772531040",
       "from": "Bo Banks",
       "from_id": "user200",
       "poll": {"question": "Close the gate?", "closed": false, "total_voters": 2, "answers": [{"text": "Yes", "voters": 2, "chosen": true}, {"text": "No", "voters": 0, "chosen": false}]},
       "text": "",
       "inline_bot_buttons": [[{"type": "callback"}]]
      }
    """#

  static let group = chat(messages)

  static let account = #"""
    {
     "about": "Here is the data you requested. Remember: Telegram is ad free.",
     "personal_information": {"user_id": 200, "first_name": "Bo", "last_name": "Banks"},
     "contacts": {"about": "", "list": [{"user_id": 100}, {"user_id": 300}]},
     "chats": {
      "about": "This page lists all chats.",
      "list": [
       {"name": "Ada Rivers", "type": "personal_chat", "id": 100, "messages": [
        {"id": 10, "type": "message", "date": "2026-03-03T09:40:00", "date_unixtime": "1772530800", "from": "Bo Banks", "from_id": "user200", "text": "Gate?"},
        {"id": 11, "type": "service", "date": "2026-03-03T09:41:00", "date_unixtime": "1772530860", "actor": "Ada Rivers", "actor_id": "user100", "action": "phone_call", "duration_seconds": 75, "discard_reason": "hangup", "text": ""},
        {"id": 12, "type": "unsupported"}
       ]},
       {"type": "saved_messages", "id": 200, "messages": [
        {"id": 13, "type": "message", "date": "2026-03-03T09:42:00", "date_unixtime": "1772530920", "from": "Bo Banks", "from_id": "user200", "text": "Note"}
       ]}
      ]
     },
     "left_chats": {
      "about": "",
      "list": [
       {"name": "Old group", "type": "private_group", "id": 77, "messages": [
        {"id": 14, "type": "service", "date": "2026-03-03T09:43:00", "date_unixtime": "1772530980", "actor": "Ada Rivers", "actor_id": "user100", "action": "remove_members", "members": ["Ada Rivers"], "text": ""}
       ]}
      ]
     }
    }
    """#
}

extension TelegramSample {
  static func page(_ blocks: String, title: String = "Flood room") -> String {
    """
    <!DOCTYPE html>
    <html>

     <head>

      <meta charset="utf-8"/>
    <title>Exported Data</title>
      <script src="js/script.js" type="text/javascript">

      </script>

     </head>

     <body onload="CheckLocation();">

      <div class="page_wrap">

       <div class="page_header">

        <div class="content">

         <div class="text bold">
    \(title)
         </div>

        </div>

       </div>

       <div class="page_body chat_page">

        <div class="history">

    \(blocks)

        </div>

       </div>

      </div>

     </body>

    </html>
    """
  }

  static func block(_ body: String, id: Int = 5, joined: Bool = false) -> String {
    """
         <div class="message default clearfix\(joined ? " joined" : "")" id="message\(id)">
          <div class="body">
           <div class="pull_right date details" title="03.03.2026 09:40:00 UTC+01:00">
    09:40
           </div>
    \(body)
          </div>
         </div>
    """
  }

  static func service(_ line: String, id: Int) -> String {
    """
         <div class="message service" id="message\(id)">
          <div class="body details">
    \(line)
          </div>
         </div>
    """
  }

  static let name = #"<div class="from_name">Ada Rivers</div>"#

  static let blocks =
    service("3 March 2026", id: -1)
    + service("Ada Rivers created group &laquo;Flood room&raquo; with members Bo Banks", id: 1)
    + block(
      #"<div class="pull_left userpic_wrap"><div class="userpic"><div class="initials">AR</div></div></div>"# + name
        + #"<div class="text">"# + "\n"
        + #"Level <strong>3</strong> see <a href="https://rivers.example/">map</a><br>&amp; wait"# + "\n</div>",
      id: 2)
    + block(
      ##"<div class="reply_to details">In reply to <a href="#go_to_message2" onclick="return GoToMessage(2)">this message</a></div>"##
        + #"<div class="media_wrap clearfix"><a class="photo_wrap clearfix pull_left" href="photos/photo_1.jpg"><img class="photo" src="photos/photo_1_thumb.jpg"/></a></div>"#
        + #"<div class="text">Weir</div>"#
        + #"<span class="reactions"><span class="reaction active"><span class="emoji">👍</span><span class="userpics"><div class="userpic userpic1"><div class="initials" title="Bo Banks">BB</div></div></span><span class="count">3</span></span></span>"#,
      id: 3, joined: true)
    + block(
      #"<div class="from_name">Bo Banks via @gaugebot</div><div class="pull_left forwarded userpic_wrap"></div><div class="forwarded body"><div class="from_name">Cy Weir <span class="date details" title="02.03.2026 08:00:00 UTC+01:00"> 02.03.2026 08:00:00</span></div><div class="text">Forwarded words</div></div>"#,
      id: 4)
}
