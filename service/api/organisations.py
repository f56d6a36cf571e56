"""Organisations: the list, one of them, the network around it, and whom it does not reach."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Request

from queries import Network, Organisation, OrganisationRow, Reach
from service.api import examples_networks as examples
from service.api.paging import listing, named, wanted_part
from service.api.parameters import OrganisationName
from service.api.responses import answers
from service.schemas import Listing
from service.schemas_networks import NetworkSize, OrganisationSearch, ReachAsked
from service.serving import Index

router = APIRouter(prefix="/organisations", tags=["organisations"])


@router.get(
    "",
    responses=answers(examples.ORGANISATIONS, "Organisations with their undertakings.", 400, 422),
)
def organisations(
    request: Request, asked: Annotated[OrganisationSearch, Query()], index: Index
) -> Listing[OrganisationRow]:
    """Organisations with the number of their undertakings, most first."""
    found = named(index.engine.organisations(), asked.q)
    of_type = tuple(row for row in found if asked.type in ("", row.type))
    return listing(of_type, wanted_part(request, asked, index))


@router.get("/{name:path}/network", responses=answers(examples.NETWORK, "The network.", 404, 422))
def network(
    name: OrganisationName, asked: Annotated[NetworkSize, Query()], index: Index
) -> Network:
    """The organisations around one, by undertakings that they have in common."""
    return index.engine.network(name, asked.steps, asked.scope(), asked.limit)


@router.get(
    "/{name:path}/unreached", responses=answers(examples.REACH, "The organisations.", 404, 422)
)
def unreached(name: OrganisationName, asked: Annotated[ReachAsked, Query()], index: Index) -> Reach:
    """Whom the partners of an organisation work with, and it does not, best first.

    Several partners that lead to one count more than a single one, and a partner who works with
    everybody counts little. Each link has the undertakings that prove it on both sides.
    """
    return index.engine.reach(name, asked.scope(), asked.limit)


@router.get("/{name:path}", responses=answers(examples.ORGANISATION, "The organisation.", 404, 422))
def organisation(name: OrganisationName, index: Index) -> Organisation:
    """One organisation: what it takes part in, and whom it meets there."""
    return index.engine.organisation(name)
