"""Names of no known form that stand where an organisation's name must stand, or in a list."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from loaders.extraction.forms import CAPITALISED as _CAP
from loaders.extraction.forms import NOT_A_NAME, FormMatch, is_place

OTHER = "ovrig"
"""Type of an organisation of which nothing more is known."""

_NAME = rf"{_CAP}(?:[ ](?:(?:of|i|och|&)[ ])?{_CAP}){{0,4}}(?:[ ]fastigheter)?(?![\w-])(?<!-)"
_CALLED = re.compile(
    r"(?:\b(?:[Pp]rojektägare|[Ll]ead\s?partner)(?:[ ]är)?[: ]\s*"
    r"|\b(?:ägs|drivs|drevs|leds|leddes)[ ]av[ ]"
    r"|\b(?:organisationen|föreningen|\w*företaget|bolaget|koncernen|\w*byrån)[ ]"
    rf"|(?i:utvärdering(?:en)?)[,:][ ](?={_NAME}[ ]*(?:[.,;\n]|$))"
    rf"|(?<=[ ]{{12}})[ ]{{0,40}}(?={_NAME}[ ]{{12}})"
    rf"|^[^\n]{{3,120}},[ ](?={_NAME}\s*?\n?[ ]{{12}}))"
    rf"(?:(?:organisationen|föreningen|företaget|bolaget)[ ])?(?P<name>{_NAME})"
)
"""Names known only by where they stand: "Projektägare X", "föreningen X", ", X" before a case id
that is blanked out."""

_CALLED_MANY = re.compile(
    rf"\b(?:företagen|bolagen|organisationerna|föreningarna)[ ]"
    rf"(?P<names>{_NAME}(?:,[ ]{_NAME})*[ ](?:och|samt)[ ]{_NAME})"
)
"""As many together: "företagen X, Y och Z"."""

_COMMON_NOUN = re.compile(
    r"\w*(?:kontoret|kontoren|kommunen|kommunerna|regionen|regionerna|gruppen|nämnden|förvaltningen"
    r"|förbundet|universitetet|högskolan|myndigheten|parterna|aktörerna)"
)

_LIST_ITEM = re.compile(rf"{_CAP}(?:[ ]{_CAP}){{0,3}}")
_LIST_GAP = re.compile(
    rf"[ ]?,[ ](?:{_LIST_ITEM.pattern}[ ]?,[ ])*{_LIST_ITEM.pattern}"
    r"(?:[ ]?,[ ]|,?[ ](?:och|samt)[ ])"
)
_BRACKETED = re.compile(r"\(([^()\n]{5,200})\)")


def called_names(text: str) -> Iterator[FormMatch]:
    """Names that stand where an organisation's name must stand, of no known form."""
    for match in _CALLED.finditer(text):
        name = match["name"]
        if not NOT_A_NAME.match(f"{name} ") and not _COMMON_NOUN.fullmatch(name):
            yield FormMatch(match.start("name"), match.end("name"), name, OTHER)
    for many in _CALLED_MANY.finditer(text):
        yield from _items(text, many.start("names"), many.end("names"))


def listed_between(text: str, start: int, end: int) -> Iterator[FormMatch]:
    """Names in text[start:end], what stands between two known names, when it is but a list."""
    if _LIST_GAP.fullmatch(text, start, end):
        yield from _items(text, start, end)


def bracketed_names(text: str, known: Sequence[tuple[int, int]]) -> Iterator[FormMatch]:
    """Unknown names in brackets that hold but a list with two or more known ones in it.

    `known` are the places of the known names: "(SörmX, Almi, Sörmlandsfonden, Region Sörmland)".
    """
    for bracket in _BRACKETED.finditer(text):
        start, end = bracket.span(1)
        inside = [span for span in known if start <= span[0] and span[1] <= end]
        rest = _blanked(text[:end], inside)
        items = [(m.start(), m.end()) for m in re.finditer(r"[^,/]+", rest[start:end])]
        unknown = [(start + s, start + e) for s, e in items if rest[start + s : start + e].strip()]
        if len(inside) >= 2 and all(_LIST_ITEM.fullmatch(rest[s:e].strip()) for s, e in unknown):
            for item_start, item_end in unknown:
                yield from _items(text, item_start, item_end)


def _blanked(text: str, spans: Sequence[tuple[int, int]]) -> str:
    for start, end in spans:
        text = text[:start] + " " * (end - start) + text[end:]
    return text


def _items(text: str, start: int, end: int) -> Iterator[FormMatch]:
    for item in _LIST_ITEM.finditer(text, start, end):
        name = item.group()
        if not is_place(name) and not _COMMON_NOUN.fullmatch(name):
            yield FormMatch(item.start(), item.end(), name, OTHER)
