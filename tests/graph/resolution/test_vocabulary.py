"""Stems and how rare they are."""

from __future__ import annotations

from graph.resolution.vocabulary import Stems, vocabulary_of


def test_inflected_forms_have_one_stem() -> None:
    stems = Stems()
    forms = ("effektprognos", "effektprognosen", "effektprognoser", "Effektprognosernas")
    assert len({stems.of(form) for form in forms}) == 1


def test_a_neuter_noun_has_one_stem() -> None:
    stems = Stems()
    assert len({stems.of(form) for form in ("lyftprojektet", "lyftprojekt", "lyftprojektets")}) == 1


def test_words_that_say_nothing_have_none() -> None:
    assert Stems().of("Ett regionalt projekt i länet") == frozenset()


def test_a_phrase_keeps_the_order() -> None:
    stems = Stems()
    assert stems.phrase("grönt näringsliv") in stems.phrase("Ett grönt näringsliv för alla")
    assert stems.phrase("grönt näringsliv") not in stems.phrase("Näringsliv och grönt")


def test_the_fewer_have_a_stem_the_rarer_it_is() -> None:
    vocabulary = vocabulary_of(["laddning stöd", "laddning kurs", "laddning"], Stems())
    assert (vocabulary.mentions, vocabulary.rarity("laddning")) == (3, 0.0)
    assert vocabulary.rarity("kurs") > vocabulary.rarity("laddning")
    assert vocabulary.weight(["kurs", "laddning"]) == vocabulary.rarity("kurs")
