"""Which words of a text met a question."""

from __future__ import annotations

from embeddings.concepts import group_concepts
from embeddings.explain import WordFinder, WordMatch, distinct
from embeddings.terms import Terms

CONCEPTS = group_concepts([["etablering", "investeringsfrämjande", "invest in"]])
TERMS = Terms.of([])


def _finder(*words: str) -> WordFinder:
    return WordFinder.of(words, CONCEPTS.found(words), TERMS)


def _found(text: str, *words: str) -> list[WordMatch]:
    return [match for _, match in _finder(*words).matches(text)]


def test_the_same_word_and_the_same_stem() -> None:
    assert _found("Satsning nu, satsningarna sen", "satsning") == [
        WordMatch("satsning", "satsning", "same"),
        WordMatch("satsning", "satsningarna", "stem"),
    ]


def test_a_shared_part_of_a_compound() -> None:
    assert _found("Stödet till sommarjobb", "feriejobb", "jobb") == [
        WordMatch("jobb", "sommarjobb", "part")
    ]


def test_a_word_of_the_same_concept() -> None:
    assert _found("Regionens investeringsfrämjande", "etablering") == [
        WordMatch("etablering", "investeringsfrämjande", "concept")
    ]


def test_marks_are_the_places_in_the_text() -> None:
    ((token, _),) = _finder("vätgas").matches("En mack för vätgas.")
    assert (token.start, token.end) == (12, 18)


def test_each_match_comes_once_the_closest_kin_first() -> None:
    part, same = WordMatch("a", "ab", "part"), WordMatch("b", "b", "same")
    assert distinct([part, same, part]) == (same, part)
