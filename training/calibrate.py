#!/usr/bin/env python3
"""Count what each kind of finding is worth: hits on planted errors against alarms on faithful text.

    python3 training/calibrate.py --bin target/release/diptych --errors PRESS.jsonl --faithful NEWS.jsonl [--rule RULE]

Lines of --errors: source, target, source_language, target_language, doc, and errors with source (the
phrase), start, end, wrong and category, each of which is planted alone; lines of --faithful: as `pairs`
reads them. A row a rule, severity, change and confidence: hits, those of the rule's own category, alarms on
the right units of --errors and on --faithful, and the share of hits if both kinds of text are as long.
Every fifth dispatch of --errors (number divisible by 5) is left out, for measuring. Without the encoder
(DIPTYCH_MODEL=none) it takes seconds.
"""
import argparse, collections, gzip, json, subprocess

FIELDS = ("id", "source", "target", "source_language", "target_language", "source_context", "target_context")
LONGER = 60  # characters by which a finding may be longer than the planted words


def read(path):
    with (gzip.open if path.endswith(".gz") else open)(path, "rt", encoding="utf-8") as file:
        return [json.loads(line) for line in file if line.strip()]


def findings(binary, rows):
    lines = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
    run = subprocess.run([binary, "pairs", "--all", "-"], input=lines, capture_output=True, text=True)
    return [json.loads(line)["findings"] for line in run.stdout.splitlines()]


def planted(rows):
    """Each unit as it is, then with each of its errors; and what was planted."""
    asked, what, before = [], [], collections.defaultdict(lambda: ("", ""))
    for row in rows:
        context = before[row["doc"]]
        before[row["doc"]] = (f'{context[0]} {row["source"]}'.strip(), f'{context[1]} {row["target"]}'.strip())
        languages = (row["source_language"], row["target_language"], *context)
        asked.append(dict(zip(FIELDS, (row["id"], row["source"], row["target"], *languages))))
        what.append((row, None))
        for error in row["errors"]:
            wrong = row["target"][: error["start"]] + error["wrong"] + row["target"][error["end"] :]
            asked.append(dict(zip(FIELDS, (row["id"], row["source"], wrong, *languages))))
            what.append((row, error))
    return asked, what


def points_at(finding, row, error):
    at = row["source"].find(error["source"]) if error["source"] else -1
    spans = {"source": (at, at + len(error["source"])) if at >= 0 else None,
             "target": (error["start"], error["start"] + len(error["wrong"])) if error["wrong"] else None}
    return any(
        span and place["start"] < span[1] and span[0] < max(place["end"], place["start"] + 1)
        and place["end"] - place["start"] <= span[1] - span[0] + LONGER
        for side, span in spans.items() for place in finding[side]
    )


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bin", default="target/release/diptych")
    parser.add_argument("--errors", required=True)
    parser.add_argument("--faithful", required=True)
    parser.add_argument("--rule")
    args = parser.parse_args()
    rows = [row for row in read(args.errors) if int(row["doc"].split("-")[-1]) % 5]
    asked, what = planted(rows)
    counts = collections.defaultdict(lambda: [0, 0, 0, 0])
    words = [0, 0]
    kind = lambda f: (f["rule"], f["severity"], f.get("args", {}).get("change", ""), round(f["confidence"], 2))
    for (row, error), found in zip(what, findings(args.bin, asked)):
        words[0] += len(row["target"].split()) if error is None else 0
        for finding in found:
            if error is None:
                counts[kind(finding)][2] += 1
            elif points_at(finding, row, error):
                counts[kind(finding)][0] += 1
                counts[kind(finding)][1] += finding["rule"].split(".")[0] == error["category"]
    faithful = read(args.faithful)
    for row, found in zip(faithful, findings(args.bin, faithful)):
        words[1] += len(row["target"].split())
        for finding in found:
            counts[kind(finding)][3] += 1
    print(f"words of right units {words[0]}, of faithful text {words[1]}")
    for key in sorted(counts):
        hits, typed, alarms, news = counts[key]
        if args.rule in (None, key[0].split(".")[0]):
            share = hits / max(1e-9, hits + alarms + news * words[0] / max(1, words[1]))
            print(f"{key[0]:<22}{key[1]:<10}{key[2]:<9}{key[3]:.2f}  hits {hits:>3} ({typed})  alarms {alarms:>3} + {news:>3}  share {share:.2f}")


if __name__ == "__main__":
    main()
