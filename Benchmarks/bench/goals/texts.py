# SPDX-License-Identifier: Apache-2.0
"""Goal 4: SMS Backup & Restore's XML against ElementTree, which needs its surrogate pairs repaired first."""
from .. import counts, readers
from ..exports import export
from ..pairs import Rounds
from ..report import Row

FORMAT = "sms-backup-restore"
LIMIT = 64  # MiB


def measure(shop):
    corpus = shop.corpus("sms-%d" % shop.messages, "--messages", shop.messages, "--outputs", "sms")
    if corpus:
        return judge(shop, corpus / "sms-chat-0.xml", "SMS and MMS")
    with export(shop, FORMAT, shop.messages // 2700) as (path, _):
        return judge(shop, path, "SMS")


def judge(shop, path, kind):
    jobs = {"ours": lambda: shop.parse(path, "--count"), "python": lambda: readers.read(FORMAT, path)}
    rounds = Rounds(jobs, shop.pairs, warm=False)
    size = path.stat().st_size / 1e6
    return [speed(rounds, size, kind), memory(shop, path, size), whole(rounds)]


def speed(rounds, size, kind):
    speeds = ["%.0f MB/s" % (size / rounds.median(which)) for which in ("ours", "python")]
    return Row.at_least(
        4, "parse %s in XML (%.0f MB), MB a CPU second over ElementTree" % (kind, size), rounds.ratio("python", "ours"),
        10, ours=speeds[0], yardstick=speeds[1], raw=dict(ours=rounds.median("ours"), python=rounds.median("python")))


def memory(shop, path, size):
    peak = shop.parse(path, "--count", memory=True).mib
    return Row(
        4, "peak memory for %.0f MB" % size, ours="%.0f MiB" % peak, yardstick="%d MiB" % LIMIT, ratio=peak / LIMIT,
        limit="≤ 1", met=peak <= LIMIT)


def whole(rounds):
    ours, held = counts.of(rounds.last("ours"))["messages"], int(rounds.last("python").out)
    return Row(
        4, "messages over those in the file", ours=format(ours, ","), yardstick=format(held, ","), ratio=ours / held,
        limit="= 1", met=ours == held)
