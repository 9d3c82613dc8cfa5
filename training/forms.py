"""Writes locales/<lang>/forms.tsv: for every `<lemma>` of the word lists, its inflected forms.

Usage: python training/forms.py ROOT   (needs: pip install simplemma==2.0.*; its tables are MIT)
"""

import collections
import pathlib
import re
import sys

from simplemma.strategies.dictionaries import DefaultDictionaryFactory

FRENCH = {
    "er": "e es ons ez ent ais ait ions iez aient ai as a âmes èrent erai era eront erait eraient ant é ée és ées",
    "ir": "is it issons issez issent issais issait issaient irent ira iront irait iraient issant i ie is ies",
    "re": "s ons ez ent ais ait aient is it irent ra ront rait raient ant u ue us ues",
}
ENGLISH_VOWEL = "aeiou"


def french(lemma):
    endings = FRENCH.get(lemma[-2:], "").split()
    stem = lemma[:-2]
    forms = {stem + e for e in endings}
    if lemma.endswith("ger"):
        forms |= {stem + e for e in "eons eais eait eaient ea eant".split()}
    if lemma.endswith("cer"):
        forms |= {stem[:-1] + "ç" + e for e in "ons ais ait aient a ant".split()}
    if not endings or lemma.endswith(("oir", "tenir", "venir")):
        forms = set()
    forms |= {lemma + "s", lemma + "e", lemma + "es"} if not endings else {lemma + "s"}
    return forms


def english(lemma):
    if lemma.endswith("e"):
        return {lemma + "s", lemma + "d", lemma[:-1] + "ing"}
    if lemma.endswith("y") and lemma[-2:-1] not in ENGLISH_VOWEL:
        return {lemma[:-1] + "ies", lemma[:-1] + "ied", lemma + "ing"}
    forms = {lemma + "s", lemma + "es", lemma + "ed", lemma + "ing"}
    if re.search(r"[^aeiou][aeiou][bdgklmnprt]$", lemma):
        forms |= {lemma + lemma[-1] + "ed", lemma + lemma[-1] + "ing"}
    return forms


def main():
    root = pathlib.Path(sys.argv[1])
    for code, guess in (("en", english), ("fr", french)):
        table = DefaultDictionaryFactory().get_dictionary(code)
        known, inflected = set(), collections.defaultdict(set)
        for form, lemma in table.items():
            form = form.decode() if isinstance(form, bytes) else form
            lemma = lemma.decode() if isinstance(lemma, bytes) else lemma
            known.add(form.lower())
            inflected[lemma].add(form.lower())
        wanted = set()
        for path in sorted((root / "locales" / code).glob("*.t[sx][vt]")):
            if path.name != "forms.tsv":
                wanted |= set(re.findall(r"<([^<>\s]+)>", path.read_text(encoding="utf-8")))
        rows = []
        for lemma in sorted(wanted):
            forms = inflected[lemma] | (guess(lemma) & (known | {lemma + "s"}))
            rows.append(lemma + "\t" + " ".join(sorted(forms - {lemma})))
        header = "# A lemma, then its inflected forms; made by training/forms.py from simplemma's tables (MIT).\n"
        (root / "locales" / code / "forms.tsv").write_text(header + "\n".join(rows) + "\n", encoding="utf-8")


main()
