"""How true confidences are: of the findings of each confidence, how many are right.

    python3 training/calibration.py --data DATA --bin target/release/diptych

Over the dispatches of the press corpus whose number is divisible by five, French and English in both directions,
which nothing is learned from: each error alone in its unit, and the unit without any. A finding is right if it
points at the error; one that the faithful unit has as well is counted there alone. Prints a table in ten bins, and
the mean gap between confidence and truth, each bin by its findings (Naeini, Cooper and Hauskrecht 2015).
"""
import argparse, json, pathlib, subprocess

import judge_trees

BINS = 10


def findings(binary, units):
    """All findings of each unit, by its id."""
    keys = ("id", "source", "target", "source_language", "target_language")
    asked = "".join(json.dumps({key: unit[key] for key in keys}, ensure_ascii=False) + "\n" for unit in units)
    run = subprocess.run([binary, "pairs", "-", "--all", "--fail-on", "never"], input=asked, capture_output=True,
                         text=True, check=True)
    return {line["id"]: line["findings"] for line in map(json.loads, run.stdout.splitlines())}


def points_at(finding, error):
    return any(span and judge_trees.overlaps((place["start"], max(place["end"], place["start"] + 1)), span)
               and place["end"] - place["start"] <= span[1] - span[0] + judge_trees.SLACK
               for side, span in zip(("source", "target"), error["spans"]) for place in finding[side])


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--data", required=True, type=pathlib.Path)
    options.add_argument("--bin", required=True)
    options = options.parse_args()
    units = [unit for unit in judge_trees.corpus(judge_trees.read(options.data / "press-corpus.jsonl.gz"))
             if unit["use"] == "hold"]
    found = findings(options.bin, units)
    bins = [[] for _ in range(BINS)]
    for unit in units:
        known = {finding["fingerprint"] for finding in found[unit["of"]]} if unit["error"] else set()
        for finding in found[unit["id"]]:
            right = bool(unit["error"]) and points_at(finding, unit["error"])
            if right or finding["fingerprint"] not in known:
                bins[min(BINS - 1, int(finding["confidence"] * BINS))].append((finding["confidence"], right))
    total, gaps = sum(map(len, bins)), 0.0
    print("| confidence | findings | mean | right |\n|---|---|---|---|")
    for at, inside in enumerate(bins):
        if inside:
            mean, right = (sum(values) / len(inside) for values in zip(*inside))
            gaps += len(inside) / total * abs(mean - right)
            print(f"| {at / BINS:.1f} to {(at + 1) / BINS:.1f} | {len(inside)} | {mean:.2f} | {right:.2f} |")
    print(f"\n{total} findings, mean gap {gaps:.3f}")


if __name__ == "__main__":
    main()
