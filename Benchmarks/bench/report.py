# SPDX-License-Identifier: Apache-2.0
"""The table of figures: one row a question, with the goal's limit and whether it is met."""
import json
import os
import time
from dataclasses import asdict, dataclass, field


@dataclass
class Row:
    """One figure. `ratio` is ours over the yardstick or the other way round, as `what` says; None where there is none."""

    goal: int
    what: str
    ours: str = "–"
    yardstick: str = "–"
    ratio: float = None
    limit: str = ""
    met: bool = None
    note: str = ""
    raw: dict = field(default_factory=dict)

    @classmethod
    def at_most(cls, goal, what, ratio, limit, **more):
        return cls(goal, what, ratio=ratio, limit="≤ %g" % limit, met=ratio <= limit, **more)

    @classmethod
    def at_least(cls, goal, what, ratio, limit, **more):
        return cls(goal, what, ratio=ratio, limit="≥ %g" % limit, met=ratio >= limit, **more)

    @classmethod
    def skipped(cls, goal, what, why):
        return cls(goal, what, note=why)

    @property
    def verdict(self):
        return {True: "yes", False: "**no**", None: "not judged"}[self.met]


class Report:
    """Rows as they come, printed as a Markdown table."""

    COLUMNS = ("goal", "what", "ours", "yardstick", "ratio", "limit", "met")

    def __init__(self, shop):
        self.shop = shop
        self.rows = []
        self.load = [os.getloadavg()[0]]

    def add(self, rows):
        for row in rows:
            self.rows.append(row)
            print("  goal %-2d %s: %s %s" % (row.goal, row.what, self.ratio(row), row.note), flush=True)
        self.load.append(os.getloadavg()[0])

    @staticmethod
    def ratio(row):
        return "–" if row.ratio is None else "%.3g" % row.ratio

    def print(self):
        print("\n" + self.head() + "\n")
        print("| " + " | ".join(self.COLUMNS) + " |\n|" + " --- |" * len(self.COLUMNS))
        for row in self.rows:
            what = row.what + (" (%s)" % row.note if row.note else "")
            cells = (row.goal, what, row.ours, row.yardstick, self.ratio(row), row.limit or "–", row.verdict)
            print("| " + " | ".join(str(cell) for cell in cells) + " |")

    def head(self):
        load = "load average %.1f to %.1f on %d cores" % (min(self.load), max(self.load), os.cpu_count())
        size = "%s messages, medians of %d pairs" % (format(self.shop.messages, ","), self.shop.pairs)
        return "`Benchmarks/run %s`, %s: %s; %s." % (self.shop.command, time.strftime("%Y-%m-%d"), size, load)

    def save(self, folder):
        folder.mkdir(exist_ok=True)
        path = folder / time.strftime("%Y-%m-%d-%H%M%S.json")
        path.write_text(json.dumps(dict(head=self.head(), rows=[asdict(row) for row in self.rows]), indent=1))
        return path
