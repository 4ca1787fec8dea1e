# SPDX-License-Identifier: Apache-2.0
"""The program serving a demonstration's archive, people signed in to it by one click, and its memory watched."""
import base64
import http.client
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import threading
import time

sys.path.append(str(pathlib.Path(__file__).resolve().parents[2] / "Tests/Outside"))
from people import Person  # noqa: E402
from served import Served  # noqa: E402

from .process import run  # noqa: E402

MAIL = "record@rivers.example"


def demonstration(shop, name):
    """A new demonstration: the folder of its archive, whose key lies beside it."""
    folder = shop.work / "archives" / name
    shutil.rmtree(folder, ignore_errors=True)
    folder.parent.mkdir(exist_ok=True)
    run([shop.binary, "demo", "--folder", folder])
    return folder / "archive"


class Door(Served):
    """`onrecord serve`, stopped when the block ends."""

    def __init__(self, shop, archive, *options):
        self.folder, self.log_path = archive, archive.with_suffix(".log")
        self.log_file = self.log_path.open("w")
        words = [shop.binary, "serve", "--archive", archive, "--port", "0", *options]
        self.process = subprocess.Popen(words, stdout=self.log_file, stderr=subprocess.STDOUT)
        self.port = self.wait_for_port()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        began = time.monotonic()
        try:
            self.stop()
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        self.seconds_to_stop = time.monotonic() - began
        self.log_file.close()

    def mail_port(self):
        """Where mail is taken."""
        return int(re.search(r"mail by LMTP at \S*:(\d+)", self.log()).group(1))

    def enter(self, name):
        """One of the demonstration's people, signed in."""
        person = Person(self.port)
        _, page, _ = person.get("/sign-in")
        chosen = re.search(r'value="([0-9a-f]{32})">%s<' % name, page).group(1)
        status, text, _ = person.post("/sign-in/demonstration", ("person", chosen))
        if status != 303:
            raise RuntimeError("%s was not let in: %d %s" % (name, status, text[-200:]))
        person.get("/sessions")
        return person


class Program:
    """The interface for programs, with a token."""

    def __init__(self, door, token):
        self.line = http.client.HTTPConnection("localhost", door.port, timeout=600)
        self.headers = {"Authorization": "Bearer " + token}

    def ask(self, method, path, body=None, media_type="application/json"):
        headers = self.headers | ({"Content-Type": media_type} if body is not None else {})
        self.line.request(method, "/api/v1" + path, body, headers)
        answer = self.line.getresponse()
        text = answer.read()
        if answer.status >= 300:
            raise RuntimeError("%s %s was answered with %d: %s" % (method, path.split("/")[1], answer.status, text[:200]))
        return json.loads(text)

    def ledger_size(self):
        return self.ask("GET", "/ledger/checkpoint")["size"]

    def acts(self, name, since):
        """How many entries of the ledger from a place on record this act."""
        self.line.close()  # the server hangs up on a line that was silent for 30 seconds; the next question opens another
        found, place = 0, since
        while True:
            entries = self.ask("GET", "/ledger/entries?from=%d&limit=256" % place)["entries"]
            found += sum(name.encode() in base64.b64decode(entry) for entry in entries)
            place += len(entries)
            if not entries or place >= self.ledger_size():
                return found


class Memory:
    """Resident memory of the server alone, twice a second, in MiB: at the start, at most, at the end."""

    def __init__(self, door):
        self.door, self.seen, self.done = door, [door.memory() / 1024], threading.Event()
        self.thread = threading.Thread(target=self.watch)

    def watch(self):
        while not self.done.wait(0.5):
            self.seen.append(self.door.memory() / 1024)

    def __enter__(self):
        self.thread.start()
        return self

    def __exit__(self, *_):
        time.sleep(3)  # what is let go a moment later counts as let go
        self.done.set()
        self.thread.join()
        self.seen.append(self.door.memory() / 1024)

    def __str__(self):
        return "%.0f MiB at the start, %.0f at most, %.0f at the end" % (self.seen[0], max(self.seen), self.seen[-1])


def note_load():
    return "load average then %.1f" % os.getloadavg()[0]
