"""Closed classes: listed swaps, numbers, negation, tense and hedges."""

import re
from pathlib import Path

from .edits import Edit, Replacement, recased, replace_word
from .vocabulary import vowel
from .words import sentence_elides

HERE = Path(__file__).resolve().parent
HEDGES = {
    "en": ("reportedly", "allegedly", "probably", "perhaps", "apparently", "possibly", "presumably", "supposedly",
           "potentially", "alleged", "suspected", "likely", "roughly", "approximately", "about", "around", "nearly", "almost"),
    "fr": ("probablement", "peut-être", "apparemment", "vraisemblablement", "éventuellement", "présumé", "présumés",
           "présumée", "présumées", "environ", "quasiment", "presque", "potentiellement"),
}
# An adverb that may stand before any verb or after any auxiliary, and what it adds.
ADDED = {
    "en": ("hedging", ("reportedly", "probably", "apparently", "allegedly", "certainly", "rarely", "reluctantly", "secretly")),
    "fr": ("hedging", ("probablement", "peut-être", "apparemment", "certainement", "rarement", "secrètement", "sans doute")),
}


def swaps(language):
    """first word -> [(words, category, row, member)], and the rows' members."""
    found, rows = {}, []
    for line in (HERE / f"swaps.{language}.tsv").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            category, *members = line.split("\t")
            members = [member.split("|") for member in members]
            for place, member in enumerate(members):
                for phrase in member:
                    words = re.sub(r"(['’])", r"\1 ", phrase).split() if language == "fr" else phrase.split()
                    found.setdefault(words[0], []).append((words, category, len(rows), place))
            rows.append(members)
    for places in found.values():
        places.sort(key=lambda place: -len(place[0]))
    return found, rows


class Closed:
    def __init__(self, vocabularies, lexicon, languages):
        self.vocabularies, self.lexicon, self.languages = vocabularies, lexicon, languages
        self.swaps = [swaps(language) for language in languages]

    def dates(self, side):
        """The single words of dates and numbers."""
        return {words[0] for places in self.swaps[side][0].values() for words, category, *_ in places
                if len(words) == 1 and category in ("date", "number")}

    def plant(self, sentence, random):
        side = int(random.random() < 0.62)
        kinds = [self.swap, self.swap, self.swap, self.number, self.negation, self.tense, self.hedge]
        random.shuffle(kinds)
        for kind in kinds[:4]:
            edit = kind(sentence, side, random)
            if edit:
                return edit
        return None

    def swap(self, sentence, side, random):
        found, rows = self.swaps[side]
        tokens = sentence.tokens[side]
        hits = []
        for at, token in enumerate(tokens):
            for words, category, row, place in found.get(token.text.lower().replace("’", "'"), ()):
                end = at + len(words)
                same = [t.text.lower().replace("’", "'") for t in tokens[at:end]] == words
                if same and not (end == at + 1 and token.pos == "AUX" and category != "hedging") and self.free(tokens, at, end):
                    hits.append((at, end, category, row, place))
        random.shuffle(hits)
        for at, end, category, row, place in hits:
            new = random.choice(random.choice([m for i, m in enumerate(rows[row]) if i != place]))
            theirs = sorted({j for i in range(at, end) for j in sentence.links[side][i]})
            others = [sentence.tokens[1 - side][j] for j in theirs]
            old = sentence.texts[side][tokens[at].start:tokens[end - 1].end]
            if not theirs or vowel(new) != vowel(old) and sentence_elides(tokens, at):
                continue
            forms = {form for other in others for form in (other.lemma.lower(), other.text.lower())}
            if self.lexicon.translates(side, [new], sorted(forms)):
                continue
            if new in ("march", "april", "monday") or self.languages[side] == "en" and old[0].isupper() and old[1:].islower():
                new = new[:1].upper() + new[1:]
            if end == at + 1:
                return replace_word(sentence, side, at, new, category, "swap")
            span = tokens[at].start, tokens[end - 1].end
            other = [(o.start, o.end, "wrong") for o in others]
            return Edit(side, [Replacement(*span, recased(old, new), "wrong")], other, category, "swap")
        return None

    @staticmethod
    def free(tokens, at, end):
        """Not a piece of a name."""
        return not any(t.name in ("PERSON", "PER", "ORG", "GPE", "LOC", "WORK_OF_ART") for t in tokens[at:end])

    def number(self, sentence, side, random):
        tokens = sentence.tokens[side]
        places = [at for at, token in enumerate(tokens) if re.fullmatch(r"\d[\d.,]*\d|\d", token.text)]
        random.shuffle(places)
        for at in places:
            token = tokens[at]
            new = changed(token.text, random)
            digits = re.sub(r"\D", "", token.text)
            same = [o for o in sentence.tokens[1 - side] if re.sub(r"\D", "", o.text) == digits]
            other = sentence.linked(side, at) or [(o.start, o.end) for o in same]
            if new and other and not sentence.texts[side][token.end:token.end + 2].strip()[:1].isdigit():
                labels = [(s, e, "wrong") for s, e in other]
                return Edit(side, [Replacement(token.start, token.end, new, "wrong")], labels, "number", "digits")
        return None

    def negation(self, sentence, side, random):
        return (negation_en if self.languages[side] == "en" else negation_fr)(self, sentence, side, random)

    def tense(self, sentence, side, random):
        return (tense_en if self.languages[side] == "en" else tense_fr)(self, sentence, side, random)

    def hedge(self, sentence, side, random):
        tokens = sentence.tokens[side]
        if random.random() < 0.6:
            for at, token in enumerate(tokens):
                if token.text.lower() in HEDGES[self.languages[side]] and sentence.links[side][at] and 0 < at < len(tokens) - 1:
                    if tokens[at + 1].pos != "ADP" and tokens[at - 1].text.lower() not in ("a", "an", "more", "most", "plus", "be", "is", "are"):
                        return dropped(sentence, side, at, at, "hedging", "hedge-dropped")
            return None
        category, adverbs = ADDED[self.languages[side]]
        places = [at for at, t in enumerate(tokens) if self.takes_adverb(sentence, side, at)]
        if not places:
            return None
        at, adverb = random.choice(places), random.choice(adverbs)
        place = tokens[at].end if self.languages[side] == "fr" else tokens[at].start
        text = f" {adverb}" if self.languages[side] == "fr" else f"{adverb} "
        skip = 1 if self.languages[side] == "fr" else 0
        return Edit(side, [Replacement(place, place, text, "lone", skip)], [], category, "hedge-added")

    def takes_adverb(self, sentence, side, at):
        tokens = sentence.tokens[side]
        token = tokens[at]
        after = tokens[at + 1] if at + 1 < len(tokens) else None
        before = tokens[at - 1] if at else None
        if self.languages[side] == "fr":
            return (token.pos == "AUX" and "VerbForm=Fin" in token.tag and after is not None and "VerbForm=Part" in after.tag
                    and token.text.lower() not in ("ai",))
        return token.tag in ("VBD", "VBZ") and token.pos == "VERB" and before is not None and before.pos in ("NOUN", "PROPN") and before.text != "not"


