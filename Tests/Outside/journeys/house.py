# SPDX-License-Identifier: Apache-2.0
"""The program as it is served to its people: the demonstration, or an archive just founded."""
import json
import pathlib
import re
import subprocess
import time
import urllib.parse
import urllib.request


class House:
    def __init__(self, binary, archive):
        self.binary, self.archive = binary, pathlib.Path(archive)
        self.log = pathlib.Path(f"{self.archive.parent.name or 'house'}.log")
        self.process = subprocess.Popen(
            [binary, "serve", "--archive", archive, "--port", "0"], stdout=self.log.open("w"), stderr=subprocess.STDOUT)
        self.known, self.key = {}, None
        self.address = "http://127.0.0.1:" + self.told(r"pages at http://127\.0\.0\.1:(\d+)/")

    @classmethod
    def of_the_demonstration(cls, binary):
        """The fictional department, its people and what they have handed in."""
        run(binary, "demo", "--folder", "demo")
        known = {name: one_of(binary, name) for name in ("maren", "ada")}
        key = run(binary, "ledger", "key", "--archive", "demo/archive").strip()
        house = cls(binary, "demo/archive")
        house.known, house.key = known, key
        return house

    @classmethod
    def just_founded(cls, binary):
        run(binary, "init", "--archive", "fresh/archive", "--authority", "Department for Rivers and Coasts")
        return cls(binary, "fresh/archive")

    def told(self, pattern):
        """What the server says of itself on its terminal."""
        for _ in range(600):
            found = re.search(pattern, self.log.read_text())
            if found:
                return found.group(1)
            if self.process.poll() is not None:
                break
            time.sleep(0.05)
        raise SystemExit("the server did not say it: " + self.log.read_text())

    def sample(self, name):
        """A made-up export of the walk, saved as a visitor saves it."""
        path = pathlib.Path(name)
        if not path.exists():
            with urllib.request.urlopen(f"{self.address}/walk/exports/{urllib.parse.quote(name)}") as answer:
                path.write_bytes(answer.read())
        return path

    def close(self):
        self.process.terminate()
        self.process.wait(timeout=30)


def one_of(binary, custodian):
    """A record of what somebody handed in, with its deposit and conversation."""
    found = run(binary, "search", f"custodian:{custodian}", "--limit", "1", "--json", "--archive", "demo/archive")
    return json.loads(found.splitlines()[0])


def run(*command):
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode != 0:
        raise SystemExit(f"{command[1]} ended with {done.returncode}: {done.stdout[-400:]}{done.stderr[-400:]}")
    return done.stdout
