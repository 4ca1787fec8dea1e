# SPDX-License-Identifier: Apache-2.0
"""Goal 16: 200 uploads of 20 MB at once, in parts as the upload page sends them, and what memory the server takes."""
import http.client
import json
import os
import threading
import time

from ..door import Door, Memory, Program, demonstration, note_load
from ..report import Row

UPLOADS, SIZE, PART = 200, 20_000_000, 4 << 20


def measure(shop):
    with Door(shop, demonstration(shop, "uploading")) as door:
        token = door.enter("Ada Obi").make_token("hand-in")
        program, outcomes = Program(door, token), []
        with Memory(door) as memory:
            wall = at_once(lambda number: outcomes.append(hand_in(door, token, number)))
        listed = program.ask("GET", "/uploads")["uploads"]
        door_log = door.log()
    plain = plainly(shop)
    whole = sum(one["size"] == one["offset"] == SIZE for one in listed)
    failures = [one for one in outcomes if one]
    for one in sorted(set(failures))[:5]:
        shop.say("an upload failed: " + one)
    return rows(wall, plain, memory, whole, failures, door_log.count("status=500"))


def at_once(job):
    """Runs the job for every upload, all let go together; seconds until the last is done."""
    gate = threading.Barrier(UPLOADS + 1)
    threads = [threading.Thread(target=lambda number=number: (gate.wait(), job(number))) for number in range(UPLOADS)]
    for thread in threads:
        thread.start()
    gate.wait()
    start = time.monotonic()
    for thread in threads:
        thread.join()
    return time.monotonic() - start


BODY = os.urandom(SIZE - 16)


def hand_in(door, token, number):
    """One upload from beginning to end; what went wrong, or nothing."""
    try:
        program = Program(door, token)
        words = json.dumps({"name": "chat-%d.txt" % number, "size": SIZE})
        upload = program.ask("POST", "/uploads", words)["id"]
        body = memoryview(b"%016d" % number + BODY)
        for offset in range(0, SIZE, PART):
            path = "/uploads/%s/parts/%d" % (upload, offset)
            program.ask("PUT", path, body[offset:offset + PART], "application/octet-stream")
        return None
    except (OSError, RuntimeError, ValueError, http.client.HTTPException) as error:
        return "%s: %s" % (type(error).__name__, str(error)[:160])


def plainly(shop):
    """Seconds to write the same bytes to as many files and sync each, one after another."""
    place = shop.work / "plainly"
    start = time.monotonic()
    for _ in range(UPLOADS):
        with open(place, "wb") as file:
            file.write(BODY)
            file.flush()
            os.fsync(file.fileno())
        place.unlink()
    return time.monotonic() - start


def rows(wall, plain, memory, whole, failures, errors):
    megabytes = UPLOADS * SIZE / 1e6
    raw = dict(wall=wall, plain=plain, memory=memory.seen, failures=failures, load=os.getloadavg())
    return [
        Row(16, "200 uploads of 20 MB at once, wall over writing them plainly, each synced", ours="%.1f s, %.0f MB/s"
            % (wall, megabytes / wall), yardstick="%.1f s, %.0f MB/s" % (plain, megabytes / plain), ratio=wall / plain,
            note=note_load(), raw=raw),
        Row(16, "uploads whole afterwards, of 200", ours=str(whole), yardstick=str(UPLOADS), ratio=whole / UPLOADS,
            limit="= 1", met=whole == UPLOADS and not failures, note="%d failed, %d answers of 500" % (len(failures), errors)),
        Row(16, "the server's memory, most over start", ours=str(memory), ratio=max(memory.seen) / memory.seen[0]),
    ]
