#!/usr/bin/env python3
"""Make models/names.bin, the book of names, from training/names/*.tsv and the gazetteer.

    pip install faker==37.4.0
    python3 training/names.py --data ../shared/data/gazetteer

The same inputs give the same bytes. Layout (little-endian), read in place by src/meaning/names.rs:
"DNAM", u32 version 1, u32 entries, u32 senses, u32 entities, u32 text bytes; then
u32 bucket[65537] (by the low 16 bits of the key's hash), entries {u32 hash >> 32, u32 first sense << 4 | most words of a
key that begins with this word} sorted, and one entry more that closes the senses, senses {u32 entity << 4 | kind,
u8 languages, u8 shape, u8 gender, u8 0}, entities {u32 text, u32 country}, and text: for each entity its usual name in
each language, each ended by a NUL.
A key is the name's words, folded (see fold()), joined by spaces, under FNV-1a (64 bits).
"""
import argparse, gzip, importlib, json, pathlib, re, struct

import names_wiktionary

HERE = pathlib.Path(__file__).parent
LANGUAGES = ["fr", "en", "de", "es", "it", "pt", "nl"]
OTHER = ["es", "it", "pt", "nl", "de"]  # the columns of demonyms-other.tsv
KINDS = ["country", "demonym", "city", "region", "organisation", "title", "person", "first-name", "currency", "language"]
ANY, CAPITAL, ACRONYM = 0, 1, 2
FOLDS = {"a": "àáâãäåāăąǎạảấầẩẫậắằẳẵặ", "c": "çćĉċč", "d": "ďđð", "e": "èéêëēĕėęěẹẻẽếềểễệə", "g": "ĝğġģ", "h": "ĥħḥḩ",
         "i": "ìíîïĩīĭįıỉị", "j": "ĵ", "k": "ķ", "l": "ĺļľŀł", "n": "ñńņňŉ", "o": "òóôõöøōŏőơọỏốồổỗộớờởỡợ", "r": "ŕŗř",
         "s": "śŝşšșṣ", "t": "ţťŧțṭ", "u": "ùúûüũūŭůűųưụủứừửữự", "w": "ŵ", "y": "ýÿŷỳỵỷỹ", "z": "źżžẓ",
         "ae": "æ", "oe": "œ", "ss": "ß", "th": "þ"}
FOLD = {c: plain for plain, chars in FOLDS.items() for c in chars}
CYRILLIC = dict(zip("абвгдеёжзийклмнопрстуфхцчшщъыьэюяіїєґ",
                    "a b v g d e e zh z i y k l m n o p r s t u f kh ts ch sh shch  y  e yu ya i i ye g".split(" ")))


def fold(name):
    """Lower case, no accents; stops vanish, what is neither letter nor digit parts words."""
    out = []
    for c in name.lower():
        if c in ".\u0307":
            continue
        out.append(FOLD.get(c, c) if c.isalnum() else " ")
    return "".join(out).split()


def fnv(words):
    h = 0xCBF29CE484222325
    for b in " ".join(words).encode():
        h = ((h ^ b) * 0x100000001B3) & 0xFFFFFFFFFFFFFFFF
    return h


def shape(form):
    letters = [c for c in form if c.isalpha()]
    if not letters or letters[0].islower():
        return ANY
    return ACRONYM if len(letters) <= 4 and all(c.isupper() for c in letters) else CAPITAL


