"""What the pages are asked: every state in the address. Unknown parameters do no harm there."""

from __future__ import annotations

from typing import Literal

from fastapi import UploadFile
from pydantic import BaseModel, ConfigDict, Field

from service.schemas import MAX_LINE, MAX_NAME, MAX_TEXT, Filters, Question

MAX_PAGE = 100_000
"""Highest number of a page of hits."""

MOST_ALIKE = 48
"""Most comparable things on the page of one."""


class SearchPage(Filters, Question):
    """What the search page is asked; parameters that it does not know do no harm there."""

    egen: str = Field(default="", max_length=MAX_NAME)
    grupp: Literal["", "region"] = ""
    page: int = Field(default=1, ge=1, le=MAX_PAGE)
    lang: Literal["sv", "en"] = "sv"


class FilterPage(SearchPage):
    """What the page of a filter's values is asked: a search, and a text to find values by."""

    hitta: str = Field(default="", max_length=MAX_NAME)


class TextPage(SearchPage):
    """A form with a text of any length or a file, and what is wanted of the answer."""

    model_config = ConfigDict(frozen=True, arbitrary_types_allowed=True)

    q: str = Field(default="", max_length=2 * MAX_TEXT)
    fil: UploadFile | str = ""
    hamta: Literal["", "xlsx", "csv", "antal"] = ""


class PassagePage(BaseModel):
    """Which lines of a document a page shows: those of a passage, or all from one on."""

    model_config = ConfigDict(frozen=True)

    rad: str = Field(default="", max_length=40, pattern=r"^(\d{1,9}(-\d{1,9})?)?$")
    fran: int = Field(default=1, ge=1, le=MAX_LINE)

    def lines(self) -> tuple[int, int] | None:
        """The first and last line of the passage, None when none is asked for."""
        if not self.rad:
            return None
        first, _, last = self.rad.partition("-")
        return int(first), int(last or first)


class ThingPage(BaseModel):
    """How many comparable things the page of one shows."""

    model_config = ConfigDict(frozen=True)

    antal: int = Field(default=6, ge=1, le=MOST_ALIKE)


class SourcesPage(BaseModel):
    """What the rows of the coverage stand for."""

    model_config = ConfigDict(frozen=True)

    efter: Literal["region", "document"] = "region"


class AccountPage(BaseModel):
    """Which rows of a document's account a page shows: all, or those of one outcome."""

    model_config = ConfigDict(frozen=True)

    utfall: str = Field(default="", max_length=MAX_NAME)
    sida: int = Field(default=1, ge=1, le=MAX_PAGE)
