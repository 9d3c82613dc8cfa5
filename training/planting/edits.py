"""What an error changes, and how several of them are put into one pair.

Spans are (first, end) in code points. Labels: `wrong` (these words do not say the same; on both
sides), `lone` (words with no counterpart: *missing* where they stand in the source, *extra* in the
target), `place` (where missing words belong).
"""

from dataclasses import dataclass, field


@dataclass
class Replacement:
    """Puts `text` in place of a stretch; `label` holds of its part from `skip` on."""
    start: int
    end: int
    text: str
    label: str | None = None
    skip: int = 0


@dataclass
class Edit:
    side: int
    replacements: list
    # On the other side, and on words of this side that stay: (first, end, label).
    other: list
    category: str
    kind: str
    own: list = field(default_factory=list)

    def touched(self):
        """The stretches of both sides that no other edit may touch."""
        own = [(r.start, r.end) for r in self.replacements] + [(s, e) for s, e, _ in self.own]
        other = [(s, e) for s, e, _ in self.other]
        return (own, other) if self.side == 0 else (other, own)


def overlap(a, b):
    return any(s < f and t < e or s == t for s, e in a for t, f in b)


def compatible(edits):
    for i, one in enumerate(edits):
        for two in edits[:i]:
            if any(overlap(x, y) for x, y in zip(one.touched(), two.touched())):
                return False
    return True


def apply(texts, edits):
    """The changed texts and, for each side, the labels in the changed text."""
    out, labels = [], []
    for side in (0, 1):
        moves = sorted((r for e in edits if e.side == side for r in e.replacements), key=lambda r: r.start)
        kept = [span for e in edits for span in (e.own if e.side == side else e.other)]
        text, at, shifts, found = "", 0, [], []
        for move in moves:
            text += texts[side][at:move.start]
            begin = len(text)
            text += move.text
            if move.label and move.text[move.skip:].strip():
                found.append((begin + move.skip, len(text), move.label))
            at = move.end
            shifts.append((move.end, len(text) - move.end))
        text += texts[side][at:]

        def moved(place):
            return place + next((shift for end, shift in reversed(shifts) if end <= place), 0)

        found += [(moved(s), moved(e), label) for s, e, label in kept]
        labels.append(merged(trimmed(text, *span) for span in found))
        out.append(text)
    return out, labels


def merged(labels):
    """Sorted, those of one kind that overlap made one."""
    out = []
    for start, end, label in sorted(labels):
        if out and out[-1][2] == label and start < out[-1][1]:
            out[-1] = out[-1][0], max(end, out[-1][1]), label
        else:
            out.append((start, end, label))
    return out


def trimmed(text, start, end, label):
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end, label


def recased(old, new):
    """The new word with the first letter as the old one had it."""
    if old[:1].isupper() and not old.isupper():
        return new[:1].upper() + new[1:]
    return new


class Sentence:
    """A pair as the planters see it."""

    def __init__(self, texts, tokens, links, children):
        self.texts, self.tokens, self.children = texts, tokens, children
        # links[side][i]: the other side's tokens that translate token i.
        self.links = [[[] for _ in side] for side in tokens]
        for i, j in links:
            self.links[0][i].append(j)
            self.links[1][j].append(i)

    def span(self, side, first, last):
        """From a token's begin to another's end."""
        return self.tokens[side][first].start, self.tokens[side][last].end

    def linked(self, side, at):
        """The stretches of the other side that translate a token."""
        other = self.tokens[1 - side]
        return [(other[j].start, other[j].end) for j in self.links[side][at]]

    def subtree(self, side, at):
        found, todo = set(), [at]
        while todo:
            one = todo.pop()
            if one not in found:
                found.add(one)
                todo.extend(self.children[side][one])
        return sorted(found)


def replace_word(sentence, side, at, new, category, kind):
    """An edit that puts a word in another's place, `a` and `an` put right."""
    token = sentence.tokens[side][at]
    new = recased(token.text, new)
    start, prefix = token.start, ""
    before = sentence.tokens[side][at - 1] if at else None
    if before and before.text.lower() in ("a", "an") and before.tag == "DT":
        article = "an" if new[:1].lower() in "aeio" or new[:2].lower() in ("un", "ul", "um", "up", "ur") and not new.lower().startswith("uni") else "a"
        start, prefix = before.start, recased(before.text, article) + " "
    other = [(s, e, "wrong") for s, e in sentence.linked(side, at)]
    return Edit(side, [Replacement(start, token.end, prefix + new, "wrong", len(prefix))], other, category, kind)
