"""Initiatives and projects side by side, from the addresses that the page's own address has."""

from __future__ import annotations

from functools import partial
from typing import Annotated

from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse

from queries import MOST_COMPARED, Comparison, InvalidQuery, Point
from service.pages.addresses import address
from service.pages.frame import language_of, page
from service.render import ROLES
from service.schemas_panorama import ComparedPage
from service.serving import PageIndex
from service.words_panorama import COMPARED_FIELDS, LESSONS

router = APIRouter()


@router.get("/jamfor")
def compare(
    request: Request, asked: Annotated[ComparedPage, Query()], index: PageIndex
) -> HTMLResponse:
    """Two to five things field by field; with fewer or more, how to choose them."""
    addresses = list(dict.fromkeys(of.strip() for of in asked.a if of.strip()))
    try:
        found = index.engine.panorama.compare(addresses)
    except InvalidQuery as error:
        return _choosing(request, addresses, str(error) if addresses else "")
    return page(
        request,
        "compare/compare.html",
        found=found,
        fields=COMPARED_FIELDS,
        details=details,
        without=partial(_without, found, language_of(request)),
        room=MOST_COMPARED - len(found.things),
    )


def _choosing(request: Request, addresses: list[str], problem: str) -> HTMLResponse:
    status = 422 if problem else 200
    fields = (*addresses, "", "")[: max(2, len(addresses))]
    return page(request, "compare/choose.html", status, addresses=fields, problem=problem)


def _without(found: Comparison, language: str, thing: str) -> str:
    """The address of the same comparison without one of the things; "" when two must stay."""
    rest = [of.id for of in found.things if of.id != thing]
    return address("/jamfor", {"a": rest}, language) if len(rest) > 1 else ""


def details(name: str, point: Point) -> list[str]:
    """The roles of an organisation or the kind of a lesson, in words that the page translates."""
    labels = {"organisations": ROLES, "lessons": LESSONS}.get(name)
    if labels is None or not point.detail:
        return []
    return [labels.get(part, part) for part in point.detail.split(", ")]
