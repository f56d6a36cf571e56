"""Paths: how one organisation or region leads to another, with the proof of each step."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse
from pydantic import BaseModel, ConfigDict, Field

from queries import NotFound, Path
from service.pages.frame import page
from service.render import RELATIONS
from service.schemas import MAX_NAME
from service.serving import PageIndex

router = APIRouter()

NAMES_SUGGESTED = 500


class PathPage(BaseModel):
    """What the page of paths is asked: the two ends."""

    model_config = ConfigDict(frozen=True)

    fran: str = Field(default="", max_length=MAX_NAME)
    till: str = Field(default="", max_length=MAX_NAME)


@router.get("/stig")
def path(request: Request, asked: Annotated[PathPage, Query()], index: PageIndex) -> HTMLResponse:
    """The shortest paths between two organisations or regions; a form without both ends."""
    found: Path | None = None
    problem = ""
    if asked.fran.strip() and asked.till.strip():
        try:
            found = index.engine.path(asked.fran, asked.till)
        except NotFound as error:
            problem = str(error)
    return page(
        request,
        "networks/path.html",
        404 if problem else 200,
        asked=asked,
        found=found,
        problem=problem,
        paths=[found.steps, *found.alternatives] if found else [],
        suggested=[
            *(row.name for row in index.engine.organisations()[:NAMES_SUGGESTED]),
            *(region.name for region in index.engine.regions()),
        ],
        relations=RELATIONS,
    )
