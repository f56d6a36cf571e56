"""Names of organisations by their form: "X AB", "Stiftelsen X", "X Science Park", "Almi X"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from graph import MUNICIPALITY, find_names, find_region

CAPITALISED = _CAP = r"[A-ZÅÄÖ][\w&-]*"
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
    ("foretag", "AB|Aktiebolag|HB|Oy|A/S|GmbH|örening|för",
     rf"{_CAP}{_MORE}{{0,5}}[ ]{_COMPANY}(?!\w)(?:[ ]\(publ\))?"),
    ("foretag", "AB ", rf"AB[ ]{_CAP}{_MORE}{{0,2}}"),
    ("foretag", "amn", rf"{_CAP}[ ][Hh]amn(?:[ ]AB)?"),
    ("naringslivsorganisation", "andelskammare", rf"{_CAP}[ ][Hh]andelskammare"),
    ("naringslivsorganisation", "ndustrigrupp", rf"{_CAP}(?:[ ]{_CAP})?[ ][Ii]ndustrigrupp"),
    ("innovationsmiljo", "park|Park",
     rf"{_CAP}[ ](?:[Ff]öretagspark|[Tt]eknikpark|Business[ ]Park)"),
    ("innovationsmiljo", "park|Park", rf"{_CAP}(?:[ ]{_CAP})?[ ][Ss]cience[ ][Pp]ark"),
    ("innovationsmiljo", "ubator",
     rf"{_CAP}(?:[ ]{_CAP})?[ ](?:Business[ ])?[Ii]n[ck]ubator"),
    ("kommunalforbund", "förbund", rf"(?:Kommun(?:al)?förbundet|Samordningsförbundet)[ ](?:i[ ])?"
     rf"{_CAP}{_ENDING}?|{_CAP}[ ][Kk]ommunalförbund"),
    ("universitet", "niversitet|ögskola",
     rf"{_CAP}[ ](?:[Tt]eknisk[ae][ ])?(?:[Uu]niversitet|[Hh]ögskola)"),
    ("skola_utbildning", "olkhögskola|FHS|Yrkeshögskolan",
     rf"{_CAP}[ ](?:[Ff]olkhögskola|FHS)|Yrkeshögskolan[ ]{_CAP}"),
    ("civilsamhalle", "Stiftelsen|Föreningen",
     rf"(?:Stiftelsen|Föreningen)[ ]{_CAP}{_MORE}{{0,3}}{_ENDING}?"),
    ("civilsamhalle", "tadsmission|ameförening|drottsklubb",
     rf"{_CAP}[ ](?:[Ss]tadsmission|[Ss]ameförening|[Ii]drottsklubb)"),
    ("civilsamhalle", "Studieförbundet", rf"Studieförbundet[ ]{_CAP}"),
    ("ovrig", "useum", rf"{_CAP}(?:[ ](?:{_CAP}|läns))?[ ][Mm]useum"),
)  # fmt: skip
"""Type, letters that every such name has (a quick no for most texts), and the form itself."""

_PATTERNS = tuple(
    (kind, tuple(letters.split("|")), re.compile(rf"(?<![\w-])(?:{form})(?!\w)"))
    for kind, letters, form in _FORMS
)
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
NOT_A_NAME = re.compile(
    r"^(?:Projekt\w*|Lead\s?partner|Leadpartner|Aktörer|Parter|Partners?|Under|Genom|Samarbet\w*"
    r"|Samverkan|Tillsammans|Med|Enligt|Även|Bakom|I|Från|Hos|På|Av|För|Till|Inom|Det|Den|De|En|Ett"
    r"|När|Som|Mellan|Region\w*|Övriga|Finansiär|Medfinansi\w*|Utvärdering\w*|Ägare|Deltagare|Ny|Nya"
    r"|Nytt|Digital|Regional\w*|Svensk|Hållbar|Grön|Cirkulär|Öppen|Strategisk|Internationell|Ökad"
    r"|Uppdrag|Stöd|Avtal|Bland)\s"
)


@dataclass(frozen=True, slots=True)
class FormMatch:
    """An organisation known by the form of its name only."""

    start: int
    end: int
    name: str
    kind: str


def formed_names(text: str) -> Iterator[FormMatch]:
    """Names in the text that have the form of an organisation's name; they may overlap."""
    for kind, letters, pattern in _PATTERNS:
        if not any(part in text for part in letters):
            continue
        for match in pattern.finditer(text):
            start, name = match.start(), match.group()
            while lead := NOT_A_NAME.match(name):
                start, name = start + lead.end(), name[lead.end() :]
            if pattern.fullmatch(name):
                yield FormMatch(start, match.end(), _canonical(name), kind)
    for kind, pattern in _BRANCH_PATTERNS:
        for match in pattern.finditer(text):
            if is_place(match["place"]):
                yield FormMatch(match.start(), match.end(), match.group(), kind)


def is_place(name: str) -> bool:
    """Whether a name is a region, a municipality or another part of the country."""
    known = any(m.kind == MUNICIPALITY for m in find_names(name))
    return known or name in _PARTS or find_region(name) is not None


def _canonical(name: str) -> str:
    """The name without "(publ)", its common noun written out in small letters."""
    return re.sub(r"[ ](?:Folkhögskola|FHS)$", " folkhögskola", name.removesuffix(" (publ)"))
