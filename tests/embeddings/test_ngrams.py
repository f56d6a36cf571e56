"""Character n-grams inside words."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from embeddings.ngrams import NgramIndex, ngrams

INDEX = NgramIndex.build([{"vätgasmack": 1.0}, {"järnväg": 1.0, "spår": 1.0}])


def test_a_word_has_its_grams_with_its_ends() -> None:
    assert dict(ngrams("elen")) == {
        " el": 1, "ele": 1, "len": 1, "en ": 1, " ele": 1, "elen": 1, "len ": 1,
        " elen": 1, "elen ": 1,
    }  # fmt: skip


def test_grams_of_an_endless_word_are_cut() -> None:
    assert sum(ngrams("a" * 10_000).values()) < 200


def test_a_misspelt_word_still_finds_its_text() -> None:
    scores = INDEX.scores({"vätgasmak": 1.0})
    assert scores[0] > scores[1]


def test_what_is_loaded_scores_the_same(tmp_path: Path) -> None:
    INDEX.save(tmp_path)
    question = {"järnvägen": 1.0}
    assert np.array_equal(NgramIndex.load(tmp_path).scores(question), INDEX.scores(question))
