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
PATIENCE = 150  # seconds from the first mail on that all of them may take to be opened and judged


def measure(shop):
    return deliver(shop, "many", 4_000, 8) + deliver(shop, "one", 1_000, 1)


def deliver(shop, name, count, lines):
    """One round, with an archive of its own."""
    archive = demonstration(shop, "delivering-" + name)
    with Door(shop, archive, "--lmtp-port", "0", "--mail-address", MAIL) as door, Memory(door) as memory:
        start, failures = time.monotonic(), []
        at_once(door.mail_port(), name, count // lines, lines, failures)
        taken = time.monotonic() - start
        there, judged, settled = settle(shop, archive, count, start)
    for one in failures[:3]:
        shop.say("a mail was not taken: " + one)
    shop.say("the server stopped within %.0f s" % door.seconds_to_stop)
    return rows(count, lines, taken, there, judged, settled, failures, memory)


def at_once(port, name, share, lines, failures):
    jobs = [(port, name, range(share * line, share * (line + 1)), failures) for line in range(lines)]
    threads = [threading.Thread(target=send, args=job) for job in jobs]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


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


def settle(shop, archive, count, start):
    """How many are listed, how many of them are judged, and in how many seconds from the start."""
    while True:
        said = run([shop.binary, "mail", "--json", "--archive", archive])
        past = time.monotonic() - start
        listed = [json.loads(line) for line in said.out.splitlines()]
        waiting = sum(line["state"] == "arrived" for line in listed)
        if not waiting or past > PATIENCE:
            return len({line.get("messageID") or line["id"] for line in listed}), count - waiting, past
        time.sleep(3)


def rows(count, lines, taken, there, judged, settled, failures, memory):
    called = "%d connection%s" % (lines, "" if lines == 1 else "s")
    speed, judging = count / taken * 60, judged / settled * 60
    raw = dict(taken=taken, judged=judged, settled=settled, failures=failures, memory=memory.seen, load=os.getloadavg())
    return [
        Row(17, "mails of 8 KB taken a minute over %s" % called, ours="%.0f" % speed, yardstick="1,000",
            ratio=speed / GOAL, limit="≥ 1,000", met=speed >= GOAL and not failures, note=note_load(), raw=raw),
        Row(17, "mails opened and judged a minute, %s" % called, ours="%.0f" % judging, yardstick="1,000",
            ratio=judging / GOAL, limit="≥ 1,000", met=judging >= GOAL,
            note="%d of %d within %.0f s" % (judged, count, settled)),
        Row(17, "mails listed afterwards over those sent, %s" % called, ours=format(there, ","),
            yardstick=format(count, ","), ratio=there / count, limit="= 1", met=there == count,
            note="%d connections failed" % len(failures)),
        Row(17, "the server's memory, most over start, %s" % called, ours=str(memory),
            ratio=max(memory.seen) / memory.seen[0]),
    ]
