"""Parts of addresses that several routes take."""

from __future__ import annotations

from typing import Annotated

from fastapi import Path

from service.schemas import MAX_NAME

Address = Annotated[
    str,
    Path(
        max_length=MAX_NAME,
        description="An id, or a place in a document as FILE:LINE.",
        examples=["tabellbilaga-2023-exempel.txt:29"],
    ),
]
ProjectAddress = Annotated[
    str,
    Path(
        max_length=MAX_NAME,
        description="A project's id, or a place in its document as FILE:LINE.",
        examples=["slutrapport-exempel.txt:6"],
    ),
]
OrganisationName = Annotated[
    str,
    Path(
        max_length=MAX_NAME, description="An organisation's id, name or alias.", examples=["Almi"]
    ),
]
RegionName = Annotated[
    str,
    Path(
        max_length=MAX_NAME, description="A region, in any form of its name.", examples=["Kalmar"]
    ),
]
DocumentName = Annotated[
    str,
    Path(
        max_length=MAX_NAME,
        description="Base name of a document.",
        examples=["tabellbilaga-2023-exempel.txt"],
    ),
]
ThemeId = Annotated[
    str,
    Path(
        max_length=MAX_NAME,
        description="A theme's id, from the list of themes.",
        examples=["theme-8095540a9d76"],
    ),
]
