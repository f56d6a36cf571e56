"""Questions as weighted words."""

from __future__ import annotations

import pytest

from embeddings.concepts import group_concepts
from embeddings.questions import QuestionReader

RARE = {"vätgas": 3.0}
READER = QuestionReader(
    lambda word: RARE.get(word, 1.0),
    group_concepts([["vätgas", "hydrogen"], ["a b", "tågstation"]]),
)


def test_rare_words_weigh_more() -> None:
    bag = READER.bag("vätgas och bussar")
    assert (bag["vätgas"], bag["bussar"]) == (3.0, 1.0)


def test_a_repeated_word_weighs_its_square_root() -> None:
    bag = READER.bag("bussar. Bussar i länet. Fyra bussar, alla bussar.")
    assert (bag["bussar"], bag["länet"]) == (2.0, 1.0)


def test_the_words_of_a_concept_come_in_at_half_weight() -> None:
    assert READER.bag("vätgas")["hydrogen"] == pytest.approx(0.5)


def test_a_word_of_the_question_itself_keeps_its_weight() -> None:
    assert READER.bag("vätgas hydrogen") == {"vätgas": 3.0, "hydrogen": 1.0}


def test_a_long_question_keeps_its_weightiest_words() -> None:
    words = " ".join(f"ord{n} " * 2 for n in range(200))
    bag = READER.bag(f"{words} vätgas ovanligt")
    assert len(bag) == 46
    assert "vätgas" in bag and "ovanligt" not in bag


@pytest.mark.parametrize("question", ["", "😀", "och att det"])
def test_a_question_that_says_nothing_is_empty(question: str) -> None:
    assert READER.bag(question) == {}
