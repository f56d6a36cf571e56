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


def values(description: str, *examples: str) -> list[Value]:
    """A repeatable parameter."""
    listed: list[Value] = Field(
        default=[],
        max_length=MAX_VALUES,
        description=f"{description} Repeatable.",
        examples=[[*examples]],
    )
    return listed


class CommonFilters(BaseModel):
    """Filters of reports: any of the values within one, all together."""

    model_config = ConfigDict(frozen=True)

    region: list[Value] = values("Region, in any form of its name.", "Kalmar")
    area: list[Value] = values("Policy area; a part of its name is enough.", "Jämställdhet")
    year: list[Value] = values("Year of the report.", "2023")
    programme: list[Value] = values("Programme that funds it or that it contributes to.", "ERUF")
    organisation: list[Value] = values("Name of an organisation with any role.", "Almi")
    goal: list[Value] = values(
        "Text of a goal that it contributes to.", "Fler Blekingebor i arbete"
    )


class Filters(CommonFilters):
    """Filters: any of the values within one, all together; "saknas" finds what has no value."""

    kind: list[Value] = values("initiative, project, page or answer.", "initiative", "project")
    document: list[Value] = values("Base name of the document.", "tabellbilaga-2023-exempel.txt")
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


class SearchExport(Filters, Question):
    """What is written of a search, and how."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    own_region: str = Field(
        default="",
        max_length=MAX_NAME,
        description="The asker's own region: hits of it are left out.",
        examples=["Kalmar"],
    )
    format: Literal["csv", "xlsx"] = Field(
        default="csv", description="CSV, or an Excel workbook.", examples=["csv"]
    )
    part: Literal["hits", "counts"] = Field(
        default="hits",
        description="The hits, or the counts per value of a filter (Excel holds both).",
        examples=["hits"],
    )
    lang: Literal["sv", "en"] = Field(
        default="sv", description="Language of the headings.", examples=["sv"]
    )


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


MAX_LINE = 999_999_999
"""Highest number of a line."""


class LineRange(BaseModel):
    """Which lines of a document are wanted."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    first: int = Field(
        default=1, ge=1, le=MAX_LINE, description="First line, the document's first is 1.",
        examples=[29],
    )  # fmt: skip
    limit: int = Field(
        default=100, ge=1, le=MAX_LIMIT, description="Most lines in the answer.", examples=[1]
    )


@dataclass(frozen=True, slots=True)
class Lines:
    """Lines of a document as they stand, from the line `first` on, out of `total`."""

    document: str
    first: int
    total: int
    lines: tuple[str, ...]


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
