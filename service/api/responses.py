"""How answers are described in OpenAPI: an example of each, and of each problem."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from queries import InvalidQuery, NotFound
from service.errors import InvalidCursor, NoIndex
from service.problems import MEDIA_TYPE, TOO_LARGE, describe, problem_of
from service.schemas import Problem

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

Responses = dict[int | str, dict[str, Any]]

PROBLEM_SCHEMA = {"$ref": "#/components/schemas/Problem"}
_PATH = "/api/v1/search"

_PROBLEMS: dict[int, tuple[str, Problem]] = {
    400: (
        "The cursor is broken, of another question, or of an index that has been replaced.",
        problem_of(InvalidCursor("Markören (cursor) hör till en annan fråga."), _PATH),
    ),
    404: (
        "Nothing has that id, name or place.",
        problem_of(NotFound("Hittar ingen som heter ”Alm”. Menade du Almi?"), _PATH),
    ),
    413: ("The body is too large.", describe(TOO_LARGE, "Texten är för lång.", _PATH)),
    422: (
        "A parameter makes no sense; `errors` names it.",
        problem_of(
            InvalidQuery("region", "Det finns ingen region som heter ”Kalmr”. Menade du Kalmar?"),
            _PATH,
        ),
    ),
    503: (
        "There is no index yet, or it cannot be used.",
        problem_of(NoIndex("Det finns inget index i index. Bygg ett: utblick build MAPP"), _PATH),
    ),
}


def answers(
    example: DataclassInstance | str, description: str, *problems: int, media: str = ""
) -> Responses:
    """The answers of a route: 200 with an example, and the problems that it can give."""
    good = always(example, description, media)
    return {**good, **{status: _problem(status) for status in (*problems, 503)}}


def always(example: DataclassInstance | str, description: str, media: str = "") -> Responses:
    """The answer of a route that needs no index and cannot be asked wrongly."""
    value = example if isinstance(example, str) else asdict(example)
    content = {media or "application/json": {"example": value}}
    return {200: {"description": description, "content": content}}


def _problem(status: int) -> dict[str, Any]:
    description, example = _PROBLEMS[status]
    value = asdict(example)
    if not example.errors:
        del value["errors"]
    content = {MEDIA_TYPE: {"schema": PROBLEM_SCHEMA, "example": value}}
    return {"description": description, "content": content}
