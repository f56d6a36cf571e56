"""The pages of the sources: documents, passages, and what became of each row."""

from __future__ import annotations

import httpx
import pytest

from tests.service.pages import page_of

APPENDIX = "tabellbilaga-2023-exempel.txt"


def test_every_document_is_listed_with_when_it_was_read(site: httpx.Client) -> None:
    page = page_of(site, "/kallor")
    documents = site.get("/api/v1/documents").json()["items"]
    assert [of["title"] for of in documents if of["title"] not in page.text] == []
    assert "Läst " in page.text


def test_a_passage_stands_marked_in_its_surroundings(site: httpx.Client) -> None:
    page = page_of(site, f"/kallor/{APPENDIX}", rad="29-29")
    (marked,) = [row for row in page.all("th") if row.get("id") == "rad"]
    assert marked["scope"] == "row"
    assert page.all("mark")
    assert "Live in Blekinge" in page.text
    rows = [row for row in page.all("tr") if row.get("class") == "sought"]
    assert len(rows) == 1


def test_a_passage_leads_to_what_was_read_from_it(site: httpx.Client) -> None:
    initiative = site.get(f"/api/v1/initiatives/{APPENDIX}:29").json()["id"]
    page = page_of(site, f"/kallor/{APPENDIX}", rad="29-29")
    assert f"/visa/{initiative}" in [link["href"] for link in page.all("a")]


def test_a_document_is_read_part_by_part(site: httpx.Client) -> None:
    page = page_of(site, f"/kallor/{APPENDIX}")
    assert page.all("mark") == []
    assert f"/kallor/{APPENDIX}?fran=61" in [link["href"] for link in page.all("a")]


@pytest.mark.parametrize("rows", ["0-0", "900000000", "5-2", "1-999999999"])
def test_lines_outside_the_document_do_no_harm(site: httpx.Client, rows: str) -> None:
    page = page_of(site, f"/kallor/{APPENDIX}", rad=rows)
    assert len(page.all("mark")) < 1000


@pytest.mark.parametrize("rows", ["a-b", "-1", "1-2-3"])
def test_lines_that_are_none_are_explained(site: httpx.Client, rows: str) -> None:
    assert "rad" in page_of(site, f"/kallor/{APPENDIX}", 422, rad=rows).text


def test_an_unknown_document_is_not_found(site: httpx.Client) -> None:
    for path in ("/kallor/okand.txt", "/kallor/okand.txt/rader", "/kallor/..%2Fmanifest.json"):
        page_of(site, path, 404)


def test_the_rows_of_an_outcome_are_listed(site: httpx.Client) -> None:
    account = site.get(f"/api/v1/documents/{APPENDIX}/account").json()
    page = page_of(site, f"/kallor/{APPENDIX}/rader", utfall="duplicate")
    assert len(page.all("tr")) == account["totals"]["duplicate"] + 1


def test_lines_are_answered_to_programs_as_they_stand(site: httpx.Client) -> None:
    asked = {"first": 29, "limit": 2}
    answer = site.get(f"/api/v1/documents/{APPENDIX}/lines", params=asked).json()
    assert (answer["first"], len(answer["lines"])) == (29, 2)
    assert answer["lines"][0].startswith("Blekinge\t")
