# SPDX-License-Identifier: Apache-2.0
"""Measurements in turn: each of several jobs once a round, and medians over the rounds."""
import statistics


class Rounds:
    """What the jobs gave, round by round. A job returns a `Run` or a number."""

    def __init__(self, jobs, pairs, warm=True):
        self.taken = {name: [] for name in jobs}
        for turn in range(-1 if warm else 0, pairs):
            for name, job in jobs.items():
                value = job()
                if turn >= 0:
                    self.taken[name].append(value)

    def median(self, name, measure="cpu"):
        return statistics.median(number(value, measure) for value in self.taken[name])

    def ratio(self, one, other, measure="cpu"):
        """Median over the rounds of `one` over `other`."""
        both = zip(self.taken[one], self.taken[other])
        return statistics.median(number(a, measure) / number(b, measure) for a, b in both)

    def last(self, name):
        return self.taken[name][-1]


def number(value, measure):
    return value if isinstance(value, (int, float)) else getattr(value, measure)
