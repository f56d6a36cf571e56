"""Where a text names a region itself, and where it names something else."""

from __future__ import annotations

import pytest

from loaders.prose.region_mentions import main_region, region_mentions, ruling_region


def names(text: str) -> list[str]:
    """The regions mentioned."""
    return [mention.region.name for mention in region_mentions(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Region Östergötlands erfarenheter", ["Östergötland"]),
        ("i Region Kalmar län och i Region Örebro län", ["Kalmar", "Örebro"]),
        ("Västra Götalandsregionen, VGR och Västra Götalands län", ["Västra Götaland"] * 3),
        ("Region Jämtland Härjedalen", ["Jämtland Härjedalen"]),
        ("regionerna Skåne, Kalmar och Jönköping", ["Skåne", "Kalmar", "Jönköping"]),
        ("Skåne, Uppsala samt Örebro län", ["Skåne", "Uppsala", "Örebro"]),
        ("(Region Blekinge och Region Värmland)", ["Blekinge", "Värmland"]),
        ("Region Norrboten", ["Norrbotten"]),
        ("I Dalarna och på Gotland", ["Dalarna", "Gotland"]),
        ("Samverkanspartnern Region Östergötland", ["Östergötland"]),
        ("Region Kalmar County", ["Kalmar"]),
        ("Hallands och Blekinge län", ["Halland", "Blekinge"]),
    ],
)
def test_regions(text: str, found: list[str]) -> None:
    assert names(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "Business Region Örebro och Business Region Skaraborg",
        "Almi Skåne, Invest Stockholm och TEAM Östergötland",
        "Länsstyrelsen Dalarna, Länsstyrelsen i Skåne, Högskolan i Halland, Högskolan Dalarna",
        "Uppsala kommun, Kalmar kommun, Gotlands kommun",
        "Resan gick till Örebro, sedan till Kalmar och Stockholm",
        "Region Mellansverige",
        "Skåne-modellen",
        "Skåne Nordost",
        "regionen, region och Regionen",
        "västerbottensost",
    ],
)
def test_no_regions(text: str) -> None:
    assert names(text) == []


def test_the_place_of_a_mention() -> None:
    text = "Hos Region Skåne i dag"
    (mention,) = region_mentions(text)
    assert text[mention.start : mention.end] == "Region Skåne"


@pytest.mark.parametrize(
    ("text", "region"),
    [
        ("Region Skåne. Skåne. Blekinge.", "Skåne"),
        ("Blekinge, Blekinge. Region Skåne har tecknat avtal.", "Skåne"),
        ("Region Skåne och Blekinge", None),
        ("Ingen alls", None),
    ],
)
def test_the_region_a_text_is_about(text: str, region: str | None) -> None:
    found = main_region(text)
    assert (found.name if found else None) == region


def test_a_region_rules_a_text_when_the_others_together_are_named_less() -> None:
    text = "Projekt i Region Skåne. Projekt i Region Skåne. Projekt i Region Halland."
    both = f"{text} Projekt i Region Blekinge."
    assert main_region(both) == ruling_region(text) == main_region("Region Skåne")
    assert ruling_region(both) is None
    assert ruling_region("Ingen region.") is None
