"""Names of organisations by their form: "X AB", "Stiftelsen X", "X Science Park", "Almi X"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from graph import MUNICIPALITY, find_names, find_region

_CAP = r"[A-ZÅÄÖ][\w&-]*"
_MORE = rf"(?:[ ](?:(?:i|och|&|av|för|of|and)[ ])?{_CAP})"
_ENDING = rf"(?:[ ]län|[ ]\w*museet(?:[ ]{_CAP})?)"
_COMPANY = r"(?:AB|Aktiebolag|HB|Oy|A/S|GmbH|[Ee]konomisk[ ]förening|[Ee]k\.[ ]?för\.?)"
_BRANCHES = (
    ("naringslivsorganisation", r"A[Ll][Mm][Ii](?:[ ]Företagspartner)?"),
    ("naringslivsorganisation", r"Coompanion|LRF|Företagarna|Hushållningssällskapet"),
    ("naringslivsorganisation", r"Handelskammaren(?:[ ]i)?|Business[ ]Region|Visit|Invest[ ]in"),
    ("innovationsmiljo", r"Science[ ]Park"),
    ("energikontor", r"Energikontor(?:et)?(?:[ ](?:i|Region))?"),
    ("universitet", r"Högskolan(?:[ ]i)?"),
    ("civilsamhalle", r"Röda[ ]Korset[ ](?:på|i)"),
)
"""Organisations with a branch in each part of the country: the name goes on with a place."""

_FORMS = (
    ("foretag", rf"{_CAP}{_MORE}{{0,5}}[ ]{_COMPANY}(?!\w)(?:[ ]\(publ\))?"),
    ("foretag", rf"AB[ ]{_CAP}{_MORE}{{0,2}}"),
    ("foretag", rf"{_CAP}[ ][Hh]amn(?:[ ]AB)?"),
    ("naringslivsorganisation", rf"{_CAP}[ ][Hh]andelskammare"),
    ("naringslivsorganisation", rf"{_CAP}(?:[ ]{_CAP})?[ ][Ii]ndustrigrupp"),
    ("innovationsmiljo", rf"{_CAP}(?:[ ]{_CAP})?[ ][Ss]cience[ ][Pp]ark"),
    ("innovationsmiljo", rf"{_CAP}(?:[ ]{_CAP})?[ ](?:Business[ ])?[Ii]n[ck]ubator"),
    ("kommunalforbund", rf"(?:Kommun(?:al)?förbundet|Samordningsförbundet)[ ](?:i[ ])?{_CAP}"
     rf"{_ENDING}?|{_CAP}[ ][Kk]ommunalförbund"),
    ("universitet", rf"{_CAP}[ ](?:tekniska[ ])?(?:[Uu]niversitet|[Hh]ögskola)"),
    ("skola_utbildning", rf"{_CAP}[ ](?:[Ff]olkhögskola|FHS)|Yrkeshögskolan[ ]{_CAP}"),
    ("civilsamhalle", rf"(?:Stiftelsen|Föreningen)[ ]{_CAP}{_MORE}{{0,3}}{_ENDING}?"),
    ("civilsamhalle", rf"{_CAP}[ ](?:[Ss]tadsmission|[Ss]ameförening|[Ii]drottsklubb)"),
    ("civilsamhalle", rf"Studieförbundet[ ]{_CAP}"),
    ("ovrig", rf"{_CAP}(?:[ ](?:{_CAP}|läns))?[ ][Mm]useum"),
)  # fmt: skip
_PATTERNS = tuple((kind, re.compile(rf"(?<![\w-])(?:{form})(?!\w)")) for kind, form in _FORMS)
_BRANCH_PATTERNS = tuple(
    (kind, re.compile(
        rf"(?<![\w-])(?:{name})[ ](?P<place>{_CAP}(?:[ ](?:Härjedalen|Götaland))?)"
        rf"(?:[ ](?:län|AB|[Ee]konomisk[ ]förening)\b)*"
    ))
    for kind, name in _BRANCHES
)  # fmt: skip
_PARTS = frozenset({
    "Bergslagen", "Dalsland", "GävleDala", "Lappland", "Mitt", "Mälardalen", "Nord", "Norr",
    "Skaraborg", "Småland", "Stockholm-Sörmland", "Syd", "Sydost", "Väst", "Öst",
})  # fmt: skip
_NAME = rf"{_CAP}(?:[ ](?:(?:of|i|och|&)[ ])?{_CAP}){{0,4}}(?:[ ]fastigheter)?(?![\w-])(?<!-)"
_CALLED = re.compile(
    r"(?:\b(?:[Pp]rojektägare|[Ll]ead\s?partner)(?:[ ]är)?[: ]\s*"
    r"|\b(?:ägs|drivs|drevs|leds|leddes)[ ]av[ ]"
    r"|\b(?:organisationen|föreningen|företaget|bolaget|koncernen)[ ]"
    rf"|^[^\n]{{3,120}},[ ](?={_NAME}\s*?\n?[ ]{{12}}))"
    rf"(?:(?:organisationen|föreningen|företaget|bolaget)[ ])?(?P<name>{_NAME})"
)
"""Names known only by where they stand: "Projektägare X", "föreningen X", ", X" before a case id
that is blanked out."""

_COMMON_NOUN = re.compile(
    r"\w*(?:kontoret|kontoren|kommunen|kommunerna|regionen|regionerna|gruppen|nämnden|förvaltningen"
    r"|förbundet|universitetet|högskolan|myndigheten|parterna|aktörerna)"
)

_LIST_ITEM = re.compile(rf"{_CAP}(?:[ ]{_CAP}){{0,3}}")
_LIST_GAP = re.compile(
    rf"[ ]?,[ ](?:{_LIST_ITEM.pattern}[ ]?,[ ])*{_LIST_ITEM.pattern}"
    r"(?:[ ]?,[ ]|,?[ ](?:och|samt)[ ])"
)
_NOT_A_NAME = re.compile(
    r"^(?:Projekt\w*|Lead\s?partner|Leadpartner|Aktörer|Parter|Partners?|Under|Genom|Samarbet\w*"
    r"|Samverkan|Tillsammans|Med|Enligt|Även|Bakom|I|Från|Hos|På|Av|För|Till|Inom|Det|Den|De|En|Ett"
    r"|När|Som|Mellan|Region\w*|Övriga|Finansiär|Medfinansi\w*|Utvärdering\w*|Ägare|Deltagare|Ny|Nya"
    r"|Nytt|Digital|Regional\w*|Svensk|Hållbar|Grön|Cirkulär|Öppen|Strategisk|Internationell|Ökad"
    r"|Uppdrag|Stöd|Avtal|Bland)\s"
)


OTHER = "ovrig"
"""Type of an organisation of which nothing more is known."""


@dataclass(frozen=True, slots=True)
class FormMatch:
    """An organisation known by the form of its name only."""

    start: int
    end: int
    name: str
    kind: str


def formed_names(text: str) -> Iterator[FormMatch]:
    """Names in the text that have the form of an organisation's name; they may overlap."""
    for kind, pattern in _PATTERNS:
        for match in pattern.finditer(text):
            start, name = match.start(), match.group()
            while lead := _NOT_A_NAME.match(name):
                start, name = start + lead.end(), name[lead.end() :]
            if pattern.fullmatch(name):
                yield FormMatch(start, match.end(), _canonical(name), kind)
    for kind, pattern in _BRANCH_PATTERNS:
        for match in pattern.finditer(text):
            if _is_place(match["place"]):
                yield FormMatch(match.start(), match.end(), match.group(), kind)