class Book:
    def __init__(self):
        self.ids, self.usual, self.country, self.senses = {}, [], [], {}

    def entity(self, key, country=""):
        if key not in self.ids:
            self.ids[key] = len(self.usual)
            self.usual.append([""] * len(LANGUAGES))
            self.country.append(country)
        return self.ids[key]

    def add(self, key, kind, language, forms, country="", gender=0, usual=True):
        """language: a tag, or None for all."""
        number = self.entity(key, country)
        mask = 0
        for i, tag in enumerate(LANGUAGES):
            if language in (None, tag):
                mask |= 1 << i
                if usual and forms and not self.usual[number][i]:
                    self.usual[number][i] = forms[0]
        for form in forms:
            words = tuple(fold(form))
            if not words or len(words) > 8:
                continue
            s = shape(form)
            held = self.senses.setdefault(words, {})
            slot = (number, KINDS.index(kind), s, gender)
            held[slot] = held.get(slot, 0) | mask

    def pack(self):
        longest = {}
        for words in self.senses:
            longest[words[0]] = max(longest.get(words[0], 0), len(words))
        for word in longest:
            self.senses.setdefault((word,), {})
        rows = sorted((fnv(words) & 0xFFFF, fnv(words) >> 32, words) for words in self.senses)
        buckets, entries, senses = [0] * 65537, bytearray(), bytearray()
        count = 0
        for bucket, check, words in rows:
            buckets[bucket + 1] += 1
            most = longest.get(words[0], 0) if len(words) == 1 else 0
            entries += struct.pack("<II", check, count << 4 | most)
            for (number, kind, s, gender), mask in sorted(self.senses[words].items()):
                senses += struct.pack("<IBBBB", number << 4 | kind, mask, s, gender, 0)
                count += 1
        entries += struct.pack("<II", 0, count << 4)
        for i in range(65536):
            buckets[i + 1] += buckets[i]
        text, entities = bytearray(), bytearray()
        for names, country in zip(self.usual, self.country):
            land = self.ids.get(("place", country), 0xFFFFFFFF)
            entities += struct.pack("<II", len(text), land)
            text += b"".join(name.encode() + b"\0" for name in names)
        head = b"DNAM" + struct.pack("<IIIII", 1, len(rows), count, len(self.usual), len(text))
        return head + struct.pack("<65537I", *buckets) + bytes(entries) + bytes(senses) + bytes(entities) + bytes(text)


