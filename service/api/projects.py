"""Projects: the list, and one of them."""

from __future__ import annotations

from itertools import islice
from typing import Annotated

from fastapi import APIRouter, Query, Request

from queries import NotFound, Project
from service.api import examples
from service.api.paging import wanted_part
from service.api.parameters import ProjectAddress
from service.api.responses import answers
from service.schemas import Listing, Window
from service.serving import Index

router = APIRouter(prefix="/projects", tags=["projects"])


@router.get("", responses=answers(examples.PROJECTS, "Projects, by name.", 400, 422))
def projects(request: Request, asked: Annotated[Window, Query()], index: Index) -> Listing[Project]:
    """Every project: those with a document of their own, and those that initiatives name."""
    part = wanted_part(request, asked, index)
    items = tuple(islice(index.engine.projects(), part.offset, part.offset + part.limit))
    total = index.engine.graph.counts().get("Project", 0)
    return Listing(total, items, part.next(total))


@router.get("/{address}", responses=answers(examples.PROJECT, "The project.", 404, 422))
def project(address: ProjectAddress, index: Index) -> Project:
    """One project, by id or by place in a document: what its own documents and the reports say."""
    found = index.engine.show(address)
    if not isinstance(found, Project):
        raise NotFound(f"”{address}” är inget projekt.")
    return found
