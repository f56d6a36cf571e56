"""The regions' goals side by side: the same aim in other words is one group."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from embeddings import Alike, Group, SearchIndex, Text
from graph import GraphReader, Node, related
from queries.answers import Place
from queries.details import report
from queries.things import Report


@dataclass(frozen=True, slots=True)
class RegionalGoal:
    """A goal in a region's own strategy, and the initiatives that contribute to it."""

    id: str
    text: str
    strategy: str
    regions: tuple[str, ...]
    initiatives: tuple[Report, ...]
    source: Place


@dataclass(frozen=True, slots=True)
class GoalGroup:
    """Goals that aim at the same; the group is called as its most central goal."""

    id: str
    name: str
    regions: tuple[str, ...]
    initiatives: int
    goals: tuple[RegionalGoal, ...]


class GoalGroups:
    """The goals of the regions' own strategies, grouped by meaning."""

    def __init__(self, graph: GraphReader, index: SearchIndex) -> None:
        self._graph = graph
        self._index = index

    @cached_property
    def goals(self) -> dict[str, RegionalGoal]:
        """Every goal of a strategy that is some region's, by id."""
        found = (self._goal(node) for node in self._graph.nodes("Goal"))
        return {goal.id: goal for goal in found if goal is not None}

    @cached_property
    def alike(self) -> Alike:
        """The goals by how alike they are."""
        return self._texts.alike(self.goals)

    @cached_property
    def groups(self) -> tuple[GoalGroup, ...]:
        """Every goal in one group; those of most regions first, then of most initiatives."""
        made = (self._group(group) for group in self.alike.groups())
        return tuple(sorted(made, key=lambda g: (-len(g.regions), -g.initiatives, g.name, g.id)))

    def search(self, query: str) -> tuple[GoalGroup, ...]:
        """The groups with a goal that meets a text, best goal first; without a text all."""
        if not query.strip():
            return self.groups
        group_of = {goal.id: group for group in self.groups for goal in group.goals}
        best = (group_of[match.id] for match in self._texts.ask(query).ranked())
        return tuple({group.id: group for group in best}.values())

    @cached_property
    def _texts(self) -> SearchIndex:
        return self._index.beside([Text(goal.id, "", goal.text) for goal in self.goals.values()])

    def _goal(self, node: Node) -> RegionalGoal | None:
        """None for goals that are no region's own: global ones, a programme's, a project's."""
        strategies = related(self._graph, node.id, "PART_OF", "out")
        regions = [r for s in strategies for r in related(self._graph, s.id, "STRATEGY_OF", "out")]
        if not regions:
            return None
        serving = related(self._graph, node.id, "CONTRIBUTES_TO", "in")
        initiatives = sorted(
            (n for n in serving if n.type == "Initiative"), key=lambda n: (n.source, n.id)
        )
        return RegionalGoal(
            id=node.id,
            text=node.text("text"),
            strategy=", ".join(sorted({s.text("name") for s in strategies})),
            regions=_names(regions),
            initiatives=tuple(report(self._graph, n) for n in initiatives),
            source=Place.of(node.source),
        )

    def _group(self, group: Group) -> GoalGroup:
        goals = tuple(self.goals[member] for member in group.members)
        return GoalGroup(
            id=group.center,
            name=goals[0].text,
            regions=tuple(sorted({region for goal in goals for region in goal.regions})),
            initiatives=len({report.id for goal in goals for report in goal.initiatives}),
            goals=goals,
        )


def _names(nodes: Iterable[Node]) -> tuple[str, ...]:
    return tuple(sorted({node.text("name") for node in nodes}))
