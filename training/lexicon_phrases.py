"""Multi-word units in parallel sentences: a phrase of the dictionary is one word where the other side has one of its
translations, so that it is counted as a whole and lends nothing to its parts (*incendie criminel*, "arson").
"""

import collections


class Phrases:
    """The phrases of both sides and what they may be on the other."""

    def __init__(self, listed):
        self.translations = collections.defaultdict(list), collections.defaultdict(list)
        # A trie of words a side; what stands under no word is the phrase that ends there.
        self.tries = {}, {}
        for pair in sorted(listed):
            for side in (0, 1):
                if " " in pair[side]:
                    self.translations[side][pair[side]].append(pair[1 - side])
        for side in (0, 1):
            for phrase in self.translations[side]:
                node = self.tries[side]
                for word in phrase.split(" "):
                    node = node.setdefault(word, {})
                node[None] = phrase

    def join(self, forms, lemmas):
        """Words and dictionary forms of both sides -> dictionary forms with the phrases joined."""
        sides = [list(zip(forms[side], lemmas[side])) for side in (0, 1)]
        taken = [set(), set()]
        joined = [{}, {}]
        for side in (0, 1):
            for start in range(len(sides[side])):
                for length, phrase in self.candidates(side, sides[side], start):
                    span = range(start, start + length)
                    if taken[side].isdisjoint(span):
                        partner = self.partner(phrase, side, sides[1 - side], taken[1 - side])
                        if partner is not None:
                            taken[side].update(span)
                            joined[side][start] = (length, phrase)
                            where, size, key = partner
                            taken[1 - side].update(range(where, where + size))
                            joined[1 - side][where] = (size, key)
                            break
        return [rebuilt(lemmas[side], joined[side]) for side in (0, 1)]

    def candidates(self, side, words, start):
        """The phrases that begin at a word, longest first."""
        found, nodes = [], [self.tries[side]]
        for position in range(start, len(words)):
            nodes = [node[word] for node in nodes for word in dict.fromkeys(words[position]) if word in node]
            if not nodes:
                break
            found.extend((position + 1 - start, node[None]) for node in nodes if None in node)
        return found[::-1]

    def partner(self, phrase, side, words, taken):
        """Where the other side has a translation of the phrase: first word, number of words, the translation."""
        known = {one for pair in words for one in pair}
        for translation in self.translations[side][phrase]:
            parts = translation.split(" ")
            if known.issuperset(parts):
                for start in range(len(words) - len(parts) + 1):
                    if at(words, start, parts) and taken.isdisjoint(range(start, start + len(parts))):
                        return start, len(parts), translation
        return None


def at(words, start, parts):
    return start + len(parts) <= len(words) and all(part in words[start + i] for i, part in enumerate(parts))


def rebuilt(lemmas, joined):
    out, position = [], 0
    while position < len(lemmas):
        length, word = joined.get(position, (1, None))
        out.append(lemmas[position] if word is None else word)
        position += length
    return out
