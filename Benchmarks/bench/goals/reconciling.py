# SPDX-License-Identifier: Apache-2.0
"""Goal 12: what is missing from one phone's copy, found from the copies of K - 1 others, against the ground truth.

Beside GNU diff and git's variants over every pair of canonical texts (zone, names and markers of all languages already
made equal, which a user would have to do first) and the windowed reference of the shared corpus.

A line flagged as absent from a phone counts as right by number: twins (one person, one minute, one visible content) are
one kind of thing, of which so many are absent.
"""
import collections
import json
import sys
import time

from ..process import run
from ..report import Row

LIMITS = {5: (0.999, 0.9999)}
GIT = ("myers", "histogram", "patience")


def measure(shop):
    if shop.shared is None:
        return [Row.skipped(12, "reconcile", "the shared corpus is absent")]
    sizes = [10_000, 100_000] if shop.quick else [10_000, 100_000, 1_000_000]
    rows = []
    for size in sizes:
        rows += Size(shop, size).rows()
    return rows


class Size:
    """The figures for one number of messages."""

    def __init__(self, shop, messages):
        self.shop, self.messages = shop, messages
        self.folder = shop.corpus(
            "custodians-%d" % messages, "--messages", messages, "--custodians", 5, "--outputs", "tsv")
        self.truth = json.loads((self.folder / "truth.json").read_text())
        self.phones = self.truth["phones"]
        self.ids = [[None] + [int(line) for line in open(self.folder / ("custodian-%d/ids.txt" % phone["phone"]))]
                    for phone in self.phones]  # the first line of a chat is about encryption
        self.twins = twins(self.folder / "messages.tsv")

    def rows(self):
        found = []
        for phones in (2, 3, 4, 5):
            said, answer = self.ours(phones)
            found += self.exactness(phones, *self.score(phones, answer["flagged"]))
            found.append(self.names(phones, answer["identities"]))
        return found + self.costs(said, answer)

    def ours(self, phones):
        files = [self.folder / phone["file"] for phone in self.phones[:phones]]
        zones = [phone["zone"] for phone in self.phones[:phones]]
        said = run([self.shop.binary, "reconcile", "--files", *files, "--timezone", *zones, "--json"], accept=(0, 3))
        flagged, identities, times = [[] for _ in files], [], {}
        for line in said.out.splitlines():
            item = json.loads(line)
            if item["kind"] == "identity":
                identities.append(item["members"])
            elif item["kind"] == "times":
                times = item
            elif item["kind"] == "entry":
                here = [self.ids[phone][place] for phone, place in enumerate(item["lines"]) if place is not None]
                for phone, place in enumerate(item["lines"]):
                    if place is None:
                        flagged[phone] += here[:1]
        return said, dict(flagged=flagged, identities=identities, times=times)

    def score(self, phones, flagged):
        """Precision and recall over all phones, twins by number."""
        right = wrong = left = 0
        shown = [set(ids) - {None} for ids in self.ids[:phones]]
        for phone in range(phones):
            others = set().union(*(shown[other] for other in range(phones) if other != phone))
            wanted = collections.Counter(self.twins[each] for each in others - shown[phone])
            said = collections.Counter(self.twins[each] for each in flagged[phone] if each is not None)
            both = sum((wanted & said).values())
            right, wrong, left = right + both, wrong + said.total() - both, left + wanted.total() - both
        return right / max(1, right + wrong), right / max(1, right + left)

    def exactness(self, phones, precision, recall):
        least = LIMITS.get(phones, (0.998, 0.999))
        what = "%s messages, %d phones: absent here, " % (format(self.messages, ","), phones)
        return [
            Row.at_least(12, what + "precision", precision, least[0], ours="%.5f" % precision),
            Row.at_least(12, what + "recall", recall, least[1], ours="%.5f" % recall),
        ]

    def names(self, phones, identities):
        """Share of participants with fifty shared messages and more who are mapped, and rightly."""
        back = [{name: full for full, name in phone["names"].items()} for phone in self.phones]
        right = wrong = 0
        for members in identities:
            known = [m for m in members if m["shared"] >= 50]
            people = {back[m["copy"]].get(m.get("name")) for m in members}
            right += len(known) if len(people) == 1 else 0
            wrong += 0 if len(people) == 1 else len(members)
        what = "%s messages, %d phones: names mapped right" % (format(self.messages, ","), phones)
        return Row.at_least(
            12, what, right / max(1, right + wrong), 1, ours="%d" % right, yardstick="%d" % (right + wrong))

    def costs(self, said, answer):
        """The processor's seconds beside those of the tools, for all pairs of five phones."""
        tools = Tools(self)
        rows, diff = [], tools.pairs("diff")
        size = format(self.messages, ",")
        times = answer["times"]
        parts = "reading %.2f s, aligning %.2f s, peak %d MiB" % (
            times["parse"], times["align"], times["peakKiB"] / 1024)
        note = parts + "; diff: precision %.3f, recall %.4f" % diff.score
        what = "%s messages, 5 phones at once: CPU of the whole program over diff's of all pairs of canonical text" % size
        row = Row.at_most if self.messages == 1_000_000 else plain
        rows.append(row(
            12, what, said.cpu / diff.cpu, 0.5, ours="%.2f s" % said.cpu, yardstick="%.2f s" % diff.cpu, note=note))
        for name in GIT:
            other = tools.pairs("git-" + name)
            rows.append(plain(
                12, "%s messages, 5 phones: the same over git diff, %s" % (size, name), said.cpu / other.cpu, None,
                ours="%.2f s" % said.cpu, yardstick="%.2f s" % other.cpu, note="precision %.3f, recall %.4f" % other.score))
        other = tools.pairs("windowed")
        rows.append(plain(
            12, "%s messages, 5 phones: aligning alone over the windowed reference in Python" % size,
            times["align"] / other.cpu, None, ours="%.2f s" % times["align"], yardstick="%.2f s" % other.cpu,
            note="precision %.5f, recall %.5f" % other.score))
        return rows


