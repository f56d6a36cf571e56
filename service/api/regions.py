"""Regions and their profiles, and the goals that are worked towards."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Request

from queries import Count, Outlook, RegionProfile
from service.api import examples, examples_panorama
from service.api.paging import listing, named, wanted_part
from service.api.parameters import RegionName
from service.api.responses import answers
from service.schemas import Listing, NameSearch
from service.schemas_panorama import Weighed
from service.serving import Index

router = APIRouter(tags=["regions"])


@router.get("/regions", responses=answers(examples.REGIONS, "The regions.", 400, 422))
def regions(
    request: Request, asked: Annotated[NameSearch, Query()], index: Index
) -> Listing[Count]:
    """The regions of the documents with their number of initiatives, by county code."""
    found = named(index.engine.regions(), asked.q)
    return listing(found, wanted_part(request, asked, index))


@router.get("/regions/{name}", responses=answers(examples.REGION, "The profile.", 404, 422))
def region(name: RegionName, index: Index) -> RegionProfile:
    """A region's profile: areas, organisations, programmes, goals, and whom it learned from."""
    return index.engine.region(name)


@router.get(
    "/regions/{name}/outlook",
    responses=answers(examples_panorama.OUTLOOK, "The region beside the others.", 404, 422),
)
def outlook(name: RegionName, asked: Annotated[Weighed, Query()], index: Index) -> Outlook:
    """A region beside the others: what few others did, gaps, and whom it is most like.

    A gap is a theme of several other regions of which the region has *reported* nothing alike;
    that says nothing of what it has done. Likeness is a share: of both regions' initiatives
    (`doing`) and goals (`aiming`) those that have their like in the other region.
    """
    return index.engine.panorama.outlook(name, asked.emphasis())


@router.get("/goals", responses=answers(examples.GOALS, "The goals.", 400, 422))
def goals(request: Request, asked: Annotated[NameSearch, Query()], index: Index) -> Listing[Count]:
    """Goals with the number of initiatives and projects that contribute to them, most first."""
    found = named(index.engine.goals(), asked.q)
    return listing(found, wanted_part(request, asked, index))
