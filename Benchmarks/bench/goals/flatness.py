# SPDX-License-Identifier: Apache-2.0
"""Goal 19: memory is flat: the peak for a large export over that for one a tenth as large."""
from ..exports import export
from ..report import Row

LIMIT = 1.1
MEGABYTES = {"sms-backup-restore": 2000, "telegram-json": 1000, "imessage-db": 1000}


def measure(shop):
    return [measured(shop, format, size // 10 if shop.quick else size) for format, size in MEGABYTES.items()]


def measured(shop, format, megabytes):
    few, many = peak(shop, format, megabytes // 10), peak(shop, format, megabytes)
    return Row.at_most(
        19, "%s, peak memory for %d MB over that for %d MB" % (format, megabytes, megabytes // 10), many / few, LIMIT,
        ours="%.0f MiB" % many, yardstick="%.0f MiB" % few)


def peak(shop, format, megabytes):
    with export(shop, format, megabytes) as (path, _):
        return shop.parse(path, "--count", memory=True).mib
