# SPDX-License-Identifier: Apache-2.0
"""One file a goal: each has `measure(shop)`, which returns its rows."""
import importlib
import sys

from ..report import Row

FILES = {
    1: "parsing", 2: "exactness", 3: "telegram", 4: "texts", 5: "mail", 6: "sealing", 7: "merkle", 8: "depositing",
    9: "durability", 10: "search", 11: "size", 12: "reconciling", 13: "memory", 14: "callers",
    15: "reading", 16: "uploading", 17: "delivering", 18: "formats", 19: "flatness",
}


def numbers():
    return sorted(FILES)


def measure(number, shop):
    """The rows of a goal; one row that says what went wrong when its measurement could not be made."""
    name = FILES[number]
    print("bench: goal %d, %s" % (number, name), file=sys.stderr, flush=True)
    try:
        return importlib.import_module("bench.goals." + name).measure(shop)
    except (RuntimeError, OSError, ValueError, KeyError) as error:
        why = " ".join(str(error).split())
        return [Row.skipped(number, name, "could not be measured: %s" % why[-200:])]
