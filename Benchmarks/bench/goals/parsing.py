# SPDX-License-Identifier: Apache-2.0
"""Goal 1: reading a WhatsApp export, every item built, against chatpack, a regular expression and grep."""
from .. import yardsticks
from ..pairs import Rounds
from ..process import run
from ..report import Row

CHATPACK = "import chatpack, sys; print(len(chatpack.parse_whatsapp(sys.argv[1])))"


def measure(shop):
    path = shop.export(shop.messages)
    jobs = {
        "ours": lambda: shop.parse(path, "--count"),
        "start": lambda: shop.parse(short(shop), "--count"),
        "regex": lambda: yardsticks.regex(path),
        "grep": lambda: yardsticks.grep(path, "C.UTF-8"),
        "grep C": lambda: yardsticks.grep(path, "C"),
    }
    python = shop.peers.package("chatpack")
    if python:
        jobs["chatpack"] = lambda: run([python, "-c", CHATPACK, path])
    rounds = Rounds(jobs, shop.pairs)
    return [
        peer(rounds, python), faster(rounds, "regex", "one Python regular expression a line", 15),
        grep(rounds, "grep", "C.UTF-8"), grep(rounds, "grep C", "C"), start(rounds),
    ]


def peer(rounds, python):
    what = "parse, CPU of chatpack over ours"
    return faster(rounds, "chatpack", "chatpack", 30) if python else Row.skipped(1, what, "chatpack is not installed")


def faster(rounds, name, called, limit):
    return Row.at_least(
        1, "parse, CPU of %s over ours" % called, rounds.ratio(name, "ours"), limit, ours="parse --count",
        yardstick=called, raw=raw(rounds, name))


def grep(rounds, name, locale):
    return Row.at_most(
        1, "parse, CPU over that of grep -cE HEADER (%s)" % locale, rounds.ratio("ours", name), 1, ours="parse --count",
        yardstick="grep -cE", raw=raw(rounds, name))


def start(rounds):
    share = rounds.ratio("start", "ours")
    return Row(1, "of which starting the program", ratio=share, ours="an export of one line", yardstick="this export")


def short(shop):
    path = shop.work / "short.txt"
    path.write_text("27/03/2022, 21:55 - Ada Obi: The pumps are on.\n")
    return path


def raw(rounds, name):
    return dict(ours=rounds.median("ours"), yardstick=rounds.median(name))
