// SPDX-License-Identifier: Apache-2.0

/// Takeouts as the Department for Rivers and Coasts might hand them in; all of it invented.
enum GoogleSample {
  static let chat = "Takeout/Google Chat/Groups/Space AAA/"

  static let messages = """
    {
      "messages": [
        {"creator":{"name":"Ines Marlow","email":"ines@rivers.example","user_type":"Human"},
         "created_date":"Monday, February 10, 2025 at 3:45:22\u{202F}PM UTC","updated_date":"Monday, February 10, 2025 at 4:00:00\u{202F}PM UTC",
         "text":"Tide 🌊 tables \\u0026 pier","topic_id":"t1","message_id":"AAA/t1/t1",
         "annotations":[{"start_index":8,"length":6,"format_metadata":{"format_type":"BOLD"}},{"start_index":0,"length":0,"drive_metadata":{"id":"d1","title":"Plan"}}],
         "attached_files":[{"original_name":"pier?a.png","export_name":"File-pier?a.png"}],
         "reactions":[{"emoji":{"unicode":"👍"},"reactor_emails":["rhodri@rivers.example"]}]},
        {"creator":{"name":"Rhodri Vance","email":"rhodri@rivers.example","user_type":"Human"},
         "created_date":"2025. február 10., hétfő 15:46:00 UTC","text":"Agreed","topic_id":"t1","message_id":"AAA/t1/m2",
         "quoted_message_metadata":{"creator":{"name":"Ines Marlow"},"text":"Tide","message_id":"AAA/t1/t1"}},
        {"creator":{"name":"Rhodri Vance","email":"rhodri@rivers.example","user_type":"Human"},
         "created_date":"Monday, February 10, 2025 at 3:47:00\u{202F}PM UTC","topic_id":"t2","message_id":"AAA/t2/t2",
         "message_state":"DELETED","deleted_date":"Monday, February 10, 2025 at 3:48:00\u{202F}PM UTC","deletion_metadata":{"deletion_type":"CREATOR"}},
        {"creator":{"name":"Tide bot","user_type":"Bot"},"created_date":"सोमवार","text":"High","topic_id":"t3","message_id":"AAA/t3/t3",
         "attached_files":[{"original_name":"gone.pdf","export_name":"File-gone.pdf"}]}
      ]
    }
    """

  static let group = """
    {"name":"Harbour bill","members":[{"name":"Ines Marlow","email":"ines@rivers.example"},{"name":"Rhodri Vance","email":"rhodri@rivers.example"}]}
    """

  static let user = #"{"user":{"name":"Ines Marlow","email":"ines@rivers.example"}}"#

  static let participants = """
    {"id":{"gaia_id":"1","chat_id":"1"},"fallback_name":"Ines Marlow"},{"id":{"gaia_id":"2","chat_id":"2"},"fallback_name":"Rhodri Vance","phone_number":{"e164":"+447700900123"}}
    """

  static let events = """
    {"conversation_id":{"id":"C1"},"sender_id":{"gaia_id":"1"},"timestamp":"1400000000123456","event_id":"e1","event_type":"REGULAR_CHAT_MESSAGE","chat_message":{"message_content":{"segment":[{"type":"TEXT","text":"Tide"},{"type":"LINE_BREAK"},{"type":"LINK","text":"https://rivers.example"}]}}},
    {"sender_id":{"gaia_id":"2"},"timestamp":"1400000001000000","event_id":"e2","event_type":"REGULAR_CHAT_MESSAGE","chat_message":{"message_content":{"attachment":[{"embed_item":{"plus_photo":{"url":"https://lh.example/x/pier%20one.jpg?sig=abc","media_type":"PHOTO"}}}]}}},
    {"sender_id":{"gaia_id":"1"},"timestamp":"1400000002000000","event_id":"e3","event_type":"ADD_USER","membership_change":{"type":"JOIN","participant_id":[{"gaia_id":"2"}]}},
    {"sender_id":{"gaia_id":"2"},"timestamp":"1400000003000000","event_id":"e4","event_type":"REMOVE_USER","membership_change":{"type":"LEAVE","participant_id":[{"gaia_id":"2"}],"leave_reason":"LEFT"}},
    {"sender_id":{"gaia_id":"1"},"timestamp":"1400000004000000","event_id":"e5","event_type":"RENAME_CONVERSATION","conversation_rename":{"old_name":"","new_name":"Harbour bill"}},
    {"sender_id":{"gaia_id":"1"},"timestamp":"1400000005000000","event_id":"e6","event_type":"HANGOUT_EVENT","hangout_event":{"event_type":"END_HANGOUT","hangout_duration_secs":"65","participant_id":[{"gaia_id":"1"}]}}
    """

  static let hangouts = """
    {"conversations":[{"conversation":{"conversation_id":{"id":"C1"},"conversation":{"id":{"id":"C1"},"type":"GROUP","name":"Harbour","self_conversation_state":{"self_read_state":{"participant_id":{"gaia_id":"1"}}},"participant_data":[\(participants)]}},"events":[\(events)]}]}
    """

  static let oldHangouts = """
    {"continuation_end_timestamp":"1","conversation_state":[{"conversation_id":{"id":"C1"},"response_header":{"status":"OK"},"conversation_state":{"conversation_id":{"id":"C1"},"conversation":{"id":{"id":"C1"},"type":"GROUP","name":"Harbour","self_conversation_state":{"self_read_state":{"participant_id":{"gaia_id":"1"}}},"participant_data":[\(participants)]},"event":[\(events)]}}]}
    """

  static let texts = """
    <?xml version="1.0" ?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml"><head><title>Me to
    Rhodri Vance</title></head><body><div class="hChatLog hfeed">
    <div class="message"><abbr class="dt" title="2020-01-02T13:22:25.000-05:00">Jan 2, 2020</abbr>:
    <cite class="sender vcard"><a class="tel" href="tel:+447700900123"><span class="fn">Rhodri Vance</span></a></cite>:
    <q>Tide &amp; pier<br>at six</q></div>
    <div class="message"><abbr class="dt" title="2020-01-02T13:25:00.000-05:00">Jan 2, 2020</abbr>:
    <cite class="sender vcard"><a class="tel" href="tel:+447700900124"><abbr class="fn" title="">Me</abbr></a></cite>:
    <q>MMS Sent</q><div><img src="Rhodri Vance - Text - 2020-01-02T18_22_25Z-2-1" alt="Image MMS Attachment" /></div></div>
    </div><div class="tags">Labels: <a rel="tag" href="http://www.google.com/voice#sms">Text</a></div></body></html>
    """

  static let voicemail = """
    <html><head><title>Voicemail from Beth</title></head><body><div class="haudio"><span class="album">Call Log for</span>
    <span class="fn">Voicemail from
    Beth Ashdown</span><div class="contributor vcard">Voicemail from <a class="tel" href="tel:+447700900124"><span class="fn">Beth Ashdown</span></a></div>
    <abbr class="published" title="2020-01-03T09:00:00.000Z">Jan 3</abbr><br />
    <abbr class="duration" title="PT1M2S">(00:01:02)</abbr><span class="description"><span class="full-text">call me back</span></span>
    <audio controls="controls" src="Beth Ashdown - Voicemail - 2020-01-03T09_00_00Z.mp3"></audio>
    <div class="tags">Labels: <a rel="tag" href="http://www.google.com/voice#voicemail">Voicemail</a></div></div></body></html>
    """
}
