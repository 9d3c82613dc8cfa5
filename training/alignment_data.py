"""Documents whose sentence alignment is known, made from parallel news, for examples/calibrate_alignment.rs.

    python3 training/alignment_data.py --data DATA --out WORK/aligned.jsonl [--documents 400]

DATA holds news-2008-2013.jsonl.gz: sentences in several languages, in document order. A document is a run of
them; then, on either side, sentences are joined with the next one, cut in two at a comma or semicolon, dropped,
and passages are put elsewhere. A line out: source_language, target_language, source and target (sentences),
beads (pairs of lists of indices, one of them empty for a lone sentence; moved ones too). The seed is fixed.
"""

import argparse
import gzip
import json
import random
import re
from pathlib import Path

PAIRS = [("fr", "en"), ("en", "fr"), ("de", "fr"), ("es", "en"), ("de", "en")]
JOINED, CUT, DROPPED, MOVED = 0.05, 0.08, 0.03, 0.3
CUT_AT = re.compile(r"(?<=[,;:]) (?=\S+ \S+ \S+)")


def cut(sentence):
    """Two parts of a sentence, neither short; or the sentence."""
    places = [m.start() for m in CUT_AT.finditer(sentence) if 25 < m.start() < len(sentence) - 25]
    if not places:
        return [sentence]
    at = min(places, key=lambda place: abs(place - len(sentence) / 2))
    return [sentence[:at], sentence[at + 1 :]]


def document(rows, languages, rng):
    units = [[[row[languages[0]]], [row[languages[1]]]] for row in rows]
    at = 0
    while at < len(units):
        unit, chance, side = units[at], rng.random(), rng.randrange(2)
        if chance < JOINED and at + 1 < len(units):
            following = units.pop(at + 1)
            unit[side] = [unit[side][0] + " " + following[side][0]]
            unit[1 - side] = unit[1 - side] + following[1 - side]
        elif chance < JOINED + CUT:
            unit[side] = cut(unit[side][0])
        elif chance < JOINED + CUT + DROPPED:
            unit[side] = []
        at += 1
    order = list(range(len(units)))
    if rng.random() < MOVED and len(units) > 8:
        size = rng.randint(1, 3)
        start = rng.randrange(len(units) - size)
        passage = order[start : start + size]
        rest = order[:start] + order[start + size :]
        to = rng.randrange(len(rest) + 1)
        order = rest[:to] + passage + rest[to:]
    target, places = [], {}
    for index in order:
        places[index] = list(range(len(target), len(target) + len(units[index][1])))
        target += units[index][1]
    source, beads = [], []
    for index, unit in enumerate(units):
        beads.append([list(range(len(source), len(source) + len(unit[0]))), places[index]])
        source += unit[0]
    return {"source_language": languages[0], "target_language": languages[1], "source": source, "target": target, "beads": beads}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--documents", type=int, default=400)
    args = parser.parse_args()
    with gzip.open(args.data / "news-2008-2013.jsonl.gz", "rt", encoding="utf-8") as file:
        rows = [{code: " ".join(text.split()) for code, text in json.loads(line)["text"].items()} for line in file]
    rng = random.Random(5)
    with args.out.open("w", encoding="utf-8") as out:
        for number in range(args.documents):
            languages = PAIRS[number % len(PAIRS)]
            size = rng.randint(12, 50)
            start = rng.randrange(len(rows) - size)
            run = [row for row in rows[start : start + size] if all(row.get(code) for code in languages)]
            out.write(json.dumps(document(run, languages, rng), ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
