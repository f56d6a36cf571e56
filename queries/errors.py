"""Errors of the questions.

QueryError
├── NotFound        nothing has that id, name or place
└── InvalidQuery    a question or a filter that cannot be understood; `field` says which
"""

from __future__ import annotations

from collections.abc import Sequence


class QueryError(Exception):
    """Root of everything that can be wrong with a question."""


class NotFound(QueryError):
    """Nothing has the id, name or place that was asked for."""


class InvalidQuery(QueryError):
    """A question or filter that cannot be understood; `field` is the part that is wrong."""

    def __init__(self, field: str, problem: str) -> None:
        self.field = field
        super().__init__(problem)


def did_you_mean(suggestions: Sequence[str]) -> str:
    """ " Menade du A eller B?" or "" without suggestions."""
    return f" Menade du {' eller '.join(suggestions)}?" if suggestions else ""