def changed(text, random):
    """Another number of the same form."""
    digits = [i for i, c in enumerate(text) if c.isdigit()]
    value = int(re.sub(r"\D", "", text))
    if len(digits) == 4 and 1900 <= value <= 2030 and text.isdigit():
        return str(value + random.choice((-10, -5, -3, -2, -1, 1, 2, 3)))
    out = list(text)
    way = random.random()
    if way < 0.3 and len(digits) >= 2 and len({text[i] for i in digits}) > 1:
        i = random.randrange(len(digits) - 1)
        a, b = digits[i], digits[i + 1]
        out[a], out[b] = out[b], out[a]
    else:
        i = random.choice(digits)
        out[i] = random.choice([d for d in "123456789" if d != out[i]])
    new = "".join(out)
    return new if new != text and not (new[0] == "0" and text[0] != "0") else None


def dropped(sentence, side, first, last, category, kind, lone=None):
    """An edit that leaves tokens out; what they say is then alone on the other side."""
    tokens = sentence.tokens[side]
    start, end = tokens[first].start, tokens[last].end
    text = sentence.texts[side]
    if start and text[start - 1] == " ":
        start -= 1
    elif end < len(text) and text[end] == " ":
        end += 1
    put = ""
    if first == 0 and end < len(text):
        put, extra = text[end:end + 1].upper(), 1
        end += extra
    if lone is None:
        lone = sorted({span for at in range(first, last + 1) for span in sentence.linked(side, at)})
    around = [at for at in (first - 1, last + 1) if 0 <= at < len(tokens)]
    own = [(tokens[at].start, tokens[at].end, "place") for at in around]
    if put:
        own = []
    return Edit(side, [Replacement(start, end, put)], [(s, e, "lone") for s, e in lone], category, kind, own)


AUXILIARIES = {"is", "are", "was", "were", "has", "have", "had", "will", "would", "could", "should", "can", "may", "might", "must"}


def negation_en(self, sentence, side, random):
    tokens = sentence.tokens[side]
    for at, token in enumerate(tokens):
        word = token.text.lower()
        if word in ("not", "n't", "n’t") and at and at + 1 < len(tokens) and token.dep == "neg":
            before = tokens[at - 1]
            if before.text.lower() in ("do", "does", "did", "ca", "wo", "sha"):
                verb = tokens[token.head]
                tag = {"did": "VBD", "does": "VBZ", "do": "VBP"}.get(before.text.lower())
                form = self.vocabularies[side].form.get(("VERB", tag, verb.lemma.lower()))
                if not form or token.head != at + 1 or before.text[0].isupper():
                    continue
                start, end = before.start, verb.end
                new = form
            elif before.text.lower() in AUXILIARIES and before.text[0].islower():
                start, end, new = before.start, token.end, before.text
            else:
                continue
            labels = [(s, e, "lone") for s, e in sentence.linked(side, at)]
            if not labels:
                continue
            return Edit(side, [Replacement(start, end, new, "place")], labels, "negation", "negation-dropped")
    places = [at for at, t in enumerate(tokens)
              if t.text in AUXILIARIES and at + 1 < len(tokens) and at and tokens[at + 1].pos in ("VERB", "ADJ", "DET", "AUX")
              and tokens[at - 1].pos in ("NOUN", "PROPN", "PRON") and not any(x.dep == "neg" for x in tokens[at:at + 4])]
    if not places:
        return None
    at = random.choice(places)
    new = random.choice((" not", " no longer", " never")) if tokens[at].text not in ("can",) else "not"
    place = tokens[at].end
    return Edit(side, [Replacement(place, place, new, "lone", len(new) - len(new.lstrip()))], [], "negation", "negation-added")


