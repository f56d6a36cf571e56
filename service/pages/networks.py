"""Networks: who works with whom, drawn and as tables, around one organisation or all of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse
from pydantic import BaseModel, ConfigDict, Field

from queries import (
    Engine,
    InvalidQuery,
    Network,
    NetworkEdge,
    NetworkScope,
    NotFound,
    Reach,
)
from service.pages.addresses import address
from service.pages.frame import page
from service.pages.network_drawing import draw
from service.pages.organisation_words import FOR_TEMPLATES
from service.schemas import MAX_VALUES, Value
from service.schemas_networks import MOST_NODES
from service.serving import PageIndex

router = APIRouter()

TIES_SHOWN = 40
UNREACHED_SHOWN = 10
NAMES_SUGGESTED = 500
_DOWNLOADS = ("graphml", "gexf", "csv", "csv-nodes", "json")

Values = Annotated[tuple[Value, ...], Field(max_length=MAX_VALUES)]


class NetworkPage(BaseModel):
    """What the page of a network is asked; parameters that it does not know do no harm."""

    model_config = ConfigDict(frozen=True)

    org: Value = ""
    steg: int = Field(default=1, ge=1, le=3)
    region: Values = ()
    area: Values = ()
    programme: Values = ()
    year: Values = ()
    role: Values = ()
    minst: int = Field(default=1, ge=1, le=1000)
    utom: int = Field(default=100, ge=1, le=100)
    farg: Literal["slag", "grupp"] = "slag"

    def scope(self) -> NetworkScope:
        """What the network is narrowed to."""
        return NetworkScope(
            region=_said(self.region),
            area=_said(self.area),
            programme=_said(self.programme),
            year=_said(self.year),
            role=_said(self.role),
            min_weight=self.minst,
            max_share=self.utom,
        )

    def state(self) -> dict[str, Any]:
        """What the address says: everything that is not as it is by default."""
        said = {**self.model_dump(), **{name: _said(getattr(self, name)) for name in _LISTS}}
        defaults = NetworkPage().model_dump()
        return {name: value for name, value in said.items() if value != defaults[name]}


_LISTS = ("region", "area", "programme", "year", "role")


def _said(values: Sequence[str]) -> tuple[str, ...]:
    return tuple(value for value in values if value.strip())


@router.get("/natverk")
def network(
    request: Request, asked: Annotated[NetworkPage, Query()], index: PageIndex
) -> HTMLResponse:
    """The network around an organisation, or all of it."""
    engine = index.engine
    try:
        found = engine.network(asked.org, asked.steg, asked.scope())
        reach = engine.reach(asked.org, asked.scope(), UNREACHED_SHOWN) if found.center else None
    except NotFound as error:
        return _network_page(request, asked, engine, problem=str(error), status=404)
    except InvalidQuery as error:
        return _network_page(request, asked, engine, problem=str(error), status=422)
    return _network_page(request, asked, engine, found=found, reach=reach)


def _network_page(
    request: Request, asked: NetworkPage, engine: Engine, **answer: Any
) -> HTMLResponse:
    found: Network | None = answer.get("found")
    reach: Reach | None = answer.get("reach")
    return page(
        request,
        "networks/network.html",
        answer.get("status", 200),
        asked=asked,
        state=asked.state(),
        narrowed=asked.scope() != NetworkScope(),
        choices=engine.network_choices(),
        suggested=engine.organisations()[:NAMES_SUGGESTED],
        problem=answer.get("problem", ""),
        found=found,
        reach=reach,
        drawing=draw(found) if found else None,
        names={node.id: node.name for node in found.nodes} if found else {},
        ties=_strongest(found.edges) if found else (),
        downloads=[(form, _download(asked, form)) for form in _DOWNLOADS],
        **FOR_TEMPLATES,
    )


def _strongest(edges: Sequence[NetworkEdge]) -> Sequence[NetworkEdge]:
    return sorted(edges, key=lambda e: (-e.weight, e.source, e.target))[:TIES_SHOWN]


def _download(asked: NetworkPage, form: str) -> str:
    """The address of the network as a file: whole, where the page shows a part."""
    scope = {name: _said(getattr(asked, name)) for name in _LISTS}
    size = {"organisation": asked.org, "steps": asked.steg if asked.org else ""}
    cuts = {
        "min_weight": asked.minst if asked.minst > 1 else "",
        "max_share": asked.utom if asked.utom < 100 else "",
    }
    query = {"format": form, **size, **scope, **cuts, "limit": MOST_NODES}
    return address("/api/v1/network/export", query)
