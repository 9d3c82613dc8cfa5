"""Translations: dictionary pairs and corpus links made into one table, and the file that holds it.

`models/lexicon.<a>-<b>.bin`, little-endian, read in place by `src/meaning/lexicon.rs`; side 0 is a:

    "DLEX" version u32
    for each side: bits, keys, pairs, text bytes           u32 each
    for each side:
        buckets   u32[2^bits + 1]   first key of the bucket (keys stand in the order of their buckets)
        offsets   u32[keys + 1]     into the text; a key is a word or a phrase, tokens joined by a space
        starts    u32[keys + 1]     into the pairs; the highest bit: some phrase begins with this key
        pairs     u32[pairs]        sorted by the other side's key
                                    key 18 bits (high) | p(other|this) 6 | p(this|other) 6 | origin 2
        text      UTF-8

A probability is stored as round(-6 log2 p), at most 62; 63 is zero. Origin: 0 dictionary, 1 corpus, 2 both,
3 rejected: a false friend. The bucket is the low bits of `lexicon_forms.fingerprint`.
"""

import collections
import math
import re
import struct

from lexicon_forms import fingerprint
from lexicon_text import dictionary

DICTIONARY, CORPUS, BOTH, REJECTED = range(4)
PARENTHESES = re.compile(r"\([^()]*\)|\[[^\[\]]*\]|\{[^{}]*\}|<[^<>]*>")
SKIPPED_POS = {"suffix", "prefix", "letter", "symbol", "proverb"}
SKIPPED_NOTE = re.compile(r"\b(obsolete|archaic|rare|dated|historical|Quebec|Louisiana|nonstandard|offensive|vulgar)\b")
REFERENCE = re.compile(r"^(?:feminine|female|plural|alternative|masculine|obsolete)\b.*\b(?:of|form of|spelling of|equivalent of)\s+(.+)$")
# How definitions begin that are not translations.
DEFINES = re.compile(
    r"^(?:one who|who|which|that|someone|somebody|something|person|a person|any|any of|of or|of the|relating|pertaining|"
    r"related|used|act of|the act|state of|having|being|without|inhabitant|resident|native|kind of|type of|"
    r"sort of|form of|feminine|plural|abbreviation|initialism|see|cf|e\.g|i\.e|etc|lit\b|also|usually|especially)\b")
LEADING = {
    "en": re.compile(r"^(?:to be|to|a|an|the|be)\s+(?=\S)"),
    "fr": re.compile(r"^(?:se\s+|s'|le\s+|la\s+|les\s+|l'|un\s+|une\s+|être\s+)(?=\S)"),
    "de": re.compile(r"^(?:sich|der|die|das|ein|eine)\s+(?=\S)"),
    "es": re.compile(r"^(?:el|la|los|las|un|una)\s+(?=\S)"),
    "it": re.compile(r"^(?:il|lo|la|i|gli|le|un|uno|una)\s+(?=\S)|^l'(?=\S)"),
    "pt": re.compile(r"^(?:o|a|os|as|um|uma)\s+(?=\S)"),
    "nl": re.compile(r"^(?:de|het|een|zich)\s+(?=\S)"),
}
MOST_WORDS = 4
SEEN = 20


def pieces(gloss, language, cut):
    """The translations that a gloss lists, as token strings."""
    previous = None
    while previous != gloss:
        previous, gloss = gloss, PARENTHESES.sub(" ", gloss)
    for piece in re.split(r"[,;/]|\bor\b" if language == "en" else r"[,;/]", gloss):
        piece = " ".join(piece.split()).strip(" .:!?¿¡")
        if not piece or '"' in piece or "=" in piece or DEFINES.match(piece.lower()):
            continue
        for form in sorted({piece.lower() if language != "en" else "", LEADING[language].sub("", piece.lower())}):
            tokens = cut(form)
            if 0 < len(tokens) <= MOST_WORDS and all(any(c.isalnum() for c in token) for token in tokens):
                yield " ".join(tokens)


