# SPDX-License-Identifier: Apache-2.0
"""Goal 10: the mix of fifty questions, the first 50 rows with their text, against tantivy, SQLite and ripgrep."""
import collections
import importlib.util
import json
import os
import shutil
import statistics
import sys

from .. import questions as mix
from ..process import run
from ..report import Row
from ..rows import rows_of

ENGINES = {"tantivy": "tantivy", "sqlite_time": "SQLite, time as row id", "rg": "ripgrep"}
NEWEST = ("common-newest", "and2", "phrase", "prefix", "person+date")


def measure(shop):
    outputs = "wa:android:en-GB,tsv"
    folder = shop.corpus(
        "search-%d" % shop.messages, "--messages", shop.messages, "--chats", 8, "--seed", 7, "--outputs", outputs)
    if folder is None:
        return [Row.skipped(10, "search", "the shared corpus and its engines are absent")]
    place = shop.work / ("search-%d" % shop.messages)
    place.mkdir(exist_ok=True)
    rows = rows_of(folder)
    titles = [chat["name"] for chat in json.loads((folder / "truth.json").read_text())["chats"]]
    asked, answers = ask(shop, place, rows, titles)
    archive = filed(shop, folder, titles)
    taken = rounds(shop, place, rows, archive, asked)
    return verdicts(taken, answers, asked)


def ask(shop, place, rows, titles):
    """The questions, written for the engines and for the program, and the answers by brute force."""
    engines = shared(shop)
    asked, _ = engines.choose(str(rows))
    for question in asked:
        mix.on_days(question)
    (place / "queries.json").write_text(json.dumps(dict(queries=asked)))
    (place / "questions.tsv").write_text("".join(mix.typed(question) + "\n" for question in asked))
    answers = mix.Answers(asked)
    for _, chat, moment, sender, _, text in engines.rows(str(rows)):
        answers.take(titles[chat], moment - moment % 60, sender, text)
    return asked, answers


def shared(shop):
    """The shared runner of search engines, as a module."""
    sys.path.insert(0, str(shop.shared))
    found = importlib.util.spec_from_file_location("search_engines", shop.shared / "search.py")
    module = importlib.util.module_from_spec(found)
    found.loader.exec_module(module)
    return module


def filed(shop, folder, titles):
    """An archive that holds every chat under its own title."""
    exports = shop.work / "exports"
    shutil.rmtree(exports, ignore_errors=True)
    exports.mkdir()
    paths = []
    for chat, title in enumerate(titles):
        paths.append(exports / ("WhatsApp Chat with %s.txt" % title))
        os.link(folder / ("whatsapp-android-en-GB-chat-%d.txt" % chat), paths[-1])
    archive = shop.new_archive("search")
    shop.deposit(archive, *paths)
    return archive


def rounds(shop, place, rows, archive, asked):
    """What each engine and the program took in each round, in turn: (question, milliseconds) lists."""
    engines = [name for name in ENGINES if available(shop, name)]
    for name in engines:
        build(shop, place, rows, name)
    taken = collections.defaultdict(list)
    for _ in range(shop.pairs):
        for name in engines:
            taken[name].append(query(shop, place, rows, name))
        said = shop.measure("search", archive, archive.with_suffix(".key"), place / "questions.tsv", 3)
        taken["ours"].append([(turn % len(asked), time) for turn, time in enumerate(said["ms"])])
        taken["answers"].append(said["answers"])
    said = shop.measure("search", archive, archive.with_suffix(".key"), place / "questions.tsv", 1, "recorded")
    taken["recorded"] = said["ms"]
    return taken


def available(shop, name):
    return shop.peers.program("rg") if name == "rg" else shop.peers.package("tantivy")


def command(shop, place, rows, name, verb):
    return [shop.peers.python, shop.shared / "search.py", verb, name, "--tsv", rows, "--dir", place / name]


def build(shop, place, rows, name):
    done = place / (name + ".done")
    if not done.exists():
        shop.say("building the index of %s" % name)
        shutil.rmtree(place / name, ignore_errors=True)
        (place / name).mkdir()
        run(command(shop, place, rows, name, "build"))
        done.touch()


def query(shop, place, rows, name):
    reps = 1 if name == "rg" else 3
    more = ["--queries", place / "queries.json", "--reps", reps]
    return json.loads(run(command(shop, place, rows, name, "query") + more).out.splitlines()[-1])["lat"]


def verdicts(taken, answers, asked):
    wrong = [place for place, answer in enumerate(taken["answers"][0]) if not answers.agrees(place, answer)]
    note = "; ".join(mix.typed(asked[place]).split("\t")[1] for place in wrong[:3])
    right = len(asked) - len(wrong)
    rows = [
        Row(10, "answers equal brute force", ours=str(right), yardstick=str(len(asked)), ratio=right / len(asked),
            limit="= 1", met=not wrong, note=note)
    ]
    if "tantivy" in taken:
        rows += against(taken, asked)
    rows += ripgrep(taken, asked)
    recorded = statistics.median(taken["recorded"]) / p50(taken["ours"][-1], asked)
    return rows + [
        Row(10, "the mix asked as acts, each in the ledger before it is answered, p50 over the search alone",
            ours="find, count, facets", yardstick="catalogue", ratio=recorded, note="the difference is the receipt of goal 9")
    ]


def against(taken, asked):
    def ratio(other, classes=None, share=0.5):
        return statistics.median(
            quantile(ours, asked, classes, share) / quantile(theirs, asked, classes, share)
            for ours, theirs in zip(taken["ours"], taken[other]))

    rows = [
        Row.at_most(10, "the mix, p50 over tantivy", ratio("tantivy"), 1, ours="catalogue", yardstick="tantivy"),
        Row(10, "the mix, p99 over tantivy", ours="catalogue", yardstick="tantivy", ratio=ratio("tantivy", share=0.99)),
        Row.at_most(10, "a common word, newest first, over plain SQLite with time as row id",
                    ratio("sqlite_time", ("common-newest",)), 1, ours="catalogue", yardstick="sqlite3"),
        Row.at_most(10, "all newest-first questions, p50 over plain SQLite with time as row id",
                    ratio("sqlite_time", NEWEST), 1, ours="catalogue", yardstick="sqlite3"),
    ]
    return rows + [
        Row.at_most(10, "%s over tantivy" % name, ratio("tantivy", (kind,)), 4, ours="catalogue", yardstick="tantivy",
                    note="the aim is 1")
        for name, kind in (("counts", "count"), ("facets", "facet"))
    ]


def ripgrep(taken, asked):
    if "rg" not in taken:
        return [Row.skipped(10, "slower than ripgrep", "ripgrep is not installed")]
    slower = {
        question["cls"]: statistics.median(
            quantile(ours, asked, (question["cls"],), 0.5) / quantile(theirs, asked, (question["cls"],), 0.5)
            for ours, theirs in zip(taken["ours"], taken["rg"]))
        for question in asked
    }
    worst = max(slower, key=slower.get)
    return [
        Row.at_most(10, "the kind of question that does worst over ripgrep", slower[worst], 1, ours=worst,
                    yardstick="rg over the plain rows", raw=slower)
    ]


def p50(times, asked):
    return quantile(times, asked, None, 0.5)


def quantile(times, asked, classes, share):
    """Of the milliseconds of questions of `classes` (None: all)."""
    chosen = sorted(time for place, time in times if classes is None or asked[place]["cls"] in classes)
    return chosen[min(len(chosen) - 1, int(share * len(chosen)))]
