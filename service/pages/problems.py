"""What went wrong, as a page: a problem, and what its kind means."""

from __future__ import annotations

from collections.abc import Mapping

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from queries import NotFound
from service.pages.frame import Name, page
from service.problems import KINDS
from service.schemas import Problem

router = APIRouter()

_FOR_PROGRAMS = ("/api/", "/health/", "/openapi.json", "/static/")


@router.get("/problems/{name}")
def problem_kind(request: Request, name: Name) -> HTMLResponse:
    """What a kind of problem means; the address that problem details give as their type."""
    kind = next((kind for kind in KINDS if kind.name == name), None)
    if kind is None:
        raise NotFound(f"Det finns inget slags fel som heter ”{name}”.")
    return page(request, "problems/problem.html", kind=kind, problem=None)


def wants_page(request: Request) -> bool:
    """Whether whoever asks is a browser that should be answered with a page."""
    for_people = not request.url.path.startswith(_FOR_PROGRAMS)
    return for_people and "text/html" in request.headers.get("accept", "")


def problem_page(
    request: Request, problem: Problem, headers: Mapping[str, str] | None
) -> HTMLResponse:
    """A problem as a page."""
    kind = next(kind for kind in KINDS if kind.type == problem.type)
    return page(
        request, "problems/problem.html", problem.status, headers, kind=kind, problem=problem
    )
