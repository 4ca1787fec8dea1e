# SPDX-License-Identifier: Apache-2.0
"""Goal 6: sealing objects and pages against what openssl does at the same size on one core."""
import pathlib
import shutil

from .. import yardsticks
from ..pairs import Rounds
from ..report import Row

CHUNK = 16_384  # bytes of plaintext a sealed chunk holds
PAGE = 4_096  # bytes of a page of the catalogue
MEBIBYTES = 256


def measure(shop):
    return blobs(shop) + pages(shop)


def blobs(shop):
    memory = pathlib.Path("/dev/shm")
    folder = (memory if memory.is_dir() else shop.work) / "onrecord-bench-seal"
    rounds = Rounds(
        {
            "ours": lambda: Rates(shop.measure("seal", folder, MEBIBYTES)),
            "gcm": lambda: yardsticks.openssl("aes-256-gcm", CHUNK),
            "sha": lambda: yardsticks.openssl("sha256", CHUNK),
        }, shop.pairs, warm=False)
    shutil.rmtree(folder)
    both = [1 / (1 / gcm + 1 / sha) for gcm, sha in zip(rounds.taken["gcm"], rounds.taken["sha"])]
    rounds.taken["gcm and sha"] = both
    note = "the object's digest and file included"
    return [
        Row.at_least(
            6, "seal an object, bytes a CPU second over AES-256-GCM", rounds.ratio("ours", "gcm", "seal"), 0.6,
            ours="seal to a file", yardstick="openssl speed, 16 KiB", note=note),
        Row.at_least(
            6, "the same over AES-256-GCM and then SHA-256", rounds.ratio("ours", "gcm and sha", "seal"), 0.6,
            ours="seal to a file", yardstick="openssl speed, 16 KiB", note=note),
        Row.at_least(
            6, "open an object, bytes a CPU second over AES-256-GCM", rounds.ratio("ours", "gcm", "read"), 0.6,
            ours="read 1 MiB at a time", yardstick="openssl speed, 16 KiB"),
    ]


class Rates:
    """Bytes a processor second."""

    def __init__(self, said):
        self.seal = said["bytes"] / said["seal"]
        self.read = said["bytes"] / said["read"]


def pages(shop):
    archive = filed(shop)
    rounds = Rounds(
        {
            "ours": lambda: rate(shop.measure("pages", archive, archive.with_suffix(".key"))),
            "mac": lambda: yardsticks.openssl("sha256", PAGE),
        }, shop.pairs, warm=False)
    return [
        Row.at_least(
            6, "decide the HMAC-SHA256 of every page of a catalogue, bytes a CPU second over SHA-256",
            rounds.ratio("ours", "mac"), 0.6, ours="cipher_integrity_check", yardstick="openssl speed, 4 KiB")
    ]


def rate(said):
    if said["faults"]:
        raise RuntimeError("the catalogue has faults")
    return said["bytes"] / said["cpu"]


def filed(shop):
    """An archive that holds the chat, deposited now."""
    archive = shop.new_archive("pages")
    shop.deposit(archive, shop.export(shop.messages))
    return archive
