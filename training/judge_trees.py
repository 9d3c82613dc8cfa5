"""Learns the second stage of the judge: trees over the figures of src/meaning/support.rs.

    python3 training/judge_trees.py --data DATA --program target/fast/examples/judge_support --out models/trees.words.bin

Learns from the errors and the faithful units of the press corpus, French and English in both directions, and
from news, which is taken to be faithful, each dispatch judged by a network that has not seen it. Dispatches whose number is divisible by five are only measured.
Prints, by cross-validation over dispatches and on that fifth, the average precision of the words and the
errors found at 1, 2, 4 and 8 alarms per 1,000 words of faithful units; and, by the confidence asked for, the
alarms on the news. An alarm is a stretch of words.

models/trees.words.bin, little-endian: "DTRE", u32 version 1, u32 figures a word; for the source's words, then the
target's: f32 baseline, slope and offset (of the calibration), u32 trees; for each tree u32 nodes; for each
node u16 figure (65535: a leaf), u16 next where the figure is up to the value, u16 next where it is above,
u16 0, f32 value. Then a logistic regression from the figures of src/meaning/divergence.rs to the probability that
a pair differs: u32 figures, f32 intercept, f32 a weight for each figure.

The pairs that differ are those of the corpus with an error, and pairs of other news whose target was cut short,
ends as another one does, or is another one.
"""
import argparse, collections, gzip, json, pathlib, random, re, struct, subprocess

import numpy as np
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import average_precision_score, roc_auc_score

import dispatches

SEED = 5
FOLDS = 1, 2, 3, 4
NEWS_PAIRS = 1500
DIVERGENT_PAIRS = 800
# As in src/meaning/support.rs.
FIGURES, DIFFERS, SUPPORT, ALIKE, LETTERS, SURE = 45, 3, 4, 11, 36, .4
# As in src/meaning/doubts.rs.
APART, WEAKER = 3, 1.1
# A finding may be this much longer than the planted phrase.
SLACK = 60
RATES = 1, 2, 4, 8
# Alarms per 1,000 words of news above a confidence of a half, which is what is shown unless asked for otherwise.
ALARMS = 1.5
WORD = re.compile(r"\w+")


def read(path):
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def corpus(rows):
    """The faithful units, and each error alone in its unit."""
    for row in rows:
        languages = row["source_language"], row["target_language"]
        number = int(re.search(r"\d+$", row["doc"]).group())
        base = dict(source=row["source"], source_language=languages[0], target_language=languages[1],
                    doc=row["doc"], fold=number % 5, use="learn" if number % 5 else "hold")
        yield dict(base, id=row["id"], target=row["target"], error=None)
        for at, error in enumerate(row["errors"]):
            target = row["target"][:error["start"]] + error["wrong"] + row["target"][error["end"]:]
            found = row["source"].find(error["source"]) if error["source"] else -1
            spans = [(found, found + len(error["source"])) if found >= 0 else None,
                     (error["start"], error["start"] + len(error["wrong"])) if error["wrong"] else None]
            yield dict(base, id=f'{row["id"]}.{at}', of=row["id"], target=target, error=dict(error, spans=spans))