def table(name):
    for line in (HERE / "names" / name).read_text(encoding="utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            yield [[f.strip() for f in cell.split("|") if f.strip()] for cell in line.split("\t")] + [[]] * 10


def rows(folder, name):
    with gzip.open(folder / f"{name}.jsonl.gz", "rt", encoding="utf-8") as f:
        return [json.loads(line) for line in f]


def french_plural(form):
    head, *rest = form.split()
    more = lambda w: w if w[-1] in "sxz" else w[:-2] + "aux" if w.endswith("al") else w + "s"
    plural = [more(head)]
    for i, word in enumerate(rest):
        if word in ("de", "du", "des", "à", "aux", "au", "en") or "'" in word:
            plural += rest[i:]
            break
        plural.append(more(word))
    return " ".join(plural)


def english_plural(form):
    head, of, rest = form.partition(" of ")
    if head[-1:] == "y" and head[-2:-1] not in "aeo":
        head = head[:-1] + "ies"
    elif not head.endswith("s"):
        head += "es" if head.endswith(("ch", "sh", "x")) else "s"
    return head + of + rest


def places(book, folder):
    for cells in table("places.tsv"):
        key, kind, country = cells[0][0], cells[1][0], (cells[2] or [""])[0]
        kind = {"country": "country", "city": "city"}.get(kind, "region")
        for language, forms in zip(LANGUAGES, [cells[3], cells[4]] + cells[5:10]):
            book.add(("place", key), kind, language, forms, country)
    codes = {}
    tags = {"fra": "fr", "deu": "de", "spa": "es", "ita": "it", "por": "pt", "nld": "nl"}
    for row in rows(folder, "countries_mledoze"):
        code = row["cca2"]
        codes[code] = True
        key = ("place", code)
        book.add(key, "country", "en", [row["name"]["common"], row["name"]["official"]], code)
        for tag, names in sorted(row["translations"].items()):
            if tag in tags:
                book.add(key, "country", tags[tag], [names["common"], names["official"]], code)
        for language, tag in (("en", "eng"), ("fr", "fra")):
            for gender, form in sorted((row.get("demonyms") or {}).get(tag, {}).items()):
                if form.strip():
                    forms = [form] if language == "en" else [form.lower(), french_plural(form.lower())]
                    book.add(key, "demonym", language, forms, code, usual=False)
    for row in rows(folder, "cldr_names"):
        names = row["names"]
        if row["kind"] == "languages" and len(row["code"]) == 2:
            for language in LANGUAGES:
                if names.get(language):
                    book.add(("language", row["code"]), "language", language, [names[language]])
        elif row["kind"] == "territories" and row["code"] in codes:
            for language in LANGUAGES:
                if names.get(language):
                    book.add(("place", row["code"]), "country", language, [names[language]], row["code"])


def demonyms(book):
    for cells in table("demonyms.tsv"):
        key = ("place", cells[0][0])
        book.entity(key)
        for pair in cells[1]:
            for word, gender in zip(pair.split(), (1, 2)):
                book.add(key, "demonym", "fr", [word, french_plural(word)], usual=False)
        book.add(key, "demonym", "en", cells[2], usual=False)
        for word in cells[3]:
            ends = ("", "e", "er", "en", "es", "em") if word[0].islower() else ("", "n", "s", "innen")
            book.add(key, "demonym", "de", [word + end for end in ends], usual=False)


def dictionary(book, folder):
    """Demonyms and bodies in the languages that the tables serve less well, by their English names."""
    english = {}
    for row in rows(folder, "countries_mledoze"):
        english[row["cca2"]] = sorted({form for form in (row.get("demonyms") or {}).get("eng", {}).values() if form})
    for cells in table("demonyms.tsv"):
        known = english.setdefault(cells[0][0], [])
        known += [form for form in cells[2] if form not in known]
    for language in names_wiktionary.FORMS:
        entries = names_wiktionary.glosses(folder.parent, language)
        for code in sorted(english):
            if ("place", code) in book.ids:
                forms = names_wiktionary.demonyms(entries, english[code], language)
                book.add(("place", code), "demonym", language, forms, code, usual=False)
        for cells in table("demonyms-other.tsv"):
            words = cells[1 + OTHER.index(language)]
            forms = sorted({form for word in words for form in names_wiktionary.FORMS[language](word)})
            book.add(("place", cells[0][0]), "demonym", language, forms, cells[0][0], usual=False)
        for cells in table("organisations.tsv"):
            own = cells[1 + LANGUAGES.index(language)]
            found = [word for form in cells[2] for _, _, words in entries.get(form, ()) for word in words]
            # A body that a language has no name for is called by its English one.
            book.add(("organisation", cells[0][0]), "organisation", language, found if own else found or cells[2])


def cities(book, folder):
    taken = {}
    for key, number in book.ids.items():
        if key[0] == "place":
            for name in book.usual[number][:2]:
                taken[tuple(fold(name)), book.country[number]] = key
    for row in rows(folder, "geonames_admin_localised"):
        names, country = row["names"], row["code"].split(".")[0]
        en = names.get("en")
        if "." not in row["code"] or not en:
            continue
        if names.get("fr") in (None, en) and row["code"].count(".") > 1:
            continue
        key = taken.get((tuple(fold(en)), country)) or ("place", "A" + row["code"])
        taken.setdefault((tuple(fold(en)), country), key)
        for language in LANGUAGES:
            if names.get(language):
                book.add(key, "region", language, [names[language]], country)
    for row in sorted(rows(folder, "geonames_localised"), key=lambda row: (-(row["population"] or 0), row["geonameid"])):
        names, country = row["names"], row["country"] or ""
        en = names.get("en") or row["default"]
        if not en:
            continue
        differ = len({tuple(fold(names[l])) for l in LANGUAGES if names.get(l)}) > 1
        if (row["population"] or 0) < (20000 if differ else 100000):
            continue
        key = taken.get((tuple(fold(en)), country)) or ("place", "G%d" % row["geonameid"])
        taken.setdefault((tuple(fold(en)), country), key)
        for language in LANGUAGES:
            name = names.get(language) or row["default"]
            if name:
                book.add(key, "city", language, [name], country)


def bodies(book):
    for cells in table("organisations.tsv"):
        for language, forms in zip(LANGUAGES, cells[1:8]):
            book.add(("organisation", cells[0][0]), "organisation", language, forms)
    for cells in table("currencies.tsv"):
        for language, forms in zip(LANGUAGES, cells[1:4]):
            book.add(("currency", cells[0][0]), "currency", language, forms)


def titles(book):
    for cells in table("titles.tsv"):
        key = ("title", cells[0][0])
        for forms, gender in ((cells[1], 1), (cells[2], 2)):
            both = 3 if set(cells[1]) & set(cells[2]) else gender
            for form in forms:
                g = 3 if form in cells[1] and form in cells[2] else gender
                book.add(key, "title", "fr", [form], gender=g)
                book.add(key, "title", "fr", [french_plural(form)], gender=g, usual=False)
        for forms, gender in ((cells[3], 0), (cells[4], 1), (cells[5], 2)):
            for form in forms:
                book.add(key, "title", "en", [form], gender=gender)
                book.add(key, "title", "en", [english_plural(form)], gender=gender, usual=False)
        for forms, gender in ((cells[6], 1), (cells[7], 2)):
            book.add(key, "title", "de", forms, gender=gender)


def people(book):
    for number, line in enumerate((HERE / "names" / "people.tsv").read_text(encoding="utf-8").splitlines()):
        if line and not line.startswith("#"):
            gender, forms = line.split("\t")
            book.add(("person", number), "person", None, forms.split("|"), gender=1 if gender == "m" else 2)


def first_names(book):
    found = {}
    def note(name, gender):
        name = "".join(CYRILLIC.get(c, c) for c in name.lower())
        if re.fullmatch(r"[a-zà-ɏ' -]{2,}", name):
            found[name] = found.get(name, 0) | gender
    for line in (HERE / "names" / "firstnames.tsv").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            gender, names = line.split("\t")
            for name in names.split():
                base, mark = (name[:-2], name[-1]) if name[-2:] in ("-m", "-f") else (name, gender)
                note(base, 1 if mark == "m" else 2)
    import faker.providers.person as person
    for folder in sorted(pathlib.Path(person.__file__).parent.iterdir()):
        if not (folder / "__init__.py").exists():
            continue
        provider = importlib.import_module(f"faker.providers.person.{folder.name}").Provider
        own = vars(provider)
        for attribute, gender in (("first_names_male", 1), ("first_names_female", 2)):
            for name in own.get(attribute) or ():
                note(str(name), gender)
    key = ("first-name", "")
    for name in sorted(found):
        book.add(key, "first-name", None, [name.title()], gender=found[name], usual=False)
    return len(found)


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--data", type=pathlib.Path, default=HERE / "../../shared/data/gazetteer")
    ap.add_argument("--out", type=pathlib.Path, default=HERE / "../models/names.bin")
    args = ap.parse_args()
    book = Book()
    places(book, args.data)
    demonyms(book)
    cities(book, args.data)
    bodies(book)
    dictionary(book, args.data)
    titles(book)
    people(book)
    firsts = first_names(book)
    packed = book.pack()
    args.out.write_bytes(packed)
    kinds = [0] * len(KINDS)
    for held in book.senses.values():
        for _, kind, _, _ in held:
            kinds[kind] += 1
    print(f"{len(packed)} bytes, {len(book.usual)} entities, {len(book.senses)} keys, {firsts} first names;",
          ", ".join(f"{name} {n}" for name, n in zip(KINDS, kinds)))


if __name__ == "__main__":
    main()
