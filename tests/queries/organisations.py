"""A small world of organisations that meet in initiatives, as statements."""

from __future__ import annotations

from graph import TYPE, MemoryGraph, Provenance, Source, Statement

NAMES = {
    "almi": "Almi",
    "iuc": "IUC Syd",
    "ensam": "Ensam AB",
    "hav": "Havsbruket",
    "skog": "Skogsbolaget",
    "region": "Region Kalmar län",
}


def _at(line: int) -> Provenance:
    return Provenance(Source("a.txt", line, line), "test")


def _node(node_id: str, kind: str, line: int, **facts: str | int) -> list[Statement]:
    made = [Statement(node_id, TYPE, kind, _at(line))]
    return made + [Statement(node_id, name, value, _at(line)) for name, value in facts.items()]


def initiative(number: int, county: str, **roles: str) -> list[Statement]:
    """An initiative of a county on the line of its number, with organisations in roles."""
    node = f"initiative-{number}"
    ends = {"08": "area-naringsliv", "09": "area-klimat"}
    stated = [
        *_node(node, "Initiative", number, title=f"Insats {number}", year=2023),
        Statement(f"region-{county}", "REPORTED", node, _at(number)),
        Statement(node, "IN_AREA", ends[county], _at(number)),
    ]
    return stated + [
        Statement(f"organisation-{name}", role, node, _at(number)) for name, role in roles.items()
    ]


WORLD = [
    *_node("region-08", "Region", 1, name="Kalmar", county_code="08"),
    *_node("region-09", "Region", 1, name="Gotland", county_code="09"),
    *_node("area-naringsliv", "PolicyArea", 1, name="Näringsliv", number=3),
    *_node("area-klimat", "PolicyArea", 1, name="Klimat", number=7),
    *_node("programme-eruf", "Programme", 1, name="ERUF"),
    *(
        statement
        for key, name in NAMES.items()
        for statement in _node(f"organisation-{key}", "Organisation", 1, name=name)
    ),
    *_node("project-ett", "Project", 2, name="Ett"),
    *initiative(2, "08", almi="OWNS", region="FUNDS"),
    *initiative(3, "09", iuc="PARTNERS_IN", almi="PARTNERS_IN"),
    Statement("initiative-2", "ABOUT", "project-ett", _at(2)),
    Statement("initiative-3", "ABOUT", "project-ett", _at(3)),
    *initiative(4, "09", iuc="OWNS", almi="PARTNERS_IN"),
    *initiative(5, "09", iuc="OWNS", hav="PARTNERS_IN"),
    *initiative(6, "08", skog="OWNS", ensam="MENTIONED_IN"),
    *initiative(7, "08", skog="PARTNERS_IN", hav="OWNS"),
    Statement("initiative-5", "FUNDED_BY", "programme-eruf", _at(5)),
]


def world() -> MemoryGraph:
    """The graph of WORLD, new each time."""
    graph = MemoryGraph()
    graph.write(WORLD)
    return graph
