"""Dispatches written for Diptych: an original, a faithful translation, and places where it could go wrong.

    python3 training/dispatches.py [--out FILE.jsonl]

Reads `training/dispatches/*.txt`, says what is wrong with them, counts units and errors, and writes them as JSON
Lines of the press corpus's shape. A file has dispatches, `# name-001 fr en` (name, source and target language),
then units of two lines, source and target, an empty line between units. A place that could go wrong is marked in
the target, `{right->wrong|category|source phrase}`: what stands there, what an erring translator would have put,
and the words of the source that are then not said. Each mark is an error by itself.
"""
import argparse, collections, gzip, json, pathlib, re, sys

FOLDER = pathlib.Path(__file__).resolve().parent / "dispatches"
CATEGORIES = set("lexical omission addition role hedging negation quantifier reference attribution tense direction "
                 "date number name untranslated".split())
MARK = re.compile(r"\{([^{}|]*?)->([^{}|]*)\|([a-z]+)\|([^{}|]*)\}")
HEAD = re.compile(r"# ([a-z]+-\d{3}) ([a-z]{2}) ([a-z]{2})")


def unmarked(target):
    """The right text of a marked line, and its errors."""
    text, errors, last = "", [], 0
    for mark in MARK.finditer(target):
        text += target[last:mark.start()]
        right, wrong, category, source = mark.groups()
        errors.append(dict(category=category, severity="major", source=source or None, start=len(text),
                           end=len(text) + len(right), right=right, wrong=wrong))
        text, last = text + right, mark.end()
    return text + target[last:], errors


def faults(source, target, errors):
    """What is wrong with a unit."""
    if re.search(r"[{}|]|->", source + target):
        yield "a broken mark"
    if "  " in target:
        yield "two spaces"
    for error in errors:
        phrase = error["source"]
        if error["category"] not in CATEGORIES:
            yield f"no such category: {error['category']}"
        if error["right"] == error["wrong"]:
            yield f"right and wrong are the same: {error['right']}"
        if phrase and phrase not in source:
            yield f"not in the source: {phrase}"
        if not phrase and error["category"] != "addition":
            yield f"no source phrase: {error['right']}"
        if "  " in target[:error["start"]] + error["wrong"] + target[error["end"]:]:
            yield f"two spaces where {error['wrong']!r} is put in"


def units(path):
    """The units of a file, in order: rows, or what is wrong, as text."""
    dispatch, number = None, 0
    for block in re.split(r"\n\s*\n", path.read_text(encoding="utf-8").strip()):
        lines = [line.strip() for line in block.splitlines()]
        if lines[0].startswith("#"):
            dispatch, number = HEAD.fullmatch(lines.pop(0)), 0
        if not dispatch or len(lines) != 2:
            yield f"{path.name}: no head, or no unit of two lines: {block[:60]!r}"
            continue
        number += 1
        source, (target, errors) = lines[0], unmarked(lines[1])
        yield from (f"{path.name}: {dispatch[1]}-{number}: {fault}" for fault in faults(source, target, errors))
        yield dict(id=f"{dispatch[1]}-{number}", doc=dispatch[1], unit=number, source_language=dispatch[2],
                   target_language=dispatch[3], source=source, target=target, errors=errors)


def own():
    """The rows of all dispatches."""
    return [row for path in sorted(FOLDER.glob("*.txt")) for row in units(path) if isinstance(row, dict)]


def every(data):
    """The press corpus of a folder of texts, and our own dispatches."""
    with gzip.open(pathlib.Path(data) / "press-corpus.jsonl.gz", "rt", encoding="utf-8") as lines:
        return [*map(json.loads, lines), *own()]


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--out", type=pathlib.Path)
    options = options.parse_args()
    said = [unit for path in sorted(FOLDER.glob("*.txt")) for unit in units(path)]
    wrong, rows = [[unit for unit in said if isinstance(unit, kind)] for kind in (str, dict)]
    print(*wrong, sep="\n", file=sys.stderr)
    kinds = collections.Counter(error["category"] for row in rows for error in row["errors"])
    print(f"{len({row['doc'] for row in rows})} dispatches, {len(rows)} units, {sum(kinds.values())} errors:",
          ", ".join(f"{kind} {count}" for kind, count in kinds.most_common()))
    if options.out:
        options.out.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
