# SPDX-License-Identifier: Apache-2.0
"""The fifty questions of the search mix and their answers by brute force, by rules of our own search language.

A word is what Unicode's UAX 29 breaks off, compared without case and accents. Times are to the minute, as the exports
have them, and days are those of the clock on the wall in London.
"""
import collections
import heapq
import re
import unicodedata
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

LONDON = ZoneInfo("Europe/London")
MOST = 50
INSIDE = r"(?:(?<=[^\W\d_])[.':’·](?=[^\W\d_])|(?<=\d)[.,;'](?=\d))"
WORD = re.compile(r"\w+(?:%s\w+)*" % INSIDE)


def words(text):
    if not text.isascii():
        text = "".join(sign for sign in unicodedata.normalize("NFKD", text) if not unicodedata.combining(sign))
    return WORD.findall(text.casefold())


def on_days(question):
    """Moves a question's bounds to midnights in London, in place; the shared mix has them in universal time."""
    for name in ("since", "until"):
        if name in question:
            day = datetime.fromtimestamp(question[name], LONDON).date()
            question[name] = int(datetime(day.year, day.month, day.day, tzinfo=LONDON).timestamp())


def typed(question):
    """The question in the words a person types, and what is wanted of it."""
    terms = question["terms"]
    text = {
        "term": '"%s"' % terms[0], "and": " ".join('"%s"' % term for term in terms), "phrase": '"%s"' % " ".join(terms),
        "prefix": terms[0] + "*",
    }[question["op"]]
    if "sender" in question:
        since = datetime.fromtimestamp(question["since"], LONDON) - timedelta(days=1)
        until = datetime.fromtimestamp(question["until"], LONDON)
        text += ' from:"%s" after:%s before:%s' % (question["sender"], since.date(), until.date())
    wanted = {"rank": "relevance", "newest": "newest", "count": "count", "facet": "facets"}[question["want"]]
    return "%s\t%s" % (wanted, text)


def matches(question, found):
    """Whether the words of a text answer a question's terms."""
    terms = question["terms"]
    if question["op"] == "prefix":
        return any(word.startswith(terms[0]) for word in found)
    if question["op"] == "phrase":
        return any(pair == tuple(terms) for pair in zip(found, found[1:]))
    return all(term in found for term in terms)


def admits(question, moment, sender):
    """Whether a row is by the person and in the days asked for."""
    if "sender" not in question:
        return True
    return sender == question["sender"] and question["since"] <= moment < question["until"]


class Answers:
    """Every question's hits, newest minutes and facets, from one pass over the rows."""

    def __init__(self, questions):
        self.questions = questions
        self.newest = [[] for _ in questions]
        self.facets = [collections.Counter() for _ in questions]
        self.months = {}
        for question in questions:
            question["hits"] = 0

    def take(self, chat, moment, sender, text):
        found = words(text)
        for place, question in enumerate(self.questions):
            if admits(question, moment, sender) and matches(question, found):
                question["hits"] += 1
                self.keep(place, moment)
                self.facets[place][chat] += 1
                self.facets[place][self.month(moment)] += 1

    def keep(self, place, moment):
        heap = self.newest[place]
        if len(heap) < MOST:
            heapq.heappush(heap, moment)
        elif moment > heap[0]:
            heapq.heapreplace(heap, moment)

    def month(self, moment):
        hour = moment // 3600
        if hour not in self.months:
            self.months[hour] = datetime.fromtimestamp(moment, LONDON).strftime("%Y-%m")
        return self.months[hour]

    def agrees(self, place, answer):
        """Whether the program's answer to a question is that of brute force."""
        question = self.questions[place]
        if question["want"] == "count":
            return answer == question["hits"]
        if question["want"] == "facet":
            return dict(map(tuple, answer)) == dict(self.facets[place])
        if len(answer) != min(MOST, question["hits"]) or not all(matches(question, words(text)) for _, text in answer):
            return False
        minutes = sorted(datetime.fromtimestamp(moment, LONDON).strftime("%d/%m/%Y, %H:%M") for moment in self.newest[place])
        return question["want"] != "newest" or sorted(minute for minute, _ in answer) == minutes
