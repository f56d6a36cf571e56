"""Initiatives, projects, organisations, regions, goals and documents over HTTP."""

from __future__ import annotations

import csv
import io
import json
from typing import Any

import httpx
import pytest

APPENDIX = "tabellbilaga-2023-exempel.txt"
INITIATIVE_KEYS = [
    "id", "kind", "title", "description", "outputs", "outcomes", "region", "area", "year",
    "project", "organisations", "goals", "agenda2030", "programmes", "case_ids", "period",
    "amounts_sek", "municipalities", "related_projects", "source",
]  # fmt: skip
LISTS = ("initiatives", "projects", "organisations", "regions", "goals", "documents")


def _get(client: httpx.Client, path: str, **asked: Any) -> Any:
    response = client.get(f"/api/v1/{path}", params=asked)
    assert response.status_code == 200, response.text
    return response.json()


def _problem(client: httpx.Client, path: str, **asked: Any) -> dict[str, Any]:
    response = client.get(f"/api/v1/{path}", params=asked)
    assert response.headers["content-type"] == "application/problem+json"
    found: dict[str, Any] = response.json()
    return found


@pytest.mark.parametrize("path", LISTS)
def test_a_list_goes_on_where_its_cursor_says(site: httpx.Client, path: str) -> None:
    whole = _get(site, path, limit=5)
    first = _get(site, path, limit=3)
    second = _get(site, path, limit=2, cursor=first["next"])
    assert list(whole) == ["total", "items", "next"]
    assert first["items"] + second["items"] == whole["items"]
    assert whole["total"] == first["total"] == second["total"] >= 5


@pytest.mark.parametrize("path", LISTS)
def test_a_list_ends(site: httpx.Client, path: str) -> None:
    found = _get(site, path, limit=500)
    assert (len(found["items"]), found["next"]) == (found["total"], None)


# Initiatives


def test_initiatives_have_the_promised_keys_and_filters(site: httpx.Client) -> None:
    found = _get(site, "initiatives", region="Kalmar", limit=100)
    assert all(list(item) == INITIATIVE_KEYS for item in found["items"])
    assert {item["region"] for item in found["items"]} == {"Kalmar"}


def test_initiatives_come_by_place(site: httpx.Client) -> None:
    places = [item["source"] for item in _get(site, "initiatives", limit=300)["items"]]
    assert places == sorted(places, key=lambda place: (place["document"], place["lines"]))


def test_an_initiative_is_found_by_id_and_by_place(site: httpx.Client) -> None:
    item = _get(site, "initiatives", limit=1)["items"][0]
    place = f"{item['source']['document']}:{item['source']['lines'][0]}"
    assert _get(site, f"initiatives/{item['id']}") == item
    assert _get(site, f"initiatives/{place}") == item


def test_facts_have_a_place_and_a_method(site: httpx.Client) -> None:
    item = _get(site, "initiatives", limit=1)["items"][0]
    facts = _get(site, f"initiatives/{item['id']}/facts", limit=500)["items"]
    assert ("title", item["title"]) in {(fact["name"], fact["value"]) for fact in facts}
    assert all(fact["source"]["document"] and fact["method"] for fact in facts)


def test_the_like_of_an_initiative_is_in_other_regions(site: httpx.Client) -> None:
    item = _get(site, "initiatives", region="Kalmar", limit=1)["items"][0]
    found = _get(site, f"initiatives/{item['id']}/similar", limit=50)
    assert found["hits"]
    assert "Kalmar" not in {hit["region"] for hit in found["hits"]}


@pytest.mark.parametrize(
    ("address", "part"),
    [
        ("initiative-000000000000", "Det finns inget med id"),
        ("tabellbilaga-2023-exempl.txt:40", f"Menade du {APPENDIX}?"),
        (f"{APPENDIX}:1", "på den raden börjar eller står ingen uppgift"),
        ("region-08", "är ingen insats"),
        (f"{APPENDIX}:99999999999999", "Det finns inget med id"),
    ],
)
def test_an_initiative_that_is_not_there_is_a_problem(
    site: httpx.Client, address: str, part: str
) -> None:
    found = _problem(site, f"initiatives/{address}")
    assert (found["status"], part in found["detail"]) == (404, True), found


# Projects


def test_a_project_of_the_list_is_found_by_its_id(site: httpx.Client) -> None:
    for item in _get(site, "projects", limit=20)["items"]:
        assert _get(site, f"projects/{item['id']}") == item


def test_an_initiative_is_no_project(site: httpx.Client) -> None:
    item = _get(site, "initiatives", limit=1)["items"][0]
    assert _problem(site, f"projects/{item['id']}")["status"] == 404


# Organisations


def test_organisations_are_narrowed_by_a_part_of_the_name(site: httpx.Client) -> None:
    found = _get(site, "organisations", q="KOMMUN", limit=500)
    assert found["items"]
    assert all("kommun" in item["name"].casefold() for item in found["items"])
    assert _get(site, "organisations", q="finns ingenstans")["total"] == 0


