"""What the framework finds wrong is said in plain Swedish, field by field."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import BaseModel, ValidationError

from service.schemas import ExportForm, FieldProblem, PastedText, Search
from service.schemas_networks import PathEnds
from service.validation import field_problems

KNOWN = tuple(Search.model_fields)


def _problems(model: type[BaseModel], given: dict[str, Any]) -> tuple[FieldProblem, ...]:
    with pytest.raises(ValidationError) as caught:
        model.model_validate(given)
    errors = [{**error, "loc": ("query", *error["loc"])} for error in caught.value.errors()]
    return field_problems(errors, KNOWN)


@pytest.mark.parametrize(
    ("model", "given", "field", "detail"),
    [
        (Search, {"limit": 0}, "limit", "Ska vara minst 1."),
        (Search, {"limit": 501}, "limit", "Ska vara högst 500."),
        (Search, {"limit": "tio"}, "limit", "Ska vara ett heltal."),
        (Search, {"limit": 1.5}, "limit", "Ska vara ett heltal."),
        (Search, {"limit": None}, "limit", "Ska vara ett heltal."),
        (Search, {"q": "x" * 100_001}, "q", "Får ha högst 100000 tecken."),
        (Search, {"q": 5}, "q", "Ska vara en text."),
        (Search, {"q": "\ud800"}, "q", "Innehåller tecken som inte är giltig Unicode."),
        (Search, {"region": "Kalmar"}, "region", "Ska vara en lista."),
        (Search, {"region": ["x"] * 51}, "region", "Får ha högst 50 värden."),
        (Search, {"region": ["x" * 501]}, "region", "Får ha högst 500 tecken."),
        (
            Search,
            {"sort": "bäst"},
            "sort",
            "Ska vara relevance, region, title eller year.",
        ),
        (
            Search,
            {"regon": "Kalmar"},
            "regon",
            "Det finns ingen parameter med det namnet. Menade du region?",
        ),
        (
            Search,
            {"xyzzy": "1"},
            "xyzzy",
            "Det finns ingen parameter med det namnet.",
        ),
        (PathEnds, {"from": "Kalmar"}, "to", "Saknas, men måste anges."),
        (PathEnds, {"from": "", "to": "x"}, "from", "Får inte vara tom."),
        (PastedText, {"text": " \n"}, "text", "Får inte vara tom."),
        (ExportForm, {"format": "xml"}, "format", "Ska vara jsonl eller csv."),
    ],
)
def test_each_mistake_has_plain_words(
    model: type[BaseModel], given: dict[str, Any], field: str, detail: str
) -> None:
    assert _problems(model, given) == (FieldProblem(field, detail),)


def test_an_unheard_of_mistake_is_still_plain() -> None:
    error = {"type": "brand_new", "loc": ("body",), "msg": "Something technical"}
    assert field_problems([error], ()) == (FieldProblem("body", "Går inte att tolka."),)
