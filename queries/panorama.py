"""Many at once: things compared, regions beside each other, themes, goals and lessons."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from functools import cached_property

from embeddings import SearchIndex
from graph import GraphReader
from queries.comparison import Comparison, comparison
from queries.filters import parse_filters
from queries.goal_groups import GoalGroup, GoalGroups
from queries.lessons import LessonList, Lessons, Part
from queries.overview import region_profile
from queries.regional import Emphasis, Outlook, Regional
from queries.search import Searcher
from queries.themes import (
    By,
    Column,
    Matrix,
    Theme,
    Themes,
    area_columns,
    goal_columns,
    matrix,
    theme_columns,
)

Given = Mapping[str, Collection[str]]
"""Filters as a person wrote them: dimension -> wanted values."""


class Panorama:
    """Answers what needs a view over all of a graph; each view is made when first asked for."""

    def __init__(self, graph: GraphReader, index: SearchIndex, searcher: Searcher) -> None:
        self._graph = graph
        self._index = index
        self._searcher = searcher

    def compare(self, addresses: Sequence[str]) -> Comparison:
        """Two to five initiatives or projects side by side; raises InvalidQuery, NotFound."""
        return comparison(self._graph, self._index, addresses)

    def outlook(self, name: str, emphasis: Emphasis | None = None) -> Outlook:
        """A region beside the others; raises UnknownRegion or NotFound."""
        profile = region_profile(self._graph, name)
        return self._regional.outlook(profile, emphasis or Emphasis())

    def themes(self) -> tuple[Theme, ...]:
        """What initiatives of several regions are about, most regions first."""
        return self._themes.themes

    def theme(self, theme_id: str, region: str = "") -> Theme:
        """A theme by its id, with the initiatives of one region or of all.

        Raises NotFound, InvalidQuery for an unknown region.
        """
        return self._themes.theme(theme_id, region)

    def matrix(self, by: By, query: str = "", given: Given | None = None) -> Matrix:
        """The initiatives that a search finds, by region and area, theme or goal.

        Raises InvalidQuery for a wrong filter.
        """
        initiatives = {**(given or {}), "kind": ("initiative",)}
        filters = parse_filters(initiatives, self._searcher.records.values())
        return matrix(by, query, self._searcher.found(query, filters), self._columns(by))

    def goal_groups(self, query: str = "") -> tuple[GoalGroup, ...]:
        """The regions' goals in groups of like ones, those that meet a text first."""
        return self._goal_groups.search(query)

    def lessons(
        self,
        query: str = "",
        given: Given | None = None,
        part: Part | None = None,
    ) -> LessonList:
        """What was learned, by meaning and filters (kind, region, project).

        Raises InvalidQuery.
        """
        return self._lessons.search(query, given or {}, part or Part())

    def _columns(self, by: By) -> dict[Column, frozenset[str]]:
        if by == "theme":
            return theme_columns(self.themes())
        if by == "goal":
            return goal_columns(self._goal_groups.groups)
        return area_columns(self._themes.records)

    @cached_property
    def _themes(self) -> Themes:
        return Themes(self._searcher.records.values(), self._index)

    @cached_property
    def _goal_groups(self) -> GoalGroups:
        return GoalGroups(self._graph, self._index)

    @cached_property
    def _regional(self) -> Regional:
        return Regional(self._themes, self._goal_groups)

    @cached_property
    def _lessons(self) -> Lessons:
        return Lessons(self._graph, self._index)
