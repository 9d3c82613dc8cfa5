"""The words of a language as the parsed texts use them: inflected forms, frames, and words near in meaning.

A word is (lemma, part of speech). A *frame* is what stands with it in the sentence and that another
word must be able to take too: a verb's object, clause and particle, the preposition that follows.
"""

import collections
import unicodedata

import numpy as np

CONTENT = ("NOUN", "VERB", "ADJ", "ADV")
VOWELS = "aeiouyhàâäéèêëîïôöùûüœæ"
OBJECTS = {"dobj", "obj", "ccomp", "xcomp", "acomp", "attr", "oprd", "dative", "iobj", "prt", "expl:subj",
           "expl:comp", "expl:pass", "nsubjpass", "nsubj:pass", "auxpass", "aux:pass", "cop"}
NEIGHBOURS = 48


def vowel(word):
    return word[:1].lower() in VOWELS


def stem(word):
    """The letters without accents: by these, cognates look alike."""
    return "".join(c for c in unicodedata.normalize("NFD", word.lower()) if not unicodedata.combining(c))


def frame(tokens, at, children):
    token = tokens[at]
    parts = sorted({tokens[c].dep for c in children[at] if tokens[c].dep in OBJECTS})
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    if after is not None and after.pos in ("ADP", "PART", "SCONJ"):
        parts.append("+" + after.text.lower())
    if token.pos == "ADJ":
        parts.append("before" if token.head > at else "after")
    if token.pos == "ADV":
        parts.append(tokens[token.head].pos + ("<" if token.head < at else ">"))
    if token.pos == "NOUN":
        parts.append("det" if any(tokens[c].pos == "DET" for c in children[at]) else "bare")
        parts.append("compound" if token.dep == "compound" else "")
    return " ".join(parts)


def children_of(tokens):
    children = [[] for _ in tokens]
    for at, token in enumerate(tokens):
        if token.head != at:
            children[token.head].append(at)
    return children


class Vocabulary:
    """Counted over parsed sentences."""

    def __init__(self, sentences):
        self.count = collections.Counter()
        self.frames = collections.defaultdict(collections.Counter)
        forms = collections.defaultdict(collections.Counter)
        for tokens in sentences:
            children = children_of(tokens)
            for at, token in enumerate(tokens):
                if token.pos in CONTENT and token.text.isalpha() and not token.name:
                    word = token.lemma.lower(), token.pos
                    self.count[word] += 1
                    self.frames[word][frame(tokens, at, children)] += 1
                    if not (token.text[0].isupper() and at > 0):
                        forms[token.pos, token.tag, token.lemma.lower()][token.text.lower()] += 1
        self.form = {key: min(found, key=lambda form: (-found[form], form)) for key, found in forms.items()}
        self.inflected = collections.defaultdict(list)
        for (pos, tag, lemma), form in self.form.items():
            if forms[pos, tag, lemma][form] >= 2 and self.count[lemma, pos] >= 4 and len(form) > 2:
                self.inflected[pos, tag].append(lemma)
        for lemmas in self.inflected.values():
            lemmas.sort()
        self.near = {}
        self.vectors = {}

    def words(self):
        return sorted(word for word, count in self.count.items() if count >= 4 and len(word[0]) > 2)

    def learn_vectors(self, vectors):
        """Vectors of `words()`, by lemma; finds each word's neighbours of the same part of speech."""
        words = self.words()
        mean = vectors.mean(0)
        vectors = vectors - mean
        vectors /= np.linalg.norm(vectors, axis=1, keepdims=True) + 1e-9
        self.vectors = {word: vectors[i] for i, word in enumerate(words)}
        for pos in CONTENT:
            rows = [i for i, word in enumerate(words) if word[1] == pos]
            block = vectors[rows]
            for start in range(0, len(rows), 1000):
                likeness = block[start:start + 1000] @ block.T
                best = np.argsort(-likeness, axis=1, kind="stable")[:, 1:NEIGHBOURS + 1]
                for i, row in enumerate(best):
                    self.near[words[rows[start + i]]] = [words[rows[j]][0] for j in row]

    def likeness(self, a, b):
        if a not in self.vectors or b not in self.vectors:
            return 0.0
        return float(self.vectors[a] @ self.vectors[b])

    def fits(self, lemma, pos, tag, wanted):
        """The word's form of an inflection, if it has been seen in the frame."""
        form = self.form.get((pos, tag, lemma))
        return form if form and self.frames[lemma, pos][wanted] else None
