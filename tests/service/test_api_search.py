"""Search over HTTP: hits of the promised shape, filters, pages, and hostile questions."""

from __future__ import annotations

import json
from contextlib import closing
from http.client import HTTPConnection
from typing import Any
from urllib.parse import quote

import httpx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from queries import DIMENSIONS, SORTS
from service.schemas import Filters, Search

SEARCH = "/api/v1/search"
SIMILAR = "/api/v1/similar"
HIT_KEYS = [
    "id", "kind", "title", "region", "area", "year", "score", "source", "why",
    "goals", "organisations", "programmes",
]  # fmt: skip
HOSTILE = (
    "'; DROP TABLE initiatives; --",
    "MATCH (n) DETACH DELETE n",
    "<script>alert(1)</script><img src=x onerror=alert(1)>",
    "🚲🌍👩‍👩‍👧‍👦",
    "%00%ff\x00\x1b[31m",
    "{{ 7 * 7 }} ${jndi:ldap://x}",
    "../../../etc/passwd",
    "a" * 10_000,
    "vård " * 2_000,
)


def _hits(client: httpx.Client, **asked: Any) -> dict[str, Any]:
    response = client.get(SEARCH, params=asked)
    assert response.status_code == 200, response.text
    found: dict[str, Any] = response.json()
    return found


def test_a_hit_has_exactly_the_promised_keys(site: httpx.Client) -> None:
    found = _hits(site, q="stöd till företag", limit=5)
    assert list(found) == ["query", "total", "hits", "next", "facets", "regions"]
    assert found["total"] >= len(found["hits"]) == 5
    for hit in found["hits"]:
        assert list(hit) == HIT_KEYS
        assert list(hit["source"]) == ["document", "lines"]


def test_the_best_comes_first(site: httpx.Client) -> None:
    scores = [hit["score"] for hit in _hits(site, q="kompetens i vården")["hits"]]
    assert scores == sorted(scores, reverse=True)


def test_marks_lie_within_the_sentence(site: httpx.Client) -> None:
    whys = [hit["why"] for hit in _hits(site, q="kompetens")["hits"]]
    assert any(why["marks"] for why in whys)
    for why in whys:
        assert all(0 <= first < last <= len(why["sentence"]) for first, last in why["marks"])


def test_filters_are_exact_and_repeatable(site: httpx.Client) -> None:
    found = _hits(site, q="företag", region=["Region Kalmar län", "09"], year="2023", limit=100)
    assert {hit["region"] for hit in found["hits"]} == {"Kalmar", "Gotland"}
    assert {hit["year"] for hit in found["hits"]} == {2023}


def test_counts_say_what_choosing_a_value_gives(site: httpx.Client) -> None:
    regions = _hits(site, q="företag")["facets"]["region"]
    for facet in regions[:3]:
        assert _hits(site, q="företag", region=facet["value"])["total"] == facet["count"]


def test_the_parts_of_a_list_are_the_list(site: httpx.Client) -> None:
    whole = _hits(site, q="näringsliv", limit=100)
    collected: list[dict[str, Any]] = []
    cursor = ""
    while cursor is not None:
        part = _hits(site, q="näringsliv", limit=7, cursor=cursor)
        assert part["total"] == whole["total"]
        collected += part["hits"]
        cursor = part["next"]
    assert [hit["id"] for hit in collected[:100]] == [hit["id"] for hit in whole["hits"]]
    assert len(collected) == whole["total"]


def test_a_cursor_of_another_question_is_refused(site: httpx.Client) -> None:
    cursor = _hits(site, q="näringsliv", limit=2)["next"]
    response = site.get(SEARCH, params={"q": "jobb", "limit": 2, "cursor": cursor})
    assert response.status_code == 400
    assert "hör till en annan fråga" in response.json()["detail"]


def test_nothing_asked_lists_everything(site: httpx.Client) -> None:
    everything = _hits(site)
    counts = {facet["value"]: facet["count"] for facet in everything["facets"]["kind"]}
    assert everything["total"] == counts["initiative"] + counts["project"] + counts["page"]
    assert everything["query"] == ""


@pytest.mark.parametrize("sort", ["title", "region"])
def test_hits_can_be_ordered_otherwise(site: httpx.Client, sort: str) -> None:
    values = [hit[sort] for hit in _hits(site, q="företag", kind="initiative", sort=sort)["hits"]]
    assert values == sorted(values, key=str.casefold)


