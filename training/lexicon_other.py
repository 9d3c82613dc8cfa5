"""Morphology of the languages that have no table of inflections of their own: German, Spanish, Italian, Dutch,
Portuguese. Dictionary forms come from lemma tables, parts of speech from the dictionary's heads, gender from the
marks in its glosses; number is told for nouns only, tense not at all.
"""

import collections
import gzip
import json
import re

from lexicon_forms import BIT, GENDERS, HEAD_POS, Table, package
from lexicon_text import dictionary, rows

# The least frequency, per word, of a form that neither the texts nor the dictionary has.
LEAST = {"de": 2.5e-7, "es": 1e-7, "it": 7e-8, "nl": 4e-8, "pt": 7e-8}
PARENTHESES = re.compile(r"\([^)]*\)|\[[^]]*\]")
GENDER = re.compile(r"\{([mfn, ]+)\}")
# What the ending of a dictionary form tells where the dictionary is silent.
ENDINGS = {
    "de": [("en", "verb"), ("eln", "verb"), ("ern", "verb"), ("lich", "adjective"), ("isch", "adjective"),
           ("ig", "adjective"), ("bar", "adjective"), ("los", "adjective"), ("sam", "adjective"), ("t", "adjective")],
    "es": [("ar", "verb"), ("er", "verb"), ("ir", "verb"), ("mente", "adverb"), ("ión", "noun"), ("dad", "noun"),
           ("ismo", "noun"), ("ble", "adjective"), ("ico", "adjective"), ("oso", "adjective"), ("ado", "adjective")],
    "it": [("are", "verb"), ("ere", "verb"), ("ire", "verb"), ("mente", "adverb"), ("ione", "noun"), ("ità", "noun"),
           ("ismo", "noun"), ("bile", "adjective"), ("ico", "adjective"), ("oso", "adjective"), ("ato", "adjective")],
    "nl": [("en", "verb"), ("heid", "noun"), ("ing", "noun"), ("isme", "noun"), ("lijk", "adjective"),
           ("isch", "adjective"), ("baar", "adjective"), ("loos", "adjective"), ("ig", "adjective")],
    "pt": [("ar", "verb"), ("er", "verb"), ("ir", "verb"), ("mente", "adverb"), ("ão", "noun"), ("dade", "noun"),
           ("ismo", "noun"), ("vel", "adjective"), ("ico", "adjective"), ("oso", "adjective"), ("ado", "adjective")],
}
INFLECTED = {"noun", "verb", "adjective"}
# The files of spacy-lookups-data that list one part of speech.
BY_POS = {"it": {"adj": "adjective", "adv": "adverb", "noun": "noun", "verb": "verb"}}


def frequencies(language):
    """How often a word occurs in a language, from 0 to 1, by the lists of wordfreq."""
    from wordfreq import get_frequency_dict

    return get_frequency_dict(language, "large")


def glosses(data, language):
    """The single words of the English dictionary's glosses: word, part of speech, genders."""
    for _, tag, _, gloss in dictionary(data, "en", language):
        if tag in HEAD_POS:
            for part in re.split("[,;/]", PARENTHESES.sub("", gloss)):
                genders = {g for found in GENDER.findall(part) for g in found if g in "mf"}
                word = re.sub(r"\{[^}]*\}", "", part).strip()
                if word and " " not in word:
                    yield word, HEAD_POS[tag], sorted(genders)


def heads(data, language):
    """Words that the dictionary knows: word in lower case -> {part of speech: features}."""
    parts = collections.defaultdict(lambda: collections.defaultdict(int))
    for head, tag, _, _ in dictionary(data, language, "en"):
        if tag in HEAD_POS and " " not in head:
            features = sum(BIT[name] for name in GENDERS.get(tag, []))
            parts[head.lower()][HEAD_POS[tag]] |= features
    for word, pos, genders in glosses(data, language):
        features = sum(BIT[name] for gender in genders for name in GENDERS[gender]) if pos == "noun" else 0
        parts[word.lower()][pos] |= features
    return parts


