# SPDX-License-Identifier: Apache-2.0
"""A small WhatsApp export of invented words with its rows, for where the shared corpus is absent.

Android, British English: `27/03/2022, 21:55 - Ada Obi: words`, with bodies of several lines, media, deleted and edited
messages and system lines in about the shares of real groups. The same count gives the same bytes.
"""
import calendar
import json
import random
import time

PEOPLE = ["Ada Obi", "Ben Marsh", "Cara Lowe", "Dilys Penn", "Ewan Clay", "Faye Tarn", "Gil Weir", "Hope Fell"]
START = calendar.timegm((2023, 1, 1, 8, 0, 0))
FIRST = "Messages and calls are end-to-end encrypted. No one outside of this chat, not even WhatsApp, can read or listen"
SOUNDS = "ba ce di fo gu ha le mi no pu ra se ti vo wu".split()


def vocabulary(rng, size=20_000):
    """Invented words, the short ones first, with the weights of Zipf's law."""
    words = set()
    while len(words) < size:
        words.add("".join(rng.choice(SOUNDS) for _ in range(rng.choice((1, 2, 2, 3, 3, 4)))) + rng.choice("nrst"))
    ordered = sorted(words, key=lambda word: (len(word), word))
    total, cumulative = 0.0, []
    for place in range(size):
        total += 1.0 / (place + 3) ** 1.07
        cumulative.append(total)
    return ordered, cumulative


def body(rng, words, weights, count):
    text = " ".join(rng.choices(words, cum_weights=weights, k=count))
    if rng.random() < 0.06 and count > 4:
        text = text.replace(" ", "\n", 1)
    return text


def message(rng, words, weights, day, number):
    """The kind of a row and what the export shows of it."""
    share = rng.random()
    if share < 0.012:
        return "system", "changed this group's icon"
    if share < 0.022:
        return "deleted", "This message was deleted"
    if share < 0.10:
        return "image", "IMG-%s-WA%04d.jpg (file attached)" % (day, number % 10_000)
    text = body(rng, words, weights, max(1, min(120, int(rng.lognormvariate(2.2, 0.9)))))
    return "text", text + (" <This message was edited>" if share > 0.99 else "")


def write(folder, messages):
    """Writes the export, `messages.tsv` (id, chat, time, sender, kind, text) and `truth.json` into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    rng = random.Random(messages)
    words, weights = vocabulary(rng)
    moment, step = START, 2 * 365 * 86_400 / messages
    name = "whatsapp-android-en-GB-chat-0.txt"
    with open(folder / name, "w") as export, open(folder / "messages.tsv", "w") as rows:
        export.write(time.strftime("%d/%m/%Y, %H:%M - ", time.gmtime(START - 60)) + FIRST + "\n")
        for number in range(messages):
            moment += rng.expovariate(1.0) * step
            at = time.gmtime(moment)
            who = PEOPLE[min(len(PEOPLE) - 1, int(rng.expovariate(0.6)))]
            kind, text = message(rng, words, weights, time.strftime("%Y%m%d", at), number)
            stamp = time.strftime("%d/%m/%Y, %H:%M - ", at)
            export.write(stamp + who + (" " if kind == "system" else ": ") + text + "\n")
            plain = text.replace("\n", "\\n")
            rows.write("%d\t0\t%d\t%s\t%s\t%s\n" % (number, moment, who, kind, plain))
    (folder / "truth.json").write_text(json.dumps(dict(generator="own", messages=messages, chats=[dict(name="Flood")])))
