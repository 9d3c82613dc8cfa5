"""Phrases left out and phrases put in, and roles swapped, along the parse.

What is left out on one side stays alone on the other: leaving words out of the source makes an
addition in the target that reads as naturally as an omission does.
"""

import collections

from .closed import dropped
from .edits import Edit, Replacement
from .names import clean, entities, text_of
from .vocabulary import CONTENT

# Dependents that a sentence can do without.
LOOSE = {
    "prep", "relcl", "advmod", "amod", "appos", "advcl", "npadvmod", "acl", "nummod", "poss", "agent", "conj",
    "nmod", "obl:mod", "obl:agent", "acl:relcl", "flat:name", "obl:arg",
}
LONGEST, SHARE = 12, 0.45
# A preposition that follows a verb or noun this often belongs to it.
BOUND = 0.3
KEPT_ADVERBS = {"not", "n't", "ne", "pas", "plus", "que", "so", "as", "how", "when", "where", "why", "si", "aussi", "moins",
                "y", "en", "more", "most", "very", "très", "too", "trop", "then", "there"}


class Spans:
    def __init__(self, languages, lexicon):
        self.languages, self.lexicon = languages, lexicon
        self.after = [collections.defaultdict(collections.Counter) for _ in languages]
        self.total = [collections.Counter() for _ in languages]
        self.bound = [collections.Counter() for _ in languages]
        self.tails = [collections.Counter() for _ in languages]

    def learn(self, sentences):
        """Which phrases follow which nouns, and how firmly prepositions belong to words."""
        for sentence in sentences:
            for side in (0, 1):
                tokens = sentence.tokens[side]
                for at, token in enumerate(tokens):
                    word = token.lemma.lower(), token.pos
                    self.total[side][word] += 1
                    if at + 1 < len(tokens) and tokens[at + 1].pos in ("ADP", "PART"):
                        self.bound[side][word, tokens[at + 1].text.lower()] += 1
                    for child in sentence.children[side][at]:
                        self.harvest(sentence, side, at, child)
        for kinds in self.after:
            for key, counts in kinds.items():
                kinds[key] = sorted(counts)
        self.tails = [sorted(tails) for tails in self.tails]

    def harvest(self, sentence, side, head, child):
        tokens = sentence.tokens[side]
        part = sentence.subtree(side, child)
        if part != list(range(part[0], part[-1] + 1)) or len(part) > 8 or part[0] <= head:
            return
        if any(tokens[i].pos in ("PUNCT", "PRON", "X") and tokens[i].dep not in ("nsubj", "nsubj:pass") for i in part):
            return
        if not any(tokens[i].pos in CONTENT for i in part) or any(i != part[0] and tokens[i].dep == "relcl" for i in part):
            return
        text = text_of(sentence, side, part[0], part[-1])
        dep = tokens[child].dep
        if tokens[head].pos == "NOUN" and part[0] == head + 1 and dep in ("prep", "nmod", "relcl", "acl:relcl"):
            self.after[side][tokens[head].lemma.lower(), tokens[head].tag][text] += 1
        last = tokens[part[-1] + 1:]
        if len(last) == 1 and last[0].text == "." and dep in ("prep", "obl:mod", "npadvmod") and tokens[head].pos == "VERB" and 2 <= len(part) <= 6:
            self.tails[side][text] += 1

    def may_drop(self, sentence, side, at):
        tokens = sentence.tokens[side]
        token = tokens[at]
        if token.dep not in LOOSE or token.text.lower() in KEPT_ADVERBS or token.head == at:
            return None
        part = sentence.subtree(side, at)
        if token.dep == "conj" and self.languages[side] == "en":
            before = tokens[part[0] - 1] if part[0] else None
            if before is None or before.dep != "cc":
                return None
            part = [part[0] - 1, *part]
        if token.dep == "conj" and tokens[token.head].dep.startswith("nsubj"):
            return None
        if part != list(range(part[0], part[-1] + 1)) or len(part) > min(LONGEST, SHARE * len(tokens)):
            return None
        if any(tokens[i].tag in ("JJS", "RBS", "WRB", "WDT") and tokens[i].dep in ("amod", "advmod") for i in part):
            return None
        text, (start, end) = sentence.texts[side], sentence.span(side, part[0], part[-1])
        if start and text[start - 1] not in " (" or end < len(text) and text[end] not in " .,;:)":
            return None
        first = tokens[part[0]]
        if first.pos in ("ADP", "PART"):
            before = tokens[part[0] - 1] if part[0] else None
            if before is not None:
                word = before.lemma.lower(), before.pos
                if before.pos in ("VERB", "ADJ", "ADP", "ADV", "AUX") and self.bound[side][word, first.text.lower()] > BOUND * self.total[side][word]:
                    return None
                if before.pos in ("AUX", "ADP", "SCONJ", "DET") or before.lemma.lower() in ("be", "être"):
                    return None
        if not any(tokens[i].pos in (*CONTENT, "PROPN", "NUM") for i in part):
            return None
        if part[0] and tokens[part[0] - 1].tag == "DT" and tokens[part[0] - 1].text.lower() in ("a", "an"):
            after = tokens[part[-1] + 1] if part[-1] + 1 < len(tokens) else None
            if after is None or (after.text[:1].lower() in "aeiou") != (first.text[:1].lower() in "aeiou"):
                return None
        if part[0] and tokens[part[0] - 1].text[-1:] in "'’" or token.pos == "ADJ" and tokens[token.head].head == at:
            return None
        if token.dep == "amod" and part[-1] + 1 < len(tokens) and tokens[part[-1] + 1].text in (",", "-", "and", "et"):
            return None
        return part

    def counterpart(self, sentence, side, part):
        """The other side's stretch that says what these tokens say, when it says nothing else."""
        tokens, other = sentence.tokens[side], sentence.tokens[1 - side]
        inside = set(part)
        linked = sorted({j for i in part for j in sentence.links[side][i]})
        content = [i for i in part if tokens[i].pos in (*CONTENT, "PROPN", "NUM")]
        covered = sum(bool(sentence.links[side][i]) for i in content)
        if not linked or covered < 0.6 * len(content):
            return None
        first, last = linked[0], linked[-1]
        stretch = range(first, last + 1)
        if any(i not in inside for j in stretch for i in sentence.links[1 - side][j]):
            return None
        lone = [j for j in stretch if other[j].pos in (*CONTENT, "PROPN") and not sentence.links[1 - side][j]]
        if len(lone) > 0.4 * len(stretch):
            return None
        while first and other[first - 1].pos in ("ADP", "DET") and not sentence.links[1 - side][first - 1]:
            first -= 1
        return first, last

    def drop(self, sentence, random):
        side = int(random.random() < 0.55)
        tokens = sentence.tokens[side]
        for at in random.sample(range(len(tokens)), len(tokens)):
            part = self.may_drop(sentence, side, at)
            found = self.counterpart(sentence, side, part) if part else None
            if not found:
                continue
            first, last = part[0], part[-1]
            before = tokens[first - 1].text if first else ""
            after = tokens[last + 1].text if last + 1 < len(tokens) else ""
            if before == "," and after in (",", ".", ";", ":"):
                first -= 1
            elif after == "," and first == 0:
                last += 1
            elif before in (",", "(", "-", "–", "“", '"', "«") or after in ("-", ")") or first == 0 and tokens[at].pos not in ("ADP", "ADV"):
                continue
            if first == 0 and last + 1 < len(tokens) and tokens[last + 1].pos == "PUNCT":
                continue
            category = "omission" if side == 1 else "addition"
            return dropped(sentence, side, first, last, category, f"drop.{tokens[at].dep}", [sentence.span(1 - side, *found)])
        return None

    def add(self, sentence, random):
        side = int(random.random() < 0.6)
        tokens, text = sentence.tokens[side], sentence.texts[side]
        category = "addition" if side == 1 else "omission"
        if tokens[-1].text == "." and len(tokens) > 5 and tokens[-2].pos not in ("ADP", "PUNCT") and random.random() < 0.25 and self.tails[side]:
            new = random.choice(self.tails[side])
            if self.says_new(sentence, side, new):
                place = tokens[-1].start
                return Edit(side, [Replacement(place, place, " " + new, "lone", 1)], [], category, "add.tail")
        for at in random.sample(range(len(tokens)), len(tokens)):
            token = tokens[at]
            after = tokens[at + 1] if at + 1 < len(tokens) else None
            pool = self.after[side].get((token.lemma.lower(), token.tag), ()) if token.pos == "NOUN" else ()
            if not pool or after is None or not (after.text in ".,;" or after.pos in ("VERB", "AUX", "CCONJ")) or after.tag in ("VBG", "VBN"):
                continue
            new = random.choice(pool)
            if after.text != "." and len(new.split()) > 5 or not self.says_new(sentence, side, new):
                continue
            return Edit(side, [Replacement(token.end, token.end, " " + new, "lone", 1)], [], category, "add.phrase")
        return None

    def says_new(self, sentence, side, new):
        """Whether a phrase says what neither side says yet."""
        words = [word.strip(".,'’").lower() for word in new.split()]
        mine = {t.lemma.lower() for t in sentence.tokens[side]} | {t.text.lower() for t in sentence.tokens[side]}
        theirs = sorted({t.lemma.lower() for t in sentence.tokens[1 - side]} | {t.text.lower() for t in sentence.tokens[1 - side]})
        content = [word for word in words if len(word) > 3]
        return bool(content) and not any(w in mine or w in theirs or self.lexicon.translates(side, [w], theirs) for w in content)

    def roles(self, sentence, random):
        """Two names, or subject and object, in each other's place."""
        side = int(random.random() < 0.6)
        tokens = sentence.tokens[side]
        pairs = []
        found = [e for e in entities(tokens) if clean(text_of(sentence, side, e[0], e[1]))]
        for i, one in enumerate(found):
            for two in found[i + 1:]:
                same = one[2] == two[2] and tokens[one[0]].pos == tokens[two[0]].pos and tokens[one[0]].tag == tokens[two[0]].tag
                word = [tokens[e[0] - 1].text.lower() if e[0] else "" for e in (one, two)]
                joined = " ".join(t.text.lower() for t in tokens[one[1] + 1:two[0]])
                if same and one[2] != "organisation" and (self.languages[side] != "fr" or word[0] == word[1]) and joined not in ("and", "et", ",", "or", "ou"):
                    pairs.append((one[:2], two[:2]))
        for at, token in enumerate(tokens):
            if token.pos == "VERB":
                parts = [sentence.subtree(side, c) for c in sentence.children[side][at] if tokens[c].dep in ("nsubj", "dobj", "obj")]
                heads = [c for c in sentence.children[side][at] if tokens[c].dep in ("nsubj", "dobj", "obj")]
                if len(parts) == 2 and all(self.noun_phrase(tokens, p, h) for p, h in zip(parts, heads)) and tokens[heads[0]].tag == tokens[heads[1]].tag:
                    pairs.append(tuple((p[0], p[-1]) for p in parts))
        if not pairs:
            return None
        one, two = random.choice(pairs)
        spans = [sentence.span(side, *part) for part in (one, two)]
        labels = sorted({span for part in (one, two) for i in range(part[0], part[1] + 1) if tokens[i].pos in (*CONTENT, "PROPN") for span in sentence.linked(side, i)})
        texts = [sentence.texts[side][s:e] for s, e in spans]
        if len(labels) < 2 or texts[0].lower() == texts[1].lower():
            return None
        new = [texts[1], texts[0]]
        if one[0] == 0 and tokens[one[0]].pos != "PROPN":
            new = [new[0][:1].upper() + new[0][1:], new[1][:1].lower() + new[1][1:]]
        elif one[0] == 0 and tokens[two[0]].pos != "PROPN":
            new[0] = new[0][:1].upper() + new[0][1:]
        moves = [Replacement(*span, text, "wrong") for span, text in zip(spans, new)]
        return Edit(side, moves, [(s, e, "wrong") for s, e in labels], "role", "role")

    @staticmethod
    def noun_phrase(tokens, part, head):
        whole = part == list(range(part[0], part[-1] + 1)) and len(part) <= 5
        return whole and (tokens[part[0]].pos == "DET" or tokens[head].pos == "PROPN" and len(part) <= 2) and not any(tokens[i].pos in ("PUNCT", "PRON") for i in part)
