"""What is known beforehand about a text that facts are extracted from."""

from __future__ import annotations

from dataclasses import dataclass

from graph import RegionName


@dataclass(frozen=True, slots=True)
class Context:
    """Who reports (None for nobody known), for which year, and in which policy area."""

    region: RegionName | None = None
    year: int | None = None
    area: str = ""
