# SPDX-License-Identifier: Apache-2.0
"""Goal 2: text, minute and sender of every message in all twelve styles of the corpus, against its ground truth."""
import json
import re
from datetime import datetime, timezone
from zoneinfo import ZoneInfo

from ..report import Row

ZONES = {
    "en-GB": "Europe/London", "en-US": "America/New_York", "de": "Europe/Berlin", "es": "Europe/Madrid",
    "fr": "Europe/Paris", "ar": "Asia/Dubai",
}
LANGUAGES = ["en", "de", "es", "fr", "ar"]
ISOLATES = re.compile("[\u2068\u2069]")
EDITED = re.compile(" \u200e?<[^<>]+>$")


def measure(shop):
    outputs = ["wa:%s:%s" % (platform, locale) for platform in ("android", "ios") for locale in ZONES]
    folder = shop.corpus(
        "styles-15000", "--messages", 15000, "--chats", len(LANGUAGES), "--langs", ",".join(LANGUAGES), "--outputs",
        ",".join(outputs + ["tsv"]))
    if folder is None:
        return [Row.skipped(2, "exactness in 12 styles", "the shared corpus is absent")]
    truth = rows(folder / "messages.tsv")
    own, others, trouble = Tally(), Tally(), []
    for platform in ("android", "ios"):
        for locale in ZONES:
            for chat, language in enumerate(LANGUAGES):
                path = folder / ("whatsapp-%s-%s-chat-%d.txt" % (platform, locale, chat))
                tally = check(shop, path, ZONES[locale], truth[chat])
                (own if locale.startswith(language) else others).add(tally)
                if tally.faults:
                    trouble.append("%s: %s" % (path.stem, tally.faults[0]))
    return [
        own.row("the 12 styles, each with a chat in its own language", trouble),
        others.row("the 12 styles with chats in the four other languages", trouble),
    ]


class Tally:
    """How many rows were looked at, how many came back exact, and what was wrong with the first others."""

    def __init__(self):
        self.rows = self.exact = 0
        self.faults = []

    def add(self, other):
        self.rows += other.rows
        self.exact += other.exact
        self.faults += other.faults

    def fault(self, text):
        self.faults.append(text)

    def row(self, what, trouble):
        share = self.exact / max(1, self.rows)
        note = "" if not self.faults else "; ".join(trouble[:2])
        return Row(
            2, "text, minute, instant, sender and kind exact, no byte lost: " + what, ours="%d rows" % self.exact,
            yardstick="%d rows" % self.rows, ratio=share, limit="= 1", met=share == 1 and not self.faults, note=note,
            raw=dict(faults=self.faults[:20]))


def rows(path):
    """Rows of the ground truth by chat: (unix time, sender, kind, text)."""
    chats = {}
    for line in open(path, encoding="utf-8", newline="\n"):
        _, chat, moment, sender, kind, text = line.rstrip("\n").split("\t")
        text = text.replace("\\\\", "\0").replace("\\n", "\n").replace("\0", "\\")
        chats.setdefault(int(chat), []).append((int(moment), sender, kind, text))
    return chats


def check(shop, path, zone, wanted):
    said = shop.parse(path, "--json", "--timezone", zone).out.splitlines()
    items = [json.loads(line) for line in said]
    report = items.pop()
    found = [item for item in items if item["kind"] != "notice"][1:]  # the first line of a chat is about encryption
    tally = Tally()
    tally.rows = len(wanted)
    if len(found) != len(wanted):
        tally.fault("%d items for %d rows" % (len(found), len(wanted)))
    size = report["bytes"]
    if size["total"] != size["accounted"] or size["total"] != path.stat().st_size or size["unparsed"]:
        tally.fault("bytes do not balance: %s" % size)
    for item, row in zip(found, wanted):
        wrong = mismatch(item, row, ZoneInfo(zone))
        if wrong:
            tally.fault("item %d: %s" % (item["seq"], wrong))
        else:
            tally.exact += 1
    return tally


def mismatch(item, row, zone):
    """What of an item is not as the ground truth has it; None when all is."""
    moment, sender, kind, text = row
    wall = datetime.fromtimestamp(moment, zone)
    stamp = item["sentAt"]
    if stamp["wall"][:16] != wall.strftime("%Y-%m-%dT%H:%M"):
        return "wall %s is not %s" % (stamp["wall"], wall)
    if not wall.fold and stamp["instant"][:16] != datetime.fromtimestamp(moment, timezone.utc).strftime("%Y-%m-%dT%H:%M"):
        return "instant %s" % stamp["instant"]
    if (item["kind"] == "event") != (kind == "system"):
        return "%s is taken for %s" % (kind, item["kind"])
    if kind == "system":
        return None
    if item["sender"]["name"] != sender:
        return "sender"
    if item["deleted"] != (kind == "deleted"):
        return "deleted"
    if kind == "text" and words(item) != text:
        return "text"
    return None


def words(item):
    """An edited message keeps the words that say so, as the export has them; the truth is without."""
    text = ISOLATES.sub("", item["text"])
    return EDITED.sub("", text) if item["edited"] else text
