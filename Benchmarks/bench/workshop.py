# SPDX-License-Identifier: Apache-2.0
"""Where a run works: the program, the folders, the corpora and the peers, each made once."""
import functools
import json
import os
import shutil
import subprocess
import sys

from . import generator
from .peers import Peers
from .process import run


class Workshop:
    def __init__(self, given, here):
        self.here = here
        self.binary = given.binary.resolve()
        self.work = given.work
        self.quick = given.quick
        self.pairs = 3 if given.quick else 5
        self.messages = 100_000 if given.quick else 1_000_000
        self.command = " ".join(sys.argv[1:])
        self.work.mkdir(parents=True, exist_ok=True)
        shared = here.parent.parent / "shared/bench"
        corpus = os.environ.get("ONRECORD_BENCH_CORPUS", shared / "corpus.py")
        self.shared = shared.__class__(corpus).parent if os.path.exists(corpus) else None
        self.peers = Peers(self.work, given.offline, self.shared)

    def say(self, text):
        print("bench: " + text, file=sys.stderr, flush=True)

    # Corpora

    def corpus(self, name, *arguments):
        """The folder of a corpus, made once. None where it takes the shared generator and that is absent."""
        folder = self.work / "data" / name
        if (folder / "truth.json").exists():
            return folder
        if not self.shared:
            return None
        self.say("making the corpus %s" % name)
        words = [sys.executable, self.shared / "corpus.py", "--out", folder, *arguments]
        subprocess.run([str(word) for word in words], check=True, stdout=subprocess.DEVNULL)
        return folder

    def chat(self, messages):
        """A folder with one Android chat in British English and its rows, made by whichever generator is there."""
        outputs = "wa:android:en-GB,tsv" if messages <= 1_000_000 else "wa:android:en-GB"
        made = self.corpus("chat-%d" % messages, "--messages", messages, "--outputs", outputs)
        if made:
            return made
        folder = self.work / "data" / ("own-chat-%d" % messages)
        if not (folder / "truth.json").exists():
            self.say("making a chat of %d messages" % messages)
            generator.write(folder, messages)
        return folder

    def export(self, messages):
        return self.chat(messages) / "whatsapp-android-en-GB-chat-0.txt"

    # The program

    def parse(self, path, *options, **more):
        return run([self.binary, "parse", path, *options], accept=(0, 3), **more)

    def new_archive(self, name):
        """An empty archive in the place of an earlier one of that name."""
        folder = self.work / "archives" / name
        shutil.rmtree(folder, ignore_errors=True)
        key = folder.with_suffix(".key")
        key.unlink(missing_ok=True)
        folder.parent.mkdir(exist_ok=True)
        run([self.binary, "init", "--archive", folder, "--key-file", key])
        return folder

    def deposit(self, archive, *paths, **more):
        """Deposits exports; the receipts' proofs are left in the folder of archives."""
        words = ["deposit", *paths, "--custodian", "Ada Obi", "--archive", archive, "--timezone", "Europe/London"]
        line = " ".join("'%s'" % word for word in [self.binary, *words])
        return run("cd '%s' && exec %s" % (archive.parent, line), accept=(0, 3), **more)

    def measure(self, *arguments):
        """What the in-process measures say: one JSON object."""
        said = run([self.built, *arguments]).out
        return json.loads(said.strip().splitlines()[-1])

    @functools.cached_property
    def built(self):
        """The program of the in-process measures, built when it is first asked for."""
        self.say("building the in-process measures")
        scratch = os.environ.get("ONRECORD_BUILD", os.path.expanduser("~/.cache/onrecord/build"))
        words = ["swift", "build", "-c", "release", "--product", "measure", "--scratch-path", scratch]
        environment = {**os.environ, "ONRECORD_BENCH": "1", "SWIFT_DETERMINISTIC_HASHING": "1"}
        done = subprocess.run(words, cwd=self.here.parent, env=environment, capture_output=True, text=True)
        if done.returncode:
            sys.exit("bench: error: the in-process measures do not build\n" + done.stdout[-2000:] + done.stderr[-500:])
        return os.path.join(scratch, "release/measure")
