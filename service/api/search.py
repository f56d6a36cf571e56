"""Search by a text: a question, or the like of a pasted text."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Body, Query, Request

from graph import RegionName, UnknownRegion, find_region, region_named
from queries import MISSING, Engine, InvalidQuery
from service.api import examples
from service.api.paging import as_hits, page_of, wanted_part
from service.api.responses import answers
from service.schemas import Hits, PastedText, Search
from service.serving import Index, PageIndex

router = APIRouter(tags=["search"])


@router.get("/search", responses=answers(examples.HITS, "The hits, best first.", 400, 422))
def search(request: Request, asked: Annotated[Search, Query()], index: Index) -> Hits:
    """Initiatives, projects and pages about something.

    Found by words, parts of words and meaning; every hit says why it was found and where it
    stands. Filters are exact and come before ranking; the counts per value of a filter say what
    choosing that value would give.
    """
    part = wanted_part(request, asked, index)
    return as_hits(index.engine.search(asked.q, asked.given(), page_of(part, asked)), part)


@router.post(
    "/similar", responses=answers(examples.HITS, "The hits, most alike first.", 400, 413, 422)
)
def similar_to_text(
    request: Request, asked: Annotated[PastedText, Body()], index: PageIndex
) -> Hits:
    """What other regions did that is like a pasted text of at most 100,000 characters."""
    part = wanted_part(request, asked, index)
    given = {**asked.given(), "region": _other_regions(index.engine, asked)}
    return as_hits(index.engine.search(asked.text, given, page_of(part, asked)), part)


def _other_regions(engine: Engine, asked: PastedText) -> list[str]:
    """The wanted regions but the asker's own; raises InvalidQuery when none is left."""
    if not asked.own_region.strip():
        return asked.region
    own = _own_region(asked.own_region)
    wanted = asked.region or [*(count.name for count in engine.regions()), MISSING]
    others = [name for name in wanted if find_region(name) != own]
    if not others:
        raise InvalidQuery("region", f"{own.name} är den egna regionen; välj någon annan.")
    return others


def _own_region(name: str) -> RegionName:
    try:
        return region_named(name)
    except UnknownRegion as error:
        raise InvalidQuery("own_region", str(error)) from error
