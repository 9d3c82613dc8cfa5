"""Names put in another's place: on one side (an error), or on both alike (still faithful)."""

import collections
import re

from .closed import changed
from .edits import Edit, Replacement

KINDS = {"PERSON": "person", "PER": "person", "GPE": "place", "LOC": "place", "ORG": "organisation", "NORP": "people"}
RARE = 3


def entities(tokens):
    """Runs of tokens of one kind of name: (first, last, kind)."""
    found, at = [], 0
    while at < len(tokens):
        kind = KINDS.get(tokens[at].name)
        end = at
        while kind and end + 1 < len(tokens) and KINDS.get(tokens[end + 1].name) == kind:
            end += 1
        if kind:
            found.append((at, end, kind))
        at = end + 1
    return found


def text_of(sentence, side, first, last):
    start, end = sentence.span(side, first, last)
    return sentence.texts[side][start:end]


def clean(text):
    """A name by itself: no lower-case word, no sign that a faulty cut would leave."""
    return all(word[:1].isupper() for word in text.split()) and re.fullmatch(r"[\w.\- ]+", text) and len(text) > 2


def context(tokens, first, language):
    """What decides whether a name can stand here: in French the word before it."""
    before = tokens[first - 1].text.lower() if first else ""
    return before if language == "fr" else ""


class Names:
    def __init__(self, languages):
        self.languages = languages
        self.pool = [collections.defaultdict(collections.Counter) for _ in languages]
        self.both = collections.defaultdict(collections.Counter)

    def learn(self, sentences):
        for sentence in sentences:
            for side, language in enumerate(self.languages):
                tokens = sentence.tokens[side]
                for first, last, kind in entities(tokens):
                    name = text_of(sentence, side, first, last)
                    if clean(name):
                        key = self.key(tokens, first, last, kind, language)
                        self.pool[side][key][name] += 1
                        if side == 0 and last == first:
                            for j in sentence.links[0][first]:
                                other = sentence.tokens[1][j]
                                if KINDS.get(other.name) == kind and len(sentence.links[1][j]) == 1:
                                    self.both[key][name, other.text] += 1
        for pools in (*self.pool, self.both):
            usual = collections.defaultdict(collections.Counter)
            for key, counts in pools.items():
                for name, count in counts.items():
                    usual[name][key[0]] += count
            for key, counts in pools.items():
                pools[key] = sorted(name for name, count in counts.items()
                                    if count >= RARE and usual[name].most_common(1)[0][0] == key[0])

    @staticmethod
    def key(tokens, first, last, kind, language):
        inflection = tokens[first].tag if kind == "people" else tokens[first].pos
        return kind, context(tokens, first, language), last - first, inflection

    def counterpart(self, sentence, side, first, last):
        """The stretches of the other side that name the same."""
        spans = {span for at in range(first, last + 1) for span in sentence.linked(side, at)}
        name = text_of(sentence, side, first, last)
        at = sentence.texts[1 - side].find(name)
        if at >= 0:
            spans.add((at, at + len(name)))
        return sorted(spans)

    def plant(self, sentence, random):
        side = int(random.random() < 0.62)
        tokens = sentence.tokens[side]
        found = entities(tokens)
        random.shuffle(found)
        for first, last, kind in found:
            old, other = text_of(sentence, side, first, last), self.counterpart(sentence, side, first, last)
            pool = self.pool[side].get(self.key(tokens, first, last, kind, self.languages[side]), ())
            choice = [name for name in random.sample(pool, min(8, len(pool)))
                      if name not in sentence.texts[0] and name not in sentence.texts[1] and not related(name, old)]
            if clean(old) and other and choice:
                start, end = sentence.span(side, first, last)
                labels = [(s, e, "wrong") for s, e in other]
                return Edit(side, [Replacement(start, end, choice[0], "wrong")], labels, "name", f"name.{kind}")
        return None

    def consistent(self, sentence, random):
        """Edits that put other names and numbers on both sides alike; none when nothing can be changed."""
        edits = []
        for first, last, kind in entities(sentence.tokens[0]):
            old = text_of(sentence, 0, first, last)
            key = self.key(sentence.tokens[0], first, last, kind, self.languages[0])
            places = [(m.start(), m.end()) for m in re.finditer(r"\b" + re.escape(old) + r"\b", sentence.texts[1])]
            start, end = sentence.span(0, first, last)
            if kind in ("person", "organisation") and clean(old) and len(places) == 1 and sentence.texts[0].count(old) == 1:
                pool = self.pool[0].get(key, ())
                new = random.choice(pool) if pool else old
                if new != old:
                    edits.append((Replacement(start, end, new), Replacement(*places[0], new)))
            elif kind == "place" and first == last and len(sentence.links[0][first]) == 1 and sentence.texts[0].count(old) == 1:
                other = sentence.tokens[1][sentence.links[0][first][0]]
                pool = self.both.get(key, ())
                if (old, other.text) in pool and sentence.texts[1].count(other.text) == 1:
                    new = random.choice(pool)
                    edits.append((Replacement(start, end, new[0]), Replacement(other.start, other.end, new[1])))
        for token in sentence.tokens[0]:
            if re.fullmatch(r"\d{2,}", token.text):
                same = [o for o in sentence.tokens[1] if o.text == token.text]
                new = changed(token.text, random)
                if len(same) == 1 and sentence.texts[0].count(token.text) == 1 and new:
                    edits.append((Replacement(token.start, token.end, new), Replacement(same[0].start, same[0].end, new)))
        out = []
        for mine, theirs in edits:
            if not any(mine.start < m.end and m.start < mine.end for m, _ in out):
                out.append((mine, theirs))
        return [Edit(side, [pair[side]], [], "clean", "consistent") for pair in out for side in (0, 1)]


def related(a, b):
    """Whether two names share a word or a beginning: they may name the same."""
    a, b = a.lower().split(), b.lower().split()
    return any(x[:4] == y[:4] for x in a for y in b)
