"""Prints the measures of the lexicon: coverage of news, own translations against shuffled ones.

    python3 training/measure_lexicon.py DATA [fr-en]

Minimal pairs: cargo test --test lexicon -- --nocapture; speed: cargo bench --bench lexicon.
"""

import subprocess
import sys

from lexicon_text import ROOT, rows


def main():
    data, name = sys.argv[1], sys.argv[2] if len(sys.argv) > 2 else "fr-en"
    a, b = name.split("-")
    lines = []
    for row in rows(data, "news-2014-docs.fr-en"):
        sides = [" ".join(row["text"][language].split()) for language in (a, b)]
        lines.append("\t".join(sides))
    command = ["cargo", "run", "-q", "--profile", "fast", "--example", "lexicon_coverage", "--", a, b]
    subprocess.run(command, input="\n".join(lines), text=True, cwd=ROOT, check=True)


if __name__ == "__main__":
    main()
