# SPDX-License-Identifier: Apache-2.0
"""Goal 8: a whole deposit against the SQLite shell loading the rows already parsed."""
from .. import yardsticks
from ..pairs import Rounds
from ..report import Row
from ..rows import rows_of


def measure(shop):
    if not shop.peers.program("sqlite3"):
        return [Row.skipped(8, "deposit", "sqlite3 is not installed")]
    path = shop.export(shop.messages)
    rows = rows_of(shop.chat(shop.messages))
    rounds = Rounds(
        {
            "ours": lambda: shop.deposit(shop.new_archive("deposit"), path),
            "sqlite": lambda: yardsticks.sqlite(rows, shop.work / "load.db"),
        }, shop.pairs, warm=False)
    both = [("CPU", "cpu", 2.5, 1.3), ("wall", "wall", 1.5, None)]
    return [row(rounds, *one) for one in both]


def row(rounds, called, name, limit, aim):
    raw = dict(ours=rounds.median("ours", name), sqlite=rounds.median("sqlite", name))
    return Row.at_most(
        8, "deposit, %s over that of the SQLite shell: table, two indexes, FTS5" % called,
        rounds.ratio("ours", "sqlite", name), limit, ours="parse + seal + commit + index + receipt",
        yardstick="sqlite3 .import", note="the aim is %g" % aim if aim else "", raw=raw)
