# SPDX-License-Identifier: Apache-2.0
"""Goal 14: receipts under load: 256 callers, each entry durable under a published, signed checkpoint."""
import statistics

from .. import yardsticks
from ..report import Row

TESSERA = 13_180  # entries a second of Tessera POSIX on this class of machine, checkpoint not included


def measure(shop):
    said, writes = [], []
    for _ in range(shop.pairs):
        said.append(shop.measure("callers", shop.work / "callers", 256, 100 if shop.quick else 400))
        writes.append(yardsticks.synced_write(shop.work))
    if not all(one["whole"] for one in said):
        raise RuntimeError("the ledger is not whole afterwards")
    speed = statistics.median(one["entries"] / one["wall"] for one in said)
    p50 = statistics.median(one["p50"] for one in said) * 1e3
    write = statistics.median(writes) * 1e3
    return [
        Row(14, "durable entries a second at 256 callers", ours="%.0f/s" % speed, yardstick="Tessera %d/s" % TESSERA,
            ratio=speed / TESSERA, limit="≥ 13,000/s", met=speed >= 13_000, note=aside(write)),
        Row(14, "receipt p50 at 256 callers", ours="%.1f ms" % p50, yardstick="synced write %.2f ms" % write,
            ratio=p50 / write, limit="≤ 15 ms", met=p50 <= 15, note=aside(write)),
    ]


def aside(write):
    return "a synced write of 4 KiB took %.2f ms" % write
