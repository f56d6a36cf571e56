"""Terms of words."""

from __future__ import annotations

from embeddings.analysis import stem
from embeddings.terms import Terms

TERMS = Terms.of(["Projektet ger stöd till företag"])


def test_a_plain_word_is_its_stem() -> None:
    assert TERMS.features("satsningen") == {stem("satsningen"): 1.0}


def test_parts_of_a_compound_count_less_than_the_word() -> None:
    features = TERMS.features("sommarjobb")
    assert features[stem("sommarjobb")] == 1.0
    assert features[stem("jobb")] == features[stem("sommar")] < 1.0


def test_a_hyphenated_word_is_also_its_pieces() -> None:
    assert TERMS.features("ai-stöd") == {"aistöd": 1.0, "ai": 1.0, "stöd": 1.0}


def test_words_of_the_corpus_are_counted() -> None:
    assert Terms.of(["Vätgas! vätgas", "AI-stöd"]).counts == {"vätgas": 2, "ai": 1, "stöd": 1}
