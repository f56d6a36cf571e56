"""Compounds and their parts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from embeddings.compounds import Lexicon, Splitter

SPLITTER = Splitter(Lexicon.with_corpus({}))


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("kyrkogård", ("kyrka", "gård")),
        ("sommarjobb", ("sommar", "jobb")),
        ("flickskola", ("flicka", "skola")),
        ("pojkskola", ("pojke", "skola")),
        ("gatukontor", ("gata", "kontor")),
        ("stödgrupp", ("stöd", "grupp")),
        ("landsbygdsutveckling", ("landsbygd", "land", "bygd", "utveckling")),
        ("kompetensförsörjningsplan",
         ("kompetensförsörjning", "kompetens", "försörjning", "plan")),
    ],
)  # fmt: skip
def test_a_compound_has_its_parts(word: str, parts: tuple[str, ...]) -> None:
    assert SPLITTER.parts(word) == parts


@pytest.mark.parametrize(
    "word", ["regional", "utbildning", "individen", "tillgängliga", "ö", "", "ai-stöd", "x" * 500]
)
def test_what_is_no_compound_is_not_cut(word: str) -> None:
    assert SPLITTER.parts(word) == ()


def test_a_corpus_brings_its_own_words() -> None:
    assert SPLITTER.parts("zorkelstöd") == ()
    assert Splitter(Lexicon.with_corpus({"zorkel": 1})).parts("zorkelstöd") == ("zorkel", "stöd")


def test_an_inflected_last_part_is_known_by_its_word() -> None:
    lexicon = Lexicon({"skola": 80}, 80)
    assert [lexicon.last_count(word) for word in ("skola", "skolans", "skolorna", "xyzen")] == [
        80, 0, 0, 0,
    ]  # fmt: skip
    assert Lexicon({"bolag": 80}, 80).last_count("bolagen") == 20


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=40))
def test_splitting_takes_any_word(word: str) -> None:
    assert all(SPLITTER.parts(word))