def news(rows):
    """Pairs in both directions."""
    rows = [row for row in rows if {"fr", "en"} <= row["text"].keys()]
    random.Random(SEED).shuffle(rows)
    for at, row in enumerate(rows[:NEWS_PAIRS]):
        a, b = ("fr", "en") if at % 2 else ("en", "fr")
        yield dict(id=f'news {row["id"]}', doc=f'news {at // 10}', fold=FOLDS[at // 10 % len(FOLDS)], use="calm", error=None, source=row["text"][a],
                   target=row["text"][b], source_language=a, target_language=b)


def divergent(rows):
    """Pairs of other news, each as it stands and made to differ in one of three ways, by turns."""
    rows = [row for row in rows if {"fr", "en"} <= row["text"].keys()]
    random.Random(SEED).shuffle(rows)
    rows = rows[NEWS_PAIRS:NEWS_PAIRS + DIVERGENT_PAIRS]
    for at, row in enumerate(rows):
        a, b = ("fr", "en") if at // 3 % 2 else ("en", "fr")
        target, other = row["text"][b], rows[at - 1]["text"][b]
        words, tail = target.split(), other.split()
        half = len(words) // 2
        made = (" ".join(words[:half + len(words) // 4]), " ".join(words[:half] + tail[len(tail) // 2:]), other)[at % 3]
        base = dict(doc=f'pair {at}', use="pair", error=None, source=row["text"][a], source_language=a, target_language=b)
        yield dict(base, id=f'pair {row["id"]}', target=target, differs=False)
        yield dict(base, id=f'pair {row["id"]} {at % 3}', target=made, differs=True)


def network_of(unit, networks):
    """The network that has not seen a unit; none for the one that ships."""
    return networks and networks / (f'judge.{unit["fold"]}.bin' if unit["use"] == "learn" else "judge.bin")


def evidence(program, units, networks):
    """What the program sees of each unit, by its id."""
    keys = ("id", "source", "target", "source_language", "target_language")
    told, parts = {}, collections.defaultdict(list)
    for unit in units:
        parts[network_of(unit, networks)].append(unit)
    for network, mine in parts.items():
        asked = "".join(json.dumps({key: unit[key] for key in keys}, ensure_ascii=False) + "\n" for unit in mine)
        command = [program, network] if network else [program]
        said = subprocess.run(command, input=asked, capture_output=True, text=True, check=True).stdout
        told.update((line["id"], line) for line in map(json.loads, said.splitlines()))
    return told


def overlaps(word, span):
    return word[0] < span[1] and span[0] < word[1]


def labels(unit, told, faithful, side):
    """1 for a word told wrongly or not at all, 0 for a right one, -1 for one that tells nothing."""
    words = told["sides"][side]["words"]
    label = np.zeros(len(words), int)
    error = unit["error"]
    if not error:
        return label
    span = error["spans"][side]
    text = unit["target"]
    if side == 1:
        kept = set(WORD.findall(error["right"].lower()))
        for at, word in enumerate(words):
            if span and overlaps(word, span):
                new = text[word[0]:word[1]].lower() not in kept
                label[at] = 1 if new and error["category"] != "omission" else -1
        return label
    if error["category"] == "addition":
        return label
    if span is None:
        return label - 1
    # Of the source's phrase those words whose partners the error took away.
    kept = set(WORD.findall(error["wrong"].lower()))
    right = error["start"], error["start"] + len(error["right"])
    gone = {word[0] for word in faithful["sides"][1]["words"]
            if overlaps(word, right) and unit["faithful"][word[0]:word[1]].lower() not in kept}
    lost = {source for source, target in faithful["links"] if target in gone}
    inside = [at for at, word in enumerate(words) if overlaps(word, span)]
    label[inside] = -1
    label[[at for at in inside if words[at][0] in lost] or inside] = 1
    return label


def ensemble():
    return HistGradientBoostingClassifier(max_iter=150, learning_rate=.06, max_leaf_nodes=12, min_samples_leaf=40,
                                          l2_regularization=3., max_features=.3, random_state=SEED)


def fit(figures, label):
    sure = label >= 0
    return ensemble().fit(figures[sure], label[sure])


class Side:
    """The words of one side of all units, one after the other."""

    def __init__(self, units, told, side):
        self.units, self.starts = [], [0]
        figures, label = [], []
        for unit in units:
            words = told[unit["id"]]["sides"][side]
            if words["words"]:
                self.units.append((unit, words["words"]))
                figures.append(words["figures"])
                label.append(labels(unit, told[unit["id"]], told.get(unit.get("of")), side))
                self.starts.append(self.starts[-1] + len(words["words"]))
        self.figures = np.concatenate([np.array(rows, np.float32) for rows in figures])
        self.label = np.concatenate(label)
        self.folds = np.concatenate([[unit.get("fold", 0)] * len(words) for unit, words in self.units])

    def cross_validated(self):
        scores = np.zeros(len(self.label))
        for fold in FOLDS:
            hold = self.folds == fold
            scores[hold] = fit(self.figures[~hold], self.label[~hold]).decision_function(self.figures[hold])
        return scores

    def precision(self, scores):
        sure = self.label >= 0
        return average_precision_score(self.label[sure], scores[sure])

    def stretches(self, scores):
        """For each unit its stretches, (score, first code point, last), as the program finds them."""
        for (unit, words), start, end in zip(self.units, self.starts, self.starts[1:]):
            mine, taken, found = scores[start:end], set(), []
            for peak in np.argsort(-mine, kind="stable"):
                if peak in taken:
                    continue
                ends = [peak, peak]
                for which, step in ((0, -1), (1, 1)):
                    while (0 <= ends[which] + step < len(words) and ends[which] + step not in taken
                           and mine[ends[which] + step] >= mine[peak] - WEAKER
                           and abs(words[ends[which] + step][0] - words[ends[which]][1 if step > 0 else 0]) < 8 * APART):
                        ends[which] += step
                taken |= set(range(ends[0], ends[1] + 1))
                found.append((float(mine[peak]), words[ends[0]][0], words[ends[1]][1]))
            yield unit, found


def is_hit(unit, side, first, last):
    span = (unit["error"]["spans"] if unit["error"] else [None, None])[side]
    return bool(span) and overlaps((first, last), span) and last - first <= span[1] - span[0] + SLACK


def calibrate(side, which, scores):
    """From scores to the probability of a hit, over the press corpus."""
    x, y = [], []
    for unit, found in side.stretches(scores):
        for score, first, last in found if unit["use"] != "calm" else ():
            if unit["error"] is None or is_hit(unit, which, first, last):
                x.append([score])
                y.append(unit["error"] is not None)
    platt = LogisticRegression(C=1e6).fit(x, y)
    return float(platt.coef_[0][0]), float(platt.intercept_[0])


def quieten(sides, scores, platt):
    """Lowers the log-odds of both sides alike until news has so many alarms: errors are rarer than in the corpus."""
    units, found = found_in(sides, scores, platt, "calm")
    words = sum(len(unit["target"].split()) for unit in units)
    alarms = sorted((surety for stretches in found.values() for surety, *_ in stretches), reverse=True)
    least = alarms[int(ALARMS * words / 1000)]
    return [(slope, offset - np.log(least / (1 - least))) for slope, offset in platt]


def found_in(sides, scores, platt, use):
    """The units of a use, and for each, by its id, the stretches of both sides: (confidence, side, first, last)."""
    found, units = collections.defaultdict(list), {}
    for which, side in enumerate(sides):
        slope, offset = platt[which]
        for unit, stretches in side.stretches(scores[which]):
            if unit["use"] != use:
                continue
            units[unit["id"]] = unit
            found[unit["id"]] += [(1 / (1 + np.exp(-slope * score - offset)), which, a, b) for score, a, b in stretches]
    return units.values(), found


def curve(name, sides, scores, platt, use):
    units, found = found_in(sides, scores, platt, use)
    faithful, wrong = [[unit for unit in units if bool(unit["error"]) == is_wrong] for is_wrong in (False, True)]
    words = sum(len(unit["target"].split()) for unit in faithful)
    alarms = sorted((surety for unit in faithful for surety, *_ in found[unit["id"]]), reverse=True)
    print(f"{name}: errors {len(wrong)}, words of faithful units {words}")
    for rate in RATES:
        least = alarms[min(len(alarms) - 1, rate * words // 1000)]
        kinds = collections.Counter()
        for unit in wrong:
            hit = any(surety > least and is_hit(unit, which, a, b) for surety, which, a, b in found[unit["id"]])
            kinds[unit["error"]["category"], hit] += 1
        hits = sum(count for (_, hit), count in kinds.items() if hit)
        shown = ", ".join(f"{kind} {kinds[kind, True]}/{kinds[kind, True] + kinds[kind, False]}"
                          for kind in ("omission", "addition", "lexical"))
        print(f"  {rate} alarms per 1,000 words (confidence over {least:.2f}): "
              f"recall {hits / max(1, len(wrong)):.3f}; {shown}")


def calm(sides, scores, platt):
    """Alarms on faithful text, by confidence."""
    units, found = found_in(sides, scores, platt, "calm")
    words = sum(len(unit["target"].split()) for unit in units)
    for least in (.4, .45, .5, .55, .6, .7):
        alarms = sum(surety >= least for stretches in found.values() for surety, *_ in stretches)
        print(f"  news, confidence from {least:.2f}: {1000 * alarms / words:.2f} alarms per 1,000 words of {words}")


def top(values, count):
    return float(np.mean(np.sort(values)[-count:])) if len(values) else 0.


def pair_figures(figures, scores):
    """As in src/meaning/divergence.rs: of the two sides' figures and scores, word by word."""
    out = []
    for mine, score in zip(figures, scores):
        mine = np.asarray(mine, np.float32).reshape(-1, FIGURES)
        alike = np.sort(mine[:, ALIKE])
        out += [top(score, 1), top(score, 3), float(np.mean(score)) if len(score) else 0.,
                float(np.mean(alike[:max(1, len(alike) // 4)])) if len(alike) else 0.,
                float(np.mean(alike)) if len(alike) else 0.,
                float(np.mean(mine[:, SUPPORT] < SURE)) if len(mine) else 0.]
    first = next((np.asarray(mine, np.float32)[0] for mine in figures if len(mine)), np.zeros(FIGURES))
    return out + [float(first[DIFFERS]), abs(float(first[LETTERS]))]


def pairs(blocks):
    """Figures of pairs, whether they differ, and their units, over blocks of (sides, scores)."""
    x, y, units = [], [], []
    for sides, scores in blocks:
        parts = collections.defaultdict(lambda: [np.zeros((0, FIGURES)), np.zeros(0)] * 2)
        order = {}
        for which, side in enumerate(sides):
            for (unit, _), start, end in zip(side.units, side.starts, side.starts[1:]):
                order[unit["id"]] = unit
                parts[unit["id"]][2 * which:2 * which + 2] = [side.figures[start:end], scores[which][start:end]]
        for name, unit in order.items():
            a, b, c, d = parts[name]
            x.append(pair_figures((a, c), (b, d)))
            y.append(unit["differs"] if unit["use"] == "pair" else unit["error"] is not None)
            units.append(unit)
    return np.array(x), np.array(y), units


def divergence(learn, held):
    """A logistic regression over pairs, and what it makes of those held out.

    Pairs of whole parts weigh as much as units with one error, those that differ as much as those that do not.
    """
    x, y, units = pairs(learn)
    kind = np.array([2 * (unit["use"] == "pair") + differs for unit, differs in zip(units, y)])
    weight = len(kind) / 4 / np.bincount(kind, minlength=4)[kind]
    mean, spread = x.mean(0), x.std(0) + 1e-6
    model = LogisticRegression(C=.1, max_iter=1000).fit((x - mean) / spread, y, sample_weight=weight)
    weights = model.coef_[0] / spread
    intercept = float(model.intercept_[0] - (weights * mean).sum())
    for name, (x, y, units) in (("learned from", pairs(learn)), ("held out", pairs(held))):
        said = x @ weights + intercept
        print(f"pairs that differ, {name}: area under the curve {roc_auc_score(y, said):.3f}", end="")
        for use in ("pair", "learn", "hold"):
            mine = [at for at, unit in enumerate(units) if unit["use"] == use]
            if mine:
                print(f", {use} {roc_auc_score(y[mine], said[mine]):.3f}", end="")
        print()
    return intercept, weights


def export(path, models, platt, pair):
    out = [b"DTRE", struct.pack("<II", 1, models[0].n_features_in_)]
    for model, (slope, offset) in zip(models, platt):
        out.append(struct.pack("<fffI", float(model._baseline_prediction.ravel()[0]), slope, offset,
                               len(model._predictors)))
        for (tree,) in model._predictors:
            out.append(struct.pack("<I", len(tree.nodes)))
            for node in tree.nodes:
                leaf = bool(node["is_leaf"])
                out.append(struct.pack("<HHHHf", 65535 if leaf else node["feature_idx"], 0 if leaf else node["left"],
                                       0 if leaf else node["right"], 0,
                                       node["value"] if leaf else node["num_threshold"]))
    intercept, weights = pair
    out.append(struct.pack(f"<If{len(weights)}f", len(weights), intercept, *weights))
    pathlib.Path(path).write_bytes(b"".join(out))


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--data", required=True, type=pathlib.Path)
    options.add_argument("--program", required=True)
    options.add_argument("--networks", type=pathlib.Path, help="a folder with judge.bin, and judge.K.bin, which has "
                         "not seen the dispatches whose number leaves K over five; else the one that ships")
    options.add_argument("--kept", type=pathlib.Path, help="where the program's answers are kept between runs")
    options.add_argument("--out", required=True)
    options = options.parse_args()
    texts = read(options.data / "news-2008-2013.jsonl.gz")
    units = [*corpus(dispatches.every(options.data)), *news(texts), *divergent(texts)]
    if options.kept and options.kept.exists():
        told = {line["id"]: line for line in map(json.loads, options.kept.open(encoding="utf-8"))}
    else:
        told = evidence(options.program, units, options.networks)
        if options.kept:
            options.kept.write_text("".join(json.dumps(line) + "\n" for line in told.values()), encoding="utf-8")
    units = [unit for unit in units if unit["id"] in told]
    text = {unit["id"]: unit["target"] for unit in units}
    for unit in units:
        unit["faithful"] = text.get(unit.get("of"))
    parts = [[unit for unit in units if unit["use"] in uses] for uses in (("learn", "calm"), ("hold",), ("pair",))]
    sides, held_sides, pair_sides = [[Side(part, told, side) for side in range(2)] for part in parts]
    scores = [side.cross_validated() for side in sides]
    models = [fit(side.figures, side.label) for side in sides]
    held_scores, pair_scores = [[model.decision_function(side.figures) for model, side in zip(models, part)]
                                for part in (held_sides, pair_sides)]
    pair = divergence([(sides, scores), (pair_sides, pair_scores)], [(held_sides, held_scores)])
    platt = [calibrate(side, which, scores[which]) for which, side in enumerate(sides)]
    platt = quieten(sides, scores, platt)
    for which, name in enumerate(("source", "target")):
        print(f"{name} words: average precision {sides[which].precision(scores[which]):.3f}, "
              f"held out {held_sides[which].precision(held_scores[which]):.3f}")
    curve("cross-validated", sides, scores, platt, "learn")
    curve("held out", held_sides, held_scores, platt, "hold")
    calm(sides, scores, platt)
    export(options.out, models, platt, pair)


if __name__ == "__main__":
    main()
