"""The words that texts have in common."""

from __future__ import annotations

import pytest

from embeddings.telling import telling_words, word_places

TEXTS = ("Validering av kunskaper i länet", "Vi validerar kunskaper", "Validering i vården, vården")
WEIGHTS = {"validering": 4.0, "kunskaper": 3.0}


def _weight(word: str) -> float:
    return WEIGHTS.get(word, 1.0)


def test_words_of_most_texts_and_rare_elsewhere_come_first() -> None:
    assert telling_words(TEXTS, _weight, 5) == ("validering", "kunskaper")


def test_a_word_of_one_text_is_not_in_common() -> None:
    assert "vården" not in telling_words(TEXTS, _weight, 9)


def test_a_word_within_another_is_told_once() -> None:
    texts = ("cykel cykelväg", "cykel cykelväg")
    assert len(telling_words(texts, _weight, 9)) == 1


@pytest.mark.parametrize("texts", [(), ("",), ("ensam text",)])
def test_less_than_two_texts_have_nothing_in_common(texts: tuple[str, ...]) -> None:
    assert telling_words(texts, _weight, 9) == ()


def test_words_are_found_in_all_their_forms() -> None:
    text = "Valideringen och VALIDERING"
    assert [text[a:b] for a, b in word_places(text, ["validering"])] == [
        "Valideringen",
        "VALIDERING",
    ]
