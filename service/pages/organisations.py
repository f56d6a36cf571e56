"""Organisations: the list, and what one takes part in, when, where and with whom."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Annotated

from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse
from pydantic import BaseModel, ConfigDict, Field

from queries import Network, NetworkEdge, OrganisationRow, Place, Undertaking
from service.api.paging import named
from service.pages.frame import Name, page
from service.pages.network_drawing import draw
from service.pages.organisation_words import FOR_TEMPLATES, TYPES
from service.pages.turning import pages_of
from service.schemas import MAX_NAME
from service.schemas_pages import MAX_PAGE
from service.serving import PageIndex

router = APIRouter()

ROWS_PER_PAGE = 50
UNDERTAKINGS_SHOWN = 60
PARTNERS_SHOWN = 20
UNREACHED_SHOWN = 5

_ONLY_NAMED = ("target", "mention")
"""Roles that are no part in what is done."""


class OrganisationsPage(BaseModel):
    """What the list of organisations is asked."""

    model_config = ConfigDict(frozen=True)

    q: str = Field(default="", max_length=MAX_NAME)
    typ: str = Field(default="", max_length=MAX_NAME)
    sida: int = Field(default=1, ge=1, le=MAX_PAGE)


@dataclass(frozen=True, slots=True)
class Row:
    """An undertaking of an organisation, in all its roles.

    `first` and `last` are years, `reported` says that only the year of the report is known.
    """

    id: str
    title: str
    roles: tuple[str, ...]
    regions: tuple[str, ...]
    first: int | None
    last: int | None
    reported: bool
    source: Place


@router.get("/organisationer")
def organisations(
    request: Request, asked: Annotated[OrganisationsPage, Query()], index: PageIndex
) -> HTMLResponse:
    """Every organisation, searched by name, narrowed by type, a page at a time."""
    found = named(index.engine.organisations(), asked.q)
    chosen = [row for row in found if asked.typ in ("", row.type)]
    start = (asked.sida - 1) * ROWS_PER_PAGE
    return page(
        request,
        "networks/organisations.html",
        asked=asked,
        total=len(chosen),
        pages=pages_of(len(chosen), ROWS_PER_PAGE),
        rows=chosen[start : start + ROWS_PER_PAGE],
        types=_types(found),
        **FOR_TEMPLATES,
    )


def _types(rows: Iterable[OrganisationRow]) -> list[tuple[str, int]]:
    """The types that occur with their counts, in the order of the words for them."""
    counts = Counter(row.type for row in rows)
    order = list(TYPES)
    known = sorted(
        counts, key=lambda name: (order.index(name) if name in TYPES else len(order), name)
    )
    return [(name, counts[name]) for name in known]


@router.get("/organisation/{name:path}")
def organisation(request: Request, name: Name, index: PageIndex) -> HTMLResponse:
    """What an organisation takes part in, whom it meets there, and whom it does not reach."""
    engine = index.engine
    thing = engine.organisation(name)
    around = engine.network(thing.id, 1)
    rows = _rows(of for of in thing.undertakings if of.role not in _ONLY_NAMED)
    mentions = _rows(of for of in thing.undertakings if of.role in _ONLY_NAMED)
    return page(
        request,
        "networks/organisation.html",
        thing=thing,
        facts=engine.facts(thing.id),
        similar=None,
        rows=rows[:UNDERTAKINGS_SHOWN],
        left_out=len(rows) - UNDERTAKINGS_SHOWN,
        mentions=mentions[:UNDERTAKINGS_SHOWN],
        years=_span((*rows, *mentions)),
        roles=_counted(role for row in (*rows, *mentions) for role in row.roles),
        regions=_counted(region for row in (*rows, *mentions) for region in row.regions),
        around=around,
        drawing=draw(around),
        names={node.id: node for node in around.nodes},
        partners=_ties_of(around)[:PARTNERS_SHOWN],
        reach=engine.reach(thing.id, most=UNREACHED_SHOWN),
        **FOR_TEMPLATES,
    )


def _rows(undertakings: Iterable[Undertaking]) -> list[Row]:
    """One row per undertaking, the latest first."""
    together: dict[str, list[Undertaking]] = {}
    for of in undertakings:
        together.setdefault(of.id, []).append(of)
    rows = [_row(found) for found in together.values()]
    return sorted(rows, key=lambda row: (-(row.last or 0), -(row.first or 0), row.title, row.id))


def _row(found: Sequence[Undertaking]) -> Row:
    of = found[0]
    known = [int(date[:4]) for date in (of.period.start, of.period.end) if date]
    years = known or list(of.years)
    return Row(
        id=of.id,
        title=of.title,
        roles=tuple(dict.fromkeys(same.role for same in found)),
        regions=of.regions,
        first=min(years, default=None),
        last=max(years, default=None),
        reported=not known,
        source=of.source,
    )


def _span(rows: Iterable[Row]) -> tuple[int, int] | None:
    """The first and the last year of the rows, None when no year is known."""
    years = [year for row in rows for year in (row.first, row.last) if year is not None]
    return (min(years), max(years)) if years else None


def _counted(values: Iterable[str]) -> list[tuple[str, int]]:
    return sorted(Counter(values).items(), key=lambda item: (-item[1], item[0]))


def _ties_of(around: Network) -> list[tuple[str, NetworkEdge]]:
    """The partners of the organisation in the centre with their ties, the strongest first."""
    ends = ((edge, {edge.source, edge.target} - {around.center}) for edge in around.edges)
    ties = [(others.pop(), edge) for edge, others in ends if len(others) == 1]
    return sorted(ties, key=lambda tie: (-tie[1].weight, tie[0]))
