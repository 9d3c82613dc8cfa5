#!/usr/bin/env python3
"""How many of the French names of countries, nationalities, capitals and bodies find their English counterpart?

    python3 training/measure_names.py ../shared/data/news-2014-docs.fr-en.jsonl.gz [--list]

Reads models/names.bin as src/meaning/names.rs does. A French name counts as matched when a name of the English side
resolves to the same thing, or to the country in which it lies; a name is counted once a sentence.
"""
import argparse, gzip, json, pathlib, re, struct
from names import ACRONYM, CAPITAL, KINDS, LANGUAGES, fnv, fold, rows

HERE = pathlib.Path(__file__).parent


class Book:
    def __init__(self, data):
        _, self.entries, senses, entities, _ = struct.unpack_from("<IIIII", data, 4)
        self.data, self.first = data, 24 + 4 * 65537
        self.senses = self.first + 8 * (self.entries + 1)
        self.entities = self.senses + 8 * senses

    def entry(self, words):
        h = fnv(words)
        low, high = struct.unpack_from("<II", self.data, 24 + 4 * (h & 0xFFFF))
        for i in range(low, high):
            check, start, _, end = struct.unpack_from("<IIII", self.data, self.first + 8 * i)
            if check == h >> 32:
                return range(start >> 4, end >> 4), start & 15
        return range(0), 0

    def find(self, text, language):
        words = [(m.group(), fold(m.group())) for m in re.finditer(r"[^\W\d_](?:[\w.]*\w)?", text)]
        at = 0
        while at < len(words):
            best, most = None, self.entry(words[at][1][:1])[1]
            for end in range(at + 1, min(at + most, len(words)) + 1):
                key = [w for _, f in words[at:end] for w in f]
                kept = []
                for i in self.entry(key)[0]:
                    packed, mask, shape = struct.unpack_from("<IBB", self.data, self.senses + 8 * i)
                    surface = words[at][0]
                    fits = shape < CAPITAL or surface[0].isupper() and (shape < ACRONYM or surface.isupper())
                    if mask >> LANGUAGES.index(language) & 1 and fits:
                        kept.append((packed >> 4, KINDS[packed & 15]))
                if kept:
                    best = (end, kept)
            if best:
                yield " ".join(w for w, _ in words[at:best[0]]), best[1]
                at = best[0]
            else:
                at += 1

    def capitals(self, folder):
        """The cities that are a country's capital, by their English names."""
        found = set()
        for row in rows(folder, "countries_mledoze"):
            for name in row["capital"]:
                for i in self.entry(fold(name))[0]:
                    packed, = struct.unpack_from("<I", self.data, self.senses + 8 * i)
                    if KINDS[packed & 15] == "city":
                        found.add(packed >> 4)
        return found

    def country(self, entity):
        return struct.unpack_from("<I", self.data, self.entities + 8 * entity + 4)[0]


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("data")
    ap.add_argument("--list", action="store_true", help="print each name without counterpart")
    args = ap.parse_args()
    book = Book((HERE / "../models/names.bin").read_bytes())
    wanted = ("country", "demonym", "organisation")
    capitals = book.capitals(pathlib.Path(args.data).parent / "gazetteer")
    total = matched = 0
    with gzip.open(args.data, "rt", encoding="utf-8") as f:
        for row in map(json.loads, f):
            english = {e for _, senses in book.find(row["text"]["en"], "en") for e, _ in senses}
            english |= {book.country(e) for e in english}
            seen = set()
            for surface, senses in book.find(row["text"]["fr"], "fr"):
                things = frozenset(e for e, kind in senses if kind in wanted or e in capitals)
                kinds = {kind for _, kind in senses}
                # A word that is a first name as well counts where it names a country (France).
                named = kinds & {"country", "city"}
                if not things or things in seen or kinds & {"first-name", "person"} and not named:
                    continue
                seen.add(things)
                total += 1
                if things & english or {book.country(e) for e in things} & english:
                    matched += 1
                elif args.list:
                    print(surface, "|", row["text"]["fr"], "|", row["text"]["en"])
    print(f"names {total}  matched {matched / total:.3f}")


if __name__ == "__main__":
    main()
