"""BM25 over terms."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from embeddings.bags import passage_bag
from embeddings.errors import IndexDamaged
from embeddings.lexical import LexicalIndex
from embeddings.terms import Terms

BODIES = ["Kompetensförsörjning i länet", "Stöd till drönare", "Bredband i glesbygd", ""]
TITLES = ["", "Flygande hjälp", "Drönare", ""]
TERMS = Terms.of([*BODIES, *TITLES])
INDEX = LexicalIndex.build(
    [passage_bag(t) for t in TITLES], [passage_bag(b) for b in BODIES], TERMS
)


def test_a_part_of_a_compound_finds_the_compound() -> None:
    assert INDEX.scores({"försörjning": 1.0}).argmax() == 0


def test_words_of_titles_are_found() -> None:
    assert INDEX.scores({"drönare": 1.0})[2] > 0


def test_a_question_that_meets_nothing_scores_zero_everywhere() -> None:
    assert not INDEX.scores({"rymdhiss": 1.0}).any()


def test_a_rare_word_sets_texts_apart_more() -> None:
    assert INDEX.word_idf("bredband") > INDEX.word_idf("drönare")


def test_an_index_of_nothing_scores_nothing() -> None:
    assert LexicalIndex.build([], [], TERMS).scores({"stöd": 1.0}).shape == (0,)


def test_two_saves_are_the_same_bytes(tmp_path: Path) -> None:
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        INDEX.save(tmp_path / name)
    for file in ("lexical.npz", "lexical.json"):
        assert (tmp_path / "one" / file).read_bytes() == (tmp_path / "two" / file).read_bytes()


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(IndexDamaged, match=r"lexical\.npz"):
        LexicalIndex.load(tmp_path, TERMS)


@given(st.dictionaries(st.text(max_size=12), st.floats(0, 9), max_size=6))
def test_what_is_loaded_scores_the_same(question: dict[str, float]) -> None:
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        INDEX.save(Path(folder))
        loaded = LexicalIndex.load(Path(folder), TERMS)
    assert np.array_equal(loaded.scores(question), INDEX.scores(question))
