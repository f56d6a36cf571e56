"""Names taken apart: what carries them, what tells two of them apart."""

from __future__ import annotations

import pytest

from graph.resolution.names import (
    alternatives,
    completed,
    is_proper_name,
    name_key,
    names_a_kind,
    numbers_in,
    phases_in,
    without_years,
)


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Projektet Live in Blekinge", "live in blekinge"),
        ("#vägled kompetens (ESF)", "#vägled kompetens"),
        ("Förstudie: Energiön", "energiön"),
        ("Fortsättning på Laddlyftet", "laddlyftet"),
        ("Projekt", ""),
    ],
)
def test_name_key(name: str, key: str) -> None:
    assert name_key(name) == key


@pytest.mark.parametrize("name", ["ReDriv", "Elsmarta Östra Mellansverige", "#vägled", "Agtech 4"])
def test_proper_names(name: str) -> None:
    assert is_proper_name(name)


@pytest.mark.parametrize("name", ["Företagsstöd", "Branschforum", "Regional kulturplan"])
def test_general_names(name: str) -> None:
    assert not is_proper_name(name)


@pytest.mark.parametrize(
    "name", ["Företagsstöd", "Regional kulturplan", "Nytt serviceprogram", "Mobilitetsveckan"]
)
def test_names_of_a_kind_of_thing(name: str) -> None:
    assert names_a_kind(name)


@pytest.mark.parametrize("name", ["ReDriv", "Laddkompassen", ""])
def test_names_of_one_thing(name: str) -> None:
    assert not names_a_kind(name)


def test_years_are_no_numbers_of_a_name() -> None:
    assert numbers_in("Life science motorn 2.0, etapp 3, 2021–2023") == {"2.0", "3"}


def test_a_name_without_its_years() -> None:
    assert without_years("Leder 2022–2024 nu").split() == ["Leder", "nu"]


def test_a_name_may_hold_two() -> None:
    name = "Laddlyftet/Regionala strukturer (ERUF)"
    assert alternatives(name) == (
        "Laddlyftet/Regionala strukturer",
        "Laddlyftet",
        "Regionala strukturer",
    )


def test_what_follows_a_comma_is_no_name() -> None:
    name = "Öppna Mellansverige, Seminarier"
    assert alternatives(name) == (name, "Öppna Mellansverige")


def test_phases_are_counted_in_figures_and_letters() -> None:
    assert phases_in("Laddstråk, etapp 2 och Del III") == {"2", "iii"}


def test_the_rest_of_a_sentence_is_no_name() -> None:
    assert alternatives("Coaching bostad/arbete") == ("Coaching bostad/arbete",)


def test_a_suspended_word_is_completed_to_one_that_is_known() -> None:
    known = frozenset(["investeringssamverkan"])
    name = "Investerings- och exportsamverkan"
    assert completed(name, known) == "investeringssamverkan exportsamverkan"


def test_a_suspended_word_stays_when_no_such_word_is_known() -> None:
    assert completed("Land- och sjötransport", frozenset()) == "Land sjötransport"