def listed(data, a, b, cut_a, cut_b):
    """The pairs that the dictionaries list in either direction, with how many entries list them."""
    found = collections.Counter()
    for source, target, cut_s, cut_t, turn in ((a, b, cut_a, cut_b, False), (b, a, cut_b, cut_a, True)):
        entries, references = collections.defaultdict(list), []
        for head, pos, note, gloss in dictionary(data, source, target):
            if pos in SKIPPED_POS or SKIPPED_NOTE.search(note):
                continue
            for head_tokens in sorted({head.lower(), LEADING[source].sub("", head.lower()) if source != "en" else head.lower()}):
                key = " ".join(cut_s(head_tokens))
                reference = REFERENCE.match(gloss)
                if reference:
                    references.append((key, " ".join(cut_s(PARENTHESES.sub("", reference.group(1)).strip(" .")))))
                elif key and key.count(" ") < MOST_WORDS + 1:
                    entries[key].extend(pieces(gloss, target, cut_t))
        for key, other in references:
            if key not in entries:
                entries[key].extend(entries.get(other, []))
        for key in entries:
            for piece in sorted(set(entries[key])):
                found[(piece, key) if turn else (key, piece)] += 1
    return found


NEGATES = re.compile(r"^(?:un|in|im|il|ir|dis|non-?|anti-?|de)")


def alike(a, b):
    return len(a) > 4 and a[:4] == b[:4]


def written(folder, list_name, a, b, cut_a, cut_b):
    """The pairs of our own lists; they are as good as two entries of a dictionary. A list may stand in either order."""
    pairs = collections.Counter()
    for source, target, cut_s, cut_t in ((a, b, cut_a, cut_b), (b, a, cut_b, cut_a)):
        path = folder / f"{list_name}.{source}-{target}.tsv"
        for line in path.read_text(encoding="utf-8").splitlines() if path.exists() else ():
            if line and not line.startswith("#"):
                head, others = line.split("\t")
                for other in others.split("|"):
                    pair = " ".join(cut_s(head.replace("' ", "'"))), " ".join(cut_t(other))
                    pairs[pair if source == a else pair[::-1]] = 2
    return pairs


def news(path, a, b, cut_a, cut_b):
    """The pairs of our own table of the news: a column a language, named in the first line."""
    head, *lines = path.read_text(encoding="utf-8").splitlines()
    columns = head.removeprefix("# ").split("\t")
    pairs = collections.Counter()
    if a in columns and b in columns:
        for line in lines:
            if not line.startswith("#"):
                cells = line.split("\t")
                for one in cells[columns.index(a)].split("|"):
                    for other in cells[columns.index(b)].split("|"):
                        pairs[" ".join(cut_a(one)), " ".join(cut_b(other))] = 2
    return pairs


def keep(linked, left, right, contexts, pair):
    """Whether the corpus alone makes a pair a translation: frequent, in several contexts, a fair share of both words.

    One error of alignment that is repeated (near-duplicate sentences, the half of a phrase) has one
    context; a word and the negation of its cognate come of "sans précédent"/"unprecedented".
    """
    a, b = pair
    if a == b or any(alike(x, NEGATES.sub("", y)) for x, y in (pair, pair[::-1]) if NEGATES.match(y)):
        return False
    if min(contexts[pair]) < 2 or sum(contexts[pair]) < 5:
        return False
    count, f, b = linked[pair], linked[pair] / left[pair[0]], linked[pair] / right[pair[1]]
    if count < 3 or max(f, b) < 0.04 or min(f, b) < 0.004:
        return False
    return f * b >= 0.0015 or (count >= 4 and min(contexts[pair]) >= 3 and f * b >= 0.0008)


def word(text):
    return any(c.isalpha() for c in text)


