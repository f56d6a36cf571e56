"""Initiatives and projects side by side."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query

from queries import Comparison
from service.api import examples_panorama as examples
from service.api.responses import answers
from service.schemas_panorama import ComparedThings
from service.serving import Index

router = APIRouter(tags=["comparisons"])


@router.get("/compare", responses=answers(examples.COMPARISON, "The comparison.", 404, 422))
def compare(asked: Annotated[ComparedThings, Query()], index: Index) -> Comparison:
    """Two to five initiatives or projects, field by field.

    Every point says of how many of them it is said; the words that they have in common are
    marked in longer texts by their first and last character.
    """
    return index.engine.panorama.compare(asked.a)
