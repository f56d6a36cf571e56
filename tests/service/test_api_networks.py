"""Networks, reach and paths over HTTP."""

from __future__ import annotations

import io
from typing import Any

import httpx
import networkx as nx
import pytest

NODE_KEYS = [
    "id", "name", "type", "distance", "undertakings", "partners", "group", "bridge", "groups_met",
    "sources",
]  # fmt: skip


def _get(client: httpx.Client, path: str, **asked: Any) -> Any:
    response = client.get(f"/api/v1/{path}", params=asked)
    assert response.status_code == 200, response.text
    return response.json()


def test_organisations_are_narrowed_by_type(site: httpx.Client) -> None:
    found = _get(site, "organisations", type="kommun", limit=500)
    assert found["items"]
    assert {item["type"] for item in found["items"]} == {"kommun"}


def test_the_whole_network_has_no_centre(site: httpx.Client) -> None:
    found = _get(site, "network")
    assert list(found) == ["center", "total", "nodes", "edges", "groups", "left_out"]
    assert all(list(node) == NODE_KEYS for node in found["nodes"])
    assert (found["center"], {node["distance"] for node in found["nodes"]}) == (None, {None})
    assert len(found["nodes"]) == found["total"]


def test_every_tie_is_proved(site: httpx.Client) -> None:
    for edge in _get(site, "network")["edges"]:
        assert edge["weight"] == len(edge["shared"])
        assert all(of["evidence"] for of in edge["shared"])


def test_a_network_around_one_is_the_same_by_both_addresses(site: httpx.Client) -> None:
    asked = {"steps": 2, "min_weight": 1, "region": "Kalmar"}
    by_name = _get(site, "organisations/Almi/network", **asked)
    assert by_name == _get(site, "network", organisation="Almi", **asked)
    assert by_name["nodes"][0]["name"] == "Almi"


def test_a_network_has_no_more_than_was_asked_for(site: httpx.Client) -> None:
    found = _get(site, "network", limit=5)
    kept = {node["id"] for node in found["nodes"]}
    assert (len(kept), found["total"] > 5) == (5, True)
    assert all({edge["source"], edge["target"]} <= kept for edge in found["edges"])


@pytest.mark.parametrize(
    ("asked", "status", "field"),
    [
        ({"organisation": "Allmi"}, 404, None),
        ({"region": "Atlantis"}, 422, "region"),
        ({"role": "chef"}, 422, "role"),
        ({"max_share": 0}, 422, "max_share"),
        ({"steps": 9}, 422, "steps"),
        ({"mest": 1}, 422, "mest"),
    ],
)
def test_a_wrong_question_is_a_problem(
    site: httpx.Client, asked: dict[str, Any], status: int, field: str | None
) -> None:
    response = site.get("/api/v1/network", params=asked)
    assert response.status_code == status
    errors = response.json().get("errors", [])
    assert [error["field"] for error in errors] == ([field] if field else [])


def test_a_file_holds_the_same_network(site: httpx.Client) -> None:
    response = site.get("/api/v1/network/export", params={"format": "graphml"})
    assert response.headers["content-type"].startswith("application/graphml+xml")
    assert response.headers["content-disposition"] == 'attachment; filename="natverk.graphml"'
    read = nx.read_graphml(io.BytesIO(response.content))
    found = _get(site, "network")
    assert set(read.nodes) == {node["id"] for node in found["nodes"]}
    assert read.number_of_edges() == len(found["edges"])


def test_whom_one_does_not_reach_is_nobody_that_it_meets(site: httpx.Client) -> None:
    found = _get(site, "organisations/Almi/unreached", limit=500)
    partners = {p["name"] for p in _get(site, "organisations/Almi")["partners"]}
    others = {other["name"] for other in found["unreached"]}
    assert (found["name"], found["partners"], found["total"]) == (
        "Almi",
        len(partners),
        len(others),
    )
    assert others
    assert not others & (partners | {"Almi"})
    for other in found["unreached"]:
        assert {link["name"] for link in other["links"]} <= partners
        assert all(link["ours"] and link["theirs"] for link in other["links"])
    scores = [other["score"] for other in found["unreached"]]
    assert scores == sorted(scores, reverse=True)


def test_paths_of_one_length_with_proof(site: httpx.Client) -> None:
    found = _get(site, "paths", **{"from": "Almi", "to": "Region Kalmar län"})
    assert list(found) == ["start", "goal", "found", "steps", "alternatives"]
    ways = [found["steps"], *found["alternatives"]]
    assert found["found"]
    assert len({len(steps) for steps in ways}) == 1
    for steps in ways:
        assert steps[-1]["target_name"] == "Region Kalmar län"
        assert all(step["evidence"] for step in steps)