@pytest.mark.parametrize(
    ("asked", "field", "part"),
    [
        ({"region": "Smaland"}, "region", "Det finns ingen region som heter ”Smaland”. Menade du"),
        ({"area": "Rymdfart"}, "area", "finns inte bland värdena"),
        ({"kind": "projekt"}, "kind", "Menade du project?"),
        ({"limit": "0"}, "limit", "Ska vara minst 1."),
        ({"limit": "fem"}, "limit", "Ska vara ett heltal."),
        ({"sort": "datum"}, "sort", "Ska vara relevance, region, title eller year."),
        ({"regon": "Kalmar"}, "regon", "Menade du region"),
        ({"organisation": "x" * 501}, "organisation", "Får ha högst 500 tecken."),
    ],
)
def test_a_wrong_parameter_is_named(
    site: httpx.Client, asked: dict[str, str], field: str, part: str
) -> None:
    response = site.get(SEARCH, params=asked)
    assert response.status_code == 422
    (error,) = response.json()["errors"]
    assert (error["field"], part in error["detail"]) == (field, True), error


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_a_hostile_question_is_a_question(site: httpx.Client, text: str) -> None:
    assert _hits(site, q=text, limit=3)["query"] == text


@pytest.mark.parametrize(("letters", "status"), [(100_000, 200), (100_001, 422)])
def test_a_question_has_at_most_a_hundred_thousand_letters(
    site: httpx.Client, letters: int, status: int
) -> None:
    """Asked below httpx, which sends no address that long."""
    connection = HTTPConnection(site.base_url.host, site.base_url.port or 0)
    with closing(connection):
        connection.request("GET", f"{SEARCH}?q={quote('å' * letters)}")
        response = connection.getresponse()
        answer = json.loads(response.read())
    assert response.status == status
    if status == 422:
        wrong = {"field": "q", "detail": "Får ha högst 100000 tecken."}
        assert answer["errors"] == [wrong]


@settings(max_examples=30)
@given(text=st.text(max_size=60))
def test_any_text_is_a_question(site: httpx.Client, text: str) -> None:
    assert _hits(site, q=text, limit=1)["total"] >= 0


def test_the_parameters_are_those_of_the_engine() -> None:
    names = set(Filters.model_fields) - {"sort"}
    assert names == set(DIMENSIONS)
    assert Search.model_json_schema()["properties"]["sort"]["enum"] == list(SORTS)


# The like of a pasted text


def _similar(client: httpx.Client, **asked: Any) -> httpx.Response:
    return client.post(SIMILAR, json=asked)


def test_a_pasted_text_finds_its_like_outside_the_own_region(site: httpx.Client) -> None:
    text = "Vi vill öppna en gemensam ingång för företag som vill etablera sig i länet."
    everywhere = _similar(site, text=text, limit=100).json()
    elsewhere = _similar(site, text=text, own_region="Region Kalmar län", limit=100).json()
    own = [hit for hit in everywhere["hits"] if hit["region"] == "Kalmar"]
    assert own
    assert {hit["region"] for hit in elsewhere["hits"]} >= {"Gotland"}
    assert "Kalmar" not in {hit["region"] for hit in elsewhere["hits"]}
    assert elsewhere["total"] < everywhere["total"]


def test_a_pasted_text_takes_filters(site: httpx.Client) -> None:
    asked = {"text": "företag", "region": ["Gotland", "Kalmar"], "own_region": "Kalmar"}
    assert {hit["region"] for hit in _similar(site, **asked).json()["hits"]} == {"Gotland"}


def test_the_like_of_a_text_can_be_had_in_parts(site: httpx.Client) -> None:
    first = _similar(site, text="företag", limit=2).json()
    second = _similar(site, text="företag", limit=2, cursor=first["next"]).json()
    both = _similar(site, text="företag", limit=4).json()
    assert first["hits"] + second["hits"] == both["hits"]


@pytest.mark.parametrize(
    ("asked", "field"),
    [
        ({}, "text"),
        ({"text": "   "}, "text"),
        ({"text": "x" * 100_001}, "text"),
        ({"text": "x", "own_region": "Atlantis"}, "own_region"),
        ({"text": "x", "own_region": "Kalmar", "region": ["Kalmar"]}, "region"),
        ({"text": "x", "txet": "y"}, "txet"),
        ({"text": ["x"]}, "text"),
    ],
)
def test_a_wrong_field_is_named(site: httpx.Client, asked: dict[str, Any], field: str) -> None:
    response = _similar(site, **asked)
    assert response.status_code == 422
    assert [error["field"] for error in response.json()["errors"]] == [field]


def test_half_a_character_is_refused(site: httpx.Client) -> None:
    response = site.post(
        SIMILAR, content=b'{"text": "\\ud800"}', headers={"Content-Type": "application/json"}
    )
    assert (response.status_code, response.json()["errors"][0]["field"]) == (422, "text")


def test_what_is_no_json_object_is_refused(site: httpx.Client) -> None:
    assert site.post(SIMILAR, json=["text"]).status_code == 422
    assert site.post(SIMILAR, content=b"text=x").status_code == 422
