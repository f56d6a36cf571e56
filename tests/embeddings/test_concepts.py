"""Concept groups in questions."""

from __future__ import annotations

from pathlib import Path

from embeddings.concepts import Concept, Concepts, group_concepts, shipped_concepts

GROUPS = group_concepts(
    [
        ["etablering", "investeringsfrämjande"],
        ["cirkulär ekonomi", "kretslopp"],
        ["ekonomi", "pengar"],
    ]
)


def test_a_word_finds_its_group() -> None:
    assert GROUPS.found(["etableringen"]) == [
        Concept(("etableringen",), ((("investeringsfrämjande",),),))
    ]


def test_the_longest_phrase_wins_and_uses_its_words_up() -> None:
    assert GROUPS.found(["cirkulär", "ekonomi"]) == [
        Concept(("cirkulär", "ekonomi"), ((("kretslopp",),),))
    ]


def test_other_words_find_nothing() -> None:
    assert GROUPS.found(["vätgas", "ekonomiska"]) in ([], GROUPS.found(["ekonomiska"]))
    assert GROUPS.found([]) == []


def test_a_phrase_in_too_many_groups_is_left_out() -> None:
    many = group_concepts([["plan", f"ord{n}"] for n in range(10)])
    assert many.found(["plan"]) == []
    assert len(many.found(["ord1"])) == 1


def test_a_saved_set_finds_the_same(tmp_path: Path) -> None:
    GROUPS.save(tmp_path / "concepts.json")
    loaded = Concepts.load(tmp_path / "concepts.json")
    assert loaded.found(["etablering", "kretslopp"]) == GROUPS.found(["etablering", "kretslopp"])


def test_the_shipped_groups_bring_english_to_swedish() -> None:
    others = [
        phrase
        for concept in shipped_concepts().found(["circular", "economy"])
        for group in concept.others
        for phrase in group
    ]
    assert ("cirkulär", "ekonomi") in others
