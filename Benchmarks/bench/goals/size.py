# SPDX-License-Identifier: Apache-2.0
"""Goal 11: bytes of the catalogue against a plain SQLite file of the same rows with FTS5."""
from .. import yardsticks
from ..report import Row
from ..rows import rows_of


def measure(shop):
    if not shop.peers.program("sqlite3"):
        return [Row.skipped(11, "size of the catalogue", "sqlite3 is not installed")]
    archive = shop.new_archive("size")
    shop.deposit(archive, shop.export(shop.messages))
    plain = shop.work / "load.db"
    yardsticks.sqlite(rows_of(shop.chat(shop.messages)), plain)
    ours = sum(path.stat().st_size for path in archive.glob("catalogue.db*"))
    sealed = sum(path.stat().st_size for path in (archive / "vault").rglob("*") if path.is_file())
    ratio = ours / plain.stat().st_size
    return [
        Row.at_most(
            11, "catalogue and index, bytes over plain SQLite", ratio, 1.5, ours="catalogue.db",
            yardstick="table, two indexes, FTS5", note="the aim is 1"),
        Row(
            11, "original and filing in the vault, bytes over the export", ratio=sealed / exported(shop), ours="vault/",
            yardstick="the .txt"),
    ]


def exported(shop):
    return shop.export(shop.messages).stat().st_size
