"""Networks as files of other programs: GraphML, GEXF, JSON, and CSV of ties or organisations.

Node ids are the graph's own, so that two files of one index fit together; every tie carries the
undertakings that it is made of and the places that say so.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import networkx as nx

from queries import Network, NetworkEdge, NetworkNode, Place
from service.exports import as_json, csv_lines
from service.render import place
from service.schemas_networks import NetworkForm

MEDIA: Mapping[NetworkForm, str] = {
    "json": "application/json",
    "graphml": "application/graphml+xml",
    "gexf": "application/gexf+xml",
    "csv": "text/csv",
    "csv-nodes": "text/csv",
}
"""Form -> media type."""

FILE_NAMES: Mapping[NetworkForm, str] = {
    "json": "natverk.json",
    "graphml": "natverk.graphml",
    "gexf": "natverk.gexf",
    "csv": "natverk-band.csv",
    "csv-nodes": "natverk-organisationer.csv",
}
"""Form -> name of the file."""

_TIES = (
    "source", "source_name", "target", "target_name", "weight", "undertakings", "undertaking_ids",
    "sources",
)  # fmt: skip
_NODES = (
    "id", "name", "type", "distance", "undertakings", "partners", "group", "bridge", "sources",
)  # fmt: skip
_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that XML 1.0 cannot hold."""
_TODAY = re.compile(r' lastmodifieddate="[^"]*"')


def network_file(network: Network, form: NetworkForm) -> Iterator[str]:
    """A network in one of the forms, in pieces."""
    if form == "json":
        return iter([json.dumps(as_json(network), ensure_ascii=False, indent=2), "\n"])
    if form == "csv":
        names = {node.id: node.name for node in network.nodes}
        return csv_lines(_TIES, (_tie_row(edge, names) for edge in network.edges))
    if form == "csv-nodes":
        return csv_lines(_NODES, map(_node_row, network.nodes))
    drawn = _as_graph(network)
    if form == "graphml":
        return (f"{line}\n" for line in nx.generate_graphml(drawn))
    # The same network gives the same file, on whichever day.
    return (_TODAY.sub("", f"{line}\n") for line in nx.generate_gexf(drawn))


def _tie_row(edge: NetworkEdge, names: Mapping[str, str]) -> tuple[object, ...]:
    return (
        edge.source, names[edge.source], edge.target, names[edge.target], edge.weight,
        [of.title for of in edge.shared], [of.id for of in edge.shared], _evidence(edge),
    )  # fmt: skip


def _node_row(node: NetworkNode) -> tuple[object, ...]:
    return (
        node.id, node.name, node.type, node.distance, node.undertakings, node.partners,
        node.group or None, node.bridge, _places(node.sources),
    )  # fmt: skip


def _as_graph(network: Network) -> nx.Graph[str]:
    drawn: nx.Graph[str] = nx.Graph()
    for node in network.nodes:
        drawn.add_node(node.id, **_node_attributes(node))
    for edge in network.edges:
        drawn.add_edge(edge.source, edge.target, **_edge_attributes(edge))
    return drawn


def _node_attributes(node: NetworkNode) -> dict[str, Any]:
    known = {} if node.distance is None else {"distance": node.distance}
    return known | {
        "label": _xml(node.name),
        "type": _xml(node.type),
        "undertakings": node.undertakings,
        "partners": node.partners,
        "group": node.group,
        "bridge": node.bridge,
        "sources": _xml("; ".join(_places(node.sources))),
    }


def _edge_attributes(edge: NetworkEdge) -> dict[str, Any]:
    return {
        "weight": edge.weight,
        "undertakings": _xml("; ".join(of.title for of in edge.shared)),
        "undertaking_ids": "; ".join(of.id for of in edge.shared),
        "sources": _xml("; ".join(_evidence(edge))),
    }


def _evidence(edge: NetworkEdge) -> list[str]:
    return _places(sorted({source for of in edge.shared for source in of.evidence}))


def _places(places: Iterable[Place]) -> list[str]:
    return [place(source) for source in places]


def _xml(text: str) -> str:
    return _NO_XML.sub("\N{REPLACEMENT CHARACTER}", text)
