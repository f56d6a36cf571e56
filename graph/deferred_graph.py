"""A reader that is opened when it is first asked, for answers that may not need it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cached_property

from graph.model import Node, Relation
from graph.store import Direction, GraphReader


class DeferredGraph:
    """GraphReader over one that a function opens; what the opening raises, the first ask raises."""

    def __init__(self, opened: Callable[[], GraphReader]) -> None:
        self._opened = opened

    @cached_property
    def _graph(self) -> GraphReader:
        return self._opened()

    def node(self, node_id: str) -> Node | None:
        """See GraphReader."""
        return self._graph.node(node_id)

    def nodes(self, kind: str) -> Iterator[Node]:
        """See GraphReader."""
        return self._graph.nodes(kind)

    def relations(
        self, node_id: str, kind: str | None = None, direction: Direction = "both"
    ) -> tuple[Relation, ...]:
        """See GraphReader."""
        return self._graph.relations(node_id, kind, direction)

    def at(self, document: str, line: int) -> tuple[Node, ...]:
        """See GraphReader."""
        return self._graph.at(document, line)

    def counts(self) -> dict[str, int]:
        """See GraphReader."""
        return self._graph.counts()
