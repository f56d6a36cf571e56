"""Organisations: the list, one of them, the network around it, and paths between two."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Request

from queries import Count, Network, Organisation, Path
from service.api import examples
from service.api.paging import listing, named, wanted_part
from service.api.parameters import OrganisationName
from service.api.responses import answers
from service.schemas import Listing, NameSearch, NetworkSize, PathEnds
from service.serving import Index

router = APIRouter(tags=["organisations"])


@router.get(
    "/organisations",
    responses=answers(examples.ORGANISATIONS, "Organisations with their undertakings.", 400, 422),
)
def organisations(
    request: Request, asked: Annotated[NameSearch, Query()], index: Index
) -> Listing[Count]:
    """Organisations with the number of their undertakings, most first."""
    found = named(index.engine.organisations(), asked)
    return listing(found, wanted_part(request, asked, index))


@router.get(
    "/organisations/{name:path}/network",
    responses=answers(examples.NETWORK, "The network.", 404, 422),
)
def network(
    name: OrganisationName, asked: Annotated[NetworkSize, Query()], index: Index
) -> Network:
    """The organisations around one, by undertakings that they have in common."""
    return index.engine.network(name, asked.steps)


@router.get(
    "/organisations/{name:path}",
    responses=answers(examples.ORGANISATION, "The organisation.", 404, 422),
)
def organisation(name: OrganisationName, index: Index) -> Organisation:
    """One organisation: what it takes part in, and whom it meets there."""
    return index.engine.organisation(name)


@router.get("/paths", responses=answers(examples.PATH, "The path.", 404, 422))
def path(asked: Annotated[PathEnds, Query()], index: Index) -> Path:
    """A shortest path between two organisations or regions, with the proof of each step."""
    return index.engine.path(asked.start, asked.goal)