def merge(found, linked, left, right, contexts, inflected, rejected):
    """The table: (a key, b key) -> (p(b|a), p(a|b), origin)."""
    counts, origin = collections.Counter(), {}
    sure = collections.Counter(), collections.Counter()
    for (a, b), number in linked.items():
        sure[0][a] += number
        sure[1][b] += number
    for (a, b), number in found.items():
        # A head that is an inflected form only (victuailles) counts for its lemma too.
        for pair in {(a, b), (inflected[0].get(a, a), inflected[1].get(b, b))}:
            # A sense that one entry lists and common words never show is too rare to believe.
            doubtful = number < 2 and not linked[pair] and min(sure[0][pair[0]], sure[1][pair[1]]) >= SEEN
            if pair not in rejected and not doubtful:
                counts[pair] = max(counts[pair], 0.5 + 0.5 * min(number, 2))
                origin[pair] = DICTIONARY
    for pair, number in linked.items():
        if pair in origin:
            counts[pair] += number
            origin[pair] = BOTH
        elif pair not in rejected and word(pair[0]) and word(pair[1]) and keep(linked, left, right, contexts, pair):
            counts[pair] += number
            origin[pair] = CORPUS
    sums = collections.Counter(), collections.Counter()
    for (a, b), number in counts.items():
        sums[0][a] += number
        sums[1][b] += number
    table = {pair: (number / sums[0][pair[0]], number / sums[1][pair[1]], origin[pair]) for pair, number in counts.items()}
    table.update((pair, (0.0, 0.0, REJECTED)) for pair in rejected)
    return table


MOST = 60_000


def rarest(key, frequencies):
    """The frequency, from 0 to 1, of the rarest word of a key."""
    return min((frequencies.get(word, 0.0) for word in re.findall(r"\w+", key)), default=0.0)


def prune(table, *frequencies):
    """Keeps the entries of the commonest words, and all that the texts show."""
    frequency = {pair: min(rarest(key, frequencies[side]) for side, key in enumerate(pair)) for pair in table}
    order = sorted(table, key=lambda pair: (table[pair][2] == DICTIONARY, -frequency[pair], pair))
    return {pair: table[pair] for pair in order[:MOST] if table[pair][2] != DICTIONARY or frequency[pair] > 0}


def quantised(p):
    return 63 if p <= 0 else min(62, max(0, round(-6 * math.log2(p))))


def encode(table):
    keys, adjacency = [], []
    for side in (0, 1):
        whole = {pair[side] for pair in table}
        begins = {" ".join(key.split(" ")[:n]) for key in whole for n in range(1, key.count(" ") + 1)}
        bits = max(4, (len(whole | begins) - 1).bit_length() - 1)
        order = sorted(whole | begins, key=lambda key: (fingerprint(key) & ((1 << bits) - 1), key))
        keys.append((bits, order, begins, {key: index for index, key in enumerate(order)}))
        adjacency.append(collections.defaultdict(list))
    for (a, b), (forward, backward, origin) in table.items():
        ids = keys[0][3][a], keys[1][3][b]
        adjacency[0][a].append(ids[1] << 14 | quantised(forward) << 8 | quantised(backward) << 2 | origin)
        adjacency[1][b].append(ids[0] << 14 | quantised(backward) << 8 | quantised(forward) << 2 | origin)
    head, body = b"DLEX" + struct.pack("<I", 1), b""
    pack = lambda values: struct.pack(f"<{len(values)}I", *values)
    for side in (0, 1):
        bits, order, begins, number = keys[side]
        assert len(order) < 1 << 18
        buckets, text, offsets, starts, pairs = [0] * ((1 << bits) + 1), [], [0], [], []
        for key in order:
            buckets[(fingerprint(key) & ((1 << bits) - 1)) + 1] += 1
            text.append(key.encode())
            offsets.append(offsets[-1] + len(text[-1]))
            starts.append(len(pairs) | (key in begins) << 31)
            pairs.extend(sorted(adjacency[side][key]))
        starts.append(len(pairs))
        for index in range(1 << bits):
            buckets[index + 1] += buckets[index]
        head += struct.pack("<4I", bits, len(order), len(pairs), offsets[-1])
        body += pack(buckets) + pack(offsets) + pack(starts) + pack(pairs) + b"".join(text)
        body += b"\0" * (-len(body) % 4)
    return head + body
