"""Pairs with their states, as `examples/judge_states.rs` writes them, and batches of them."""

import json

import jax.numpy as jnp
import numpy as np

FIGURES, WIDTH = 34, 384
LABELS = ("wrong", "missing", "extra")
STEP = 32  # lengths are padded to multiples, so that few shapes are compiled


class Pair:
    """A pair: numbers of words, partners, figures, states (i8 and scales), labels, weight."""

    __slots__ = ("lengths", "spans", "partners", "figures", "scales", "states", "labels", "counted", "weight", "line")


def Pairs(path):
    """The pairs of X.jsonl with what stands in X.states; a line whose states are not yet there ends them."""
    data = np.memmap(path.with_suffix(".states"), np.uint8, "r")
    at = 0
    for text in path.open(encoding="utf-8"):
        if at + 8 > len(data):
            return
        n, m = (int(x) for x in data[at:at + 8].view("<u4"))
        words = n + m
        size = 8 + words * (4 + 2 + 4 * FIGURES + 2 * (4 + WIDTH))
        if at + size > len(data):
            return
        pair = Pair()
        pair.line, pair.lengths = json.loads(text), (n, m)
        place = at + 8
        pair.spans = np.array(data[place:place + 4 * words]).view("<u2").reshape(words, 2)
        place += 4 * words
        pair.partners = np.array(data[place:place + 2 * words]).view("<i2")
        place += 2 * words
        pair.figures = np.array(data[place:place + 4 * FIGURES * words]).view("<f4").reshape(words, FIGURES)
        place += 4 * FIGURES * words
        states = data[place:at + size].reshape(words, 2, 4 + WIDTH)
        pair.scales = np.array(states[:, :, :4]).view("<f4").reshape(words, 2)
        pair.states = np.array(states[:, :, 4:]).view(np.int8)
        at += size
        label(pair)
        if 0 < n and 0 < m and words <= 160:
            yield pair


def label(pair):
    """Labels of the words: wrong on either side, missing in the source, extra in the target."""
    n = pair.lengths[0]
    words = sum(pair.lengths)
    pair.labels = np.zeros((words, 3), np.float32)
    pair.counted = np.ones((words, 3), np.float32)
    pair.counted[:n, 2] = 0
    pair.counted[n:, 1] = 0
    pair.weight = pair.line["weight"]
    for side, name in enumerate(("source_labels", "target_labels")):
        rows = range(n) if side == 0 else range(n, words)
        for start, end, kind in pair.line[name]:
            for row in rows:
                first, last = pair.spans[row]
                if first < end and start < last:
                    if kind == "place":
                        continue
                    column = 0 if kind == "wrong" else 1 + side
                    pair.labels[row, column] = 1
                    # A word that is alone may also be called wrong, and the other way round.
                    for other in (0, 1 + side):
                        if other != column and pair.labels[row, other] == 0:
                            pair.counted[row, other] = 0
    # A mark or grammatical word of a labelled stretch is not asked for.
    small = (pair.figures[:, 14] + pair.figures[:, 16]) > 0
    content = pair.labels[~small].sum() > 0
    if content:
        unasked = small[:, None] & (pair.labels > 0)
        pair.counted[unasked] = 0
        pair.labels[unasked] = 0


def relations(pair):
    """How each word stands to each other one, as `Evidence::relation` has it."""
    n, words = pair.lengths[0], sum(pair.lengths)
    at = np.arange(words)
    apart = np.abs(at[:, None] - at[None, :])
    kind = np.where(apart == 0, 0, np.where(apart == 1, 1, np.where(apart <= 3, 2, 3)))
    across = (at[:, None] < n) != (at[None, :] < n)
    partner = pair.partners.astype(int)
    known = partner[:, None] >= 0
    far = np.abs(partner[:, None] - at[None, :])
    other = np.where(known & (far == 0), 5, np.where(known & (far == 1), 6, 4))
    return np.where(across, other, kind)


def collate(pairs):
    longest = -(-max(sum(p.lengths) for p in pairs) // STEP) * STEP
    size = len(pairs)
    batch = {
        "states": np.zeros((size, longest, 2, WIDTH), np.float16),
        "partner": np.full((size, longest), -1, np.int32),
        "figures": np.zeros((size, longest, FIGURES), np.float32),
        "relation": np.full((size, longest, longest), 7, np.int32),
        "labels": np.zeros((size, longest, 3), np.float32),
        "counted": np.zeros((size, longest, 3), np.float32),
        "weight": np.array([p.weight for p in pairs], np.float32),
        "present": np.zeros((size, longest), np.float32),
    }
    for i, pair in enumerate(pairs):
        n = sum(pair.lengths)
        batch["states"][i, :n] = pair.states * pair.scales[:, :, None]
        batch["partner"][i, :n] = pair.partners
        batch["figures"][i, :n] = pair.figures
        batch["relation"][i, :n, :n] = relations(pair)
        batch["labels"][i, :n] = pair.labels
        batch["counted"][i, :n] = pair.counted
        batch["present"][i, :n] = 1
    return {name: jnp.asarray(value) for name, value in batch.items()}


def batches(pairs, size, chance=None):
    """Batches of pairs of like length, in a random order; without `chance`, in order."""
    order = np.arange(len(pairs)) if chance is None else chance.permutation(len(pairs))
    if chance is not None:
        length = np.array([sum(pairs[i].lengths) for i in order])
        noise = chance.random(len(order)) * 6
        order = order[np.argsort(length // STEP + noise / 6, kind="stable")]
    starts = list(range(0, len(order), size))
    if chance is not None:
        starts = [starts[i] for i in chance.permutation(len(starts))]
    for start in starts:
        chosen = [pairs[i] for i in order[start:start + size]]
        while len(chosen) < size and chance is not None:
            chosen.append(pairs[order[chance.integers(len(order))]])
        yield collate(chosen)
