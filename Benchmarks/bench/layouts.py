# SPDX-License-Identifier: Apache-2.0
"""How the exports of the measures are written: for each format the head, one message and the end of its file.

Each holds one conversation of two invented people, in the shape and with the fields of a true export, one emoji in
twenty messages. A message is given as its number, its second and its words, which hold no mark that any of the formats
would have to escape beyond quotes of CSV.
"""
import sqlite3
import time
import uuid

ADA, BEN = "Ada Obi", "Ben Marsh"


def people(number):
    return (ADA, BEN) if number % 3 else (BEN, ADA)


def iso(moment):
    return time.strftime("%Y-%m-%dT%H:%M:%S", time.gmtime(moment))


class Text:
    """A text file: `head`, then messages with `between` them, then `tail`."""

    name, head, between, tail = "", "", ",\n", ""

    def write(self, path, messages, size):
        """Messages until the file is of that size; returns how many there are."""
        with open(path, "w", encoding="utf-8", newline="") as file:
            file.write(self.head)
            count, written, part = 0, 0, []
            for number, moment, words in messages:
                part.append(self.message(number, moment, words))
                count += 1
                if len(part) == 1000:
                    text = self.between.join(part) + self.between
                    written += file.write(text)
                    if written >= size:
                        break
                    part = []
            file.seek(file.tell() - len(self.between))
            file.write(self.tail)
            file.truncate()
        return count


class Telegram(Text):
    name = "result.json"
    head = '{\n "name": "Flood desk",\n "type": "private_supergroup",\n "id": 1700000000,\n "messages": [\n'
    tail = "\n ]\n}"

    def message(self, number, moment, words):
        who = number % 3 == 0
        return (
            '  {\n   "id": %d,\n   "type": "message",\n   "date": "%s",\n   "date_unixtime": "%d",\n   "from": "%s",\n'
            '   "from_id": "user%d",\n   "text": "%s",\n   "text_entities": [\n    {\n     "type": "plain",\n'
            '     "text": "%s"\n    }\n   ]\n  }'
        ) % (number + 1, iso(moment), moment, people(number)[0], 500000000 + who, words, words)


class TextMessages(Text):
    name, between = "sms.xml", "\n"
    head = "<?xml version='1.0' encoding='UTF-8' standalone='yes' ?>\n<smses backup_set=\"b\" type=\"full\">\n"
    tail = "\n</smses>\n"

    def message(self, number, moment, words):
        return (
            '  <sms protocol="0" address="+447700900123" date="%d123" type="%d" subject="null" body="%s" toa="null" '
            'sc_toa="null" service_center="null" read="1" status="-1" locked="0" date_sent="%d000" sub_id="1" '
            'readable_date="%s" contact_name="Ben Marsh" />'
        ) % (moment, 1 + number % 2, words.replace("🌊", "&#55356;&#57098;"), moment, iso(moment).replace("T", " "))


class Signal(Text):
    name, between = "main.jsonl", "\n"
    head = (
        '{"version":"1","backupTimeMs":"1772500000000"}\n{"account":{"givenName":"Ada","familyName":"Obi"}}\n'
        '{"recipient":{"id":"1","self":{}}}\n'
        '{"recipient":{"id":"4","contact":{"e164":"447700900123","profileGivenName":"Ben"}}}\n'
        '{"chat":{"id":"1","recipientId":"4"}}\n'
    )
    tail = "\n"

    def message(self, number, moment, words):
        side = '"incoming":{"dateReceived":"%d500","read":true}' % moment if number % 2 else '"outgoing":{}'
        return (
            '{"chatItem":{"chatId":"1","authorId":"%d","dateSent":"%d123",%s,"standardMessage":{"text":{"body":"%s"}}}}'
        ) % (4 if number % 2 else 1, moment, side, words)


class Messenger(Text):
    name = "message_1.json"
    head = '{"participants":[{"name":"Ada Obi"},{"name":"Ben Marsh"}],"messages":[\n'
    tail = (
        '\n],"title":"Ben Marsh","is_still_participant":true,"thread_path":"inbox/benmarsh_100",'
        '"magic_words":[]}'
    )

    def message(self, number, moment, words):
        written = words.replace("🌊", "\\u00f0\\u009f\\u008c\\u008a")
        return (
            '    {\n      "sender_name": "%s",\n      "timestamp_ms": %d123,\n      "content": "%s",\n'
            '      "is_geoblocked_for_viewer": false\n    }'
        ) % (people(number)[0], 1_900_000_000 - number, written)


class Slack(Text):
    name, head, tail = "2026-02-03.json", "[\n", "\n]"

    def message(self, number, moment, words):
        return (
            '    {\n        "client_msg_id": "%s",\n        "type": "message",\n        "text": "%s",\n'
            '        "user": "U%d",\n        "ts": "%d.%06d",\n        "team": "T1"\n    }'
        ) % (uuid.UUID(int=number), words, 1 + number % 2, moment, number % 1_000_000)


