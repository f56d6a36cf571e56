"""What goes over the wire and is not an answer of the engine: parameters, lists, problems."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Generic, Literal, TypeVar

from pydantic import BaseModel, ConfigDict, Field

from queries import DIMENSIONS, MAX_LIMIT, FacetValue, Hit, Place, RegionGroup

Item = TypeVar("Item")

MAX_TEXT = 100_000
"""Most characters of a question or a pasted text."""

MAX_NAME = 500
"""Most characters of a name, an id or the value of a filter."""

MAX_VALUES = 50
"""Most values of one filter."""

MAX_PAGE = 100_000
"""Highest number of a page of hits."""


class Window(BaseModel):
    """Which part of a list is wanted. Unknown parameters are refused, not overlooked."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    limit: int = Field(
        default=20, ge=1, le=MAX_LIMIT, description="Most items in the answer.", examples=[20]
    )
    cursor: str = Field(
        default="",
        max_length=400,
        description="Where to go on: `next` of the previous answer to the same question.",
        examples=[""],
    )

    def question(self) -> dict[str, object]:
        """What is asked, apart from which part of the answer is wanted."""
        return self.model_dump(mode="json", exclude={"limit", "cursor"})


class NameSearch(Window):
    """Parameters of a list that can be narrowed to names with a text in them."""

    q: str = Field(
        default="",
        max_length=MAX_NAME,
        description="Only names that contain this text, in any case.",
        examples=["kommun"],
    )


Value = Annotated[str, Field(max_length=MAX_NAME)]
"""A value of a filter."""


def _values(description: str, *examples: str) -> list[Value]:
    listed: list[Value] = Field(
        default=[],
        max_length=MAX_VALUES,
        description=f"{description} Repeatable.",
        examples=[[*examples]],
    )
    return listed


class Filters(BaseModel):
    """Filters: any of the values within one, all together; "saknas" finds what has no value."""

    model_config = ConfigDict(frozen=True)

    region: list[Value] = _values("Region, in any form of its name.", "Kalmar")
    area: list[Value] = _values("Policy area; a part of its name is enough.", "Jämställdhet")
    year: list[Value] = _values("Year of the report.", "2023")
    programme: list[Value] = _values("Programme that funds it or that it contributes to.", "ERUF")
    organisation: list[Value] = _values("Name of an organisation with any role.", "Almi")
    goal: list[Value] = _values(
        "Text of a goal that it contributes to.", "Fler Blekingebor i arbete"
    )
    kind: list[Value] = _values("initiative, project, page or answer.", "initiative", "project")
    document: list[Value] = _values("Base name of the document.", "tabellbilaga-2023-exempel.txt")
    sort: Literal["relevance", "region", "title", "year"] = Field(
        default="relevance", description="Order of the hits.", examples=["relevance"]
    )

    def given(self) -> dict[str, list[Value]]:
        """The filters as the engine takes them."""
        return {name: getattr(self, name) for name in DIMENSIONS}


class Question(BaseModel):
    """A question in a person's own words."""

    q: str = Field(
        default="",
        max_length=MAX_TEXT,
        description="A question, words or a whole text; empty lists everything that passes.",
        examples=["kompetensförsörjning i vården"],
    )


class Filtering(Window, Filters):
    """Parameters of a list of hits."""


class Search(Filtering, Question):
    """Parameters of a search."""


class SearchPage(Filters, Question):
    """What the search page is asked; parameters that it does not know do no harm there."""

    page: int = Field(default=1, ge=1, le=MAX_PAGE)


class PastedText(Filtering):
    """A text to find the like of, and what to leave out."""

    text: str = Field(
        max_length=MAX_TEXT,
        pattern=r"\S",
        description="The text, for example a draft of a project description.",
        examples=["Vi vill öppna en gemensam ingång för företag som söker mark och personal."],
    )
    own_region: str = Field(
        default="",
        max_length=MAX_NAME,
        description="The asker's own region: hits of it are left out.",
        examples=["Kalmar"],
    )


class NetworkSize(BaseModel):
    """How far a network reaches."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    steps: int = Field(
        default=2, ge=1, le=3, description="Common undertakings away from the centre.", examples=[2]
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


class Grouping(BaseModel):
    """What the rows of a table stand for."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    by: Literal["region", "document"] = Field(
        default="region", description="A row per region or per document.", examples=["region"]
    )


class ExportForm(BaseModel):
    """How an export is written."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    format: Literal["jsonl", "csv"] = Field(
        default="jsonl", description="One JSON object per line, or CSV.", examples=["jsonl"]
    )


@dataclass(frozen=True, slots=True)
class Listing(Generic[Item]):
    """A part of a list of `total` items; `next` is the cursor of the rest, null at the end."""

    total: int
    items: tuple[Item, ...]
    next: str | None


@dataclass(frozen=True, slots=True)
class Hits:
    """A page of hits with counts per filter value and per region; `next` as in a listing."""

    query: str
    total: int
    hits: tuple[Hit, ...]
    next: str | None
    facets: Mapping[str, tuple[FacetValue, ...]]
    regions: tuple[RegionGroup, ...]


@dataclass(frozen=True, slots=True)
class AccountRow:
    """A row or section of a document, what became of it, and the id it ended up in."""

    outcome: str
    source: Place
    note: str
    id: str | None


@dataclass(frozen=True, slots=True)
class Account:
    """What a document's rows and sections became: counts per outcome, and one by one."""

    document: str
    kind: str
    totals: Mapping[str, int]
    total: int
    items: tuple[AccountRow, ...]
    next: str | None


@dataclass(frozen=True, slots=True)
class Health:
    """That the service lives, or that it can answer and with which generation of the index."""

    status: str
    generation: str | None = None
    documents: int | None = None


@dataclass(frozen=True, slots=True)
class FieldProblem:
    """What is wrong with one field or parameter."""

    field: str
    detail: str


@dataclass(frozen=True, slots=True)
class Problem:
    """A problem as RFC 9457 has it; `errors` names the fields that are wrong."""

    type: str
    title: str
    status: int
    detail: str
    instance: str
    errors: tuple[FieldProblem, ...] = ()
