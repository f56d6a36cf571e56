"""Comparisons, regions beside others, themes, matrices, goals and lessons over HTTP."""

from __future__ import annotations

import csv
import io
from typing import Any

import httpx
import pytest
from openpyxl import load_workbook

APPENDIX = "tabellbilaga-2023-exempel.txt"
LISTS = ("themes", "goal-groups")


def _get(client: httpx.Client, path: str, **asked: Any) -> Any:
    response = client.get(f"/api/v1/{path}", params=asked)
    assert response.status_code == 200, response.text
    return response.json()


def _problem(client: httpx.Client, path: str, **asked: Any) -> tuple[int, list[str]]:
    response = client.get(f"/api/v1/{path}", params=asked)
    assert response.headers["content-type"] == "application/problem+json"
    found = response.json()
    return found["status"], [wrong["field"] for wrong in found.get("errors", [])]


def test_a_comparison_has_a_cell_per_thing(site: httpx.Client) -> None:
    found = _get(site, "compare", a=[f"{APPENDIX}:29", "slutrapport-exempel.txt:6"])
    assert list(found) == ["things", "fields", "words"]
    assert [of["kind"] for of in found["things"]] == ["initiative", "project"]
    assert all(len(field["cells"]) == 2 for field in found["fields"])


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ([], (422, ["a"])),
        ([f"{APPENDIX}:29"], (422, ["a"])),
        ([f"{APPENDIX}:29", "nothing"], (404, [])),
        ([f"{APPENDIX}:29", "region-08"], (404, [])),
    ],
)
def test_what_cannot_be_compared(
    site: httpx.Client, asked: list[str], expected: tuple[int, list[str]]
) -> None:
    assert _problem(site, "compare", a=asked) == expected


def test_a_region_beside_the_others(site: httpx.Client) -> None:
    found = _get(site, "regions/Kalmar/outlook")
    assert list(found) == ["profile", "emphasis", "rare", "gaps", "regions"]
    assert len(found["regions"]) == 20
    assert all("Kalmar" not in gap["regions"] for gap in found["gaps"])
    scores = [of["score"] for of in found["regions"]]
    assert scores == sorted(scores, reverse=True)


def test_the_weights_of_likeness(site: httpx.Client) -> None:
    doing = _get(site, "regions/Kalmar/outlook", doing=1, aiming=0)["regions"]
    assert all(of["score"] == of["doing"] for of in doing)
    assert _problem(site, "regions/Kalmar/outlook", doing=0, aiming=0) == (422, ["aiming"])
    assert _problem(site, "regions/Kalmar/outlook", doing=-1) == (422, ["doing"])
    assert _problem(site, "regions/Atlantis/outlook")[0] == 404


@pytest.mark.parametrize("path", LISTS)
def test_a_list_goes_on_where_its_cursor_says(site: httpx.Client, path: str) -> None:
    whole = _get(site, path, limit=4)
    first = _get(site, path, limit=3)
    second = _get(site, path, limit=1, cursor=first["next"])
    assert first["items"] + second["items"] == whole["items"]


def test_a_theme_by_its_id_and_one_region_of_it(site: httpx.Client) -> None:
    theme = _get(site, "themes")["items"][0]
    assert len(theme["regions"]) >= 3
    assert _get(site, f"themes/{theme['id']}") == theme
    region = theme["regions"][0]
    only = _get(site, f"themes/{theme['id']}", region=f"Region {region}")
    assert {of["region"] for of in only["initiatives"]} == {region}
    assert _problem(site, "themes/theme-000000000000")[0] == 404
    assert _problem(site, f"themes/{theme['id']}", region="Atlantis") == (422, ["region"])


@pytest.mark.parametrize("by", ["area", "theme", "goal"])
def test_a_matrix_counts_every_initiative_once_per_region(site: httpx.Client, by: str) -> None:
    found = _get(site, "matrix", by=by)
    everything = _get(site, "initiatives", limit=1)["total"]
    assert sum(row["total"] for row in found["rows"]) == found["total"] == everything
    assert all(len(row["counts"]) == len(found["columns"]) for row in found["rows"])
    assert len(found["rows"]) == 21


@pytest.mark.parametrize("by", ["area", "goal"])
def test_a_cell_counts_what_its_search_finds(site: httpx.Client, by: str) -> None:
    found = _get(site, "matrix", by=by, q="företag")
    for row in found["rows"][5:9]:
        for column, count in zip(found["columns"], row["counts"], strict=True):
            within = {by: column["values"], "region": row["region"], "kind": "initiative"}
            hits = _get(site, "search", q="företag", limit=1, **within)
            assert (row["region"], column["name"], hits["total"]) == (
                row["region"],
                column["name"],
                count,
            )


def test_a_matrix_as_files_for_spreadsheets(site: httpx.Client) -> None:
    found = _get(site, "matrix", by="theme")
    text = site.get("/api/v1/matrix", params={"by": "theme", "format": "csv"}).text
    rows = list(csv.reader(io.StringIO(text.removeprefix("\ufeff"))))
    assert rows[0][1] == found["columns"][0]["name"]
    assert rows[1][0] == "Stockholm"
    assert [int(cell) for cell in rows[1][1:-2]] == found["rows"][0]["counts"]
    response = site.get("/api/v1/matrix", params={"by": "theme", "format": "xlsx"})
    assert response.headers["content-disposition"] == 'attachment; filename="utblick-theme.xlsx"'
    sheet = load_workbook(io.BytesIO(response.content)).active
    assert sheet is not None
    assert [cell.value for cell in sheet[2]][1:-2] == found["rows"][0]["counts"]


def test_a_matrix_refuses_what_it_does_not_know(site: httpx.Client) -> None:
    assert _problem(site, "matrix", by="colour") == (422, ["by"])
    assert _problem(site, "matrix", kind="project") == (422, ["kind"])
    assert _problem(site, "matrix", region="Atlantis") == (422, ["region"])


def test_goals_are_searched_by_meaning(site: httpx.Client) -> None:
    best = _get(site, "goal-groups", q="människor mår bra")["items"][0]
    assert any("hälsa" in goal["text"].casefold() for goal in best["goals"])


def test_lessons_are_searched_filtered_and_paged(site: httpx.Client) -> None:
    whole = _get(site, "lessons", limit=4)
    first = _get(site, "lessons", limit=3)
    second = _get(site, "lessons", limit=1, cursor=first["next"])
    assert first["lessons"] + second["lessons"] == whole["lessons"]
    kind = whole["facets"]["kind"][0]
    only = _get(site, "lessons", kind=kind["value"], limit=100)
    assert only["total"] == kind["count"]
    assert {of["kind"] for of in only["lessons"]} == {kind["value"]}
    assert all(of["source"]["document"] for of in only["lessons"])
    assert _problem(site, "lessons", kind="moral") == (422, ["kind"])
