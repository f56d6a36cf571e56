"""What pages call types of organisations, and the groups of types that drawings tell apart."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from service.pages.shapes import outline

_LEGEND_RADIUS = 8.0

TYPES: Mapping[str, str] = {
    "region": "Region",
    "kommunalforbund": "Kommunalförbund",
    "kommun": "Kommun",
    "myndighet": "Statlig myndighet",
    "lansstyrelse": "Länsstyrelse",
    "foretag": "Företag",
    "naringslivsorganisation": "Näringslivsorganisation",
    "universitet": "Universitet eller högskola",
    "forskningsinstitut": "Forskningsinstitut",
    "skola_utbildning": "Skola eller utbildning",
    "innovationsmiljo": "Innovationsmiljö",
    "energikontor": "Energikontor",
    "natverk_plattform": "Nätverk eller plattform",
    "civilsamhalle": "Civilsamhälle",
    "internationell": "Internationell organisation",
    "ovrig": "Övrig organisation",
}
"""Types of organisations, in the order of `KINDS`."""

KINDS: tuple[str, ...] = (
    "Region",
    "Kommun",
    "Stat",
    "Näringsliv",
    "Forskning och utbildning",
    "Innovationsmiljö och nätverk",
    "Övriga",
)
"""Groups of types, each with a shape and a colour of its own in drawings."""

_KIND_OF: Mapping[str, int] = {
    "region": 0,
    "kommunalforbund": 0,
    "kommun": 1,
    "myndighet": 2,
    "lansstyrelse": 2,
    "foretag": 3,
    "naringslivsorganisation": 3,
    "universitet": 4,
    "forskningsinstitut": 4,
    "skola_utbildning": 4,
    "innovationsmiljo": 5,
    "energikontor": 5,
    "natverk_plattform": 5,
}


def type_label(name: str) -> str:
    """What a type of organisation is called; one that has no name of its own is itself."""
    return TYPES.get(name, name or TYPES["ovrig"])


def kind_of(type_name: str) -> int:
    """The row of `KINDS` that a type belongs to."""
    return _KIND_OF.get(type_name, len(KINDS) - 1)


FOR_TEMPLATES: Mapping[str, Any] = {
    "type_label": type_label,
    "organisation_kinds": KINDS,
    "legend": tuple(outline(kind, _LEGEND_RADIUS) for kind in range(len(KINDS))),
}
"""What the templates about organisations use."""
