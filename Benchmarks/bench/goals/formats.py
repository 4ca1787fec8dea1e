# SPDX-License-Identifier: Apache-2.0
"""Goal 18: each of the other formats beside a plain Python reading of the same file, which only parses it."""
from .. import counts, readers
from ..exports import export
from ..layouts import LAYOUTS
from ..pairs import Rounds
from ..report import Row


def measure(shop):
    rows = []
    for format in LAYOUTS:
        try:
            rows.append(measured(shop, format, 10 if shop.quick else 50))
        except (RuntimeError, ValueError) as error:
            rows.append(Row.skipped(18, format, "could not be measured: %s" % " ".join(str(error).split())[-200:]))
    return rows


def measured(shop, format, megabytes):
    with export(shop, format, megabytes) as (path, count):
        jobs = {"ours": lambda: shop.parse(path, "--count"), "python": lambda: readers.read(format, path)}
        rounds = Rounds(jobs, shop.pairs, warm=False)
        return row(rounds, format, path.stat().st_size / 1e6, count)


def row(rounds, format, size, count):
    ours, python = rounds.median("ours"), rounds.median("python")
    read = counts.of(rounds.last("ours"))["messages"]
    lost = "" if read == count else "%d of %d messages were read" % (read, count)
    return Row(
        18, "%s (%.0f MB), CPU of Python's %s over ours" % (format, size, readers.READERS[format][0]),
        ours=speed(size, count, ours), yardstick=speed(size, count, python), ratio=rounds.ratio("python", "ours"),
        limit="all messages", met=not lost, note=lost, raw=dict(ours=ours, python=python))


def speed(size, count, seconds):
    return "%.0f MB/s, %s messages/s" % (size / seconds, f"{round(count / seconds, -3):,.0f}")
