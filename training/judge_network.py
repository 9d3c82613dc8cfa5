"""The judge's network: a small transformer over the words of both sides at once.

For each word: the states of layers 7 and 12 are projected to 64 each (together 128); own, partner,
their absolute difference and their product, with the figures, to D; two layers of attention, in which
each pair of words has a bias by how they stand to each other (`Relation`), normalised before each
part; then a logit for wrong, missing and extra. The pair's logit comes from the mean and the highest
of the last states. `export` tells the layout of `models/judge.words.bin`.
"""

import struct

import jax
import jax.numpy as jnp
import numpy as np

from judge_data import FIGURES, WIDTH

PROJECTED, D, HEADS, INNER, LAYERS, RELATIONS = 64, 128, 4, 256, 2, 7
DROPOUT = 0.25
MAGIC, VERSION = b"DJDG", 1


def figures_scale(pairs):
    figures = np.concatenate([pair.figures for pair in pairs[:4000]])
    return figures.mean(0), figures.std(0) + 0.05


def start(seed, mean, spread):
    chance = np.random.default_rng(seed)

    def matrix(rows, columns, gain=1.0):
        return jnp.asarray(chance.normal(0, gain / np.sqrt(columns), (rows, columns)), jnp.float32)

    params = {
        "p7": matrix(PROJECTED, WIDTH, 8.0), "p12": matrix(PROJECTED, WIDTH, 8.0),
        "in_w": matrix(D, 8 * PROJECTED + FIGURES), "in_b": jnp.zeros(D),
        "mean": jnp.asarray(mean), "spread": jnp.asarray(spread),
        "out_s": jnp.ones(D), "out_b": jnp.zeros(D), "head_w": matrix(3, D, 0.3), "head_b": jnp.full(3, -3.5),
        "pair_w": matrix(1, 2 * D, 0.3), "pair_b": jnp.zeros(1),
    }
    for i in range(LAYERS):
        params |= {
            f"{i}.a_s": jnp.ones(D), f"{i}.a_b": jnp.zeros(D), f"{i}.bias": jnp.zeros((HEADS, RELATIONS)),
            f"{i}.q": matrix(D, D), f"{i}.k": matrix(D, D), f"{i}.v": matrix(D, D), f"{i}.o": matrix(D, D, 0.5),
            f"{i}.f_s": jnp.ones(D), f"{i}.f_b": jnp.zeros(D),
            f"{i}.up": matrix(INNER, D), f"{i}.up_b": jnp.zeros(INNER), f"{i}.down": matrix(D, INNER, 0.5), f"{i}.down_b": jnp.zeros(D),
        }
    return params


def normed(x, scale, bias):
    x = x - x.mean(-1, keepdims=True)
    return x * jax.lax.rsqrt((x * x).mean(-1, keepdims=True) + 1e-5) * scale + bias


def forward(params, batch, key=None):
    """(words, 3) logits and the pair's logit; with a key, some of the states are dropped."""
    keys = iter(jax.random.split(key, 8 + 4 * LAYERS)) if key is not None else None

    def drop(x, rate=DROPOUT):
        if keys is None:
            return x
        return x * jax.random.bernoulli(next(keys), 1 - rate, x.shape) / (1 - rate)

    states = batch["states"].astype(jnp.float32)
    own = jnp.concatenate([states[:, :, 0] @ params["p7"].T, states[:, :, 1] @ params["p12"].T], -1)
    own = drop(own, 0.1)
    has = (batch["partner"] >= 0)[..., None]
    partner = jnp.take_along_axis(own, jnp.maximum(batch["partner"], 0)[..., None], 1) * has
    mean, spread = jax.lax.stop_gradient(params["mean"]), jax.lax.stop_gradient(params["spread"])
    figures = jnp.clip((batch["figures"] - mean) / spread, -4, 4)
    parts = [own, partner, jnp.abs(own - partner) * has, own * partner, drop(figures, 0.05)]
    x = jax.nn.gelu(jnp.concatenate(parts, -1) @ params["in_w"].T + params["in_b"], approximate=False)
    x = drop(x)
    size, words, _ = x.shape
    absent = (batch["relation"] == RELATIONS)[:, None]
    near = jax.nn.one_hot(batch["relation"], RELATIONS, dtype=jnp.float32)
    for i in range(LAYERS):
        y = normed(x, params[f"{i}.a_s"], params[f"{i}.a_b"])
        q, k, v = ((y @ params[f"{i}.{name}"].T).reshape(size, words, HEADS, D // HEADS) for name in "qkv")
        score = jnp.einsum("bihd,bjhd->bhij", q, k) / np.sqrt(D // HEADS)
        score = score + jnp.einsum("bijr,hr->bhij", near, params[f"{i}.bias"])
        share = jax.nn.softmax(jnp.where(absent, -1e9, score), -1)
        y = jnp.einsum("bhij,bjhd->bihd", share, v).reshape(size, words, D) @ params[f"{i}.o"].T
        x = x + drop(y)
        y = normed(x, params[f"{i}.f_s"], params[f"{i}.f_b"])
        y = jax.nn.gelu(y @ params[f"{i}.up"].T + params[f"{i}.up_b"], approximate=False) @ params[f"{i}.down"].T + params[f"{i}.down_b"]
        x = x + drop(y)
    x = normed(x, params["out_s"], params["out_b"])
    present = batch["present"][..., None]
    mean = (x * present).sum(1) / present.sum(1)
    highest = jnp.where(present > 0, x, -1e9).max(1)
    pair = (jnp.concatenate([mean, highest], -1) @ params["pair_w"].T + params["pair_b"])[:, 0]
    return x @ params["head_w"].T + params["head_b"], pair


def save(params, path):
    np.savez(path, **{name: np.asarray(value) for name, value in params.items()})


def load(path):
    return {name: jnp.asarray(value) for name, value in np.load(path).items()}


ORDER = ["p7", "p12", "mean", "spread", "in_w", "in_b"] + [
    f"{i}.{name}" for i in range(LAYERS)
    for name in ("a_s", "a_b", "bias", "q", "k", "v", "o", "f_s", "f_b", "up", "up_b", "down", "down_b")
] + ["out_s", "out_b", "head_w", "head_b", "pair_w", "pair_b"]


def export(params, path):
    """Writes models/judge.words.bin, little-endian: "DJDG", u32 version, then eight u32 (state width, width it
    is projected to, figures, D, heads, inner width, layers, kinds of relation), then the tensors of
    `ORDER` in f16, rows first, [out, in]."""
    head = MAGIC + struct.pack("<9I", VERSION, WIDTH, PROJECTED, FIGURES, D, HEADS, INNER, LAYERS, RELATIONS)
    body = b"".join(np.asarray(params[name], np.float16).tobytes() for name in ORDER)
    path.write_bytes(head + body)


def read(path):
    """The weights of a file that `export` wrote."""
    data = path.read_bytes()
    shapes = {name: value.shape for name, value in start(0, np.zeros(FIGURES), np.ones(FIGURES)).items()}
    params, at = {}, 4 + 9 * 4
    for name in ORDER:
        count = int(np.prod(shapes[name]))
        params[name] = jnp.asarray(np.frombuffer(data, np.float16, count, at).reshape(shapes[name]), jnp.float32)
        at += 2 * count
    assert at == len(data), "a file of another layout"
    return params
