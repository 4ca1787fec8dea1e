# SPDX-License-Identifier: Apache-2.0
"""Goal 7: the Merkle tree against the speed of SHA-256, and its root against pymerkle's."""

from .. import yardsticks
from ..pairs import Rounds
from ..process import run
from ..report import Row

BLOCKS = 4  # blocks of SHA-256 an entry of 60 bytes costs: two for its leaf, two for a node
BLOCK_BYTES = 64

PYMERKLE = r'''
import sys
from pymerkle import InmemoryTree
tree = InmemoryTree(algorithm="sha256")
for number in range(int(sys.argv[1])):
    tree.append_entry(b"." * 52 + b"%08d" % number)
print(tree.get_state().hex())
'''


def measure(shop):
    entries = 1_000_000 if shop.quick else 10_000_000
    rounds = Rounds(
        {
            "one": lambda: Speed(shop.measure("merkle", entries, 1)),
            "two": lambda: Speed(shop.measure("merkle", entries // 2, 2)),
            "log": lambda: Log(shop.measure("log", shop.work / "log", 200_000)),
            "limit": lambda: yardsticks.openssl("sha256", 65_536) / (BLOCKS * BLOCK_BYTES),
        }, shop.pairs, warm=False)
    return [*trees(rounds), *logs(rounds), same_root(shop)]


class Speed:
    """Entries a second."""

    def __init__(self, said):
        self.cpu = said["entries"] / said["cpu"]
        self.wall = said["entries"] / said["wall"]


class Log:
    """Entries a processor second, of appending and of verifying, in units of four blocks of SHA-256."""

    def __init__(self, said):
        if not said["whole"]:
            raise RuntimeError("the ledger is not whole")
        leaf = (said["bytes"] + 1 + 9 + BLOCK_BYTES - 1) // BLOCK_BYTES
        weight = (leaf + 2) / BLOCKS
        self.append = said["entries"] * weight / said["append_cpu"]
        self.audit = said["entries"] * weight / said["audit_cpu"]


def trees(rounds):
    two = Row.at_least(
        7, "append and verify on two cores, entries a second over one core's limit",
        rounds.ratio("two", "limit", "wall"), 0.9, ours="tree of 60-byte entries", yardstick="openssl speed sha256")
    one = Row.at_least(
        7, "append and verify on one core, entries a CPU second over the limit of SHA-256",
        rounds.ratio("one", "limit", "cpu"), 0.5, ours="tree of 60-byte entries", yardstick="openssl speed sha256")
    return [one, two]


def logs(rounds):
    def row(what, name):
        return Row(
            7, what, ratio=rounds.ratio("log", "limit", name), ours="ledger on disk", yardstick="openssl speed sha256",
            note="entries weighed by the blocks they take")
    return [
        row("append 200,000 entries to a ledger, tiles and checkpoint included, over the same limit", "append"),
        row("recompute that ledger from its files, over the same limit", "audit"),
    ]


def same_root(shop):
    what, entries = "root equal to pymerkle's over 20,011 entries", 20_011
    python = shop.peers.package("pymerkle")
    if not python:
        return Row.skipped(7, what, "pymerkle is not installed")
    theirs = run([python, "-c", PYMERKLE, entries]).out.strip()
    ours = shop.measure("root", entries)["root"]
    return Row(7, what, ours=ours[:8], yardstick=theirs[:8], limit="equal", met=ours == theirs)
