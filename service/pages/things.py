"""The page of one thing: everything known about it, and what is like it in other regions."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Request
from fastapi.responses import RedirectResponse, Response

from graph import region_named
from queries import Engine, Fact, Initiative, Organisation, Project, RegionProfile, Report, Text
from service.pages.addresses import organisation_address, region_address
from service.pages.alike import likes
from service.pages.frame import Name, language_of, page
from service.pages.proof import Proof
from service.schemas_pages import MOST_ALIKE, ThingPage
from service.serving import PageIndex

router = APIRouter()


@router.get("/visa/{address:path}")
def show(
    request: Request, address: Name, asked: Annotated[ThingPage, Query()], index: PageIndex
) -> Response:
    """Everything about one thing; an organisation and a region have pages of their own."""
    thing = index.engine.show(address)
    language = language_of(request)
    if isinstance(thing, Organisation):
        return RedirectResponse(organisation_address(thing.name, language))
    if isinstance(thing, RegionProfile):
        return RedirectResponse(region_address(thing.name, language))
    facts = (*index.engine.facts(thing.id), *_learning(index.engine, thing))
    return page(
        request,
        "things/text.html" if isinstance(thing, Text) else f"things/{thing.kind}.html",
        thing=thing,
        facts=facts,
        proof=Proof(facts),
        reports=_other_reports(index.engine, thing),
        merged=index.engine.same_as(thing.id),
        likes=likes(index.engine, thing.id, asked.antal),
        more=min(asked.antal * 2, MOST_ALIKE),
    )


def _learning(engine: Engine, thing: Initiative | Project | Text) -> tuple[Fact, ...]:
    """What a project's regions have learned from others: stated of them, told by the project."""
    learned = thing.learned_from if isinstance(thing, Project) else ()
    regions = thing.regions if learned and isinstance(thing, Project) else ()
    found = (fact for name in regions for fact in engine.facts(region_named(name).id))
    return tuple(fact for fact in found if fact.name == "LEARNED_FROM" and fact.value in learned)


def _other_reports(engine: Engine, thing: Initiative | Project | Text) -> tuple[Report, ...]:
    """The reports of the same project, but for the one that is shown."""
    about = thing.project if isinstance(thing, Initiative) else None
    whole = engine.show(about.id) if about else thing
    reports = whole.reports if isinstance(whole, Project) else ()
    return tuple(report for report in reports if report.id != thing.id)
