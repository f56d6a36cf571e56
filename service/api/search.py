"""Search by a text: a question, or the like of a pasted text."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Body, Query, Request, Response

from service.api import examples
from service.api.paging import as_hits, page_of, wanted_part
from service.api.responses import answers
from service.downloads import csv_file, xlsx_file
from service.hit_tables import Wanted, hits_and_counts
from service.schemas import Hits, PastedText, Search, SearchExport
from service.serving import Index, PageIndex, entity_tag

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


@router.get(
    "/search/export",
    response_class=Response,
    responses=answers(examples.SEARCH_EXPORT, "The table.", 422, media="text/csv"),
)
def export_search(
    request: Request, asked: Annotated[SearchExport, Query()], index: Index
) -> Response:
    """The hits of a search, or the counts per value of a filter, as CSV or as a workbook.

    A workbook holds both, and what was asked. At most 5,000 hits are written. No text of a
    document can become a formula.
    """
    wanted = Wanted(asked.q, asked.own_region, asked.given(), asked.sort, asked.lang)
    found, counts, about = hits_and_counts(index.engine, wanted)
    tag = {"ETag": entity_tag(request, index)}
    if asked.format == "xlsx":
        return xlsx_file("utblick", (found, counts, about), tag)
    return csv_file("utblick", counts if asked.part == "counts" else found, tag)


@router.post(
    "/similar", responses=answers(examples.HITS, "The hits, most alike first.", 400, 413, 422)
)
def similar_to_text(
    request: Request, asked: Annotated[PastedText, Body()], index: PageIndex
) -> Hits:
    """What other regions did that is like a pasted text of at most 100,000 characters."""
    part = wanted_part(request, asked, index)
    page = page_of(part, asked)
    found = index.engine.similar_text(asked.text, asked.own_region, asked.given(), page)
    return as_hits(found, part)
