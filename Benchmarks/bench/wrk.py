# SPDX-License-Identifier: Apache-2.0
"""wrk: many callers that ask for some paths in turn, and what each waited."""
import json
from dataclasses import dataclass

from .process import run

SCRIPT = r"""
local paths, turn = {}, 0
function init(args)
  for line in io.lines(args[1]) do paths[#paths + 1] = line end
  turn = math.random(#paths)
end
function request()
  turn = turn % #paths + 1
  return wrk.format("GET", paths[turn])
end
function done(all, latency, _)
  io.write(string.format('\n{"requests":%d,"microseconds":%d,"bytes":%d,"p50":%d,"p99":%d,"most":%d,"refused":%d,"lost":%d}\n',
    all.requests, all.duration, all.bytes, latency:percentile(50), latency:percentile(99), latency.max,
    all.errors.status, all.errors.connect + all.errors.read + all.errors.write + all.errors.timeout))
end
"""


@dataclass
class Asked:
    """What one run gave; milliseconds."""

    p50: float
    p99: float
    requests: int
    per_second: float
    bytes: float
    failed: int


def ask(folder, port, paths, cookies, seconds, callers=64):
    """Asks for the paths in turn with 2 threads and `callers` connections."""
    (folder / "wrk.lua").write_text(SCRIPT)
    (folder / "wrk.paths").write_text("".join(path + "\n" for path in paths))
    cookie = "Cookie: " + "; ".join("%s=%s" % pair for pair in cookies.items())
    words = ["wrk", "-t2", "-c%d" % callers, "-d%ds" % seconds, "-H", cookie, "-s", folder / "wrk.lua",
             "http://localhost:%d" % port, "--", folder / "wrk.paths"]
    said = json.loads(run(words).out.strip().splitlines()[-1])
    return Asked(said["p50"] / 1e3, said["p99"] / 1e3, said["requests"], said["requests"] * 1e6 / said["microseconds"],
                 said["bytes"] / max(1, said["requests"]), said["refused"] + said["lost"])
