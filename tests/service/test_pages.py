"""The pages as a browser without scripts gets them."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import Any

import httpx
import pytest

APPENDIX = "tabellbilaga-2023-exempel.txt"
BROWSER = {"Accept": "text/html"}
HOSTILE = '"><script>alert(1)</script><img src=x onerror=alert(1)>'
PAGES = (
    "/",
    "/?q=",
    "/?q=kompetens",
    "/?q=kompetens&region=Kalmar&sort=title",
    "/?q=%F0%9F%9A%B2",
    "/?region=Smaland",
    f"/visa/{APPENDIX}:29",
    "/visa/slutrapport-exempel.txt:6",
    "/visa/region-08",
    "/region/Kalmar",
    "/organisation/Almi",
    "/visa/nothing",
    "/problems/not-found",
)
VOID = {"meta", "link", "input", "img", "br"}


class Page(HTMLParser):
    """A page's elements; complains when one is not closed where it should be."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.text = ""
        self.feed(html)
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element."""
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """Close an element."""
        assert self.open.pop() == tag, f"</{tag}>"

    def handle_data(self, data: str) -> None:
        """Note text."""
        self.text += data

    def all(self, tag: str) -> list[dict[str, str | None]]:
        """The attributes of every element of a kind."""
        return [attributes for name, attributes in self.elements if name == tag]


def _page(client: httpx.Client, path: str, status: int = 200, **asked: Any) -> Page:
    response = client.get(path, params=asked or None, headers=BROWSER)
    assert response.status_code == status
    assert response.headers["content-type"] == "text/html; charset=utf-8"
    return Page(response.text)


def _any(client: httpx.Client, path: str) -> Page:
    return Page(client.get(path, headers=BROWSER).text)


@pytest.mark.parametrize("path", PAGES)
def test_every_page_is_whole_swedish_and_has_one_heading(site: httpx.Client, path: str) -> None:
    page = _any(site, path)
    assert page.all("html") == [{"lang": "sv"}]
    assert len(page.all("h1")) == len(page.all("main")) == len(page.all("title")) == 1
    assert page.all("a")[0] == {"class": "skip", "href": "#innehall"}


@pytest.mark.parametrize("path", PAGES)
def test_no_page_has_scripts_styles_or_other_hosts(site: httpx.Client, path: str) -> None:
    page = _any(site, path)
    assert page.all("script") == page.all("style") == []
    for tag, attributes in page.elements:
        assert not [name for name in attributes if name == "style" or name.startswith("on")], tag
        for name in ("href", "src", "action"):
            assert (attributes.get(name) or "/").startswith(("/", "#")), (tag, attributes)


@pytest.mark.parametrize("path", PAGES)
def test_every_field_has_a_label_and_ids_are_unique(site: httpx.Client, path: str) -> None:
    page = _any(site, path)
    ids = [attributes["id"] for _, attributes in page.elements if "id" in attributes]
    assert len(ids) == len(set(ids))
    labelled = {label.get("for") for label in page.all("label")}
    fields = [*page.all("input"), *page.all("select")]
    bare = [f for f in fields if f.get("type") != "checkbox" and f.get("id") not in labelled]
    assert bare == []


@pytest.mark.parametrize("path", PAGES)
def test_every_link_leads_somewhere(site: httpx.Client, path: str) -> None:
    links = {link["href"] or "" for link in _any(site, path).all("a")}
    for href in sorted(links - {path})[:25]:
        if href.startswith("/"):
            assert site.get(href, headers=BROWSER).status_code == 200, href


def test_the_start_leads_to_every_region(site: httpx.Client) -> None:
    links = [link["href"] or "" for link in _page(site, "/").all("a")]
    assert len([href for href in links if href.startswith("/?region=")]) >= 21


def test_a_search_shows_hits_with_marks_and_sources(site: httpx.Client) -> None:
    page = _page(site, "/", q="kompetens")
    assert len(page.all("article")) == 20
    assert page.all("mark")
    assert re.search(r"\d+ träffar i \d+ regioner", page.text)
    assert f"{APPENDIX}, rad" in page.text
    assert "Varför den här träffen?" in page.text


def test_the_question_stays_in_the_field(site: httpx.Client) -> None:
    field = next(f for f in _page(site, "/", q='a "b" <c>').all("input") if f["id"] == "q")
    assert field["value"] == 'a "b" <c>'


def test_filters_are_boxes_with_counts_and_chosen_ones_are_checked(site: httpx.Client) -> None:
    page = _page(site, "/", q="företag", region="08")
    boxes = [box for box in page.all("input") if box.get("type") == "checkbox"]
    assert [box["value"] for box in boxes if "checked" in box] == ["Kalmar"]
    assert all(box["form"] == "sok" for box in boxes)
    assert page.all("form")[0]["id"] == "sok"


def test_pages_of_hits_lead_on(site: httpx.Client) -> None:
    first = _page(site, "/", q="företag")
    (onward,) = [link["href"] or "" for link in first.all("a") if link.get("rel") == "next"]
    second = _page(site, onward)
    titles = [link["href"] for link in first.all("a") if (link["href"] or "").startswith("/visa/")]
    others = [link["href"] for link in second.all("a") if (link["href"] or "").startswith("/visa/")]
    assert titles
    assert not set(titles) & set(others)


def test_a_page_after_the_last_leads_back(site: httpx.Client) -> None:
    page = _page(site, "/", q="företag", page=900)
    assert "/?q=f%C3%B6retag" in [link["href"] for link in page.all("a")]


def test_no_hit_says_what_to_do(site: httpx.Client) -> None:
    page = _page(site, "/", q="🚲🌍", region="Gotland")
    assert "Inga träffar" in page.text
    assert "Ta bort alla filter" in page.text


def test_a_wrong_filter_is_explained_and_the_question_kept(site: httpx.Client) -> None:
    page = _page(site, "/", 422, q="företag", region="Smaland")
    assert "Det finns ingen region som heter ”Smaland”. Menade du" in page.text
    assert "företag" in [field.get("value") for field in page.all("input")]


def test_parameters_that_the_page_does_not_know_do_no_harm(site: httpx.Client) -> None:
    assert _page(site, "/", q="företag", utm_source="brev").all("article")


@pytest.mark.parametrize("number", ["0", "-1", "två", "1000000"])
def test_a_page_number_that_makes_no_sense_is_explained(site: httpx.Client, number: str) -> None:
    assert "page" in _page(site, "/", 422, q="företag", page=number).text


@pytest.mark.parametrize("name", ["q", "region", "goal"])
def test_hostile_text_stays_text(site: httpx.Client, name: str) -> None:
    page = _any(site, str(httpx.URL("/", params={name: HOSTILE})))
    assert page.all("script") == []
    assert all("onerror" not in image for image in page.all("img"))
    assert HOSTILE in page.text or HOSTILE in [f.get("value") for f in page.all("input")]


def test_hostile_addresses_stay_text(site: httpx.Client) -> None:
    for path in (f"/visa/{HOSTILE}", f"/organisation/{HOSTILE}", f"/region/{HOSTILE}"):
        page = Page(site.get(path, headers=BROWSER).text)
        assert page.all("script") == []


# One thing


def test_an_initiative_shows_what_is_known_and_its_like(site: httpx.Client) -> None:
    page = _page(site, f"/visa/{APPENDIX}:29")
    for part in ("Live in Blekinge", "Prestationer", "Mål", f"{APPENDIX}, rad 29"):
        assert part in page.text
    assert "Liknande i andra regioner" in page.text
    assert "Varje uppgift och var den står" in page.text


def test_a_project_shows_what_was_learned(site: httpx.Client) -> None:
    page = _page(site, "/visa/slutrapport-exempel.txt:6")
    for part in ("Lärdomar", "Mål och resultat", "Organisationer", "Har lärt av"):
        assert part in page.text


def test_a_page_and_an_answer_can_be_shown(site: httpx.Client) -> None:
    for kind in ("page", "answer"):
        hit = site.get("/api/v1/search", params={"kind": kind, "limit": 1}).json()["hits"][0]
        assert hit["title"] in _page(site, f"/visa/{hit['id']}").text


def test_an_organisation_shows_what_it_takes_part_in(site: httpx.Client) -> None:
    page = _page(site, "/organisation/Almi")
    assert "Insatser och projekt" in page.text


def test_a_region_shows_its_profile(site: httpx.Client) -> None:
    page = _page(site, "/region/Region Kalmar län")
    assert "Länskod" in page.text
    assert "Områden" in page.text


def test_what_is_not_there_is_a_page_that_says_so(site: httpx.Client) -> None:
    page = _page(site, "/visa/tabellbilaga-2023-exempl.txt:5", 404)
    assert f"Menade du {APPENDIX}?" in page.text


def test_a_kind_of_problem_that_does_not_exist_is_not_found(site: httpx.Client) -> None:
    _page(site, "/problems/nothing", 404)
