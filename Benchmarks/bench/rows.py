# SPDX-License-Identifier: Apache-2.0
"""The parsed rows of a chat as an engine would be given them: what the export shows, with the truth's time and sender.

The corpus' own rows hold what was written; an export shows less (deleted messages) and more (file names, the mark of
an edit). Both are in the same order, so each row takes its text from the export and everything else from the corpus.
"""
import re

HEAD = re.compile(r"\d\d/\d\d/\d{4}, \d\d:\d\d - ")
MARKS = re.compile("[\u2068\u2069]")


def rows_of(folder):
    """Path of the rows `id, chat, unix time, sender, kind, text` of every chat in a corpus' folder, made once."""
    path = folder / "rows.tsv"
    if not path.exists():
        shown = {}
        part = path.with_suffix(".part")
        with open(folder / "messages.tsv", encoding="utf-8", newline="\n") as truth, open(part, "w") as out:
            for number, line in enumerate(truth):
                _, chat, moment, sender, kind, _ = line.rstrip("\n").split("\t")
                if chat not in shown:
                    shown[chat] = bodies(folder / ("whatsapp-android-en-GB-chat-%s.txt" % chat))
                    first_of_a_chat = next(shown[chat])
                    out.write(row(number * 2 + 1, chat, moment, "", "system", first_of_a_chat))
                out.write(row(number * 2 + 2, chat, moment, sender, kind, next(shown[chat])))
        part.rename(path)
    return path


def row(number, chat, moment, sender, kind, shown):
    """The line of one row. A user's line has `Sender: ` before its text, a system line has not."""
    text = shown
    if kind != "system":
        text = shown[len(sender) + 2:]
    text = MARKS.sub("", text).replace("\\", "\\\\").replace("\n", "\\n").replace("\t", " ")
    return "%d\t%s\t%s\t%s\t%s\t%s\n" % (number, chat, moment, sender, kind, text)


def bodies(path):
    """What stands after the date of every entry, lines joined."""
    held = None
    with open(path, encoding="utf-8", newline="\n") as export:
        for line in export:
            head = HEAD.match(line)
            if head:
                if held is not None:
                    yield held.rstrip("\n")
                held = line[head.end():]
            else:
                held += line
    yield held.rstrip("\n")
