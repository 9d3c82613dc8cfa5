"""Real errors: those of the press corpus, each alone, and the faithful units that stand beside them."""

import re

PIECE = re.compile(r"\w+|[^\w\s]")
LONE_SOURCE = {"omission"}
LONE_TARGET = {"addition"}
# Rules see these; a pair of them teaches the judge to tell languages apart.
SKIPPED = {"untranslated"}


def common(old, new):
    """How many pieces two wordings share at their begin and at their end."""
    old, new = ([m.group().lower() for m in PIECE.finditer(text)] for text in (old, new))
    begin = 0
    while begin < min(len(old), len(new)) and old[begin] == new[begin]:
        begin += 1
    end = 0
    while end < min(len(old), len(new)) - begin and old[-1 - end] == new[-1 - end]:
        end += 1
    return begin, end


def changed_part(text, begin, end):
    """The stretch of a wording without its first and last pieces; empty where only a place is left."""
    pieces = list(PIECE.finditer(text))
    inner = pieces[begin:len(pieces) - end]
    if inner:
        return inner[0].start(), inner[-1].end()
    at = pieces[begin - 1].end() if begin else 0
    return at, at


def examples(unit):
    """(source, target, labels of the source, labels of the target, category) for each planted error alone."""
    for error in unit["errors"]:
        if error["category"] in SKIPPED:
            continue
        start, end = error["start"], error["end"]
        target = unit["target"][:start] + error["wrong"] + unit["target"][end:]
        begin, finish = common(error["right"], error["wrong"])
        first, last = changed_part(error["wrong"], begin, finish)
        first, last = start + first, start + last
        at = unit["source"].find(error["source"]) if error["source"] else -1
        source = [(at, at + len(error["source"]))] if at >= 0 else []
        if error["category"] in LONE_SOURCE:
            yield unit["source"], target, [(*span, "lone") for span in source], around(target, first, last), error["category"]
        elif error["category"] in LONE_TARGET:
            yield unit["source"], target, [], [(first, last, "lone")], error["category"]
        else:
            target_labels = [(first, last, "wrong")] if first < last else around(target, first, last)
            label = "wrong" if first < last else "lone"
            yield unit["source"], target, [(*span, label) for span in source], target_labels, error["category"]


def around(text, first, last):
    """The words on both sides of a place from which something is missing."""
    before = [m for m in PIECE.finditer(text) if m.end() <= first][-1:]
    after = [m for m in PIECE.finditer(text) if m.start() >= last][:1]
    return [(m.start(), m.end(), "place") for m in before + after]
