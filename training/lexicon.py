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

MODELS = Path(__file__).resolve().parent.parent / "models"
# The languages whose texts a language's frequencies are counted over.
OTHERS = {"fr": ["en"], "en": ["fr"]}


def make_forms(data, language):
    counts = lexicon_forms.counted(data, language, OTHERS[language])
    forms = lexicon_forms.make(data, language, counts)
    content = lexicon_forms.encode(forms)
    (MODELS / f"forms.{language}.bin").write_bytes(content)
    lemmas = {lemma for _, readings in forms.values() for lemma, _, _ in readings}
    print(f"forms.{language}.bin: {len(forms)} forms, {len(lemmas)} lemmas, {len(content)} bytes")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", required=True, type=Path)
    parser.add_argument("step", nargs="?", choices=["forms"])
    parser.add_argument("names", nargs="*", help="languages (fr)")
    arguments = parser.parse_args()
    for language in arguments.names or list(OTHERS):
        make_forms(arguments.data, language)


if __name__ == "__main__":
    main()
