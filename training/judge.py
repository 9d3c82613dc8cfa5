"""Trains the judge of words: which words are wrong, missing or extra, from states, links and figures.

    pip install -r training/requirements-judge.txt
    cargo build --profile fast --example judge_states
    python3 training/judge.py --work WORK --train WORK/a.jsonl WORK/b.jsonl --held WORK/held.jsonl --out models/judge.words.bin

Each X.jsonl (made by `plant.py`) has its X.states beside it: `judge_states < X.jsonl > X.states`. The
network stands in `judge_network.py`, the reading of states in `judge_data.py`. The seed is fixed.
After each epoch the weights go to WORK/judge.npz and the figures of the held-out lines are printed.
"""

import argparse
import time
from pathlib import Path

import jax
import jax.numpy as jnp
import numpy as np

import judge_network as network
from judge_data import Pairs, batches
from judge_measure import measure

SEED = 7
BATCH = 24
WARM = 150
DECAY = 0.02
CLIP = 1.0


def loss(params, batch, key):
    words, pair = network.forward(params, batch, key)
    # One word in some fifty is wrong; a rare label weighs more, and an uncertain one less.
    cross = jnp.maximum(words, 0) - words * batch["labels"] + jnp.log1p(jnp.exp(-jnp.abs(words)))
    weight = batch["counted"] * (1 + 2.0 * batch["labels"]) * batch["weight"][:, None, None]
    whole = (cross * weight).sum() / (batch["counted"] * batch["weight"][:, None, None]).sum()
    differs = batch["labels"].max((1, 2))
    pair_cross = jnp.maximum(pair, 0) - pair * differs + jnp.log1p(jnp.exp(-jnp.abs(pair)))
    return whole + 0.1 * (pair_cross * batch["weight"]).sum() / batch["weight"].sum()


@jax.jit
def step(params, moments, batch, key, count, rate):
    value, slopes = jax.value_and_grad(loss)(params, batch, key)
    norm = jnp.sqrt(sum(jnp.sum(g * g) for g in jax.tree.leaves(slopes)))
    slopes = jax.tree.map(lambda g: g * jnp.minimum(1.0, CLIP / (norm + 1e-6)), slopes)
    first = jax.tree.map(lambda m, g: 0.9 * m + 0.1 * g, moments[0], slopes)
    second = jax.tree.map(lambda m, g: 0.99 * m + 0.01 * g * g, moments[1], slopes)

    def move(p, m, v):
        change = (m / (1 - 0.9 ** count)) / (jnp.sqrt(v / (1 - 0.99 ** count)) + 1e-8)
        return p - rate * (change + (DECAY * p if p.ndim > 1 else 0.0))

    return jax.tree.map(move, params, first, second), (first, second), value


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--work", required=True, type=Path)
    parser.add_argument("--train", required=True, type=Path, nargs="+")
    parser.add_argument("--held", required=True, type=Path)
    parser.add_argument("--out", required=True, type=Path)
    parser.add_argument("--epochs", type=int, default=3)
    parser.add_argument("--rate", type=float, default=1.2e-3, help="the highest step")
    parser.add_argument("--warm", type=int, default=WARM, help="steps until it is reached")
    parser.add_argument("--resume", type=Path, help="weights to go on from")
    arguments = parser.parse_args()
    pairs = [pair for path in arguments.train for pair in Pairs(path)]
    held = list(Pairs(arguments.held))
    mean, spread = network.figures_scale(pairs)
    params = network.start(SEED, mean, spread) if not arguments.resume else network.load(arguments.resume)
    moments = tuple(jax.tree.map(jnp.zeros_like, params) for _ in range(2))
    steps = arguments.epochs * (len(pairs) // BATCH + 1)
    print(f"{len(pairs)} pairs, {sum(p.size for p in jax.tree.leaves(params))} parameters, {steps} steps", flush=True)
    count, begun, chance = 0, time.time(), np.random.default_rng(SEED)
    for epoch in range(arguments.epochs):
        total = 0.0
        for number, batch in enumerate(batches(pairs, BATCH, chance)):
            count += 1
            rate = arguments.rate * min(1.0, count / arguments.warm) * max(0.02, 0.5 * (1 + np.cos(np.pi * min(1.0, count / steps))))
            params, moments, value = step(params, moments, batch, jax.random.key(count), count, rate)
            total += float(value)
            if number % 50 == 49:
                print(f"epoch {epoch} step {count}/{steps}: loss {total / (number + 1):.4f}, {time.time() - begun:.0f} s", flush=True)
                network.save(params, arguments.work / "judge.npz")
        network.save(params, arguments.work / "judge.npz")
        print(measure(params, held), flush=True)
    network.export(params, arguments.out)


if __name__ == "__main__":
    main()