def plain(goal, what, ratio, limit, **more):
    return Row(goal, what, ratio=ratio, **more)


class Tools:
    """The tools a user would take, by way of the shared corpus's own `align.py`."""

    def __init__(self, size):
        sys.path.insert(0, str(size.shop.shared))
        import align
        self.align, self.size = align, size
        self.work = size.shop.work / "align"
        self.work.mkdir(exist_ok=True)
        self.canons, self.files = [], []
        for phone in size.phones:
            self.prepare(phone)

    def prepare(self, phone):
        lines = self.align.parse(str(self.size.folder / phone["file"]), phone["platform"], phone["locale"], phone["zone"])
        group = self.size.truth["chats"][phone["chat"]]["name"]
        canon = [(moment, who) + self.align.canon(body, who, group) for moment, who, body in lines]
        path = self.work / ("%d-%d.txt" % (self.size.messages, phone["phone"]))
        with open(path, "w", encoding="utf-8", newline="\n") as out:
            out.writelines("%d %s %s\n" % (moment // 60, kind, text) for moment, _, kind, text in canon)
        self.canons.append(canon)
        self.files.append(path)

    def pairs(self, tool):
        cpu, flagged = 0.0, [[] for _ in self.files]
        for a in range(len(self.files)):
            for b in range(a + 1, len(self.files)):
                if tool == "windowed":
                    start = time.process_time()
                    only = self.align.windowed(self.canons[a], self.canons[b])
                    cpu += time.process_time() - start
                else:
                    names = str(self.files[a]), str(self.files[b])
                    only, took = self.align.gnu_diff(*names) if tool == "diff" else self.align.git_diff(*names, tool[4:])
                    if only is None:
                        raise RuntimeError("%s did not end well" % tool)
                    cpu += took["cpu"]
                flagged[b] += [self.size.ids[a][place + 1] for place in only[0]]
                flagged[a] += [self.size.ids[b][place + 1] for place in only[1]]
        return Result(cpu, self.size.score(len(self.files), [sorted(set(each)) for each in flagged]))


Result = collections.namedtuple("Result", "cpu score")


def twins(path):
    """For each message what it visibly is: its minute, person and content."""
    seen = {}
    for line in open(path, encoding="utf-8", newline="\n"):
        number, _, moment, who, kind, text = line.rstrip("\n").split("\t")
        visible = "media" if kind in ("image", "video", "audio", "document", "sticker") else kind
        seen[int(number)] = hash((int(moment) // 60, who, visible, "" if kind in ("system", "deleted") else text))
    return seen
