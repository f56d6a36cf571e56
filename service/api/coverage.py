"""How well the documents' reports are covered, per field."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query

from queries import CoverageTable
from service.api import examples
from service.api.responses import answers
from service.schemas import Grouping
from service.serving import Index

router = APIRouter(tags=["documents"])


@router.get("/coverage", responses=answers(examples.COVERAGE, "The coverage.", 422))
def coverage(asked: Annotated[Grouping, Query()], index: Index) -> CoverageTable:
    """How many reports of each region or document have each field filled, doubtful or empty."""
    return index.engine.coverage(asked.by)
