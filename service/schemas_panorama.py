"""Parameters of the questions about many at once: comparisons, matrices, lessons, likeness."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from queries import DIMENSIONS, By, Emphasis, FacetValue, Lesson
from service.schemas import (
    MAX_NAME,
    MAX_TEXT,
    MAX_VALUES,
    CommonFilters,
    NameSearch,
    Question,
    Value,
    Window,
    values,
)
from service.schemas_pages import MAX_PAGE

MatrixForm = Literal["json", "csv", "xlsx"]
"""How a matrix is written."""


class ComparedThings(BaseModel):
    """What is compared."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    a: list[Value] = Field(
        max_length=MAX_VALUES,
        description="An initiative or project: an id, or FILE:LINE. Two to five. Repeatable.",
        examples=[["tabellbilaga-2023-exempel.txt:29", "slutrapport-exempel.txt:6"]],
    )


class Weighed(BaseModel):
    """How much it counts that regions do alike, and that they aim alike."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    doing: float = Field(
        default=1, ge=0, le=100, description="Weight of what the regions do.", examples=[2]
    )
    aiming: float = Field(
        default=1, ge=0, le=100, description="Weight of what the regions aim at.", examples=[1]
    )

    def emphasis(self) -> Emphasis:
        """The weights as the engine takes them."""
        return Emphasis(self.doing, self.aiming)


class MatrixFilters(CommonFilters, Question):
    """What a matrix counts."""

    document: list[Value] = values("Base name of the document.", "tabellbilaga-2023-exempel.txt")

    def given(self) -> dict[str, list[Value]]:
        """The filters as the engine takes them."""
        return {name: getattr(self, name) for name in DIMENSIONS if name != "kind"}


class MatrixAsked(MatrixFilters):
    """What a matrix counts, by what, and how it is written."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    by: By = Field(default="area", description="What the columns are.", examples=["theme"])
    format: MatrixForm = Field(
        default="json", description="JSON, or a table for a spreadsheet.", examples=["csv"]
    )


class ThemeRegion(BaseModel):
    """Which initiatives of a theme are wanted."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    region: str = Field(
        default="",
        max_length=MAX_NAME,
        description="Only initiatives of this region, in any form of its name.",
        examples=["Kalmar"],
    )


class GoalSearch(NameSearch):
    """Parameters of the list of groups of goals."""

    q: str = Field(
        default="",
        max_length=MAX_NAME,
        description="Groups with a goal that means this, best first; empty lists all.",
        examples=["bättre folkhälsa"],
    )


class LessonFilters(BaseModel):
    """Filters of lessons."""

    model_config = ConfigDict(frozen=True)

    kind: list[Value] = values(
        "lesson, success_factor, less_successful, challenge, deviation or unexpected_result.",
        "challenge",
    )
    region: list[Value] = values("Region, in any form of its name.", "Kalmar")
    project: list[Value] = values("Name of the project.", "TEAM Östergötland")

    def given(self) -> dict[str, list[Value]]:
        """The filters as the engine takes them."""
        return {"kind": self.kind, "region": self.region, "project": self.project}


class LessonSearch(LessonFilters, Window):
    """Parameters of the list of lessons."""

    q: str = Field(
        default="",
        max_length=MAX_TEXT,
        description="What the lessons are to be about; empty lists all by place.",
        examples=["digitala möten under pandemin"],
    )


@dataclass(frozen=True, slots=True)
class LessonHits:
    """Some of `total` lessons with counts per filter value; `next` as in a listing."""

    query: str
    total: int
    lessons: tuple[Lesson, ...]
    next: str | None
    facets: Mapping[str, tuple[FacetValue, ...]]


# Pages: parameters that a page does not know do no harm there.

Language = Literal["sv", "en"]
Efter = Literal["tema", "omrade", "mal"]
COLUMNS: Mapping[Efter, By] = {"tema": "theme", "omrade": "area", "mal": "goal"}
"""What the columns of the page's matrix are, by the word in its address."""


class ComparedPage(BaseModel):
    """What the page of comparisons is asked."""

    a: list[Value] = Field(default=[], max_length=MAX_VALUES)


class RegionPage(BaseModel):
    """The weights that a region's page counts with."""

    vikt_gor: float = Field(default=5, ge=0, le=10)
    vikt_mal: float = Field(default=5, ge=0, le=10)

    def emphasis(self) -> Emphasis:
        """The weights as the engine takes them; two zeros mean that both count alike."""
        weighs = self.vikt_gor + self.vikt_mal > 0
        return Emphasis(self.vikt_gor, self.vikt_mal) if weighs else Emphasis()


class MatrixPage(MatrixFilters):
    """What the page of the matrix is asked."""

    efter: Efter = "tema"
    lang: Language = "sv"

    def narrows(self) -> bool:
        """Whether only some initiatives are counted."""
        return bool(self.q.strip() or any(self.given().values()))


class ThemePage(BaseModel):
    """Which initiatives of a theme the page shows."""

    region: str = Field(default="", max_length=MAX_NAME)


class GoalsPage(BaseModel):
    """What the page of goals is asked."""

    q: str = Field(default="", max_length=MAX_NAME)
    sida: int = Field(default=1, ge=1, le=MAX_PAGE)


class LessonsPage(BaseModel):
    """What the page of lessons is asked."""

    q: str = Field(default="", max_length=MAX_TEXT)
    slag: list[Value] = Field(default=[], max_length=MAX_VALUES)
    region: list[Value] = Field(default=[], max_length=MAX_VALUES)
    projekt: list[Value] = Field(default=[], max_length=MAX_VALUES)
    sida: int = Field(default=1, ge=1, le=MAX_PAGE)
    lang: Language = "sv"

    def given(self) -> dict[str, list[Value]]:
        """The filters as the engine takes them."""
        return {"kind": self.slag, "region": self.region, "project": self.projekt}