def test_an_organisation_is_found_by_id_and_name(site: httpx.Client) -> None:
    item = _get(site, "organisations", limit=1)["items"][0]
    found = _get(site, f"organisations/{item['id']}")
    assert found == _get(site, f"organisations/{item['name'].upper()}")
    assert (found["name"], len(found["undertakings"])) == (item["name"], item["count"])


def test_a_misspelt_organisation_gets_a_suggestion(site: httpx.Client) -> None:
    name = _get(site, "organisations", limit=1)["items"][0]["name"]
    found = _problem(site, f"organisations/{name}x")
    assert (found["status"], f"Menade du {name}" in found["detail"]) == (404, True)


def test_a_network_grows_with_its_steps(site: httpx.Client) -> None:
    item = _get(site, "organisations", limit=1)["items"][0]
    near = _get(site, f"organisations/{item['id']}/network", steps=1)
    far = _get(site, f"organisations/{item['id']}/network", steps=3)
    assert near["center"] == far["center"] == item["id"]
    assert {node["distance"] for node in near["nodes"]} <= {0, 1}
    assert len(far["nodes"]) >= len(near["nodes"])


@pytest.mark.parametrize("steps", ["0", "4", "två"])
def test_a_network_has_one_to_three_steps(site: httpx.Client, steps: str) -> None:
    found = _problem(site, "organisations/Almi/network", steps=steps)
    assert (found["status"], found["errors"][0]["field"]) == (422, "steps")


# Paths


def test_a_path_leads_from_one_region_to_another_with_proof(site: httpx.Client) -> None:
    found = _get(site, "paths", **{"from": "Kalmar", "to": "Gotland"})
    assert (found["start"], found["goal"]) == ("Kalmar", "Gotland")
    if found["found"]:
        assert all(step["evidence"] for step in found["steps"])
        assert found["steps"][-1]["target_name"] == "Gotland"


def test_a_path_needs_both_ends(site: httpx.Client) -> None:
    found = _problem(site, "paths", **{"from": "Kalmar"})
    assert found["errors"] == [{"field": "to", "detail": "Saknas, men måste anges."}]


def test_a_path_to_nowhere_is_a_problem(site: httpx.Client) -> None:
    assert _problem(site, "paths", **{"from": "Kalmar", "to": "Atlantis"})["status"] == 404


# Regions and goals


def test_the_regions_are_twenty_one(site: httpx.Client) -> None:
    assert _get(site, "regions")["total"] == 21


def test_a_region_is_found_by_any_form_of_its_name(site: httpx.Client) -> None:
    found = _get(site, "regions/Kalmar")
    assert (found["name"], found["county_code"]) == ("Kalmar", "08")
    assert found == _get(site, "regions/Region Kalmar län") == _get(site, "regions/08")


def test_a_region_that_does_not_exist_gets_suggestions(site: httpx.Client) -> None:
    found = _problem(site, "regions/Smaland")
    assert (found["status"], "Menade du" in found["detail"]) == (404, True)


def test_goals_are_narrowed_by_a_part_of_their_text(site: httpx.Client) -> None:
    goal = _get(site, "goals", limit=1)["items"][0]
    found = _get(site, "goals", q=goal["name"][:12])
    assert goal in found["items"]


# Documents


def test_a_document_accounts_for_its_rows(site: httpx.Client) -> None:
    found = _get(site, f"documents/{APPENDIX}/account", limit=500)
    assert list(found) == ["document", "kind", "totals", "total", "items", "next"]
    assert found["total"] == sum(found["totals"].values())
    listed = next(d for d in _get(site, "documents")["items"] if d["name"] == APPENDIX)
    assert found["totals"]["initiative"] == listed["initiatives"]


def test_a_document_that_was_not_read_has_no_account(site: httpx.Client) -> None:
    assert _problem(site, "documents/annat.txt/account")["status"] == 404


# Export


def test_an_export_in_lines_is_every_initiative(site: httpx.Client) -> None:
    response = site.get("/api/v1/export")
    lines = [json.loads(line) for line in response.text.splitlines()]
    assert response.headers["content-type"].startswith("application/jsonl")
    assert len(lines) == _get(site, "initiatives")["total"]
    assert all(list(line) == INITIATIVE_KEYS for line in lines)
    assert lines[0] == _get(site, f"initiatives/{lines[0]['id']}")


def test_an_export_for_spreadsheets_has_the_same_rows(site: httpx.Client) -> None:
    response = site.get("/api/v1/export", params={"format": "csv"})
    rows = list(csv.DictReader(io.StringIO(response.content.decode("utf-8-sig"))))
    assert response.headers["content-disposition"] == 'attachment; filename="utblick.csv"'
    lines = site.get("/api/v1/export").text.splitlines()
    assert [row["id"] for row in rows] == [json.loads(line)["id"] for line in lines]


def test_an_export_has_two_forms(site: httpx.Client) -> None:
    found = _problem(site, "export", format="xml")
    assert found["errors"] == [{"field": "format", "detail": "Ska vara jsonl eller csv."}]


# Health


def test_the_service_says_which_index_answers(site: httpx.Client) -> None:
    assert site.get("/health/live").json()["status"] == "ok"
    ready = site.get("/health/ready").json()
    assert (ready["status"], ready["documents"]) == ("ok", _get(site, "documents")["total"])
