"""How true confidences are: of the findings of each confidence, how many are right.

    python3 training/calibration.py --bin target/release/diptych --errors PRESS.jsonl.gz

Over the dispatches of --errors (as `calibrate.py` reads them) whose number is divisible by five, which nothing is
learned from, French and English in both directions: each error alone in its unit, and the unit without any. A
finding is right if it points at the error; one that the faithful unit has as well is counted there alone. Prints a
table in ten bins, and the mean gap between confidence and truth, each bin by its findings (Naeini, Cooper and
Hauskrecht 2015).
"""
import argparse

import calibrate

BINS = 10


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--bin", default="target/release/diptych")
    options.add_argument("--errors", required=True)
    options = options.parse_args()
    rows = [row for row in calibrate.read(options.errors) if int(row["doc"].split("-")[-1]) % 5 == 0
            and {row["source_language"], row["target_language"]} == {"fr", "en"}]
    asked, what = calibrate.planted(rows)
    bins, known = [[] for _ in range(BINS)], set()
    for (row, error), found in zip(what, calibrate.findings(options.bin, asked)):
        if error is None:
            known = {finding["fingerprint"] for finding in found}
        for finding in found:
            right = error is not None and calibrate.points_at(finding, row, error)
            if error is None or right or finding["fingerprint"] not in known:
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
