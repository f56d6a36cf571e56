"""What the framework found wrong with parameters and bodies, in plain Swedish."""

from __future__ import annotations

import difflib
from collections.abc import Collection, Mapping, Sequence
from typing import Any

from service.schemas import FieldProblem

_WORDS = {
    "missing": "Saknas, men måste anges.",
    "extra_forbidden": "Det finns ingen parameter med det namnet.",
    "int_parsing": "Ska vara ett heltal.",
    "int_type": "Ska vara ett heltal.",
    "int_parsing_size": "Talet är för stort.",
    "int_from_float": "Ska vara ett heltal.",
    "greater_than_equal": "Ska vara minst {ge}.",
    "less_than_equal": "Ska vara högst {le}.",
    "string_too_short": "Får inte vara tom.",
    "string_too_long": "Får ha högst {max_length} tecken.",
    "string_type": "Ska vara en text.",
    "string_unicode": "Innehåller tecken som inte är giltig Unicode.",
    "string_pattern_mismatch": "Får inte vara tom.",
    "list_type": "Ska vara en lista.",
    "too_long": "Får ha högst {max_length} värden.",
    "literal_error": "Ska vara {expected}.",
    "json_invalid": "Är inte giltig JSON.",
    "model_attributes_type": "Ska vara ett JSON-objekt ({{...}}) med innehållstypen JSON.",
    "model_type": "Ska vara ett JSON-objekt ({{...}}).",
}
_UNCLEAR = "Går inte att tolka."


def field_problems(
    errors: Sequence[Mapping[str, Any]], known: Collection[str]
) -> tuple[FieldProblem, ...]:
    """The framework's errors by field, in plain words.

    `known` are the names that exist, for a guess at what a misspelt one should have been.
    """
    return tuple(
        FieldProblem(_field(error), f"{_words(error)}{_guess(error, known)}") for error in errors
    )


def _field(error: Mapping[str, Any]) -> str:
    """ "year" for ("query", "year", 0); the body itself is "body"."""
    names = [part for part in error["loc"][1:] if isinstance(part, str)]
    return ".".join(names) or str(error["loc"][0])


def _words(error: Mapping[str, Any]) -> str:
    context = {**error.get("ctx", {})}
    if "expected" in context:
        context["expected"] = context["expected"].replace(" or ", " eller ").replace("'", "")
    return _WORDS.get(error["type"], _UNCLEAR).format(**context)


def _guess(error: Mapping[str, Any], known: Collection[str]) -> str:
    if error["type"] != "extra_forbidden":
        return ""
    near = difflib.get_close_matches(_field(error), known, n=2)
    return f" Menade du {' eller '.join(near)}?" if near else ""
