# SPDX-License-Identifier: Apache-2.0
"""Goal 13: peak memory of parsing and depositing a file of half a gigabyte, and whether it grows with the file."""
from ..report import Row

LIMIT = 200  # MiB


def measure(shop):
    small, large = (100_000, 1_000_000) if shop.quick else (1_000_000, 4_700_000)
    jobs = {
        "parse": lambda path: shop.parse(path, "--count", memory=True).mib,
        "deposit": lambda path: shop.deposit(shop.new_archive("memory"), path, memory=True).mib,
    }
    rows = []
    for name, job in jobs.items():
        few, many = job(shop.export(small)), job(shop.export(large))
        rows += figures(name, few, many, [shop.export(count).stat().st_size / 1e6 for count in (small, large)])
    shop.new_archive("memory")
    return rows


def figures(name, few, many, megabytes):
    size = "%.0f MB" % megabytes[1]
    return [
        Row(13, "%s, peak memory of all its processes for %s" % (name, size), ours="%.0f MiB" % many,
            yardstick="%d MiB" % LIMIT, ratio=many / LIMIT, limit="≤ 1", met=many <= LIMIT),
        Row(13, "%s, peak for %s over that for %.0f MB" % (name, size, megabytes[0]), ours="%.0f MiB" % many,
            yardstick="%.0f MiB" % few, ratio=many / few, limit="≤ 1.1", met=many / few <= 1.1),
    ]
