"""The pages for people: search, one thing, and what a problem means. Plain HTML, no scripts."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any

from fastapi import APIRouter, Path, Query, Request
from fastapi.responses import HTMLResponse
from jinja2 import Environment, PackageLoader, StrictUndefined

from queries import (
    Engine,
    HitList,
    Initiative,
    InvalidQuery,
    NotFound,
    Organisation,
    Page,
    Project,
    RegionProfile,
    Text,
)
from service import views, words
from service.problems import KINDS
from service.render import ROLES
from service.schemas import MAX_NAME, Problem, SearchPage
from service.serving import PageIndex

router = APIRouter(include_in_schema=False, default_response_class=HTMLResponse)

Name = Annotated[str, Path(max_length=MAX_NAME)]

SIMILAR_SHOWN = 6
_FOR_PROGRAMS = ("/api/", "/health/", "/openapi.json", "/static/")

_templates = Environment(
    loader=PackageLoader("service"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)
_templates.filters |= {
    "number": views.number,
    "place": views.place,
    "thing": views.thing_address,
    "organisation": views.organisation_address,
    "region": views.region_address,
}
_templates.globals |= {
    "filtered": views.filtered,
    "marked": views.marked,
    "shares": views.shares,
    "span": views.span,
    "fact_label": words.fact_label,
    "filter_value": words.filter_value,
    "kin_label": words.kin_label,
    "leg_label": words.leg_label,
    "FINDINGS": words.FINDINGS,
    "KINDS": words.KINDS,
    "SORTS": words.SORTS,
    "ROLES": ROLES,
}


@router.get("/")
def search(
    request: Request, asked: Annotated[SearchPage, Query()], index: PageIndex
) -> HTMLResponse:
    """The search page: a way in when nothing is asked, else hits with filters."""
    if not request.query_params:
        return _start(index.engine)
    offset = (asked.page - 1) * views.HITS_PER_PAGE
    page = Page(views.HITS_PER_PAGE, offset, asked.sort)
    try:
        found = index.engine.search(asked.q, asked.given(), page)
    except InvalidQuery as error:
        return _search_page(asked, HitList(asked.q, 0, ()), str(error))
    return _search_page(asked, found)


def _start(engine: Engine) -> HTMLResponse:
    everything = engine.search("", None, Page(limit=1))
    return _page("start.html", asked=SearchPage(), found=everything, documents=engine.documents())


def _search_page(asked: SearchPage, found: HitList, problem: str = "") -> HTMLResponse:
    return _page(
        "search.html",
        422 if problem else 200,
        asked=asked,
        found=found,
        problem=problem,
        groups=views.filter_groups(found, asked),
        chips=views.chips(asked),
        turn=views.turn(found, asked),
    )


@router.get("/visa/{address:path}")
def show(address: Name, index: PageIndex) -> HTMLResponse:
    """Everything about one thing, where it stands, and what is like it in other regions."""
    return _thing_page(index.engine, index.engine.show(address))


@router.get("/organisation/{name:path}")
def organisation(name: Name, index: PageIndex) -> HTMLResponse:
    """What an organisation takes part in, and whom it meets there."""
    return _thing_page(index.engine, index.engine.organisation(name))


@router.get("/region/{name:path}")
def region(name: Name, index: PageIndex) -> HTMLResponse:
    """A region's profile."""
    return _thing_page(index.engine, index.engine.region(name))


def _thing_page(
    engine: Engine, thing: Initiative | Project | Organisation | RegionProfile | Text
) -> HTMLResponse:
    return _page(
        "text.html" if isinstance(thing, Text) else f"{thing.kind}.html",
        asked=SearchPage(),
        thing=thing,
        facts=engine.facts(thing.id),
        similar=_similar(engine, thing.id),
    )


def _similar(engine: Engine, node_id: str) -> HitList | None:
    """What is like a thing, None for things that cannot be compared."""
    try:
        return engine.similar(node_id, None, Page(limit=SIMILAR_SHOWN))
    except NotFound:
        return None


@router.get("/problems/{name}")
def problem_kind(name: Name) -> HTMLResponse:
    """What a kind of problem means; the address that problem details give as their type."""
    kind = next((kind for kind in KINDS if kind.name == name), None)
    if kind is None:
        raise NotFound(f"Det finns inget slags fel som heter ”{name}”.")
    return _page("problem.html", asked=SearchPage(), kind=kind, problem=None)


def wants_page(request: Request) -> bool:
    """Whether whoever asks is a browser that should be answered with a page."""
    for_people = not request.url.path.startswith(_FOR_PROGRAMS)
    return for_people and "text/html" in request.headers.get("accept", "")


def problem_page(problem: Problem, headers: Mapping[str, str] | None) -> HTMLResponse:
    """A problem as a page."""
    kind = next(kind for kind in KINDS if kind.type == problem.type)
    return _page(
        "problem.html", problem.status, headers, asked=SearchPage(), kind=kind, problem=problem
    )


def _page(
    template: str, status: int = 200, headers: Mapping[str, str] | None = None, **values: Any
) -> HTMLResponse:
    html = _templates.get_template(template).render(values)
    return HTMLResponse(html, status, dict(headers or {}))
