# SPDX-License-Identifier: Apache-2.0
"""The program serving a fresh archive on a free port, for the checks; everything in the current folder."""
import pathlib
import re
import socket
import subprocess
import time


class Served:
    def __init__(self, binary, *options, archive="archive"):
        self.folder = pathlib.Path(archive)
        if not self.folder.exists():
            subprocess.run([binary, "init", "--archive", archive, "--authority", "Department for Rivers and Coasts"],
                           check=True, stdout=subprocess.DEVNULL)
        self.log_path = pathlib.Path("serve.log")
        self.log_file = self.log_path.open("w")
        self.process = subprocess.Popen([binary, "serve", "--archive", archive, "--port", "0", *options],
                                        stdout=self.log_file, stderr=subprocess.STDOUT)
        self.port = self.wait_for_port()

    def wait_for_port(self):
        for _ in range(300):
            found = re.search(r"pages at \S*?:(\d+)/", self.log())
            if found:
                return int(found.group(1))
            if self.process.poll() is not None:
                raise SystemExit("the server ended: " + self.log())
            time.sleep(0.1)
        raise SystemExit("the server did not start: " + self.log())

    def log(self):
        self.log_file.flush()
        return self.log_path.read_text(errors="replace")

    def memory(self):
        """Resident set in KiB."""
        for line in pathlib.Path("/proc/%d/status" % self.process.pid).read_text().splitlines():
            if line.startswith("VmRSS"):
                return int(line.split()[1])

    def connect(self, timeout=15):
        return socket.create_connection(("127.0.0.1", self.port), timeout=timeout)

    def ask(self, data, timeout=15):
        """Sends bytes and returns all that is answered until the other side closes."""
        with self.connect(timeout) as line:
            try:
                line.sendall(data)
            except OSError:
                pass
            return read_all(line)

    def is_well(self):
        """Whether an ordinary request is answered, and how many seconds that took."""
        began = time.monotonic()
        answer = self.ask(b"GET /health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
        return answer.startswith(b"HTTP/1.1 200 ") and answer.endswith(b"ok\n"), time.monotonic() - began

    def stop(self):
        self.process.terminate()
        return self.process.wait(timeout=30)


def read_all(line):
    answer = b""
    try:
        while chunk := line.recv(65536):
            answer += chunk
    except OSError:
        pass
    return answer
