"""What holds for every page, in both languages: whole, labelled, linked, and quiet."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

import httpx
import pytest

from tests.service.pages import APPENDIX, BROWSER, PAGES, Page, any_page

LINKS_TRIED = 12
both_languages = pytest.mark.parametrize("language", ["sv", "en"])
each_page = pytest.mark.parametrize("path", PAGES)


Seen = Callable[[str], Page]
Status = Callable[[str], int]


@pytest.fixture(scope="module")
def seen(site: httpx.Client) -> Seen:
    """Gives a page by its address; asks for each but once."""
    return cache(lambda path: any_page(site, path))


@pytest.fixture(scope="module")
def status(site: httpx.Client) -> Status:
    """Gives the status at the end of a link; follows each but once."""
    return cache(lambda href: site.get(href, headers=BROWSER, follow_redirects=True).status_code)


def _in(language: str, path: str) -> str:
    end = "&" if "?" in path else "?"
    return path if language == "sv" else f"{path}{end}lang={language}"


@each_page
@both_languages
def test_a_page_is_whole_and_has_one_heading(seen: Seen, path: str, language: str) -> None:
    page = seen(_in(language, path))
    assert page.all("html") == [{"lang": language}]
    assert len(page.all("h1")) == len(page.all("main")) == 1
    assert page.all("a")[0] == {"class": "skip", "href": "#innehall"}


@each_page
def test_headings_skip_no_level(seen: Seen, path: str) -> None:
    page = seen(path)
    levels = [int(tag[1]) for tag, _ in page.elements if tag in ("h1", "h2", "h3", "h4")]
    steps = list(zip([0, *levels], levels, strict=False))
    assert [(before, after) for before, after in steps if after > before + 1] == []


@each_page
def test_scripts_and_styles_are_files_of_our_own(seen: Seen, path: str) -> None:
    page = seen(path)
    assert page.all("style") == []
    assert all(script.get("src") for script in page.all("script"))
    for tag, attributes in page.elements:
        assert not [name for name in attributes if name == "style" or name.startswith("on")], tag
        for name in ("href", "src", "action"):
            assert (attributes.get(name) or "/").startswith(("/", "#")), (tag, attributes)


@each_page
def test_every_field_has_a_label_and_ids_are_unique(seen: Seen, path: str) -> None:
    page = seen(path)
    ids = [attributes["id"] for _, attributes in page.elements if "id" in attributes]
    assert len(ids) == len(set(ids))
    labelled = {label.get("for") for label in page.all("label")}
    fields = [*page.all("input"), *page.all("select"), *page.all("textarea")]
    alone = [field for field in fields if field.get("type") not in ("checkbox", "hidden", "radio")]
    assert [field for field in alone if field.get("id") not in labelled] == []


@each_page
def test_every_link_leads_somewhere(seen: Seen, status: Status, path: str) -> None:
    others = [link for link in seen(path).all("a") if "hreflang" not in link]
    links = {(link["href"] or "").partition("#")[0] for link in others}
    for href in sorted(links - {path, ""})[:LINKS_TRIED]:
        assert status(href) == 200, href


@each_page
def test_links_keep_the_language(seen: Seen, path: str) -> None:
    links = [link for link in seen(_in("en", path)).all("a") if link.get("hreflang") != "sv"]
    lost = [href for link in links if "lang=en" not in (href := link["href"] or "")]
    assert [href for href in lost if not href.startswith(("#", "/api/", "/openapi.json"))] == []


@each_page
def test_one_entry_of_the_navigation_is_marked_at_most(seen: Seen, path: str) -> None:
    page = seen(path)
    assert len([link for link in page.all("a") if link.get("aria-current") == "page"]) <= 1


def test_what_documents_say_is_marked_as_swedish(seen: Seen) -> None:
    page = seen(f"/visa/{APPENDIX}:29?lang=en")
    assert page.all("h1") == [{"lang": "sv"}]
    assert seen(f"/visa/{APPENDIX}:29").all("h1") == [{}]


def test_an_unknown_language_is_the_default(seen: Seen) -> None:
    assert seen("/metod?lang=de").all("html") == [{"lang": "sv"}]
