"""Regions and their profiles, and the goals that are worked towards."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Request

from queries import Count, RegionProfile
from service.api import examples
from service.api.paging import listing, named, wanted_part
from service.api.parameters import RegionName
from service.api.responses import answers
from service.schemas import Listing, NameSearch
from service.serving import Index

router = APIRouter(tags=["regions"])


@router.get("/regions", responses=answers(examples.REGIONS, "The regions.", 400, 422))
def regions(
    request: Request, asked: Annotated[NameSearch, Query()], index: Index
) -> Listing[Count]:
    """The regions of the documents with their number of initiatives, by county code."""
    found = named(index.engine.regions(), asked)
    return listing(found, wanted_part(request, asked, index))


@router.get("/regions/{name}", responses=answers(examples.REGION, "The profile.", 404, 422))
def region(name: RegionName, index: Index) -> RegionProfile:
    """A region's profile: areas, organisations, programmes, goals, and whom it learned from."""
    return index.engine.region(name)


@router.get("/goals", responses=answers(examples.GOALS, "The goals.", 400, 422))
def goals(request: Request, asked: Annotated[NameSearch, Query()], index: Index) -> Listing[Count]:
    """Goals with the number of initiatives and projects that contribute to them, most first."""
    found = named(index.engine.goals(), asked)
    return listing(found, wanted_part(request, asked, index))
