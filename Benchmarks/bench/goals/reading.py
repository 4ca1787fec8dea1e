# SPDX-License-Identifier: Apache-2.0
"""Goal 15: 64 readers turn pages of 50 messages, each in the ledger before it shows, against a static file."""
import json
import os
import statistics

from .. import wrk
from ..door import Door, Program, demonstration, note_load
from ..process import run
from ..report import Row

SECONDS, PAIRS, READERS = 15, 3, 64
MONTHS = ["2023-%02d-01" % month for month in range(2, 13)]


def measure(shop):
    if not shop.peers.program("wrk"):
        return [Row.skipped(15, "reading", "wrk is not installed")]
    archive = demonstration(shop, "reading")
    deposit = shop.deposit(archive, shop.export(shop.messages))
    shop.say("deposited %d messages in %.0f s" % (shop.messages, deposit.wall))
    pages = ["/conversations/%s?at=%s" % (record, record) for record in records(shop, archive)]
    with Door(shop, archive) as door:
        return read(shop, door, pages)


def records(shop, archive):
    """Records from all over the corpus' conversation, found by searching: the newest four before each month."""
    found = []
    for month in MONTHS:
        words = [shop.binary, "search", "it before:" + month, "--limit", "4", "--json", "--archive", archive]
        lines = [json.loads(line) for line in run(words).out.splitlines()]
        found += [line["id"] for line in lines if line.get("kind") == "hit"]
    return found


def read(shop, door, pages):
    reader = door.enter("Tomasz Wilk")
    auditor = Program(door, door.enter("Felix Moreau").make_token("ledger"))
    status, page, _ = reader.get(pages[0])
    if status != 200 or page.count("<li id=") + page.count("<time") < 50:
        raise RuntimeError("the page is not one of 50 messages: %d, %d bytes" % (status, len(page)))
    asset = style(reader)
    before, taken = auditor.ledger_size(), []
    for _ in range(PAIRS):
        taken.append([wrk.ask(shop.work, door.port, paths, reader.cookies, SECONDS, READERS)
                      for paths in (pages, [asset])])
    answered = sum(pair[0].requests for pair in taken)
    viewed = auditor.acts("viewed", before)
    entered = auditor.ledger_size() - before
    return rows(taken, len(pages), answered, viewed, entered)


def style(reader):
    """The largest of the program's own files."""
    _, page, _ = reader.get("/sessions")
    return next(word for word in page.split('"') if word.startswith("/assets/") and word.endswith("/style.css"))


def rows(taken, pages, answered, viewed, entered):
    raw = dict(runs=[[vars(one) for one in pair] for pair in taken], viewed=viewed, answered=answered, entries=entered,
               load=os.getloadavg())
    failed = sum(one.failed for pair in taken for one in pair)
    size = "%d pages, about %.0f KB each with their heads, against style.css, %.0f KB; %d failed" % (
        pages, taken[0][0].bytes / 1e3, taken[0][1].bytes / 1e3, failed)
    cut = PAIRS * READERS  # pages on their way when wrk hangs up
    return [
        compared("p50", taken, size, raw), compared("p99", taken, size, raw), speed(taken, raw),
        Row(15, "entries of pages viewed in the ledger, over pages answered", ours=format(viewed, ","),
            yardstick=format(answered, ","), ratio=viewed / answered, limit="≥ 1, beyond by at most %d pages" % cut,
            met=answered <= viewed <= answered + cut, note=note_load()),
    ]


def compared(name, taken, size, raw):
    ours, theirs = ([getattr(pair[side], name) for pair in taken] for side in (0, 1))
    ratio = statistics.median(a / b for a, b in zip(ours, theirs))
    return Row(15, "a page of a conversation, %d readers, %s over a static file's" % (READERS, name),
               ours="%.1f ms" % statistics.median(ours), yardstick="%.1f ms" % statistics.median(theirs), ratio=ratio,
               note=size, raw=raw)


def speed(taken, raw):
    ours, theirs = ([pair[side].per_second for pair in taken] for side in (0, 1))
    ratio = statistics.median(a / b for a, b in zip(ours, theirs))
    return Row(15, "pages a second over static files a second", ours="%.0f/s" % statistics.median(ours),
               yardstick="%.0f/s" % statistics.median(theirs), ratio=ratio)
