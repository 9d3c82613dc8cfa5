"""Reads `models/lexicon.<a>-<b>.bin`; `lexicon_pairs` describes the layout."""

import struct
from pathlib import Path

import numpy as np

MODELS = Path(__file__).resolve().parent.parent.parent / "models"
REJECTED = 3


class Lexicon:
    """translations[side][word] = {word of the other side: p(other | word)}; false friends apart."""

    def __init__(self, a, b):
        name, self.turned = (f"lexicon.{a}-{b}.bin", False)
        if not (MODELS / name).exists():
            name, self.turned = f"lexicon.{b}-{a}.bin", True
        data = (MODELS / name).read_bytes()
        texts, pairs, starts = [], [], []
        at = 8 + 2 * 16
        for side in (0, 1):
            bits, keys, count, size = struct.unpack_from("<4I", data, 8 + 16 * side)
            at += 4 * ((1 << bits) + 1)
            offsets = np.frombuffer(data, "<u4", keys + 1, at)
            starts.append(np.frombuffer(data, "<u4", keys + 1, at + 4 * (keys + 1)) & 0x7FFFFFFF)
            pairs.append(np.frombuffer(data, "<u4", count, at + 8 * (keys + 1)))
            at += 8 * (keys + 1) + 4 * count
            blob = data[at:at + size]
            texts.append([blob[i:j].decode() for i, j in zip(offsets[:-1], offsets[1:])])
            at += size + -size % 4
        self.translations, self.false_friends = ({}, {}), ({}, {})
        for side in (0, 1):
            out = 1 - side if self.turned else side
            other = texts[1 - side]
            for key, text in enumerate(texts[side]):
                known, false = {}, []
                for pair in pairs[side][starts[side][key]:starts[side][key + 1]].tolist():
                    if pair & 3 == REJECTED:
                        false.append(other[pair >> 14])
                    else:
                        forward = pair >> 8 & 63
                        known[other[pair >> 14]] = 0.0 if forward == 63 else 2 ** (-forward / 6)
                if known:
                    self.translations[out][text] = known
                if false:
                    self.false_friends[out][text] = false

    def of(self, side, word):
        return self.translations[side].get(word, {})

    def translates(self, side, words, others):
        """Whether any of some forms or lemmas is a translation of any of the others."""
        return any(other in self.of(side, word) for word in words for other in others)

    def synonyms(self, side, a, b):
        """Whether two words of one language share so many translations that one may stand for the other."""
        first, second = self.of(side, a), self.of(side, b)
        shared = first.keys() & second.keys()
        weight = sum(min(first[word], second[word]) for word in shared)
        return weight >= 0.18 or len(shared) >= 3
