# SPDX-License-Identifier: Apache-2.0
"""Goal 5: mail, parsed against Python's own reader, filed against what mu and notmuch need for their index."""
from ..pairs import Rounds
from ..process import run
from ..report import Row

NOTMUCH = "[database]\npath=%s\nmail_root=%s\n[user]\nname=x\nprimary_email=x@example.org\n[new]\ntags=new\n"


def measure(shop):
    count = 10_000 if shop.quick else 30_000
    folder = shop.corpus("mail-%d" % count, "--messages", count, "--outputs", "mbox,maildir")
    if folder is None:
        return [Row.skipped(5, "mail", "the shared corpus is absent")]
    return parsing(shop, folder / "mail-chat-0.mbox") + filing(shop, folder)


def parsing(shop, mbox):
    python = [shop.peers.python if shop.peers.python.exists() else "python3", shop.shared / "workers.py"]
    jobs = {
        "ours": lambda: shop.parse(mbox, "--count"),
        "python": lambda: run([*python, "mail_python_compat32", mbox]),
    }
    rounds = Rounds(jobs, shop.pairs, warm=False)
    return [
        Row.at_least(
            5, "parse an mbox, CPU of Python's mailbox (compat32) over ours", rounds.ratio("python", "ours"), 5,
            ours="parse --count", yardstick="mailbox", raw=dict(ours=rounds.median("ours"), python=rounds.median("python")))
    ]


def filing(shop, folder):
    maildir = folder / "maildir-chat-0"
    jobs = {"ours": lambda: deposit(shop, folder / "mail-chat-0.mbox")}
    if shop.peers.program("mu"):
        jobs["mu"] = lambda: mu(shop.work / "mu", maildir)
    if shop.peers.program("notmuch"):
        jobs["notmuch"] = lambda: notmuch(shop.work / "notmuch", maildir)
    rounds = Rounds(jobs, shop.pairs, warm=False)
    return [against(rounds, "mu", "mu index", 10), against(rounds, "notmuch", "notmuch new", 20)]


def against(rounds, name, called, limit):
    what = "parse + seal + prove + index an mbox, CPU of %s over ours" % called
    if name not in rounds.taken:
        return Row.skipped(5, what, "%s is not installed" % name)
    raw = dict(ours=rounds.median("ours"), peer=rounds.median(name))
    return Row.at_least(5, what, rounds.ratio(name, "ours"), limit, ours="deposit", yardstick=called, raw=raw)


def deposit(shop, mbox):
    return shop.deposit(shop.new_archive("mail"), mbox)


def mu(place, maildir):
    line = "rm -rf {0}; mu init --muhome {0} --maildir {1} > /dev/null && mu index --muhome {0} --quiet"
    return run(line.format(place, maildir))


def notmuch(place, maildir):
    place.with_suffix(".config").write_text(NOTMUCH % (place, maildir))
    line = "rm -rf {0}; mkdir -p {0}; NOTMUCH_CONFIG={0}.config notmuch new --quiet"
    return run(line.format(place))
