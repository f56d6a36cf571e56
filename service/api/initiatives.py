"""Initiatives: the list, one of them, the statements behind it, and what is like it."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Request

from queries import Engine, Fact, Initiative, NotFound
from service.api import examples
from service.api.paging import as_hits, listing, page_of, wanted_part
from service.api.parameters import Address
from service.api.responses import answers
from service.schemas import Filtering, Hits, Listing, Window
from service.serving import Index

router = APIRouter(prefix="/initiatives", tags=["initiatives"])


@router.get("", responses=answers(examples.INITIATIVES, "Initiatives.", 400, 422))
def initiatives(
    request: Request, asked: Annotated[Filtering, Query()], index: Index
) -> Listing[Initiative]:
    """Initiatives in full, by place in the documents unless another order is asked for."""
    part = wanted_part(request, asked, index)
    given = {**asked.given(), "kind": ["initiative"]}
    found = index.engine.search("", given, page_of(part, asked))
    items = tuple(initiative_at(index.engine, hit.id) for hit in found.hits)
    return Listing(found.total, items, part.next(found.total))


@router.get("/{address}", responses=answers(examples.INITIATIVE, "The initiative.", 404, 422))
def initiative(address: Address, index: Index) -> Initiative:
    """One initiative, by id or by place in a document."""
    return initiative_at(index.engine, address)


@router.get("/{address}/facts", responses=answers(examples.FACTS, "The statements.", 400, 404, 422))
def facts(
    request: Request, address: Address, asked: Annotated[Window, Query()], index: Index
) -> Listing[Fact]:
    """Every statement behind what is at an address: where it stands and how it was found."""
    return listing(index.engine.facts(address), wanted_part(request, asked, index))


@router.get(
    "/{address}/similar",
    responses=answers(examples.SIMILAR, "The hits, most alike first.", 400, 404, 422),
)
def similar(
    request: Request, address: Address, asked: Annotated[Filtering, Query()], index: Index
) -> Hits:
    """What other regions did that is like what is at an address.

    `why` says which goals, organisations and programmes both share, and marks other regions'
    reports of the very same project.
    """
    part = wanted_part(request, asked, index)
    return as_hits(index.engine.similar(address, asked.given(), page_of(part, asked)), part)


def initiative_at(engine: Engine, address: str) -> Initiative:
    """The initiative at an address; raises NotFound when something else is there."""
    found = engine.show(address)
    if not isinstance(found, Initiative):
        raise NotFound(f"”{address}” är ingen insats.")
    return found
