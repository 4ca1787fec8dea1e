# SPDX-License-Identifier: Apache-2.0
"""Goal 17: mail by LMTP, 4,000 mails of 8 KB over 8 connections and 1,000 over one: a thousand a minute, none lost."""
import json
import os
import random
import smtplib
import threading
import time

from ..door import MAIL, Door, Memory, demonstration, note_load
from ..process import run
from ..report import Row

GOAL = 1_000  # messages a minute
PATIENCE = 300  # seconds for what was taken to be opened and judged


def measure(shop):
    archive = demonstration(shop, "delivering")
    with Door(shop, archive, "--lmtp-port", "0", "--mail-address", MAIL) as door:
        many = deliver(shop, door, archive, "many", 4_000, 8)
        one = deliver(shop, door, archive, "one", 1_000, 1)
    return many + one


def deliver(shop, door, archive, name, count, lines):
    failures = []
    share = count // lines
    with Memory(door) as memory:
        start = time.monotonic()
        threads = [threading.Thread(target=send, args=(door.mail_port(), name, range(share * line, share * (line + 1)),
                                                       failures)) for line in range(lines)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        taken = time.monotonic() - start
        there, settled = settle(shop, archive, name, count, start)
    for one in failures[:3]:
        shop.say("a mail was not taken: " + one)
    return rows(count, lines, taken, settled, there, failures, memory)


def send(port, name, numbers, failures):
    try:
        with smtplib.LMTP("127.0.0.1", port) as client:
            for number in numbers:
                client.sendmail("ben.acheampong@rivers.example", [MAIL], mail(name, number))
    except (OSError, smtplib.SMTPException) as error:
        failures.append("%s: %s" % (type(error).__name__, str(error)[:160]))


def mail(name, number):
    """A mail of 8 KB from an official, unsigned, its words its own."""
    rng = random.Random("%s %d" % (name, number))
    words = "pump sluice gate river level sandbag note call order board water bank crew shift road".split()
    lines = "\r\n".join(" ".join(rng.choices(words, k=12)) for _ in range(150))
    head = ("From: Ben Acheampong <ben.acheampong@rivers.example>\r\nTo: <%s>\r\nSubject: Note %d\r\n"
            "Message-ID: <%s-%d@rivers.example>\r\nDate: Tue, 10 Feb 2026 08:15:00 +0000\r\n"
            "MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n" % (MAIL, number, name, number))
    return (head + lines)[:8_190].rstrip().encode() + b"\r\n"


def settle(shop, archive, name, count, start):
    """How many are listed, and the seconds from the start until none of them waits to be opened."""
    while True:
        lines = [json.loads(line) for line in run([shop.binary, "mail", "--json", "--archive", archive]).out.splitlines()]
        ours = [line for line in lines if (line.get("messageID") or "").startswith("<%s-" % name)]
        waiting = sum(line["state"] == "arrived" for line in lines)
        past = time.monotonic() - start
        if not waiting or past > PATIENCE:
            return len({line["messageID"] for line in ours}), past if not waiting else None
        time.sleep(3)


def rows(count, lines, taken, settled, there, failures, memory):
    called = "%d connection%s" % (lines, "" if lines == 1 else "s")
    speed = count / taken * 60
    raw = dict(taken=taken, settled=settled, there=there, failures=failures, memory=memory.seen, load=os.getloadavg())
    judged = speed if settled is None else count / settled * 60
    return [
        Row(17, "mails of 8 KB taken a minute over %s" % called, ours="%.0f" % speed, yardstick="1,000",
            ratio=speed / GOAL, limit="≥ 1,000", met=speed >= GOAL and not failures, note=note_load(), raw=raw),
        Row(17, "the same until each is opened and judged", ours="%.0f" % judged if settled else "not done in %d s" % PATIENCE,
            yardstick="1,000", ratio=judged / GOAL if settled else None, limit="≥ 1,000",
            met=bool(settled) and judged >= GOAL, note="load average then %.1f" % os.getloadavg()[0]),
        Row(17, "mails listed afterwards over those sent, %s" % called, ours=format(there, ","),
            yardstick=format(count, ","), ratio=there / count, limit="= 1", met=there == count,
            note="%d connections failed" % len(failures)),
        Row(17, "the server's memory, most over start, %s" % called, ours=str(memory),
            ratio=max(memory.seen) / memory.seen[0]),
    ]
