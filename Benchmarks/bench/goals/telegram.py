# SPDX-License-Identifier: Apache-2.0
"""Goal 3: Telegram's result.json against chatpack, which reads it whole, and Python's json; nothing dropped."""
from .. import counts, readers
from ..exports import export
from ..pairs import Rounds
from ..process import run
from ..report import Row

CHATPACK = "import chatpack, sys; print(len(chatpack.parse_telegram(sys.argv[1])))"
FORMAT = "telegram-json"
LIMIT = 64  # MiB


def measure(shop):
    corpus = shop.corpus("telegram-%d" % shop.messages, "--messages", shop.messages, "--outputs", "telegram")
    if corpus:
        path = corpus / "telegram-chat-0.json"
        return judge(shop, path, None)
    with export(shop, FORMAT, shop.messages // 2500) as (path, count):
        return judge(shop, path, count)


def judge(shop, path, count):
    jobs = {"ours": lambda: shop.parse(path, "--count"), "json": lambda: readers.read(FORMAT, path)}
    python = shop.peers.package("chatpack")
    if python:
        jobs["chatpack"] = lambda: run([python, "-c", CHATPACK, path])
    rounds = Rounds(jobs, shop.pairs, warm=False)
    size = path.stat().st_size / 1e6
    rows = [against(rounds, name, limit, size) for name, limit in (("chatpack", 2), ("json", None)) if name in jobs]
    if not python:
        rows.append(Row.skipped(3, "parse, MB/s over chatpack", "chatpack is not installed"))
    return rows + [memory(shop, path, size), whole(rounds, count)]


def against(rounds, name, limit, size):
    ratio = rounds.ratio(name, "ours")
    speeds = [size / rounds.median(which) for which in ("ours", name)]
    more = dict(
        ours="%.0f MB/s" % speeds[0], yardstick="%.0f MB/s" % speeds[1],
        raw=dict(ours=rounds.median("ours"), peer=rounds.median(name)))
    what = "parse Telegram's JSON (%.0f MB), MB a CPU second over %s" % (size, name)
    return Row.at_least(3, what, ratio, limit, **more) if limit else Row(3, what, ratio=ratio, **more)


def memory(shop, path, size):
    peak = shop.parse(path, "--count", memory=True).mib
    return Row(
        3, "peak memory for %.0f MB" % size, ours="%.0f MiB" % peak, yardstick="%d MiB" % LIMIT, ratio=peak / LIMIT,
        limit="≤ 1", met=peak <= LIMIT)


def whole(rounds, count):
    """Service messages are events with us; Python's list holds both."""
    ours = sum(counts.of(rounds.last("ours")).values())
    held = count or int(rounds.last("json").out)
    return Row(
        3, "messages and events over those in the file", ours=format(ours, ","), yardstick=format(held, ","),
        ratio=ours / held, limit="= 1", met=ours == held)
