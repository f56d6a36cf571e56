"""Sentences and their places."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from embeddings.sentences import Sentence, sentences


def test_a_text_falls_into_its_sentences() -> None:
    assert sentences("Tio företag fick stöd. Fler söker nu hjälp!\nDet går bra") == [
        Sentence("Tio företag fick stöd.", 0),
        Sentence("Fler söker nu hjälp!", 23),
        Sentence("Det går bra", 44),
    ]


def test_a_stop_inside_a_number_ends_nothing() -> None:
    assert len(sentences("Kostnaden blev 2.5 miljoner kronor")) == 1


def test_fragments_fall_out_unless_there_is_nothing_else() -> None:
    assert sentences("Mål.\nAtt fler får arbete") == [Sentence("Att fler får arbete", 5)]
    assert sentences("Vätgas") == [Sentence("Vätgas", 0)]
    assert sentences(" \n ") == []


@given(st.text())
def test_a_sentence_stands_where_it_says(text: str) -> None:
    for found in sentences(text):
        assert text[found.start : found.start + len(found.text)] == found.text
