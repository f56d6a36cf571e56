"""The search: a start when nothing is asked, hits with filters and a map, a filter's values."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Annotated

from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse

from graph import fold
from queries import DIMENSIONS, Engine, HitList, InvalidQuery, NotFound, Page
from service.pages import hits
from service.pages.addresses import export_address, filtered, search_address
from service.pages.frame import Name, language_of, page
from service.pages.sweden import Sweden, sweden
from service.schemas_pages import FilterPage, SearchPage
from service.serving import PageIndex
from service.words import FILTERS

router = APIRouter()

MOST_VALUES = 500
"""Most values of a filter on one page; a text finds the others."""


@router.get("/")
def search(
    request: Request, asked: Annotated[SearchPage, Query()], index: PageIndex
) -> HTMLResponse:
    """The start when nothing is asked, else the hits."""
    if not request.query_params.keys() - {"lang"}:
        return _start(request, index.engine)
    return hits_page(request, asked, index.engine)


def _start(request: Request, engine: Engine) -> HTMLResponse:
    everything = engine.search("", None, Page(limit=1))
    counts = _counts(everything)
    return page(
        request,
        "search/start.html",
        found=everything,
        documents=engine.documents(),
        map=sweden(counts, lambda name: filtered("region", name, language_of(request))),
    )


def hits_page(request: Request, asked: SearchPage, engine: Engine) -> HTMLResponse:
    """The hits of a search; a filter that makes no sense is explained in their place."""
    try:
        return _shown(request, asked, find(engine, asked))
    except InvalidQuery as error:
        return _shown(request, asked, HitList(asked.q, 0, ()), str(error))


def find(engine: Engine, asked: SearchPage) -> HitList:
    """The part of the hits that the page shows; raises InvalidQuery."""
    offset = (asked.page - 1) * hits.HITS_PER_PAGE
    wanted = Page(hits.HITS_PER_PAGE, offset, asked.sort)
    if asked.grupp:
        wanted = replace(wanted, per_region=hits.HITS_PER_REGION)
    return engine.similar_text(asked.q, asked.egen, asked.given(), wanted)


def _shown(request: Request, asked: SearchPage, found: HitList, problem: str = "") -> HTMLResponse:
    linked = hits.is_linked(asked)
    return page(
        request,
        "search/hits.html",
        422 if problem else 200,
        question=asked.q,
        asked=asked,
        found=found,
        problem=problem,
        linked=linked,
        map=_map(found, asked),
        filters=hits.filter_groups(found, asked),
        regions=hits.by_region(found, asked) if asked.grupp else (),
        chips=hits.chips(asked) if linked else (),
        turn=hits.turn(found, asked),
        export=partial(export_address, asked),
        without_own=search_address({**asked.model_dump(), "egen": "", "page": 1}),
    )


def _map(found: HitList, asked: SearchPage) -> Sweden:
    counts = _counts(found)
    chosen = [
        name for name in counts if any(hits.means("region", text, name) for text in asked.region)
    ]
    to = partial(hits.toggled, asked, "region") if hits.is_linked(asked) else _nowhere
    return sweden(counts, to, chosen)


def _nowhere(name: str) -> str:
    """No address: the question is too long for one."""
    return ""


def _counts(found: HitList) -> dict[str, int]:
    return {facet.value: facet.count for facet in found.facets.get("region", ())}


@router.get("/filter/{name}")
def filter_values(
    request: Request, name: Name, asked: Annotated[FilterPage, Query()], index: PageIndex
) -> HTMLResponse:
    """All values of a filter within a search, to be found by a text and chosen."""
    if name not in DIMENSIONS:
        raise NotFound(f"Det finns inget filter som heter ”{name}”.")
    found = index.engine.similar_text(asked.q, asked.egen, asked.given(), Page(limit=1))
    wanted = fold(asked.hitta)
    listed = hits.choices(name, found.facets[name], asked)
    values = [choice for choice in listed if wanted in fold(choice.label)]
    return page(
        request,
        "search/filter.html",
        question=asked.q,
        asked=asked,
        name=name,
        label=FILTERS[name],
        values=values[:MOST_VALUES],
        total=len(values),
        toggled=partial(hits.toggled, asked, name),
        state=hits.state(asked, "page"),
        back=search_address(asked.model_dump(exclude={"hitta"})),
    )
