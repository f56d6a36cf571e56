"""The frame of every page: its navigation, and its way to say what is Swedish."""

from __future__ import annotations

import httpx
import pytest

from service.pages.frame import NAVIGATION, Entry
from tests.service.pages import any_page


@pytest.mark.parametrize(
    ("path", "here"),
    [("/", True), ("/visa/a.txt:3", True), ("/kallor", False), ("/visade", False)],
)
def test_an_entry_knows_the_pages_below_it(path: str, here: bool) -> None:
    assert Entry("Sök", "/", ("/visa/",)).is_here(path) is here


def test_an_entry_without_pages_below_is_itself_only() -> None:
    assert Entry("Metod", "/metod").is_here("/metod/mer") is False


@pytest.mark.parametrize("entry", NAVIGATION, ids=lambda entry: entry.name)
def test_every_entry_leads_to_a_page_that_marks_it(site: httpx.Client, entry: Entry) -> None:
    page = any_page(site, entry.address)
    marked = [link["href"] for link in page.all("a") if link.get("aria-current") == "page"]
    assert marked == [entry.address]


def test_the_other_language_is_the_same_page(site: httpx.Client) -> None:
    swedish = any_page(site, "/?q=f%C3%B6retag&region=Kalmar&region=09")
    english = any_page(site, "/?q=f%C3%B6retag&region=Kalmar&region=09&lang=en")
    (there,) = [link["href"] for link in swedish.all("a") if link.get("hreflang") == "en"]
    (back,) = [link["href"] for link in english.all("a") if link.get("hreflang") == "sv"]
    assert there == "/?q=f%C3%B6retag&region=Kalmar&region=09&lang=en"
    assert back == "/?q=f%C3%B6retag&region=Kalmar&region=09"


def test_every_page_may_only_load_from_our_own_host(site: httpx.Client) -> None:
    policy = site.get("/metod").headers["content-security-policy"]
    assert policy.startswith("default-src 'self';")
    assert "unsafe" not in policy