def called_names(text: str) -> Iterator[FormMatch]:
    """Names that stand where an organisation's name must stand, of no known form."""
    for match in _CALLED.finditer(text):
        name = match["name"]
        if not _NOT_A_NAME.match(f"{name} ") and not _COMMON_NOUN.fullmatch(name):
            yield FormMatch(match.start("name"), match.end("name"), name, OTHER)


def listed_between(text: str, start: int, end: int) -> Iterator[FormMatch]:
    """Names in text[start:end], what stands between two known names, when it is but a list."""
    if _LIST_GAP.fullmatch(text, start, end) is None:
        return
    for item in _LIST_ITEM.finditer(text, start, end):
        name = item.group()
        if not _is_place(name) and not _COMMON_NOUN.fullmatch(name):
            yield FormMatch(item.start(), item.end(), name, OTHER)


def _is_place(name: str) -> bool:
    """Whether a name is a region, a municipality or another part of the country."""
    known = any(m.kind == MUNICIPALITY for m in find_names(name))
    return known or name in _PARTS or find_region(name) is not None


def _canonical(name: str) -> str:
    """The name without "(publ)", its common noun written out in small letters."""
    return re.sub(r"[ ](?:Folkhögskola|FHS)$", " folkhögskola", name.removesuffix(" (publ)"))