def negation_fr(self, sentence, side, random):
    tokens = sentence.tokens[side]
    for at, token in enumerate(tokens):
        if token.text.lower() in ("ne", "n'", "n’"):
            end = next((i for i in range(at + 2, min(at + 4, len(tokens))) if tokens[i].text.lower() in ("pas", "plus", "jamais")), None)
            if end is None:
                continue
            verb = tokens[at + 1]
            if tokens[end].start == verb.end and vowel(verb.text) and tokens[at].text.lower() == "ne":
                continue
            if end + 1 < len(tokens) and tokens[end + 1].text.lower() in ("de", "d'", "d’", "que", "qu'", "encore"):
                continue
            theirs = sorted({span for i in (at, end) for span in sentence.linked(side, i)})
            if not theirs:
                continue
            kept = sentence.texts[side][tokens[at + 1].start:tokens[end - 1].end]
            labels = [(s, e, "lone") for s, e in theirs]
            return Edit(side, [Replacement(token.start, tokens[end].end, recased(token.text, kept), "place")], labels, "negation", "negation-dropped")
    places = [at for at, t in enumerate(tokens)
              if "VerbForm=Fin" in t.tag and "Mood=Ind" in t.tag and at and at + 1 < len(tokens)
              and tokens[at - 1].pos in ("NOUN", "PROPN", "ADJ") and tokens[at + 1].pos in ("VERB", "DET", "ADJ", "ADP", "ADV")
              and tokens[at + 1].text.lower() not in ("un", "une", "des", "du", "de", "pas", "que", "plus", "aussi", "-")]
    if not places:
        return None
    at = random.choice(places)
    token = tokens[at]
    ne = "n'" if vowel(token.text) and not token.text.lower().startswith("h") else "ne "
    new = random.choice(("pas", "plus", "jamais"))
    moves = [Replacement(token.start, token.start, ne, "lone"), Replacement(token.end, token.end, f" {new}", "lone", 1)]
    return Edit(side, moves, [], "negation", "negation-added")


def tense_en(self, sentence, side, random):
    tokens = sentence.tokens[side]
    form = self.vocabularies[side].form
    for at in random.sample(range(len(tokens)), len(tokens)):
        token = tokens[at]
        links = sentence.linked(side, at)
        if token.text == "will" and at + 1 < len(tokens) and tokens[at + 1].tag == "VB" and tokens[at + 1].pos == "VERB":
            verb = tokens[at + 1]
            new = form.get(("VERB", "VBD", verb.lemma.lower()))
            labels = [(s, e, "wrong") for s, e in dict.fromkeys(links + sentence.linked(side, at + 1))]
            if new and labels:
                return Edit(side, [Replacement(token.start, verb.end, new, "wrong")], labels, "tense", "tense")
        if token.tag == "VBD" and token.pos == "VERB" and links and at and tokens[at - 1].pos in ("NOUN", "PROPN", "PRON"):
            if any(tokens[c].dep in ("aux", "neg") for c in sentence.children[side][at]) or token.text[0].isupper():
                continue
            new = form.get(("VERB", "VB", token.lemma.lower()))
            if new and token.lemma.lower() not in ("say", "tell", "have", "do"):
                labels = [(s, e, "wrong") for s, e in links]
                return Edit(side, [Replacement(token.start, token.end, f"will {new}", "wrong")], labels, "tense", "tense")
    return None


def tense_fr(self, sentence, side, random):
    tokens = sentence.tokens[side]
    for at in random.sample(range(len(tokens)), len(tokens)):
        token = tokens[at]
        if token.pos not in ("VERB", "AUX") or not sentence.linked(side, at) or at == 0:
            continue
        for old, new in (("Tense=Fut", "Tense=Imp"), ("Tense=Imp", "Tense=Fut"), ("Tense=Past|VerbForm=Fin", "Tense=Fut|VerbForm=Fin")):
            if old in token.tag and "Mood=Ind" in token.tag:
                form = self.vocabularies[side].form.get((token.pos, token.tag.replace(old, new), token.lemma.lower()))
                if form and form != token.text.lower() and vowel(form) == vowel(token.text):
                    return replace_word(sentence, side, at, form, "tense", "tense")
    return None
