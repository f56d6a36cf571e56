"""Comparisons, regions, themes, goals and lessons as pages without scripts."""

from __future__ import annotations

import httpx
import pytest

from tests.service.pages import BROWSER, any_page, page_of

APPENDIX = "tabellbilaga-2023-exempel.txt"
PAIR = f"/jamfor?a={APPENDIX}:29&a=slutrapport-exempel.txt:6"
NOT_PAGES = ("/api/", "/openapi.json")
HOSTILE = '"><script>alert(1)</script>'
PAGES = (
    "/jamfor",
    PAIR,
    "/regioner",
    "/region/Kalmar",
    "/teman",
    "/teman?efter=omrade&q=företag",
    "/teman?efter=mal",
    "/mal",
    "/mal?q=hälsa&sida=2",
    "/lardomar",
    "/lardomar?q=pandemin&slag=challenge",
)


@pytest.mark.parametrize("path", PAGES)
def test_every_page_is_whole_and_has_one_heading(site: httpx.Client, path: str) -> None:
    page = page_of(site, path)
    assert len(page.all("h1")) == len(page.all("main")) == 1
    ids = [attributes["id"] for _, attributes in page.elements if "id" in attributes]
    assert len(ids) == len(set(ids))
    for tag, attributes in page.elements:
        assert not [name for name in attributes if name == "style" or name.startswith("on")], tag


@pytest.mark.parametrize("path", PAGES)
def test_every_field_has_a_label_and_every_table_a_caption(site: httpx.Client, path: str) -> None:
    page = page_of(site, path)
    labelled = {label.get("for") for label in page.all("label")}
    fields = [*page.all("input"), *page.all("select")]
    shown = [field for field in fields if field.get("type") != "hidden"]
    assert [field for field in shown if field.get("id") not in labelled] == []
    assert len(page.all("caption")) == len(page.all("table"))


@pytest.mark.parametrize("path", PAGES)
def test_every_link_leads_somewhere(site: httpx.Client, path: str) -> None:
    links = {link["href"] or "" for link in page_of(site, path).all("a")}
    for href in sorted(links - {path})[:30]:
        if href.startswith("/"):
            assert site.get(href, headers=BROWSER).status_code == 200, href


@pytest.mark.parametrize("path", PAGES)
def test_every_page_speaks_english(site: httpx.Client, path: str) -> None:
    page = page_of(site, f"{path}{'&' if '?' in path else '?'}lang=en")
    assert page.all("html") == [{"lang": "en"}]
    own = [a["href"] or "" for a in page.all("a") if not a.get("hreflang")]
    pages = [href for href in own if href.startswith("/") and not href.startswith(NOT_PAGES)]
    assert [href for href in pages if "lang=en" not in href] == []


@pytest.mark.parametrize(
    "path",
    ["/jamfor?a={}&a=b", "/region/{}", "/teman?q={}", "/teman/{}", "/mal?q={}", "/lardomar?q={}"],
)
def test_hostile_text_stays_text(site: httpx.Client, path: str) -> None:
    address = path.format(str(httpx.QueryParams({"x": HOSTILE}))[2:])
    page = any_page(site, address)
    assert [script for script in page.all("script") if "src" not in script] == []


# Side by side


def test_a_comparison_marks_what_is_shared_and_can_be_made_smaller(site: httpx.Client) -> None:
    hits = site.get("/api/v1/search", params={"q": "validering", "limit": 3}).json()["hits"]
    page = page_of(site, "/jamfor", a=[hit["id"] for hit in hits])
    assert all(hit["title"] in page.text for hit in hits)
    assert "i 2 av 3" in page.text
    assert page.all("mark")
    fewer = [link for link in page.all("a") if (link.get("class") or "") == "drop-out"]
    assert len(fewer) == 3
    smaller = page_of(site, fewer[0]["href"] or "")
    assert [link for link in smaller.all("a") if (link.get("class") or "") == "drop-out"] == []


def test_too_few_to_compare_keeps_what_was_chosen(site: httpx.Client) -> None:
    page = page_of(site, "/jamfor", 422, a=f"{APPENDIX}:29")
    assert "Välj 2 till 5" in page.text
    assert f"{APPENDIX}:29" in [field.get("value") for field in page.all("input")]


# Regions


def test_the_list_of_regions_leads_to_each(site: httpx.Client) -> None:
    links = {link["href"] for link in page_of(site, "/regioner").all("a")}
    assert len([href for href in links if (href or "").startswith("/region/")]) == 21


def test_a_region_shows_its_gaps_with_honest_words(site: httpx.Client) -> None:
    page = page_of(site, "/region/Kalmar")
    assert "Det betyder inte att regionen saknar sådant arbete" in page.text
    assert "har inte gjort" not in page.text
    assert "Har lärt av" in page.text


def test_the_weights_stand_in_the_address_and_in_the_form(site: httpx.Client) -> None:
    page = page_of(site, "/region/Kalmar", vikt_gor=10, vikt_mal=0)
    sliders = {f["name"]: f["value"] for f in page.all("input") if f.get("type") == "range"}
    assert sliders == {"vikt_gor": "10", "vikt_mal": "0"}
    page_of(site, "/region/Kalmar", vikt_gor=0, vikt_mal=0)
    page_of(site, "/region/Kalmar", 422, vikt_gor=11)


# Themes and goals


def test_a_cell_leads_to_what_it_counts(site: httpx.Client) -> None:
    page = page_of(site, "/teman", efter="omrade")
    cells = [link for link in page.all("a") if ", " in (link.get("aria-label") or "")]
    first = cells[0]
    count = int((first["aria-label"] or "").rpartition(": ")[2])
    hits = page_of(site, first["href"] or "")
    assert f"{count} träff" in hits.text


def test_a_theme_is_shown_as_a_whole_and_by_region(site: httpx.Client) -> None:
    theme = site.get("/api/v1/themes").json()["items"][0]
    whole = page_of(site, f"/teman/{theme['id']}")
    assert all(of["title"] in whole.text for of in theme["initiatives"])
    part = page_of(site, f"/teman/{theme['id']}", region=theme["regions"][0])
    assert len(part.all("li")) < len(whole.all("li"))
    page_of(site, "/teman/nothing", 404)


def test_filters_of_a_matrix_are_named_and_can_be_dropped(site: httpx.Client) -> None:
    page = page_of(site, "/teman", efter="omrade", region="Kalmar", q="företag")
    assert "med filter" in page.text
    assert "/teman?q=f%C3%B6retag&efter=omrade" in [link["href"] for link in page.all("a")]


def test_goals_have_pages_and_a_search_that_may_find_nothing(site: httpx.Client) -> None:
    first = page_of(site, "/mal")
    (onward,) = [link["href"] or "" for link in first.all("a") if link.get("rel") == "next"]
    assert onward == "/mal?sida=2"
    assert "Inget mål liknar det" in page_of(site, "/mal", q="🚲").text


# Lessons


def test_lessons_are_filtered_by_links_that_turn(site: httpx.Client) -> None:
    page = page_of(site, "/lardomar")
    filters = [a["href"] or "" for a in page.all("a") if "slag=" in (a["href"] or "")]
    chosen = page_of(site, filters[0])
    (turned,) = [a for a in chosen.all("a") if a.get("aria-current") == "true"]
    assert turned["href"] == "/lardomar"


def test_no_lesson_says_what_to_do(site: httpx.Client) -> None:
    assert "färre filter" in page_of(site, "/lardomar", q="🚲").text
    page_of(site, "/lardomar", 422, slag="moral")
