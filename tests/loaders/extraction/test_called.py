"""Names of no known form: where a name must stand, and in lists."""

from __future__ import annotations

import pytest

from loaders.extraction.called import bracketed_names, called_names, listed_between


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Projektägare: Ullbruket Norr", "Ullbruket Norr"),
        ("Projektet leds av företaget Ullbruket.", "Ullbruket"),
        ("levererat av organisationen Wool for All", "Wool"),
        ("Ullverket, Ullbruket" + " " * 24, "Ullbruket"),
        ("Extern slututvärdering, Ullkonsult\nProjektet", "Ullkonsult"),
        ("Projekt" + " " * 20 + "Ullnät" + " " * 20, "Ullnät"),
    ],
)
def test_names_known_by_where_they_stand(text: str, name: str) -> None:
    (found,) = called_names(text)
    assert found.name.startswith(name)


@pytest.mark.parametrize(
    "text", ["drivs av Energikontoret", "ägs av länets kommuner", "drivs av Hälso- och sjukvården"]
)
def test_common_nouns_where_a_name_may_stand_are_none(text: str) -> None:
    assert list(called_names(text)) == []


def test_companies_that_are_told_together() -> None:
    text = "tillsammans med företagen Ullbruket, Vävarna och Filten i Väst"
    assert [m.name for m in called_names(text)] == ["Ullbruket", "Vävarna", "Filten"]


def test_unknown_names_between_known_ones_in_a_list() -> None:
    text = "Almi, Ullbruket och Region Halland"
    (found,) = listed_between(text, 4, text.index("Region"))
    assert (found.name, text[found.start : found.end]) == ("Ullbruket", "Ullbruket")


def test_unknown_names_in_brackets_beside_two_known_ones() -> None:
    text = "Kurser (Ullbruket/Garn, Almi, Region Halland) i länet"
    known = [(24, 28), (30, 44)]
    assert [m.name for m in bracketed_names(text, known)] == ["Ullbruket", "Garn"]


@pytest.mark.parametrize(
    "text", ["Kurser (Ull, Almi) i länet", "Kurser (som gavs av Almi, Region Halland) i länet"]
)
def test_brackets_that_are_no_list_of_names(text: str) -> None:
    known = [
        (text.index(n), text.index(n) + len(n)) for n in ("Almi", "Region Halland") if n in text
    ]
    assert list(bracketed_names(text, known)) == []
