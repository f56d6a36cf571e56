"""Municipalities that texts name as such."""

from __future__ import annotations

import pytest

from graph import find_region
from loaders.extraction import Context, municipalities
from loaders.extraction.municipalities import NamedMunicipality, named_municipalities

NOBODY = Context()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Projektet ägs av Laholms kommun.", ("Laholm",)),
        ("kommunerna Arvika, Eda och Årjäng", ("Arvika", "Eda", "Årjäng")),
        ("Tranås, Nässjö och Eksjö kommuner", ("Tranås", "Nässjö", "Eksjö")),
        ("Malmö stad", ("Malmö",)),
        ("Visningar i Ystad, Simrishamn och Tomelilla.", ("Ystad", "Simrishamn", "Tomelilla")),
        ("hölls i Mora och Orsa", ("Mora", "Orsa")),
        ("Örebro kommun och Kumla kommun", ("Örebro", "Kumla")),
        ("Sala kommun, och åter i Sala kommun", ("Sala",)),
    ],
)
def test_named_by_word_or_in_a_clear_list(text: str, expected: tuple[str, ...]) -> None:
    assert municipalities(text, NOBODY) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Ett kontor i Laholm öppnade.",
        "Företag i Kalmar, Uppsala och Örebro deltog.",
        "länets kommuner i Kalmar län",
        "Resan mellan Luleå och Boden blir kortare.",
        "Det ska vara bra mark.",
        "Region Gotland",
    ],
)
def test_single_places_and_counties_of_the_same_name_are_none(text: str) -> None:
    assert municipalities(text, Context(find_region("Kalmar"))) == ()


def test_a_municipality_acts_or_is_a_place() -> None:
    assert named_municipalities("Flens kommun bygger i Trosa kommun", NOBODY) == (
        NamedMunicipality(0, 5, "Flen", True),
        NamedMunicipality(22, 27, "Trosa", False),
    )


def test_a_countys_name_among_its_own_municipalities_is_the_town() -> None:
    text = "Kurser i Nybro, Torsås och Kalmar"
    assert municipalities(text, Context(find_region("Kalmar"))) == ("Nybro", "Torsås", "Kalmar")
    assert municipalities(text, NOBODY) == ("Nybro", "Torsås")


def test_what_a_municipality_has_is_told_of_one_that_acts() -> None:
    text = "vid Laholms kommuns årliga vecka i Orsa kommun"
    acting = [m.name for m in named_municipalities(text, NOBODY) if m.as_body]
    assert acting == ["Laholm"]
