"""What a page says of itself."""

from __future__ import annotations

import pytest

from loaders.prose.blocks import read_blocks
from loaders.prose.page_front import Front, publisher, read_front, split_chrome
from loaders.prose.region_mentions import main_region
from loaders.prose.sections import Headings

SORMLAND = main_region("Region Sörmland")


def front(text: str) -> Front:
    return read_front(read_blocks(enumerate(text.split("\n"), 1)), "sida.txt")


@pytest.mark.parametrize(
    ("text", "title", "site"),
    [
        ("Vatten i Sörmland\n\nRegionen mäter.", "Vatten i Sörmland", ""),
        (
            "Tillväxtverket\n\nProjekt vi stöder\n\nVi ger stöd.",
            "Projekt vi stöder",
            "Tillväxtverket",
        ),
        ("Almi startar kurser\n\nText.", "Almi startar kurser", ""),
        ("Tillväxtverket", "Tillväxtverket", ""),
        ("", "sida.txt", ""),
        (f"{'ord ' * 60}\n\nText.", f"{'ord ' * 29}ord …", ""),
    ],
)
def test_title_and_site(text: str, title: str, site: str) -> None:
    found = front(text)
    assert (found.title, found.site) == (title, site)
    assert len(found.above) == bool(site)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Region Sörmland arbetar med vatten.", "Region Sörmland"),
        ("Region Sörmland. Vi mäter varje vecka.", "Region Sörmland"),
        ("Avtalet med Region Sörmland är klart. Regionen följer upp.", "Region Sörmland"),
        ("Ett bolag i Sörmland. Vi mäter varje vecka.", ""),
        ("Det startade Region Sörmland för länge sedan.", ""),
    ],
)
def test_a_region_publishes_what_speaks_as_it(text: str, expected: str) -> None:
    assert publisher(Front("Vatten", ""), SORMLAND, text) == expected


def test_the_site_publishes_its_pages() -> None:
    text = "Region Sörmland arbetar med vatten."
    assert publisher(Front("Vatten", "Tillväxtverket"), SORMLAND, text) == "Tillväxtverket"
    assert publisher(Front("Vatten", ""), None, text) == ""


def test_a_sites_own_words_are_set_apart() -> None:
    words = Headings({"skriv ut": "chrome"}, (("publicerad:", "chrome"),))
    long = "Publicerad: hela rapporten om länets vatten finns nu att läsa för alla som vill det"
    text = f"Skriv ut\n\nVatten\n\nPublicerad: 3 maj\n\nSkriv ut och läs.\n\n{long}"
    kept, taken = split_chrome(read_blocks(enumerate(text.split("\n"), 1)), words)
    assert [block.text for block in taken] == ["Skriv ut", "Publicerad: 3 maj"]
    assert [block.text for block in kept] == ["Vatten", "Skriv ut och läs.", long]
