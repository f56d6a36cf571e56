"""Lessons: what went well and what did not."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Request

from queries import Part
from service.api import examples_panorama as examples
from service.api.paging import wanted_part
from service.api.responses import answers
from service.schemas_panorama import LessonHits, LessonSearch
from service.serving import Index

router = APIRouter(tags=["lessons"])


@router.get("/lessons", responses=answers(examples.LESSONS, "The lessons.", 400, 422))
def lessons(request: Request, asked: Annotated[LessonSearch, Query()], index: Index) -> LessonHits:
    """Reported lessons, success factors, obstacles and deviations, each with its source.

    With `q` those that meet it, best first, with their words marked; else all, by place.
    """
    part = wanted_part(request, asked, index)
    wanted = Part(part.limit, part.offset)
    found = index.engine.panorama.lessons(asked.q, asked.given(), wanted)
    return LessonHits(found.query, found.total, found.lessons, part.next(found.total), found.facets)
