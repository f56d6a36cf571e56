"""Themes, matrices of regions, and goals in groups."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Request, Response

from queries import GoalGroup, Matrix, Theme
from service.api import examples_panorama as examples
from service.api.paging import listing, wanted_part
from service.api.parameters import ThemeId
from service.api.responses import answers
from service.downloads import csv_file, xlsx_file
from service.matrix_tables import matrix_table
from service.schemas import Listing, Window
from service.schemas_panorama import GoalSearch, MatrixAsked, ThemeRegion
from service.serving import Index, entity_tag

router = APIRouter(tags=["themes"])


@router.get("/themes", responses=answers(examples.THEMES, "The themes.", 400, 422))
def themes(request: Request, asked: Annotated[Window, Query()], index: Index) -> Listing[Theme]:
    """What several regions do alike: groups of like initiatives of at least three regions.

    A theme is called by the words that its initiatives have in common; its most central
    initiative comes first. Those of most regions come first.
    """
    return listing(index.engine.panorama.themes(), wanted_part(request, asked, index))


@router.get("/themes/{theme}", responses=answers(examples.THEME, "The theme.", 404, 422))
def theme(theme: ThemeId, asked: Annotated[ThemeRegion, Query()], index: Index) -> Theme:
    """One theme; the ids of themes belong to one index and may change with the next."""
    return index.engine.panorama.theme(theme, asked.region)


@router.get(
    "/matrix", responses=answers(examples.MATRIX, "The matrix.", 422), response_model=Matrix
)
def matrix(
    request: Request, asked: Annotated[MatrixAsked, Query()], index: Index
) -> Matrix | Response:
    """The initiatives that a search finds, counted by region and area, theme or goal.

    An initiative counts in every column that it belongs to; `rest` are those in none. The
    `values` of a column are the filter values of a search that finds what it counts.
    """
    found = index.engine.panorama.matrix(asked.by, asked.q, asked.given())
    if asked.format == "json":
        return found
    name, headers = f"utblick-{found.by}", {"ETag": entity_tag(request, index)}
    if asked.format == "csv":
        return csv_file(name, matrix_table(found), headers)
    return xlsx_file(name, [matrix_table(found)], headers)


@router.get(
    "/goal-groups", responses=answers(examples.GOAL_GROUPS, "The groups of goals.", 400, 422)
)
def goal_groups(
    request: Request, asked: Annotated[GoalSearch, Query()], index: Index
) -> Listing[GoalGroup]:
    """The goals of the regions' own strategies; the same aim in other words is one group.

    A group is called as its most central goal. Those of most regions come first.
    """
    found = index.engine.panorama.goal_groups(asked.q)
    return listing(found, wanted_part(request, asked, index))
