"""Themes of the initiatives, and who works on what: regions by theme, area or goal."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Literal

from embeddings import Alike, Group, SearchIndex
from graph import all_regions
from queries.answers import Place
from queries.errors import NotFound
from queries.filters import MISSING, exact_value
from queries.goal_groups import GoalGroup
from queries.records import Record
from queries.things import Report

By = Literal["area", "theme", "goal"]
"""What the columns of a matrix can be."""

FEW_REGIONS = 3
"""Regions from which on a group of like initiatives is a theme."""

MAX_COLUMNS = 24
_WORDS = 3


@dataclass(frozen=True, slots=True)
class Theme:
    """Initiatives of several regions that are alike; called by the words they have in common."""

    id: str
    name: str
    regions: tuple[str, ...]
    initiatives: tuple[Report, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a matrix; `values` are what a search is filtered by to get what it counts."""

    id: str
    name: str
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """A region: how many initiatives in each column, in none of them, and in all."""

    region: str
    counts: tuple[int, ...]
    rest: int
    total: int


@dataclass(frozen=True, slots=True)
class Matrix:
    """Regions by columns; an initiative counts in every column that it belongs to."""

    by: By
    query: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    total: int


class Themes:
    """The initiatives by how alike they are."""

    def __init__(self, records: Iterable[Record], index: SearchIndex) -> None:
        self.records = {r.id: r for r in records if r.kind == "initiative"}
        self._index = index

    @cached_property
    def alike(self) -> Alike:
        """The initiatives by how alike they are."""
        return self._index.alike(self.records)

    @cached_property
    def themes(self) -> tuple[Theme, ...]:
        """The groups of like initiatives of several regions; those of most regions first."""
        made = (self._theme(group) for group in self.alike.groups())
        found = (theme for theme in made if len(theme.regions) >= FEW_REGIONS)
        return tuple(sorted(found, key=lambda t: (-len(t.regions), -len(t.initiatives), t.id)))

    def theme(self, theme_id: str, region: str = "") -> Theme:
        """A theme by its id, with the initiatives of one region or of all.

        Raises NotFound, InvalidQuery for an unknown region.
        """
        theme = next((theme for theme in self.themes if theme.id == theme_id), None)
        if theme is None:
            raise NotFound(f"Det finns inget tema med id ”{theme_id}” i det här indexet.")
        if not region.strip():
            return theme
        name = exact_value("region", region, theme.regions)
        return replace(theme, initiatives=tuple(r for r in theme.initiatives if r.region == name))

    def report(self, initiative_id: str) -> Report:
        """An initiative, in short."""
        record = self.records[initiative_id]
        region, area = record.first("region"), record.first("area")
        return Report(record.id, record.title, region, area, Place.of(record.source))

    def _theme(self, group: Group) -> Theme:
        records = [self.records[member] for member in group.members]
        regions = {region for record in records for region in record.values["region"]}
        return Theme(
            id=group.center.replace("initiative", "theme", 1),
            name=self._name(records) if len(regions) >= FEW_REGIONS else "",
            regions=tuple(sorted(regions)),
            initiatives=tuple(self.report(member) for member in group.members),
        )

    def _name(self, records: Sequence[Record]) -> str:
        texts = [f"{record.title}\n{record.body}" for record in records]
        words = self._index.telling_words(texts, _WORDS)
        return ", ".join(words).capitalize() or records[0].title


def theme_columns(themes: Iterable[Theme]) -> dict[Column, frozenset[str]]:
    """Themes as columns, each with the initiatives that it counts."""
    return {
        Column(theme.id, theme.name, ()): frozenset(of.id for of in theme.initiatives)
        for theme in tuple(themes)[:MAX_COLUMNS]
    }


def goal_columns(groups: Iterable[GoalGroup]) -> dict[Column, frozenset[str]]:
    """Groups of goals that several regions share as columns."""
    shared = [group for group in groups if len(group.regions) > 1 and group.initiatives]
    return {
        Column(group.id, group.name, tuple(sorted({goal.text for goal in group.goals}))): frozenset(
            of.id for goal in group.goals for of in goal.initiatives
        )
        for group in shared[:MAX_COLUMNS]
    }


def area_columns(records: Mapping[str, Record]) -> dict[Column, frozenset[str]]:
    """Policy areas as columns, as they come in the documents."""
    first: dict[str, tuple[object, str]] = {}
    inside: dict[str, set[str]] = {}
    for record in records.values():
        for area in record.values["area"]:
            first[area] = min(first.get(area, (record.source, area)), (record.source, area))
            inside.setdefault(area, set()).add(record.id)
    ordered = sorted(first, key=lambda area: first[area])
    return {Column(area, area, (area,)): frozenset(inside[area]) for area in ordered}


def matrix(
    by: By,
    query: str,
    counted: Iterable[Record],
    columns: Mapping[Column, frozenset[str]],
) -> Matrix:
    """The counted records by region and column; every region has a row, by county code."""
    listed = tuple(counted)
    in_region: dict[str, list[str]] = {region.name: [] for region in all_regions()}
    for record in listed:
        for region in record.values["region"] or (MISSING,):
            in_region.setdefault(region, []).append(record.id)
    inside = tuple(columns.values())
    rows = tuple(_row(region, ids, inside) for region, ids in in_region.items())
    return Matrix(by, query, tuple(columns), rows, len(listed))


def _row(region: str, ids: Sequence[str], inside: Sequence[frozenset[str]]) -> Row:
    of = Counter(at for id_ in ids for at, column in enumerate(inside) if id_ in column)
    rest = sum(not any(id_ in column for column in inside) for id_ in ids)
    return Row(region, tuple(of[at] for at in range(len(inside))), rest, len(ids))
