# SPDX-License-Identifier: Apache-2.0
"""Yardsticks that every Debian machine has: grep, a regular expression, openssl, the SQLite shell, a synced write."""
import os
import re
import statistics
import sys
import time

from .process import run

HEADER = "^[0-9/]{10}, [0-9:]{5} - "

REGEX = r'''
import calendar, re, sys
head = re.compile(r"\u200e?(\d\d)/(\d\d)/(\d{4}), (\d\d):(\d\d) - (?:([^:\n]+): )?(.*)").match
rows, days = [], {}
for line in open(sys.argv[1], encoding="utf-8"):
    m = head(line)
    if m:
        d, mo, y, h, mi, who, body = m.groups()
        day = (y, mo, d)
        base = days.get(day)
        if base is None:
            base = days[day] = calendar.timegm((int(y), int(mo), int(d), 0, 0, 0))
        rows.append([base + int(h) * 3600 + int(mi) * 60, who, body])
    elif rows:
        rows[-1][2] += "\n" + line.rstrip("\n")
'''


def grep(path, locale):
    """Counts the headers of an Android export in British English."""
    return run(["grep", "-cE", HEADER, path], LC_ALL=locale)


def regex(path):
    """What a developer writes in an afternoon for one known format: one regular expression a line."""
    return run([sys.executable, "-c", REGEX, path])


def openssl(algorithm, size):
    """Bytes a processor second, on one core."""
    said = run(["openssl", "speed", "-seconds", "1", "-bytes", str(size), "-evp", algorithm]).out
    return float(re.findall(r"([\d.]+)k\s*$", said, re.M)[-1]) * 1000


SCRIPT = r'''
PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;
CREATE TABLE m(id INTEGER PRIMARY KEY, chat INT, ts INT, sender TEXT, kind TEXT, text TEXT);
CREATE VIRTUAL TABLE x USING fts5(text, content='m', content_rowid='id', tokenize='unicode61');
.mode ascii
.separator "\t" "\n"
.import "%s" m
CREATE INDEX m1 ON m(chat, ts); CREATE INDEX m2 ON m(sender, ts);
INSERT INTO x(rowid, text) SELECT id, text FROM m;
PRAGMA wal_checkpoint(TRUNCATE);
'''


def sqlite(rows, database):
    """The SQLite shell loads parsed rows into a table with two indexes and FTS5; the file is left as `database`."""
    script = database.with_suffix(".sql")
    script.write_text(SCRIPT % rows)
    for ending in ("", "-wal", "-shm"):
        database.with_name(database.name + ending).unlink(missing_ok=True)
    return run("exec sqlite3 '%s' < '%s' > /dev/null" % (database, script))


def synced_write(folder, times=200):
    """Median seconds of writing 4 KiB at the end of a file and syncing its data."""
    path = folder / "synced"
    page, taken = os.urandom(4096), []
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
    try:
        for _ in range(times):
            start = time.monotonic()
            os.write(descriptor, page)
            os.fdatasync(descriptor)
            taken.append(time.monotonic() - start)
    finally:
        os.close(descriptor)
        path.unlink()
    return statistics.median(taken)
