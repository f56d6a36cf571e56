"""Regions by theme, area or goal; one theme; the regions' goals beside each other."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Annotated

from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse

from queries import By, Column, Matrix
from service.pages.addresses import address, search_address
from service.pages.frame import Name, language_of, page
from service.pages.shades import level
from service.pages.turning import turn
from service.schemas import MAX_VALUES
from service.schemas_panorama import COLUMNS, GoalsPage, MatrixPage, ThemePage
from service.serving import PageIndex
from service.words_panorama import MATRIX_COLUMNS

router = APIRouter()

GROUPS_PER_PAGE = 20


@dataclass(frozen=True, slots=True)
class Cell:
    """A count, its shade, and where what it counts is listed ("" for nothing)."""

    count: int
    level: int
    address: str


@dataclass(frozen=True, slots=True)
class Line:
    """A region's row."""

    region: str
    cells: tuple[Cell, ...]
    rest: int
    total: Cell


@router.get("/teman")
def themes(
    request: Request, asked: Annotated[MatrixPage, Query()], index: PageIndex
) -> HTMLResponse:
    """The matrix of regions, and the themes that it shows."""
    found = index.engine.panorama.matrix(COLUMNS[asked.efter], asked.q, asked.given())
    to = partial(_cell_address, asked, found.by)
    return page(
        request,
        "themes/matrix.html",
        asked=asked,
        found=found,
        lines=lines(found, to),
        heads=[(column, to(column, "")) for column in found.columns],
        themes=index.engine.panorama.themes(),
        choices={name: MATRIX_COLUMNS[by] for name, by in COLUMNS.items()},
        files=partial(_file_address, asked, found.by),
        chosen=[value for values in asked.given().values() for value in values],
    )


def lines(found: Matrix, to: Callable[[Column, str], str]) -> tuple[Line, ...]:
    """The rows of a matrix with the shade and the address of each cell."""
    most = max((count for row in found.rows for count in row.counts), default=0)
    return tuple(
        Line(
            region=row.region,
            cells=tuple(
                Cell(count, level(count, most), to(column, row.region) if count else "")
                for column, count in zip(found.columns, row.counts, strict=True)
            ),
            rest=row.rest,
            total=Cell(row.total, 0, to(Column("", "", ()), row.region) if row.total else ""),
        )
        for row in found.rows
    )


def _cell_address(asked: MatrixPage, by: By, column: Column, region: str) -> str:
    """The search that finds what a cell counts; a theme's own page where columns are themes."""
    if by == "theme" and column.id:
        return address(f"/teman/{column.id}", {"region": region}, asked.lang)
    if len(column.values) > MAX_VALUES:
        return address("/mal", {"q": column.name}, asked.lang)
    wanted: dict[str, object] = {"q": asked.q, **asked.given(), "kind": ["initiative"]}
    if region:
        wanted["region"] = [region]
    if column.values:
        wanted[by] = [*column.values]
    return search_address({**wanted, "lang": asked.lang})


def _file_address(asked: MatrixPage, by: By, form: str) -> str:
    """The same matrix as a file."""
    given = {"by": by, "q": asked.q, **asked.given(), "format": form}
    return address("/api/v1/matrix", given)


@router.get("/teman/{theme}")
def theme(
    request: Request, theme: Name, asked: Annotated[ThemePage, Query()], index: PageIndex
) -> HTMLResponse:
    """A theme: its initiatives, the most typical first, of one region or of all."""
    whole = index.engine.panorama.theme(theme)
    found = index.engine.panorama.theme(theme, asked.region)
    return page(
        request, "themes/theme.html", found=found, total=len(whole.initiatives), region=asked.region
    )


@router.get("/mal")
def goals(request: Request, asked: Annotated[GoalsPage, Query()], index: PageIndex) -> HTMLResponse:
    """The regions' goals, the same aim in other words together."""
    found = index.engine.panorama.goal_groups(asked.q)
    first = (asked.sida - 1) * GROUPS_PER_PAGE
    to = partial(_goals_address, asked.q, language_of(request))
    return page(
        request,
        "themes/goals.html",
        asked=asked,
        groups=found[first : first + GROUPS_PER_PAGE],
        total=len(found),
        shared=sum(len(group.regions) > 1 for group in found),
        turn=turn(asked.sida, len(found), GROUPS_PER_PAGE, to),
    )


def _goals_address(query: str, language: str, number: int) -> str:
    return address("/mal", {"q": query, "sida": number if number > 1 else ""}, language)
