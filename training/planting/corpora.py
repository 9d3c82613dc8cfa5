"""The faithful pairs that errors are planted into, by corpus."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
import dispatches  # noqa: E402
from lexicon_text import ISO, held_out, rows  # noqa: E402

# Longer or shorter sentences teach little or cost too much, in characters.
SHORTEST, LONGEST = 12, 420
# Of everyday sentences the short ones are dialogue; those of news length are worth having.
TALK_SHORTEST = 38
NEWS = ("news-2008-2013", "newsdiscuss-2015.fr-en")


def plain(text):
    """One line, one space between words: what the sentence is to the program that reads it."""
    return " ".join(text.replace("\u00ad", "").split())


def fits(*texts, shortest=SHORTEST):
    return all(shortest <= len(text) <= LONGEST for text in texts)


def faithful(data, a, b):
    """Pairs (corpus, text in a, text in b), in the files' order; the press corpus comes by `press`."""
    for name in NEWS:
        for row in rows(data, name):
            if a in row["text"] and b in row["text"]:
                yield name, plain(row["text"][a]), plain(row["text"][b])
    for row in rows(data, "tico19"):
        text = {key.split("_")[0]: value for key, value in row["text"].items()}
        if a in text and b in text:
            yield "tico19", plain(text[a]), plain(text[b])
    if {a, b} == {"fr", "en"}:
        for row in rows(data, "postedit.fr-en"):
            sides = {"fr": plain(row["src"]), "en": plain(row["pe"])}
            yield "postedit", sides[a], sides[b]
    for name in (f"tatoeba.{a}-{b}", f"tatoeba.{b}-{a}", f"tatoeba.{ISO[a]}-{ISO[b]}", f"tatoeba.{ISO[b]}-{ISO[a]}"):
        for row in rows(data, name):
            text = row["text"]
            sides = [plain(text.get(code) or text[ISO[code]]) for code in (a, b)]
            if fits(*sides, shortest=TALK_SHORTEST):
                yield "tatoeba", *sides


def press(data, languages, held=False):
    """Units of the dispatches between some of the languages: those to learn from, or those kept for measuring."""
    for row in dispatches.every(data):
        if {row["source_language"], row["target_language"]} <= set(languages) and held_out(row["doc"]) == held:
            yield row
