# SPDX-License-Identifier: Apache-2.0
"""What Python's own library needs for the same file: it parsed, and of each message the time, sender and words."""
import sys

from .process import run

COUNT = "\nprint(len(rows))\n"

JSON = r'''
import json, sys
text = open(sys.argv[1], encoding="utf-8").read()
text = text[text.index("["):] if text.startswith("window.") else text
found = json.loads(text)
if isinstance(found, dict): found = found["messages"]
elif "dmConversation" in found[0]: found = [m["messageCreate"] for m in found[0]["dmConversation"]["messages"]]
known = set().union(*found[:1000])
def name(*names): return next(n for n in names if n in known)
when = name("date_unixtime", "timestamp_ms", "timestamp", "ts", "createdAt")
who = name("from", "sender_name", "author", "user", "senderId")
what = name("text", "content")
rows = [(m[when], m.get(who), m.get(what)) for m in found]
''' + COUNT

LINES = r'''
import json, sys
rows = []
for line in open(sys.argv[1], encoding="utf-8"):
    item = json.loads(line).get("chatItem")
    if item: rows.append((int(item["dateSent"]), item["authorId"], item["standardMessage"]["text"]["body"]))
''' + COUNT

XML = r'''
import io, re, sys
import xml.etree.ElementTree as ET
pair = re.compile(r"&#(5[5-7]\d{3});&#(5[6-7]\d{3});")
def whole(m): return chr(0x10000 + ((int(m.group(1)) - 0xD800) << 10) + (int(m.group(2)) - 0xDC00))
rows = []
for _, e in ET.iterparse(io.StringIO(pair.sub(whole, open(sys.argv[1], encoding="utf-8").read())), events=("end",)):
    if e.tag == "sms": rows.append((int(e.get("date")) // 1000, e.get("contact_name"), e.get("body"))); e.clear()
    elif e.tag == "mms":
        words = "".join(p.get("text") or "" for p in e.iter("part"))
        rows.append((int(e.get("date")) // 1000, e.get("contact_name"), words))
        e.clear()
''' + COUNT

TABLE = r'''
import csv, sys
rows = [(r["DATE"], r["FROM"], r["CONTENT"]) for r in csv.DictReader(open(sys.argv[1], encoding="utf-8", newline=""))]
''' + COUNT

DATABASE = r'''
import sqlite3, sys
rows = sqlite3.connect(sys.argv[1]).execute("""SELECT m.date, m.is_from_me, h.id, m.text, j.chat_id FROM message m
  LEFT JOIN handle h ON h.ROWID = m.handle_id LEFT JOIN chat_message_join j ON j.message_id = m.ROWID
  ORDER BY m.date""").fetchall()
''' + COUNT

READERS = {
    "telegram-json": ("json", JSON), "sms-backup-restore": ("ElementTree, surrogates repaired", XML),
    "signal-jsonl": ("json, line by line", LINES), "messenger-json": ("json", JSON), "slack-export": ("json", JSON),
    "discord-exporter": ("json", JSON), "x-archive": ("json", JSON), "linkedin-csv": ("csv", TABLE),
    "imessage-db": ("sqlite3, one SELECT", DATABASE),
}


def read(format, path, **more):
    """Python's reading of an export; what it prints is the number of messages."""
    return run([sys.executable, "-c", READERS[format][1], path], **more)
