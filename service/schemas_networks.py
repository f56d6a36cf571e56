"""Parameters of the questions about organisations: lists, networks, paths."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from queries import MAX_NETWORK, NetworkScope
from service.schemas import MAX_NAME, MAX_VALUES, NameSearch, Value

NetworkForm = Literal["json", "graphml", "gexf", "csv", "csv-nodes"]
"""How a network is written to a file."""

MOST_NODES = 5000
"""Most organisations in a network that is asked for as a file."""


class OrganisationSearch(NameSearch):
    """Parameters of the list of organisations."""

    type: str = Field(
        default="",
        max_length=MAX_NAME,
        description="Only organisations of this type.",
        examples=["kommun"],
    )


def _values(description: str, example: str) -> tuple[Value, ...]:
    listed: tuple[Value, ...] = Field(
        default=(),
        max_length=MAX_VALUES,
        description=f"{description} Repeatable.",
        examples=[[example]],
    )
    return listed


class Scoped(BaseModel):
    """What a network is narrowed to."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    region: tuple[Value, ...] = _values("Only undertakings of this region.", "Kalmar")
    area: tuple[Value, ...] = _values(
        "Only undertakings in this policy area; a part of its name is enough.", "Miljö"
    )
    programme: tuple[Value, ...] = _values("Only undertakings with this programme.", "ERUF")
    year: tuple[Value, ...] = _values("Only undertakings reported in this year.", "2023")
    role: tuple[Value, ...] = _values(
        "Only organisations that are owner, partner, funder or implementer.", "partner"
    )
    min_weight: int = Field(
        default=1,
        ge=1,
        le=1000,
        description="Fewest undertakings that two organisations must share.",
        examples=[2],
    )
    max_share: int = Field(
        default=100,
        ge=1,
        le=100,
        description="Hides organisations in more than this percentage of the undertakings.",
        examples=[5],
    )

    def scope(self) -> NetworkScope:
        """The scope as the engine takes it."""
        return NetworkScope(
            region=self.region,
            area=self.area,
            programme=self.programme,
            year=self.year,
            role=self.role,
            min_weight=self.min_weight,
            max_share=self.max_share,
        )


class NetworkSize(Scoped):
    """How far a network around an organisation reaches, and what it is narrowed to."""

    steps: int = Field(
        default=2, ge=1, le=3, description="Common undertakings away from the centre.", examples=[2]
    )
    limit: int = Field(
        default=MAX_NETWORK,
        ge=1,
        le=MOST_NODES,
        description="Most organisations in the answer; the nearest and strongest stay.",
        examples=[50],
    )


class NetworkAsked(NetworkSize):
    """A network around an organisation, or of all when none is named."""

    organisation: str = Field(
        default="",
        max_length=MAX_NAME,
        description="The organisation in the centre (id, name or alias); none for all of them.",
        examples=["Almi"],
    )


class NetworkFile(NetworkAsked):
    """A network as a file."""

    format: NetworkForm = Field(
        default="graphml",
        description="GraphML, GEXF or JSON, or CSV of the ties (csv) or of the organisations.",
        examples=["graphml"],
    )


class ReachAsked(Scoped):
    """Whom an organisation does not reach."""

    limit: int = Field(
        default=20, ge=1, le=500, description="Most organisations in the answer.", examples=[10]
    )


class PathEnds(BaseModel):
    """The two ends of a path."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    start: str = Field(
        alias="from",
        min_length=1,
        max_length=MAX_NAME,
        description="Organisation or region (id, name or alias) that the path starts from.",
        examples=["Kalmar"],
    )
    goal: str = Field(
        alias="to",
        min_length=1,
        max_length=MAX_NAME,
        description="Organisation or region (id, name or alias) that the path leads to.",
        examples=["Blekinge"],
    )
