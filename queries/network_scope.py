"""Which undertakings and ties a network is made of, as a person narrows it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from graph import fold
from queries.answers import FacetValue
from queries.errors import InvalidQuery
from queries.filters import MISSING, exact_value, facet_values
from queries.network_things import NetworkChoices
from queries.roles import COLLABORATION, ROLE_OF
from queries.ventures import VENTURE_DIMENSIONS, Venture

ROLES = tuple(role for relation, role in ROLE_OF.items() if relation in COLLABORATION)
"""Roles by which organisations meet, strongest first."""


@dataclass(frozen=True, slots=True)
class NetworkScope:
    """What a network is narrowed to, as a person wrote it; everything when nothing is said.

    Any of the values within one dimension, all dimensions together. `min_weight` is the fewest
    undertakings that two must share; `max_share` hides organisations that take part in more
    than that percentage of the undertakings (those that are everywhere tell little).
    """

    region: tuple[str, ...] = ()
    area: tuple[str, ...] = ()
    programme: tuple[str, ...] = ()
    year: tuple[str, ...] = ()
    role: tuple[str, ...] = ()
    min_weight: int = 1
    max_share: int = 100


EVERYTHING = NetworkScope()
"""The scope that leaves nothing out."""


def narrowed(ventures: Iterable[Venture], scope: NetworkScope) -> tuple[Venture, ...]:
    """The ventures of a scope, each with the members of the wanted roles; raises InvalidQuery."""
    listed = tuple(ventures)
    wanted = {name: _wanted(listed, name, scope) for name in VENTURE_DIMENSIONS}
    roles = {_role(text) for text in scope.role if text.strip()} or set(ROLES)
    chosen = (venture for venture in listed if _passes(venture, wanted))
    return tuple(_with_roles(venture, roles) for venture in chosen)


def _wanted(ventures: Iterable[Venture], name: str, scope: NetworkScope) -> set[str]:
    """The exact values of a dimension that are asked for."""
    texts: tuple[str, ...] = getattr(scope, name)
    known = tuple(sorted({value for venture in ventures for value in venture.values[name]}))
    return {exact_value(name, text, known) for text in texts if text.strip()}


def _role(text: str) -> str:
    if fold(text) not in ROLES:
        raise InvalidQuery("role", f"”{text}” är ingen roll. Rollerna är {', '.join(ROLES)}.")
    return fold(text)


def _passes(venture: Venture, wanted: dict[str, set[str]]) -> bool:
    return all(
        values & set(venture.values[name] or (MISSING,))
        for name, values in wanted.items()
        if values
    )


def _with_roles(venture: Venture, roles: set[str]) -> Venture:
    return replace(venture, members=tuple(m for m in venture.members if roles & set(m.roles)))


def choices(ventures: Iterable[Venture]) -> NetworkChoices:
    """The values that a network can be narrowed to, most frequent first."""
    listed = tuple(ventures)
    return NetworkChoices(
        region=_counted(listed, "region"),
        area=_counted(listed, "area"),
        programme=_counted(listed, "programme"),
        year=_counted(listed, "year"),
        role=facet_values(role for v in listed for role in {r for m in v.members for r in m.roles}),
    )


def _counted(ventures: Iterable[Venture], name: str) -> tuple[FacetValue, ...]:
    return facet_values(
        value for venture in ventures for value in venture.values[name] or (MISSING,)
    )
