"""Reading what the lexicon is made from: parallel texts, dictionaries, and the cutting of words.

The cutting follows `src/tokenize.rs`: elisions and clitics of `locales/*/language.toml` stand
alone, other hyphens and apostrophes stay inside their word.
"""

import gzip
import json
import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
ISO = {"fr": "fra", "en": "eng", "de": "deu", "es": "spa", "it": "ita", "pt": "por", "nl": "nld"}

# Languages without a folder in locales/ yet are cut by these.
CUTS = {
    "de": ([], [], []),
    "es": ([], [], []),
    "it": (
        ["l'", "un'", "d'", "c'", "s'", "n'", "m'", "t'", "v'", "dell'", "all'", "dall'", "nell'", "sull'",
         "coll'", "quest'", "quell'", "anch'", "com'", "dov'", "cos'", "sant'", "tutt'", "gl'", "senz'"],
        [], ["po'", "d'accordo"],
    ),
    "pt": (["d'"], ["-se", "-lhe", "-lhes", "-me", "-te", "-nos", "-lo", "-la", "-los", "-las", "-o", "-a"], []),
    "nl": ([], ["'s"], []),
}

WORD = re.compile(
    r"[^\W\d_](?:\.[^\W\d_](?:\.[^\W\d_])*\.?|(?:[\w]|['-](?=\w))*)", re.UNICODE)
TOKEN = re.compile(WORD.pattern + r"|\d[\w.,:]*\w|\d|[^\w\s]|_", re.UNICODE)
PLAIN = str.maketrans({"’": "'", "ʼ": "'", "‘": "'", "‐": "-", "‑": "-", "\u00ad": None, "\u200b": None})


class Cutter:
    """Cuts a text of one language into lower-cased tokens."""

    def __init__(self, language):
        path = ROOT / "locales" / language / "language.toml"
        if path.exists():
            tokens = tomllib.loads(path.read_text(encoding="utf-8")).get("tokens", {})
            self.elisions = set(tokens.get("elisions", []))
            self.clitics = tokens.get("clitics", [])
            self.whole = set(tokens.get("whole", []))
        else:
            elisions, self.clitics, whole = CUTS[language]
            self.elisions, self.whole = set(elisions), set(whole)
        self.clitic_set = set(self.clitics)
        self.memory = {}

    def __call__(self, text):
        text = text.translate(PLAIN)
        out = []
        for match in TOKEN.finditer(text):
            word = match.group()
            if ("'" in word or "-" in word) and word[0].isalpha():
                out.extend(self.pieces(word.lower()))
            else:
                out.append(word.lower())
        return out

    def pieces(self, word):
        known = self.memory.get(word)
        if known is None:
            known = self.memory[word] = self._pieces(word)
        return known

    def _pieces(self, word):
        if word in self.whole:
            return [word]
        front, rest = [], word
        while "'" in rest:
            end = rest.index("'") + 1
            head = rest[:end]
            if end == len(rest) or head not in self.elisions:
                break
            front.append(head)
            rest = rest[end:]
        back = []
        while rest not in self.whole:
            cut = next((i for i in range(1, len(rest)) if rest[i:] in self.clitic_set), None)
            if cut is None:
                break
            back.append(rest[cut:])
            rest = rest[:cut]
        return front + [rest] + back[::-1]


def rows(data, name):
    path = Path(data) / f"{name}.jsonl.gz"
    if not path.exists():
        return
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def held_out(document):
    """Dispatches whose number is divisible by five are kept for measuring."""
    return int(document.rsplit("-", 1)[1]) % 5 == 0


def parallel(data, a, b):
    """Sentence pairs of two languages as (kind, text in a, text in b); kind is news or talk."""
    for name in ("news-2008-2013", "newsdiscuss-2015.fr-en"):
        for row in rows(data, name):
            if a in row["text"] and b in row["text"]:
                yield "news", row["text"][a], row["text"][b]
    for row in rows(data, "tico19"):
        text = {key.split("_")[0]: value for key, value in row["text"].items()}
        if a in text and b in text:
            yield "news", text[a], text[b]
    for row in rows(data, "ud-pud"):
        if a in row["text"] and b in row["text"]:
            yield "news", row["text"][a], row["text"][b]
    for row in rows(data, "press-corpus"):
        sides = {row["source_language"]: row["source"], row["target_language"]: row["target"]}
        if a in sides and b in sides and not held_out(row["doc"]):
            yield "news", sides[a], sides[b]
    if {a, b} == {"fr", "en"}:
        for row in rows(data, "postedit.fr-en"):
            sides = {"fr": row["src"], "en": row["pe"]}
            yield "news", sides[a], sides[b]
    for name in (f"tatoeba.{a}-{b}", f"tatoeba.{b}-{a}", f"tatoeba.{ISO[a]}-{ISO[b]}", f"tatoeba.{ISO[b]}-{ISO[a]}"):
        for row in rows(data, name):
            text = row["text"]
            yield "talk", text.get(a) or text[ISO[a]], text.get(b) or text[ISO[b]]


def dictionary(data, a, b):
    """Rows of the Wiktionary extract from a to b: head, part of speech, note, gloss."""
    for row in rows(data, f"wiktionary.{a}-{b}"):
        yield row["head"].translate(PLAIN), row["pos"] or "", row["note"] or "", row["gloss"].translate(PLAIN)
