"""Errors of the graph.

GraphError
├── SchemaError        a statement or the schema file breaks the model
├── StatementsDamaged  a file of statements cannot be read
└── UnknownRegion      a name is none of Sweden's 21 regions
"""

from __future__ import annotations

from collections.abc import Sequence


class GraphError(Exception):
    """Root of everything that can go wrong in the graph."""


class SchemaError(GraphError):
    """A statement or the schema file itself breaks the model."""


class StatementsDamaged(GraphError):
    """A stored file of statements is unreadable; the message says which line."""


class UnknownRegion(GraphError):
    """A name is none of the 21 regions; `suggestions` are the nearest ones."""

    def __init__(self, name: str, suggestions: Sequence[str]) -> None:
        self.name = name
        self.suggestions = tuple(suggestions)
        hint = f" Menade du {' eller '.join(suggestions)}?" if suggestions else ""
        super().__init__(f"Det finns ingen region som heter ”{name}”.{hint}")
