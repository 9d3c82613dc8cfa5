"""Writes tests/judge/expected.tsv: what the network of models/judge.words.bin gives for made-up words.

    python3 training/judge_fixture.py

The test in `src/meaning/network.rs` makes the same words and compares. Run it after `judge.py`.
"""

from pathlib import Path

import jax
import numpy as np

import judge_network as network
from judge_data import FIGURES, WIDTH, Pair, relations

ROOT = Path(__file__).resolve().parent.parent
PARTNERS, LENGTHS = [4, -1, 5, 0, 0, 2, -1], (3, 4)


def numbers(count, step):
    return (np.sin(np.arange(count) * step) * 0.9).astype(np.float32)


def main():
    params = network.read(ROOT / "models/judge.words.bin")
    words = len(PARTNERS)
    pair = Pair()
    pair.lengths, pair.partners = LENGTHS, np.array(PARTNERS)
    states = np.stack([numbers(words * WIDTH, step).reshape(words, WIDTH) * 0.05 for step in (0.11, 0.23)], 1)
    batch = {
        "states": states[None], "partner": pair.partners[None], "relation": relations(pair)[None],
        "figures": numbers(words * FIGURES, 0.37).reshape(1, words, FIGURES), "present": np.ones((1, words), np.float32)}
    logits, whole = network.forward(params, {name: jax.numpy.asarray(value) for name, value in batch.items()})
    found = np.asarray(jax.nn.sigmoid(logits))[0].copy()
    found[:LENGTHS[0], 2] = found[LENGTHS[0]:, 1] = 0
    rows = ["\t".join(f"{value:.6f}" for value in row) for row in found] + [f"{float(jax.nn.sigmoid(whole)[0]):.6f}"]
    path = ROOT / "tests/judge/expected.tsv"
    path.parent.mkdir(exist_ok=True)
    path.write_text("\n".join(rows) + "\n")


if __name__ == "__main__":
    main()
