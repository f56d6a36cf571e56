"""What went well and what did not: lessons by meaning, kind, region and project."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from typing import Annotated

from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse

from graph import fold
from queries import FacetValue, LessonList, Part
from service.pages.addresses import address
from service.pages.frame import page
from service.pages.turning import turn
from service.schemas_panorama import LessonsPage
from service.serving import PageIndex
from service.translations import translator
from service.words import filter_value
from service.words_panorama import LESSON_FILTERS, LESSONS

router = APIRouter()

LESSONS_PER_PAGE = 20
IN_ADDRESS: Mapping[str, str] = {"kind": "slag", "region": "region", "project": "projekt"}
"""Filter -> its name in the page's address."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A value of a filter, its count, whether it is chosen, and the address that turns it."""

    label: str
    count: int
    chosen: bool
    address: str


@router.get("/lardomar")
def lessons(
    request: Request, asked: Annotated[LessonsPage, Query()], index: PageIndex
) -> HTMLResponse:
    """The lessons that meet a text and the filters, each with its source."""
    part = Part(LESSONS_PER_PAGE, (asked.sida - 1) * LESSONS_PER_PAGE)
    found = index.engine.panorama.lessons(asked.q, asked.given(), part)
    return page(
        request,
        "lessons/lessons.html",
        asked=asked,
        found=found,
        kinds=LESSONS,
        filters=[(LESSON_FILTERS[name], choices(name, found, asked)) for name in LESSON_FILTERS],
        turn=turn(asked.sida, found.total, LESSONS_PER_PAGE, partial(_at_page, asked)),
    )


def choices(name: str, found: LessonList, asked: LessonsPage) -> tuple[Choice, ...]:
    """The values of a filter, chosen ones first."""
    listed = [_choice(name, facet, asked) for facet in found.facets[name]]
    return tuple(sorted(listed, key=lambda choice: not choice.chosen))


def _choice(name: str, facet: FacetValue, asked: LessonsPage) -> Choice:
    given = asked.given()[name]
    rest = [value for value in given if fold(value) != fold(facet.value)]
    chosen = len(rest) < len(given)
    wanted = rest if chosen else [*given, facet.value]
    turned = _address(asked, {IN_ADDRESS[name]: wanted, "sida": ""})
    return Choice(_label(name, facet.value, asked.lang), facet.count, chosen, turned)


def _label(name: str, value: str, language: str) -> str:
    say = translator(language)
    if name == "kind" and value in LESSONS:
        return say(LESSONS[value])
    return filter_value(name, value, say)


def _at_page(asked: LessonsPage, number: int) -> str:
    return _address(asked, {"sida": number if number > 1 else ""})


def _address(asked: LessonsPage, changed: Mapping[str, object]) -> str:
    here = asked.model_dump(exclude={"lang", "sida"})
    return address("/lardomar", {**here, **changed}, asked.lang)
