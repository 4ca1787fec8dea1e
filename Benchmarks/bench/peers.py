# SPDX-License-Identifier: Apache-2.0
"""What a user would pick instead: packages from PyPI in an environment of their own, programs from Debian."""
import shutil
import subprocess
import sys


class Peers:
    """Peers are asked for by name; None means it cannot be had, and `why` says so in a row's words."""

    def __init__(self, work, offline, shared):
        self.place = work / "venv"
        self.offline = offline
        self.shared = shared
        self.tried = {}

    @property
    def python(self):
        return self.place / "bin/python"

    def package(self, name):
        """The environment's Python once the PyPI package is in it, otherwise None."""
        if name not in self.tried:
            self.tried[name] = self.has(name) or (not self.offline and self.install(name))
        return self.python if self.tried[name] else None

    def worker(self, package, peer):
        """The start of a command that runs `peer` of the shared workers over a file, otherwise None."""
        if not self.shared or not self.package(package):
            return None
        return [self.python, self.shared / "workers.py", peer]

    @staticmethod
    def program(name):
        return shutil.which(name)

    @staticmethod
    def why(name):
        return "%s is not installed" % name

    def has(self, name):
        if not self.python.exists():
            return False
        return subprocess.run([self.python, "-c", "import " + name], capture_output=True).returncode == 0

    def install(self, name):
        print("bench: installing %s from PyPI" % name, file=sys.stderr, flush=True)
        if not self.python.exists():
            subprocess.run([sys.executable, "-m", "venv", str(self.place)], check=True)
        words = [self.python, "-m", "pip", "install", "-q", "--disable-pip-version-check", name]
        return subprocess.run(words, capture_output=True).returncode == 0 and self.has(name)
