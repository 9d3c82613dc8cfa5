"""Plants errors into faithful pairs: labelled examples for the judge, one JSON object a line.

    pip install -r training/requirements-plant.txt
    python3 training/plant.py --data DATA --work WORK --pairs 60000 --out WORK/planted.fr-en.jsonl

Each line: source, target, source_language, target_language, pair, kind, category, weight, and
`source_labels`/`target_labels`, lists of [first, end, label] in code points; labels as in
`planting/edits.py`. A line without labels is faithful. The same seed gives the same lines.
WORK keeps the parses (some 15 minutes on one core the first time); texts and lines never go into
the repository.
"""

import argparse
import collections
import json
import multiprocessing
import pickle
import random
import subprocess
import sys
from pathlib import Path

import numpy as np

import lexicon_links
from planting import corpora, real
from planting.closed import Closed
from planting.edits import Edit, Replacement, Sentence, apply, compatible
from planting.lexicon_file import Lexicon
from planting.names import Names
from planting.parses import parse
from planting.spans import Spans
from planting.vocabulary import Vocabulary, children_of
from planting.words import Words

ROOT = Path(__file__).resolve().parent.parent
SEED = 20
CLEAN = 0.36  # the share of faithful lines
CONSISTENT = 0.33  # of these, the share with other names and numbers on both sides
EDITS = (1, 2, 3), (70, 25, 5)
KINDS = {"word": 44, "closed": 24, "name": 8, "drop": 13, "add": 7, "role": 3, "sentence": 1}
PRESS_WEIGHT = 3.0
ROUNDS, CHUNK = 24, 500
# Content words that must be linked before a pair counts as faithful.
LINKED = 0.35


def sentences(data, work, languages, talk, lexicon):
    """The parsed and linked pairs, in a fixed order: (corpus, Sentence)."""
    pairs = [row for row in corpora.faithful(data, *languages) if corpora.fits(*row[1:])]
    everyday = [row for row in pairs if row[0] == "tatoeba"]
    chosen = set(map(id, random.Random(SEED).sample(everyday, min(talk, len(everyday)))))
    pairs = [row for row in pairs if row[0] != "tatoeba" or id(row) in chosen]
    parses = [parse(language, [row[side + 1] for row in pairs], work) for side, language in enumerate(languages)]
    tokens = [tuple(parses[side][row[side + 1]] for side in (0, 1)) for row in pairs]
    listed = {(a, b) for a, known in lexicon.translations[0].items() for b in known}
    links = lexicon_links.train([tuple([t.lemma.lower() for t in side] for side in pair) for pair in tokens], listed)
    for row, pair, linked in zip(pairs, tokens, links):
        yield row[0], Sentence(row[1:], pair, linked, [children_of(side) for side in pair])


def trusted(sentence):
    """Whether enough of a pair is linked to believe that it says the same."""
    for side in (0, 1):
        content = [at for at, t in enumerate(sentence.tokens[side]) if t.pos in ("NOUN", "VERB", "ADJ", "PROPN", "NUM")]
        if sum(bool(sentence.links[side][at]) for at in content) < LINKED * len(content):
            return False
    return True


def vectors(binary, vocabulary, path):
    """The encoder's vectors of a vocabulary's words, one at a time; those made before are kept."""
    known = pickle.loads(path.read_bytes()) if path.exists() else {}
    words = vocabulary.words()
    new = sorted({lemma for lemma, _ in words} - known.keys())
    if new:
        lines = "".join(f"{lemma}\n" for lemma in new)
        made = subprocess.run([binary], input=lines.encode(), stdout=subprocess.PIPE, check=True).stdout
        known.update(zip(new, np.frombuffer(made, "<f4").reshape(len(new), -1)))
        path.write_bytes(pickle.dumps(known))
    return np.stack([known[lemma] for lemma, _ in words])


