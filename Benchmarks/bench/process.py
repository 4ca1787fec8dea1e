# SPDX-License-Identifier: Apache-2.0
"""Running one program and taking its measure: wall and processor seconds, peak memory of its whole family."""
import os
import pathlib
import resource
import subprocess
import tempfile
import time
from dataclasses import dataclass


@dataclass
class Run:
    """One finished process. Seconds; memory in MiB, that of children that ran beside it added."""

    wall: float
    cpu: float
    mib: float
    code: int
    out: str
    err: str


def run(command, accept=(0,), memory=False, **environment):
    """Runs `command` (a list, or a line for bash) to its end. Raises when it ends with a code not in `accept`."""
    line = ["bash", "-c", command] if isinstance(command, str) else [str(word) for word in command]
    surroundings = {**os.environ, **environment}
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        start = time.monotonic()
        child = subprocess.Popen(line, stdin=subprocess.DEVNULL, stdout=out, stderr=err, env=surroundings)
        peak = watch(child) if memory else 0.0
        child.wait()
        wall = time.monotonic() - start
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        out.seek(0)
        err.seek(0)
        said = out.read().decode("utf-8", "replace"), err.read().decode("utf-8", "replace")
    if child.returncode not in accept:
        raise RuntimeError("%s ended with %d: %s" % (line[:3], child.returncode, said[1].strip()[-300:]))
    return Run(wall, cpu, peak, child.returncode, *said)


def watch(child):
    """Peak memory of a process and its descendants while it runs: the sum of what each had at most, in MiB.

    Looked at fifty times a second; the kernel keeps each process's own peak, so only one that lives shorter is missed.
    """
    peaks = {}
    while child.poll() is None:
        for pid in family(child.pid):
            peaks[pid] = max(peaks.get(pid, 0), high_water(pid))
        time.sleep(0.02)
    return sum(peaks.values()) / 1024


def family(pid):
    """The process and all that descend from it."""
    found, todo = [], [pid]
    while todo:
        one = todo.pop()
        found.append(one)
        for task in pathlib.Path("/proc/%d/task" % one).glob("*/children"):
            try:
                todo += [int(word) for word in task.read_text().split()]
            except OSError:
                pass
    return found


def high_water(pid):
    """Peak resident memory of a process in KiB; 0 once it is gone."""
    try:
        for line in open("/proc/%d/status" % pid):
            if line.startswith("VmHWM"):
                return int(line.split()[1])
    except OSError:
        pass
    return 0
