"""How good the judge is on lines held out: average precision of words, and errors found at a rate of alarms."""

import numpy as np

import judge_network as network
from judge_data import batches

RATES = (1, 2, 4, 8)
BATCH = 24
_forward = None


def forward(params, batch):
    global _forward
    if _forward is None:
        import jax

        _forward = jax.jit(lambda params, batch: network.forward(params, batch))
    return _forward(params, batch)


def scores(params, pairs):
    """For each pair, the probability that each word is wrong, missing or extra (words, 3), and the pair's."""
    order = sorted(range(len(pairs)), key=lambda i: sum(pairs[i].lengths))
    out = [None] * len(pairs)
    for start in range(0, len(order), BATCH):
        chosen = order[start:start + BATCH]
        filled = chosen + chosen[:1] * (BATCH - len(chosen))
        words, pair = forward(params, next(batches([pairs[i] for i in filled], BATCH)))
        words, pair = (1 / (1 + np.exp(-np.asarray(x))) for x in (words, pair))
        for row, i in enumerate(chosen):
            out[i] = words[row, :sum(pairs[i].lengths)] * pairs[i].counted.clip(0, 1), pair[row]
    return out


def average_precision(score, truth):
    order = np.argsort(-score, kind="stable")
    hit = truth[order]
    return float((np.cumsum(hit) / np.arange(1, len(hit) + 1) * hit).sum() / max(1, hit.sum()))


def measure(params, pairs):
    """A report: AP of words by label, AUC of pairs, recall of errors at alarms per 1,000 target words."""
    found = scores(params, pairs)
    lines = []
    for column, name in enumerate(("wrong", "missing", "extra")):
        score = np.concatenate([s[p.counted[:, column] > 0, column] for (s, _), p in zip(found, pairs)])
        truth = np.concatenate([p.labels[p.counted[:, column] > 0, column] for p in pairs])
        lines.append(f"{name} AP {average_precision(score, truth):.3f} of {int(truth.sum())}")
    # Any word that differs.
    best = [s.max(1) for s, _ in found]
    truth = [p.labels.max(1) for p in pairs]
    lines.append(f"any AP {average_precision(np.concatenate(best), np.concatenate(truth)):.3f}")
    positive = [i for i, p in enumerate(pairs) if p.labels.any()]
    clean = [i for i, p in enumerate(pairs) if not p.line["source_labels"] and not p.line["target_labels"]]
    words = sum(pairs[i].lengths[1] for i in clean)
    alarms = np.sort(np.concatenate([runs(best[i], pairs[i].lengths[0]) for i in clean]))[::-1]
    for rate in RATES:
        allowed = int(rate * words / 1000)
        level = alarms[allowed] if allowed < len(alarms) else 0.0
        hits = [i for i in positive if (best[i][truth[i] > 0] > level).any()]
        lines.append(f"r@{rate} {len(hits) / max(1, len(positive)):.3f}")
    scores_pair = np.array([found[i][1] for i in positive + clean])
    labels = np.array([1] * len(positive) + [0] * len(clean))
    rank = scores_pair.argsort().argsort() + 1
    auc = (rank[labels == 1].sum() - len(positive) * (len(positive) + 1) / 2) / max(1, len(positive) * len(clean))
    return f"{len(positive)} errors, {words} clean words: " + ", ".join(lines) + f", pair AUC {auc:.3f}"


def runs(score, n):
    """The height of each peak: a word not lower than its neighbours two to each side, of one side of the pair."""
    out = []
    for part in (score[:n], score[n:]):
        padded = np.concatenate([[0, 0], part, [0, 0]])
        window = np.stack([padded[k:len(part) + k] for k in range(5)])
        out.extend(part[(part >= window.max(0)) & (part > 0.01)])
    return np.array(out)
