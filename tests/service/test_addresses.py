"""Addresses of pages: quoted, without what is not asked, in the language of the page."""

from __future__ import annotations

from queries import Place
from service.pages import addresses
from service.schemas_pages import SearchPage


def test_what_is_empty_is_left_out() -> None:
    asked = {"a": "", "b": None, "c": [], "d": 0, "e": ["x", "y"]}
    assert addresses.address("/natverk", asked) == "/natverk?d=0&e=x&e=y"
    assert addresses.address("/natverk", {}) == "/natverk"


def test_a_language_other_than_swedish_is_kept() -> None:
    assert addresses.address("/teman", {"sida": 2}, "en") == "/teman?sida=2&lang=en"
    assert addresses.thing_address("a.txt:3", "en") == "/visa/a.txt:3?lang=en"
    assert addresses.filtered("region", "Kalmar", "en") == "/?region=Kalmar&lang=en"


def test_addresses_are_quoted() -> None:
    assert addresses.thing_address("a b/ö?.txt:3") == "/visa/a%20b%2F%C3%B6%3F.txt:3"
    assert addresses.organisation_address("A/B & C?") == "/organisation/A%2FB%20%26%20C%3F"
    assert addresses.filtered("goal", "Mål & medel") == "/?goal=M%C3%A5l+%26+medel"


def test_a_search_for_nothing_is_not_the_start_page() -> None:
    assert addresses.search_address({}) == "/?q="
    assert addresses.search_address({"lang": "en"}) == "/?q=&lang=en"


def test_a_source_leads_to_its_lines() -> None:
    place = Place("a b.txt", (3, 5))
    assert addresses.source_address(place) == "/kallor/a%20b.txt?rad=3-5#rad"
    assert addresses.source_address(place, "en") == "/kallor/a%20b.txt?rad=3-5&lang=en#rad"


def test_all_values_of_a_filter_belong_to_the_search() -> None:
    asked = SearchPage(q="vård", region=["Kalmar"], page=3)
    address = addresses.filter_address("goal", asked.model_dump())
    assert address == "/filter/goal?q=v%C3%A5rd&region=Kalmar"


def test_an_export_asks_what_the_page_asked() -> None:
    asked = SearchPage(q="vård", egen="Kalmar", area=["Integration"], page=3)
    assert addresses.export_address(asked, "csv", "counts") == (
        "/api/v1/search/export?q=v%C3%A5rd&own_region=Kalmar&area=Integration"
        "&sort=relevance&format=csv&part=counts"
    )
