# SPDX-License-Identifier: Apache-2.0
"""Exports of a given size in the formats of `layouts`, made once a run and deleted when it is done with them."""
import contextlib
import random
import shutil

from . import generator
from .layouts import LAYOUTS

POOL = 20_000


def words():
    """Texts of about the lengths of real chats, to be used again and again."""
    rng = random.Random(7)
    vocabulary, weights = generator.vocabulary(rng)
    texts = []
    for number in range(POOL):
        count = max(1, min(120, int(rng.lognormvariate(2.2, 0.9))))
        text = " ".join(rng.choices(vocabulary, cum_weights=weights, k=count))
        texts.append(text if number % 20 else text + " 🌊")
    return texts


def messages():
    """Number, second and words, without end."""
    texts, number = words(), 0
    while True:
        yield number, generator.START + number * 7, texts[number * 7919 % POOL]
        number += 1


@contextlib.contextmanager
def export(shop, format, megabytes):
    """Path of an export of that size and how many messages it holds, while it is needed."""
    layout = LAYOUTS[format]
    folder = shop.work / "formats" / ("%s-%d" % (format, megabytes))
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    shop.say("making %d MB of %s" % (megabytes, format))
    try:
        path = folder / layout.name
        yield path, layout.write(path, messages(), megabytes * 1_000_000)
    finally:
        shutil.rmtree(folder)