class Discord(Text):
    name = "channel.json"
    head = (
        '{"guild":{"id":"7","name":"Rivers and Coasts"},"channel":{"id":"900","type":"GuildTextChat",'
        '"name":"flood-desk","topic":null},"dateRange":{"after":null,"before":null},"messages":[\n'
    )
    tail = "\n]}"

    def message(self, number, moment, words):
        return (
            '    {\n      "id": "%d",\n      "type": "Default",\n      "timestamp": "%s.250+00:00",\n'
            '      "timestampEdited": null,\n      "isPinned": false,\n      "content": "%s",\n      "author": {\n'
            '        "id": "10%d",\n        "name": "ada",\n        "discriminator": "0000",\n'
            '        "nickname": "%s",\n        "isBot": false\n      },\n      "attachments": [],\n'
            '      "embeds": [],\n      "reactions": [],\n      "mentions": []\n    }'
        ) % (10**17 + number, iso(moment), words, number % 3 == 0, people(number)[0])


class X(Text):
    name, between = "direct-messages.js", ",\n"
    head = 'window.YTD.direct_messages.part0 = [\n  {"dmConversation":{"conversationId":"11-22","messages":[\n'
    tail = "\n]}} ]"

    def message(self, number, moment, words):
        return (
            '    {"messageCreate":{"recipientId":"22","reactions":[],"urls":[],"text":"%s","mediaUrls":[],'
            '"senderId":"%d","id":"%d","createdAt":"%s.000Z","editHistory":[]}}'
        ) % (words, 11 + 11 * (number % 2), 10**17 + number, iso(1_900_000_000 - number))


class LinkedIn(Text):
    name, between, tail = "messages.csv", "\r\n", "\r\n"
    head = (
        "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,"
        "FOLDER,ATTACHMENTS\r\n"
    )

    def message(self, number, moment, words):
        one, other = people(number)
        return '2-a,,%s,https://www.linkedin.com/in/a,%s,https://www.linkedin.com/in/b,%s UTC,,"%s",INBOX,' % (
            one, other, iso(moment).replace("T", " "), words)


class AppleMessages:
    """chat.db of a Mac, with the tables and columns that are read."""

    name = "chat.db"
    TABLES = """
CREATE TABLE handle (ROWID INTEGER PRIMARY KEY, id TEXT, service TEXT);
CREATE TABLE chat (ROWID INTEGER PRIMARY KEY, guid TEXT, chat_identifier TEXT, display_name TEXT, style INTEGER);
CREATE TABLE message (ROWID INTEGER PRIMARY KEY, guid TEXT UNIQUE, text TEXT, attributedBody BLOB, handle_id INTEGER,
 subject TEXT, service TEXT, account TEXT, date INTEGER, date_read INTEGER, date_delivered INTEGER,
 is_from_me INTEGER, is_sent INTEGER, error INTEGER, item_type INTEGER, group_action_type INTEGER, group_title TEXT,
 other_handle INTEGER, cache_has_attachments INTEGER, associated_message_guid TEXT, associated_message_type INTEGER,
 thread_originator_guid TEXT, expressive_send_style_id TEXT, balloon_bundle_id TEXT, payload_data BLOB,
 message_summary_info BLOB);
CREATE TABLE chat_message_join (chat_id INTEGER, message_id INTEGER, PRIMARY KEY (chat_id, message_id));
CREATE INDEX join_message ON chat_message_join (message_id);
CREATE TABLE attachment (ROWID INTEGER PRIMARY KEY, guid TEXT, filename TEXT, transfer_name TEXT, mime_type TEXT,
 total_bytes INTEGER, is_sticker INTEGER);
CREATE TABLE message_attachment_join (message_id INTEGER, attachment_id INTEGER);
INSERT INTO handle VALUES (1, '+447700900123', 'iMessage');
INSERT INTO chat VALUES (1, 'iMessage;-;+447700900123', '+447700900123', NULL, 45);
"""
    MESSAGE = (
        "INSERT INTO message (ROWID, guid, text, handle_id, service, account, date, date_read, is_from_me, is_sent, "
        "item_type, cache_has_attachments, associated_message_type, error) "
        "VALUES (?, ?, ?, 1, 'iMessage', 'e:ada@rivers.example', ?, ?, ?, 1, 0, 0, 0, 0)"
    )

    def write(self, path, messages, size):
        path.unlink(missing_ok=True)
        database = sqlite3.connect(path)
        database.execute("PRAGMA journal_mode = OFF")
        database.execute("PRAGMA synchronous = OFF")
        database.executescript(self.TABLES)
        count, rows = 0, []
        for number, moment, words in messages:
            at = (moment - 978_307_200) * 10**9
            guid = str(uuid.UUID(int=number * 0x9E3779B97F4A7C15 % 2**128)).upper()
            rows.append((number + 1, guid, words, at, at + 10**9, number % 2))
            count += 1
            if len(rows) == 10_000:
                self.add(database, rows)
                rows = []
                pages = database.execute("SELECT page_count * page_size FROM pragma_page_count, pragma_page_size")
                if pages.fetchone()[0] >= size:
                    break
        database.commit()
        database.close()
        return count

    def add(self, database, rows):
        database.executemany(self.MESSAGE, rows)
        database.executemany("INSERT INTO chat_message_join VALUES (1, ?)", ((row[0],) for row in rows))


LAYOUTS = {
    "telegram-json": Telegram(), "sms-backup-restore": TextMessages(), "signal-jsonl": Signal(),
    "messenger-json": Messenger(), "slack-export": Slack(), "discord-exporter": Discord(), "x-archive": X(),
    "linkedin-csv": LinkedIn(), "imessage-db": AppleMessages(),
}
