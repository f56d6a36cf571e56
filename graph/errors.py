"""Errors of the graph.

GraphError
├── SchemaError        a statement or the schema file breaks the model
├── StatementsDamaged  a file of statements cannot be read
├── DecisionsError     the file of decisions on who is who cannot be understood
├── UnknownRegion      a name is none of Sweden's 21 regions
└── StoreError         the database could not do what it was asked
    ├── StoreUnavailable   no server answers, or it stopped answering
    ├── StoreRefused       wrong password, or the user lacks the right
    ├── StoreVersion       the server, or the graph in it, has a version we cannot use
    └── StoreBusy          another write took over
"""

from __future__ import annotations

from collections.abc import Sequence


class GraphError(Exception):
    """Root of everything that can go wrong in the graph."""


class SchemaError(GraphError):
    """A statement or the schema file itself breaks the model."""


class StatementsDamaged(GraphError):
    """A stored file of statements is unreadable; the message says which line."""


class DecisionsError(GraphError):
    """The file of decisions cannot be understood; the message says which line."""


class UnknownRegion(GraphError):
    """A name is none of the 21 regions; `suggestions` are the nearest ones."""

    def __init__(self, name: str, suggestions: Sequence[str]) -> None:
        self.name = name
        self.suggestions = tuple(suggestions)
        hint = f" Menade du {' eller '.join(suggestions)}?" if suggestions else ""
        super().__init__(f"Det finns ingen region som heter ”{name}”.{hint}")


class StoreError(GraphError):
    """The database could not do what it was asked; the root of what a database can raise."""


class StoreUnavailable(StoreError):
    """No database answers at the address, or it stopped answering."""


class StoreRefused(StoreError):
    """The database turned the user away: wrong password or missing rights."""


class StoreVersion(StoreError):
    """The database server, or the graph stored in it, has a version that we cannot use."""


class StoreBusy(StoreError):
    """Another write took over, so this one changed nothing that can be seen."""
