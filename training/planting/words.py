"""Content words put in another's place: siblings, confusables, look-alikes, antonyms, modifiers.

The new word has the same part of speech and inflection and has been seen in the same frame. It is
refused when the lexicon or the parallel texts know it as a translation of the word that stands on
the other side, when it shares most of its translations with the old word, or when the encoder finds
it as near to the other side's word as the old one is.
"""

import difflib
import re

from .edits import replace_word
from .vocabulary import CONTENT, frame, stem, vowel

TRIES = 12
# How far the new word must be from the other side's word, against the old one.
NEARER = 0.04
CATEGORIES = {"NOUN": "lexical", "VERB": "lexical", "ADJ": "lexical.modifier", "ADV": "lexical.modifier"}


class Words:
    def __init__(self, vocabularies, lexicon, linked, lists, closed):
        """`linked[side]` counts pairs of lemmas; `closed[side]` holds words that have lists of their own."""
        self.closed = closed
        self.vocabularies, self.lexicon, self.linked = vocabularies, lexicon, linked
        self.poles = [poles(lists[side]["antonyms.tsv"]) for side in (0, 1)]
        self.alike = [{}, {}]
        for side in (0, 1):
            for lemma, pos in vocabularies[side].words():
                self.alike[side].setdefault((stem(lemma)[:4], pos), []).append(lemma)

    def known(self, side, old, others):
        """Whether a link is to be trusted: the lexicon has it, or the parallel texts have it often."""
        often = any(self.linked[side].get((old, other), 0) >= 4 for other in others)
        return often or self.lexicon.translates(side, [old], others)

    def may_stand(self, side, old, new, others):
        """Whether a word says something else than the old one and than what is on the other side."""
        if new == old or new in self.lexicon.of(side, old) or self.lexicon.translates(side, [new], others):
            return False
        if any(self.linked[side].get((new, other), 0) for other in others):
            return False
        return not self.lexicon.synonyms(side, old, new)

    def further(self, side, old, new, pos, others):
        """Whether the encoder finds the new word further from the other side's word than the old one."""
        mine, theirs = self.vocabularies[side], self.vocabularies[1 - side]
        for other in others:
            for kind in (pos, *CONTENT):
                vector = theirs.vectors.get((other, kind))
                if vector is not None and (new, pos) in mine.vectors and (old, pos) in mine.vectors:
                    return float(vector @ mine.vectors[new, pos]) < float(vector @ mine.vectors[old, pos]) - NEARER
        return mine.likeness((old, pos), (new, pos)) < 0.9

    def pivots(self, side, old, pos):
        """Words that meet the old one in a translation: other senses, neighbours of sense."""
        found = {}
        for other, p in self.lexicon.of(side, old).items():
            for new, q in self.lexicon.of(1 - side, other).items():
                if (new, pos) in self.vocabularies[side].count:
                    found[new] = max(found.get(new, 0.0), p * q)
        return sorted(found, key=lambda new: (-found[new], new))[:24]

    def near(self, side, old, pos):
        """Words near in meaning that share no translation: siblings rather than synonyms."""
        mine = self.lexicon.of(side, old).keys()
        return [new for new in self.vocabularies[side].near.get((old, pos), ()) if not mine & self.lexicon.of(side, new).keys()]

    def look_alikes(self, side, old, pos, others):
        """Words that look like the old one, or like the other side's: confusables, false friends."""
        found = []
        for looked in [old, *others]:
            letters = stem(looked)
            for new in self.alike[side].get((letters[:4], pos), ()):
                if new != old and difflib.SequenceMatcher(None, letters, stem(new)).ratio() >= 0.72 and not family(old, new):
                    found.append(new)
        for other in others:
            found.extend(self.lexicon.false_friends[1 - side].get(other, ()))
        return sorted(set(found))

    def opposites(self, side, old):
        found = []
        for concept, pole in self.poles[side].get(old, ()):
            found.extend(word for word, places in self.poles[side].items() if (concept, -pole) in places)
        return sorted(set(found))

    def any(self, side, pos, tag, random):
        pool = self.vocabularies[side].inflected.get((pos, tag), ())
        return random.sample(pool, min(len(pool), TRIES)) if pool else []

    def plant(self, sentence, random):
        """A word put in another's place, or nothing when no word fits."""
        side = int(random.random() < 0.62)
        tokens = sentence.tokens[side]
        places = [
            at for at, token in enumerate(tokens)
            if token.pos in CONTENT and token.text.isalpha() and not token.name and len(token.text) > 2
            and sentence.links[side][at] and token.dep not in ("aux", "aux:tense", "aux:pass", "auxpass", "cop")
            and not (token.text[0].isupper() and at > 0)
        ]
        if not places:
            return None
        at = random.choice(places)
        token = tokens[at]
        old, pos = token.lemma.lower(), token.pos
        theirs = [sentence.tokens[1 - side][j] for j in sentence.links[side][at]]
        others = sorted({form for other in theirs for form in (other.lemma.lower(), other.text.lower())})
        if not self.known(side, old, others) or token.text.lower() in self.closed[side]:
            return None
        kind = random.choices(("pivot", "sibling", "confusable", "antonym", "any"), (34, 34, 14, 12, 6))[0]
        candidates = {
            "pivot": lambda: self.pivots(side, old, pos),
            "sibling": lambda: self.near(side, old, pos),
            "confusable": lambda: self.look_alikes(side, old, pos, others),
            "antonym": lambda: self.opposites(side, old),
            "any": lambda: self.any(side, pos, token.tag, random),
        }[kind]()
        candidates = list(candidates)
        random.shuffle(candidates)
        wanted = frame(tokens, at, sentence.children[side])
        for new in candidates[:TRIES]:
            form = self.vocabularies[side].fits(new, pos, token.tag, wanted)
            if not form or form == token.text.lower() or vowel(form) != vowel(token.text) and sentence_elides(tokens, at):
                continue
            if kind in ("pivot", "sibling", "any") and family(old, new):
                continue
            if self.may_stand(side, old, new, others) and (kind == "antonym" or self.further(side, old, new, pos, others)):
                category = "direction" if kind == "antonym" else CATEGORIES[pos]
                return replace_word(sentence, side, at, form, category, f"word.{kind}")
        return None


def sentence_elides(tokens, at):
    """Whether the word before changes its form by the sound that follows (French)."""
    return at > 0 and tokens[at - 1].tag != "DT" and tokens[at - 1].text.lower() in (
        "l'", "d'", "l’", "d’", "qu'", "qu’", "s'", "s’", "n'", "n’", "j'", "j’", "c'", "c’", "le", "la", "de", "ce",
        "que", "se", "ne", "je", "du", "au", "mon", "ma", "son", "sa", "ton", "ta", "cet", "cette", "beau", "bel",
        "nouveau", "nouvel", "vieux", "vieil")


def family(a, b):
    """Words of one stem (*nation*, *national*), which often may stand for one another."""
    a, b = stem(a), stem(b)
    return a[:5] == b[:5] and abs(len(a) - len(b)) <= 5 and len(a) > 4


def poles(lines):
    """Single words of a list of antonyms: word -> {(concept, pole)}."""
    found = {}
    for line in lines:
        phrase, concept, pole, *weak = line.split("\t")
        for word in re.sub(r"[<>]", "", phrase).split("|"):
            if " " not in word and not any(weak) and pole in "+-":
                found.setdefault(word, set()).add((concept, 1 if pole == "+" else -1))
    return found
