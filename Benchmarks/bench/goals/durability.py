# SPDX-License-Identifier: Apache-2.0
"""Goal 9: what durability costs beyond the work: a receipt against one synced write of 4 KiB."""
import re
import statistics

from ..process import run
from ..report import Row


def measure(shop):
    said = [shop.measure("receipts", shop.work / "receipts", 200) for _ in range(shop.pairs)]
    beyond = statistics.median((one["receipt"] - one["work"]) / one["write"] for one in said)
    whole = statistics.median(one["receipt"] / one["write"] for one in said)
    return [
        Row.at_most(
            9, "one caller's receipt of a ledger entry, p50 beyond its CPU time, over a synced write", beyond, 1.3,
            ours="append, checkpoint published", yardstick="4 KiB and fdatasync"),
        Row(9, "the same, CPU time included", ratio=whole, ours="append", yardstick="4 KiB and fdatasync"),
        *syncs(shop),
    ]


def syncs(shop):
    """Syncs a batch of the ledger costs, counted by strace over runs of different length."""
    if not shop.peers.program("strace"):
        return [Row.skipped(9, "syncs a batch", "strace is not installed")]
    few, many = (count(shop, number) for number in (10, 60))
    each = (many - few) / 50 - 1  # one sync a round is that of the file beside it
    return [
        Row(9, "syncs a batch of ledger entries", ours="%.2g" % each, yardstick="1", ratio=each, limit="≤ 1",
            met=each <= 1.001)
    ]


def count(shop, receipts):
    log = shop.work / "syncs.txt"
    calls = "fsync,fdatasync,sync_file_range,syncfs,msync"
    run(["strace", "-f", "-qq", "-e", "trace=" + calls, "-o", log, shop.built, "receipts", shop.work / "syncs", receipts])
    return len(re.findall(r"^\d+ +f(?:data)?sync\(|syncfs\(", log.read_text(), re.M))
