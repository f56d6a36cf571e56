"""Regions: the list with a map, and one region beside the others."""

from __future__ import annotations

from functools import partial
from typing import Annotated

from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse

from service.pages.addresses import region_address
from service.pages.frame import Name, language_of, page
from service.pages.sweden import sweden
from service.pages.writing import decimal
from service.schemas_panorama import RegionPage
from service.serving import PageIndex

router = APIRouter()


@router.get("/regioner")
def regions(request: Request, index: PageIndex) -> HTMLResponse:
    """Every region with the number of its initiatives, on a map and in a list."""
    found = index.engine.regions()
    counts = {region.name: region.count for region in found}
    drawn = sweden(counts, lambda name: region_address(name, language_of(request)))
    return page(request, "regions/list.html", regions=found, map=drawn)


@router.get("/region/{name:path}")
def region(
    request: Request, name: Name, asked: Annotated[RegionPage, Query()], index: PageIndex
) -> HTMLResponse:
    """A region: its profile, what few others did, gaps, and whom it is most like."""
    found = index.engine.panorama.outlook(name, asked.emphasis())
    return page(
        request,
        "regions/region.html",
        found=found,
        thing=found.profile,
        facts=index.engine.facts(found.profile.id),
        decimal=partial(decimal, language=language_of(request)),
    )
