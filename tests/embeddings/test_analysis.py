"""Words of Swedish texts and of questions."""

from __future__ import annotations

import unicodedata
from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from embeddings.analysis import (
    Token,
    all_words,
    content_words,
    normal_form,
    question_words,
    stem,
    tokens,
)


def test_words_keep_swedish_letters_and_digits() -> None:
    assert all_words("Åtta ÄLGAR på Öland, idé 2023!") == [
        "åtta", "älgar", "på", "öland", "idé", "2023",
    ]  # fmt: skip


def test_a_hashtag_loses_its_sign() -> None:
    assert all_words("#vägled kompetens") == ["vägled", "kompetens"]


def test_hyphens_of_every_kind_keep_a_word_whole() -> None:
    assert all_words("EU-projekt AI\u2010stöd") == ["eu-projekt", "ai-stöd"]


def test_soft_hyphens_fall_out() -> None:
    assert all_words("kompetens\u00adförsörjning") == ["kompetensförsörjning"]


def test_decomposed_letters_are_composed() -> None:
    assert all_words(unicodedata.normalize("NFD", "Östergötland")) == ["östergötland"]


def test_tokens_know_their_place_in_the_text_as_given() -> None:
    text = "En " + unicodedata.normalize("NFD", "å") + " och vätgas."
    found = list(tokens(text))
    assert found[-1] == Token("vätgas", 10, 16)
    assert [text[t.start : t.end] for t in found] == ["En", "a\u030a", "och", "vätgas"]


def test_content_words_leave_out_stop_words_and_letters() -> None:
    assert content_words("Vi har stöd till små företag i a b 7") == ["stöd", "små", "företag", "7"]


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("Hur har andra regioner jobbat med vätgas?", ["vätgas"]),
        ("Finns det någon som provat drönare?", ["drönare"]),
        ("Which regions have worked with open data?", ["open", "data"]),
        ("unga som varken jobbar eller pluggar", ["unga", "varken", "jobbar", "pluggar"]),
        ("Stöd till export. Vem har gjort det?", ["stöd", "export"]),
        ("andra regioner", ["regioner"]),
    ],
)
def test_the_frame_of_a_question_falls_out(question: str, words: list[str]) -> None:
    assert question_words(question) == words


@pytest.mark.parametrize("text", ["", "   ", "😀", "!?…", "_", "\ud800"])
def test_a_text_of_signs_has_no_words(text: str) -> None:
    assert question_words(text) == []


def test_inflections_share_a_stem() -> None:
    assert stem("satsningarna") == stem("satsning")


@given(st.text())
def test_analysis_takes_any_text(text: str) -> None:
    for token in tokens(text):
        assert token.word == normal_form(text[token.start : token.end])
    assert set(question_words(text)) <= set(all_words(text))


_ENDS = ("planerna", "insatsernas", "marknadens", "förändringarna", "utvecklingens", "frågorna")


def test_threads_do_not_disturb_each_others_stems() -> None:
    words = [f"{start}{end}" for start in ("arbets", "miljö", "skol") for end in _ENDS]
    alone = [stem.__wrapped__(word) for word in words]
    with ThreadPoolExecutor(8) as pool:
        together = list(pool.map(stem.__wrapped__, words * 20))
    assert together == alone * 20