class Planter:
    def __init__(self, pairs, languages, work, binary, lexicon):
        self.languages, self.lexicon = languages, lexicon
        self.vocabularies = [Vocabulary([s.tokens[side] for _, s in pairs]) for side in (0, 1)]
        for side, vocabulary in enumerate(self.vocabularies):
            vocabulary.learn_vectors(vectors(binary, vocabulary, work / f"vectors.{languages[side]}.pickle"))
        linked = collections.Counter(
            (s.tokens[0][i].lemma.lower(), s.tokens[1][j].lemma.lower())
            for _, s in pairs for i, found in enumerate(s.links[0]) for j in found)
        sides = linked, collections.Counter({(b, a): n for (a, b), n in linked.items()})
        lists = [{name: (ROOT / "locales" / language / name).read_text(encoding="utf-8").splitlines()
                  for name in ("antonyms.tsv",)} for language in languages]
        lists = [{name: [line for line in lines if line and not line.startswith("#")] for name, lines in one.items()} for one in lists]
        self.closed = Closed(self.vocabularies, self.lexicon, languages)
        self.words = Words(self.vocabularies, self.lexicon, sides, lists, [self.closed.dates(side) for side in (0, 1)])
        self.names, self.spans = Names(languages), Spans(languages, self.lexicon)
        self.names.learn(s for _, s in pairs)
        self.spans.learn(s for _, s in pairs)
        self.pairs = pairs

    def neighbour(self, at, chance):
        """A whole sentence more on one side: the next one of its corpus."""
        if at + 1 >= len(self.pairs) or self.pairs[at + 1][0] != self.pairs[at][0]:
            return None
        side = int(chance.random() < 0.5)
        end = len(self.pairs[at][1].texts[side])
        text = " " + self.pairs[at + 1][1].texts[side]
        return Edit(side, [Replacement(end, end, text, "lone", 1)], [], "addition" if side else "omission", "sentence")

    def edits(self, at, chance):
        """One to three errors for a pair that do not touch each other; none when nothing fits."""
        sentence = self.pairs[at][1]
        planters = {
            "word": self.words.plant, "closed": self.closed.plant, "name": self.names.plant, "drop": self.spans.drop,
            "add": self.spans.add, "role": self.spans.roles, "sentence": lambda _, c: self.neighbour(at, c)}
        wanted = chance.choices(*EDITS)[0]
        found = []
        for _ in range(4 * wanted):
            kind = chance.choices(list(KINDS), KINDS.values())[0]
            edit = planters[kind](sentence, chance)
            if edit and compatible([*found, edit]):
                found.append(edit)
            if len(found) == wanted:
                break
        return found

    def line(self, at, number):
        """One example made of a pair."""
        chance = random.Random(f"{SEED} {at} {number}")
        corpus, sentence = self.pairs[at]
        if chance.random() < CLEAN:
            edits = self.names.consistent(sentence, chance) if chance.random() < CONSISTENT else []
            kind, category = "clean.consistent" if edits else "clean", ""
        else:
            edits = self.edits(at, chance)
            if not edits:
                return None
            kind, category = "+".join(e.kind for e in edits), "+".join(e.category for e in edits)
        texts, labels = apply(sentence.texts, edits)
        return example(self.languages, texts, labels, f"{corpus}-{at}", kind, category, 1.0)


def example(languages, texts, labels, pair, kind, category, weight):
    return {
        "source": texts[0], "target": texts[1], "source_language": languages[0], "target_language": languages[1],
        "source_labels": labels[0], "target_labels": labels[1], "pair": pair, "kind": kind, "category": category,
        "weight": weight}


def press(data, languages, held=False):
    """The units of the dispatches that are learned from, or those that are kept for measuring."""
    for unit in corpora.press(data, languages, held):
        pair = unit["source_language"], unit["target_language"]
        yield example(pair, (unit["source"], unit["target"]), ([], []), unit["id"], "press.right", "", PRESS_WEIGHT)
        for *texts, source, target, category in real.examples(unit):
            yield example(pair, texts, (source, target), unit["id"], "press.wrong", category, PRESS_WEIGHT)


# What the processes share, made before they part.
PLANTER = None


def planted(job):
    """The lines of a round made of some pairs, a third of them read from the second language into the first."""
    number, chosen = job
    lines = [(at, PLANTER.line(at, number)) for at in chosen]
    return [turned(line) if random.Random(f"{at} {number}").random() < 0.33 else line for at, line in lines if line]


def write(path, lines):
    with path.open("w", encoding="utf-8") as out:
        for line in lines:
            out.write(json.dumps(line, ensure_ascii=False) + "\n")


def turned(line):
    """The same pair read the other way round."""
    out = dict(line)
    for one in ("", "_language", "_labels"):
        out["source" + one], out["target" + one] = line["target" + one], line["source" + one]
    swap = {"omission": "addition", "addition": "omission"}
    out["category"] = "+".join(swap.get(category, category) for category in line["category"].split("+"))
    return out


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", required=True, type=Path)
    parser.add_argument("--work", required=True, type=Path, help="a folder outside the repository")
    parser.add_argument("--out", required=True, type=Path)
    parser.add_argument("--held", type=Path, help="writes the press units kept for measuring here")
    parser.add_argument("--languages", default="fr-en")
    parser.add_argument("--pairs", type=int, default=60_000)
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--talk", type=int, default=12_000, help="how many everyday sentences to take")
    parser.add_argument("--vectors", default=ROOT / "target/fast/examples/vectors", help="the built example `vectors`")
    arguments = parser.parse_args()
    arguments.work.mkdir(parents=True, exist_ok=True)
    languages = tuple(arguments.languages.split("-"))
    if arguments.held:
        write(arguments.held, press(arguments.data, languages, held=True))
    lexicon = Lexicon(*languages)
    pairs = list(sentences(arguments.data, arguments.work, languages, arguments.talk, lexicon))
    print(f"{len(pairs)} faithful pairs", file=sys.stderr)
    global PLANTER
    PLANTER = Planter(pairs, languages, arguments.work, arguments.vectors, lexicon)
    good = [at for at, (_, sentence) in enumerate(pairs) if trusted(sentence)]
    lines, rounds = [], 0
    with multiprocessing.get_context("fork").Pool(arguments.processes) as pool:
        while len(lines) < arguments.pairs and rounds < ROUNDS:
            order = random.Random(SEED + rounds).sample(good, len(good))
            jobs = [(rounds, order[start:start + CHUNK]) for start in range(0, len(order), CHUNK)]
            for found in pool.imap(planted, jobs):
                lines += found
            rounds += 1
    lines = lines[:arguments.pairs]
    random.Random(SEED).shuffle(lines)
    write(arguments.out, lines)
    kinds = collections.Counter(kind for line in lines for kind in line["kind"].split("+"))
    for kind, count in sorted(kinds.items(), key=lambda item: (-item[1], item[0])):
        print(f"{count:7} {kind}")


if __name__ == "__main__":
    main()
