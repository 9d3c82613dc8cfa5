"""Demonyms and names of bodies in German, Spanish, Italian, Portuguese and Dutch, from the glosses of the English
Wiktionary, with the forms that demonyms take by rule."""

import collections
import gzip
import json
import re

PARENTHESES = re.compile(r"\([^()]*\)|\[[^\[\]]*\]|\{[^{}]*\}")
# Senses of a demonym's entry that name no people.
OTHER_SENSE = re.compile(r"language|tongue|dialect|cat\b|dog\b|horse|kiss|vulgar|tribe|alphabet|cuisine|breed")
PEOPLE = {"adj", "n", "prop"}


def glosses(folder, language):
    """English head -> [(part of speech, note, words of the language)]."""
    found = collections.defaultdict(list)
    with gzip.open(folder / f"wiktionary.en-{language}.jsonl.gz", "rt", encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            if row["head"][:1].isupper() and row["pos"] in PEOPLE | {"initialism", "acronym", "abbr"}:
                words = [" ".join(word.split()) for word in PARENTHESES.sub(" ", row["gloss"]).split(",")]
                found[row["head"]].append((row["pos"], row["note"] or "", [word for word in words if word]))
    return found


def demonyms(entries, heads, language):
    """The forms in a language of the demonyms that the English words `heads` name."""
    words = []
    for head in heads:
        for pos, note, forms in entries.get(head, ()):
            if pos in PEOPLE and not OTHER_SENSE.search(note):
                # Beginnings of compounds (sino-) are listed too.
                words += [form for form in forms if " " not in form and len(form) > 3 and form != "sino" and form not in words]
    return sorted({form for word in words for form in FORMS[language](word)})


def spanish(word):
    if word.endswith("o"):
        return [word, word[:-1] + "a", word + "s", word[:-1] + "as"]
    if word.endswith(("és", "án", "ín", "ón")):
        stem = word[:-2] + {"é": "e", "á": "a", "í": "i", "ó": "o"}[word[-2]] + word[-1]
        return [word, stem + "a", stem + "es", stem + "as"]
    if word.endswith("í"):
        return [word, word + "es", word + "s"]
    if word.endswith(("l", "n", "r")):
        return [word, word + "a", word + "es", word + "as"]
    return [word] if word.endswith("s") else [word, word + "s"]


def italian(word):
    hard = word[:-1] + "h" if word.endswith(("co", "ca", "go", "ga")) else word[:-1]
    if word.endswith("o"):
        return [word, word[:-1] + "a", word[:-1] + "i", hard + "i", hard + "e"]
    if word.endswith("a"):
        return [word, word[:-1] + "i", hard + "e"]
    return [word, word[:-1] + "i"] if word.endswith("e") else [word]


def portuguese(word):
    if word.endswith("ão"):
        return [word, word[:-2] + "ã", word[:-2] + "ães", word[:-2] + "ãs", word[:-2] + "ãos"]
    if word.endswith("o"):
        return [word, word[:-1] + "a", word + "s", word[:-1] + "as"]
    if word.endswith("ês"):
        return [word, word[:-2] + "esa", word[:-2] + "eses", word[:-2] + "esas"]
    if word.endswith("eu"):
        return [word, word[:-2] + "eia", word + "s", word[:-2] + "eias"]
    if word.endswith("ol"):
        return [word, word + "a", word[:-1] + "is", word + "as", word[:-2] + "óis"]
    return [word] if word.endswith("s") else [word, word + "s"]


def dutch(word):
    if word.endswith("man"):
        return [word, word[:-3] + "mannen", word[:-3] + "en"]
    if word.endswith("ees"):
        return [word, word[:-2] + "se", word[:-2] + "zen"]
    if word.endswith("s"):
        return [word, word + "e", word + "en"]
    if word.endswith("aan"):
        return [word, word[:-2] + "nen", word + "se"]
    return [word, word + "s"] if word.endswith(("er", "e", "i")) else [word, word + "en", word + "e", word + "s"]


def german(word):
    if word[0].islower():
        return [word + end for end in ("", "e", "er", "en", "es", "em")]
    if word.endswith("in"):
        return [word, word + "nen"]
    if word.endswith("e"):
        return [word, word + "n", word[:-1] + "in", word[:-1] + "innen"]
    return [word, word + "n", word + "s", word + "in", word + "innen"] if word.endswith("er") else [word, word + "en"]


FORMS = {"es": spanish, "it": italian, "pt": portuguese, "nl": dutch, "de": german}
