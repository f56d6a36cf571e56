"""Networks as files of other programs."""

from __future__ import annotations

import csv
import io
import json
import xml.etree.ElementTree as ElementTree
from typing import get_args

import networkx as nx
import pytest

from queries import Group, Network, NetworkEdge, NetworkNode, Place, Shared
from service.exports import as_json
from service.network_files import FILE_NAMES, MEDIA, network_file
from service.schemas_networks import NetworkForm

HERE, THERE = Place("a.txt", (1, 1)), Place("b.txt", (2, 3))
NETWORK = Network(
    center="organisation-a",
    total=2,
    nodes=(
        NetworkNode("organisation-a", "Almi", "foretag", 0, 4, 1, 1, 0.25, (1,), (HERE,)),
        NetworkNode("organisation-b", "=B & <C>\x07", "kommun", 1, 1, 1, 1, 0.0, (1,), (THERE,)),
    ),
    edges=(
        NetworkEdge(
            "organisation-a",
            "organisation-b",
            2,
            (Shared("project-1", "Ett; två", (HERE,)), Shared("project-2", "-1+1", (HERE, THERE))),
        ),
    ),
    groups=(Group(1, 2, ("Almi",)),),
    left_out=(),
)
WHOLE = Network(
    None, 1, (NetworkNode("organisation-a", "Almi", "", None, 4, 0, 0, 0.0, (), ()),), (), (), ()
)


def _written(form: NetworkForm, network: Network = NETWORK) -> str:
    return "".join(network_file(network, form))


def test_every_form_has_a_media_type_and_a_name() -> None:
    assert MEDIA.keys() == FILE_NAMES.keys() == set(get_args(NetworkForm))


def test_json_is_the_answer_itself() -> None:
    assert json.loads(_written("json")) == json.loads(json.dumps(as_json(NETWORK)))


def _read_back(form: NetworkForm) -> nx.Graph[str]:
    buffer = io.BytesIO(_written(form).encode())
    read: nx.Graph[str] = nx.read_graphml(buffer) if form == "graphml" else nx.read_gexf(buffer)
    return read


@pytest.mark.parametrize("form", ["graphml", "gexf"])
def test_other_programs_read_nodes_ties_and_sources(form: NetworkForm) -> None:
    read = _read_back(form)
    assert sorted(read.nodes) == ["organisation-a", "organisation-b"]
    almi, odd = read.nodes["organisation-a"], read.nodes["organisation-b"]
    assert (almi["label"], almi["undertakings"], almi["bridge"]) == ("Almi", 4, 0.25)
    assert (odd["label"], odd["sources"]) == ("=B & <C>\N{REPLACEMENT CHARACTER}", "b.txt:2-3")
    tie = read.edges["organisation-a", "organisation-b"]
    assert tie["weight"] == 2
    assert tie["undertakings"] == "Ett; två; -1+1"
    assert tie["undertaking_ids"] == "project-1; project-2"
    assert tie["sources"] == "a.txt:1; b.txt:2-3"


@pytest.mark.parametrize("form", ["graphml", "gexf"])
def test_a_network_without_centre_or_ties_is_xml_too(form: NetworkForm) -> None:
    assert ElementTree.fromstring(_written(form, WHOLE).encode()) is not None


def test_a_file_says_nothing_of_the_day_it_was_written() -> None:
    assert "lastmodified" not in _written("gexf")


def _rows(form: NetworkForm) -> list[dict[str, str]]:
    text = _written(form)
    assert text.startswith("\ufeff")
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"))))


def test_ties_for_a_spreadsheet() -> None:
    assert _rows("csv") == [
        {
            "source": "organisation-a",
            "source_name": "Almi",
            "target": "organisation-b",
            "target_name": "'=B & <C>\x07",
            "weight": "2",
            "undertakings": "Ett; två; '-1+1",
            "undertaking_ids": "project-1; project-2",
            "sources": "a.txt:1; b.txt:2-3",
        }
    ]


def test_organisations_for_a_spreadsheet() -> None:
    first, second = _rows("csv-nodes")
    assert (first["id"], first["name"], first["distance"]) == ("organisation-a", "Almi", "0")
    assert (second["name"], second["group"], second["sources"]) == (
        "'=B & <C>\x07",
        "1",
        "b.txt:2-3",
    )
