# SPDX-License-Identifier: Apache-2.0
"""What `parse --count` said of an export."""
import re

SAID = re.compile(r"(\d[\d,]*) messages, (\d[\d,]*) events, (\d[\d,]*) notices")


def of(ended):
    """Messages and events of a finished `parse --count`."""
    said = SAID.search(ended.out) or SAID.search(ended.err)
    if not said:
        raise ValueError("parse --count said no numbers: %s" % (ended.out or ended.err)[:200])
    messages, events, _ = (int(word.replace(",", "")) for word in said.groups())
    return dict(messages=messages, events=events)
