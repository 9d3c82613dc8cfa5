"""Makes models/judge.words.bin and models/trees.words.bin from the texts: errors planted, states, network, trees.

    pip install -r training/requirements-plant.txt -r training/requirements-judge.txt -r training/requirements-trees.txt
    cargo build --profile fast --example vectors --example judge_states --example judge_support
    python3 training/make_judge.py --data DATA --work WORK --examples target/fast/examples

A step whose file stands in WORK is not made again. In this order:

    planted.jsonl   plant.py: errors planted by program
    base, press     these without the news that the trees learn from, and the errors of the dispatches, of the
                    press corpus and our own, each with its states
    base.npz        judge.py on what was planted alone
    judge.K.bin     gone on with the dispatches but for those whose number leaves K over five
    judge.bin       gone on with all of it
    trees.bin       judge_trees.py: each dispatch judged by the network that has not seen it

Dispatches whose number is divisible by five are only measured. The seeds are fixed.
"""
import argparse, json, pathlib, random, re, shutil, subprocess, sys

import judge_trees, plant

HERE = pathlib.Path(__file__).resolve().parent
SEED = 11
FOLDS = 1, 2, 3, 4
LANGUAGES = "de", "en", "es", "fr", "it", "nl", "pt"
# Lines planted by program that stay among those of the press corpus, so that neither is forgotten.
BESIDE = 3000
FINISH = ["--epochs", "3", "--rate", "8e-4", "--warm", "40"]


def run(*command, **options):
    print("$", *command, flush=True)
    subprocess.run([str(part) for part in command], check=True, **options)


def lines(path):
    with path.open(encoding="utf-8") as text:
        return [json.loads(line) for line in text]


def write(path, rows):
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")


def fold(unit):
    """What a dispatch's number leaves over five."""
    return int(re.search(r"-(\d+)-\d+$", unit).group(1)) % 5


def states(work, examples, name):
    out = work / f"{name}.states"
    if not out.exists():
        made = work / f"{name}.part"
        with (work / f"{name}.jsonl").open("rb") as source, made.open("wb") as target:
            run(examples / "judge_states", stdin=source, stdout=target)
        made.rename(out)


def part(work, planted, data):
    """The lines planted by program, and those of the dispatches by fold."""
    texts = judge_trees.read(data / "news-2008-2013.jsonl.gz")
    spared = {text for unit in [*judge_trees.news(texts), *judge_trees.divergent(texts)]
              for text in (unit["source"], unit["target"])}
    base = [line for line in planted if not {line["source"], line["target"]} & spared]
    random.Random(SEED).shuffle(base)
    press = list(plant.press(data, LANGUAGES))
    write(work / "held.jsonl", plant.press(data, LANGUAGES, held=True))
    write(work / "base.jsonl", base[BESIDE:])
    write(work / "beside.jsonl", base[:BESIDE])
    for name in FOLDS:
        write(work / f"press.{name}.jsonl", [line for line in press if fold(line["pair"]) == name])


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--data", required=True, type=pathlib.Path)
    options.add_argument("--work", required=True, type=pathlib.Path, help="a folder outside the repository")
    options.add_argument("--examples", required=True, type=pathlib.Path, help="the folder of the built examples")
    options.add_argument("--pairs", default="30000")
    options.add_argument("--epochs", default="3")
    options = options.parse_args()
    work, examples = options.work, options.examples
    work.mkdir(parents=True, exist_ok=True)
    planted, held, base = work / "planted.jsonl", work / "held.jsonl", work / "base.npz"
    if not planted.exists():
        run(sys.executable, HERE / "plant.py", "--data", options.data, "--work", work, "--pairs", options.pairs,
            "--vectors", examples / "vectors", "--out", planted)
    if not (work / "base.jsonl").exists():
        part(work, lines(planted), options.data)
    press = [f"press.{name}" for name in FOLDS]
    for name in ("held", *press, "beside", "base"):
        states(work, examples, name)
    judge = [sys.executable, HERE / "judge.py", "--work", work, "--held", held]
    if not base.exists():
        run(*judge, "--epochs", options.epochs, "--train", work / "base.jsonl", work / "beside.jsonl", "--out", work / "base.bin")
        shutil.copy(work / "judge.npz", base)
    for left in (*FOLDS, None):
        out = work / (f"judge.{left}.bin" if left else "judge.bin")
        if not out.exists():
            learned = [work / f"press.{name}.jsonl" for name in FOLDS if name != left]
            run(*judge, *FINISH, "--resume", base, "--train", *learned, work / "beside.jsonl", "--out", out)
    run(sys.executable, HERE / "judge_trees.py", "--data", options.data, "--program", examples / "judge_support",
        "--networks", work, "--kept", work / "support.jsonl", "--out", work / "trees.bin")


if __name__ == "__main__":
    main()
