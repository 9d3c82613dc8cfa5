"""Makes the morphology and the bilingual lexicons: models/forms.<lang>.bin, models/lexicon.<a>-<b>.bin.

    pip install -r training/lexicon-requirements.txt
    python3 training/lexicon.py --data DATA            # all of them, the same bytes each time
    python3 training/lexicon.py --data DATA forms fr   # one step

DATA is the folder with the parallel texts and dictionary extracts. Intermediate files go to
training/data/.
"""

import argparse
from pathlib import Path

import lexicon_forms
import lexicon_links
import lexicon_other
import lexicon_pairs
from lexicon_phrases import Phrases
from lexicon_text import Cutter, parallel

ROOT = Path(__file__).resolve().parent
MODELS = ROOT.parent / "models"
# The languages whose texts a language's frequencies are counted over.
OTHERS = {"fr": ["en"], "en": ["fr"], **{language: ["en"] for language in ("de", "es", "it", "nl", "pt")}}
# The languages that are kept whole; of the others what is seldom written is left out.
TABLED = {"fr", "en"}
PAIRS = ["fr-en", "en-de", "en-es", "en-it", "en-nl", "en-pt"]


def forms_of(data, language, memory={}):
    if language not in memory:
        counts = lexicon_forms.counted(data, language, OTHERS[language])
        memory[language] = lexicon_forms.make(data, language, counts)
    return memory[language]


def make_forms(data, language):
    forms = forms_of(data, language)
    content = lexicon_forms.encode(forms)
    (MODELS / f"forms.{language}.bin").write_bytes(content)
    lemmas = {lemma for _, readings in forms.values() for lemma, _, _ in readings}
    print(f"forms.{language}.bin: {len(forms)} forms, {len(lemmas)} lemmas, {len(content)} bytes")


def make_lexicon(data, name):
    a, b = name.split("-")
    cut = Cutter(a), Cutter(b)
    forms = forms_of(data, a), forms_of(data, b)
    lemma = [{form: readings[0][0] for form, (_, readings) in side.items()} for side in forms]
    inflected = [
        {form: readings[0][0] for form, (_, readings) in side.items() if all(r[0] != form for r in readings)}
        for side in forms
    ]
    listed = lexicon_pairs.listed(data, a, b, *cut)
    listed.update(lexicon_pairs.written(ROOT / "lexicon", "phrases", a, b, *cut))
    listed.update(lexicon_pairs.news(ROOT / "lexicon" / "news.tsv", a, b, *cut))
    rejected = set(lexicon_pairs.written(ROOT / "lexicon", "false-friends", a, b, *cut))
    phrases = Phrases(set(listed) - rejected)
    texts = []
    for _, *texts_of in parallel(data, a, b):
        words = [cut[side](text) for side, text in enumerate(texts_of)]
        texts.append(phrases.join(words, [[lemma[side].get(word, word) for word in words[side]] for side in (0, 1)]))
    counts = lexicon_links.count(texts, lexicon_links.train(texts, set(listed) - rejected))
    table = lexicon_pairs.merge(listed, *counts, inflected, rejected)
    if not {a, b} <= TABLED:
        table = lexicon_pairs.prune(table, *(lexicon_other.frequencies(language) for language in (a, b)))
    content = lexicon_pairs.encode(table)
    (MODELS / f"lexicon.{name}.bin").write_bytes(content)
    origins = [sum(origin == one for _, _, origin in table.values()) for one in range(4)]
    print(f"lexicon.{name}.bin: {len(texts)} sentence pairs, {len(table)} entries (dictionary {origins[0]}, "
          f"corpus {origins[1]}, both {origins[2]}, false friends {origins[3]}), {len(content)} bytes")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", required=True, type=Path)
    parser.add_argument("step", nargs="?", choices=["forms", "lexicon"])
    parser.add_argument("names", nargs="*", help="languages (fr) or pairs (fr-en)")
    arguments = parser.parse_args()
    for step, make, names in (("forms", make_forms, OTHERS), ("lexicon", make_lexicon, PAIRS)):
        if arguments.step in (None, step):
            for name in arguments.names or names:
                make(arguments.data, name)


if __name__ == "__main__":
    main()