def lookups(language):
    """(form, dictionary form, part of speech or nothing) of the lemma tables."""
    from simplemma.strategies.dictionaries.dictionary_factory import DefaultDictionaryFactory

    text = lambda value: value.decode() if isinstance(value, bytes) else value
    for form, lemma in DefaultDictionaryFactory().get_dictionary(language).items():
        yield text(form), text(lemma), None
    folder = package("spacy_lookups_data") / "data"
    load = lambda name: json.load(gzip.open(folder / f"{language}_{name}.json.gz"))
    for form, lemma in load("lemma_lookup").items():
        yield form, lemma, None
    for name, pos in BY_POS.get(language, {}).items():
        for form, lemma in load(f"lemma_lookup_{name}").items():
            yield form, lemma, pos
    if language == "nl":
        for name, pos in {"adj": "adjective", "adv": "adverb", "noun": "noun", "verb": "verb"}.items():
            for form, lemmas in load("lemma_exc").get(name, {}).items():
                for lemma in lemmas:
                    yield form, lemma, pos


def parts_of(form, lemma, parts, language):
    """The parts of speech that a form of a dictionary form may have."""
    known = set(parts.get(lemma.lower(), ()))
    if language == "de" and form != lemma:
        known = {"noun"} if lemma[:1].isupper() else known - {"noun"}
    elif form != lemma and "verb" in known and not (form.startswith(lemma) or form == lemma[:-1] + "i"):
        known -= {"noun"}
    if form != lemma and known & INFLECTED:
        known &= INFLECTED
    if known:
        return sorted(known)
    return [next((pos for ending, pos in ENDINGS[language] if lemma.endswith(ending)), "noun")]


def features_of(form, lemma, pos, parts, language):
    if pos != "noun":
        return 0
    gender = parts[lemma.lower()]["noun"] if lemma.lower() in parts and "noun" in parts[lemma.lower()] else 0
    if form.lower() == lemma.lower():
        return gender | BIT["singular"]
    return gender | (0 if language == "de" else BIT["plural"])


def other(data, language):
    table, parts = Table(), heads(data, language)
    for form, lemma, pos in sorted(lookups(language), key=lambda row: (row[0], row[1], row[2] or "")):
        if form and all(part.isalpha() for part in re.split("['-]", form)) and lemma:
            for one in [pos] if pos else parts_of(form, lemma, parts, language):
                table.add(form, lemma, one, features_of(form, lemma, one, parts, language))
    for word in sorted(parts):
        for pos in sorted(parts[word]):
            table.add(word, word, pos, features_of(word, word, pos, parts, language))
    for row in rows(data, "ud-pud"):
        for form, lemma, pos, *_ in row["tokens"].get(language, []):
            if pos in UD and lemma.isalpha() and form.isalpha():
                table.add(form, lemma, UD[pos])
    for form, readings in table.forms.items():
        for lemma, pos in list(readings):
            own = feminine(form, lemma, language)
            if pos == "noun" and own in parts and "noun" in parts[own]:
                readings[own, pos] = readings.pop((lemma, pos))
    return table


def feminine(form, lemma, language):
    """The dictionary form of a feminine noun that the lemma tables lead to the masculine: *meninas*, menina, not menino."""
    if language not in ("es", "it", "pt") or not lemma.endswith("o"):
        return None
    own = lemma[:-1] + "a"
    return own if form in (own, own + "s" if language != "it" else lemma[:-1] + "e") else None


UD = {"NOUN": "noun", "VERB": "verb", "AUX": "verb", "ADJ": "adjective", "ADV": "adverb"}


def counted(language, texts):
    """Counts over the texts and the lists together, as of a hundred million words."""
    lists = frequencies(language)
    whole = max(sum(texts.values()), 1)
    counts = collections.Counter({word: frequency * 1e8 for word, frequency in lists.items()})
    for word in texts:
        if word not in lists:
            counts[word] = texts[word] * 1e8 / whole
    return counts


def prune(forms, data, language, texts):
    """Leaves out forms that the texts lack and that are seldom written, and lemmas that nobody lists."""
    parts, lists = heads(data, language), frequencies(language)
    kept = {}
    for form, (frequency, readings) in forms.items():
        least = LEAST[language] if any(lemma in parts for lemma, _, _ in readings) else 5 * LEAST[language]
        if form in texts or form in parts or lists.get(form, 0.0) >= least:
            kept[form] = (frequency, readings[:6])
    return kept
