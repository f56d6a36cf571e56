"""What a name is made of: the words that carry it, its numbers, and whether it is a proper name."""

from __future__ import annotations

import re

from graph.ids import fold

_FILLER = re.compile(
    r"\b((del|sam|för)?projekte?t?|förstudien?|insatse[nr]?|insats|fortsättning(en)?( på| av)?"
    r"|medfinansiering( av)?|avslutning av|genomförande av|arbete med|uppstart av|inom|the|en|ett)"
    r"\b"
)
_BRACKETS = re.compile(r"\([^)]*\)")
_WORD = re.compile(r"[\w#+]+")
_PROPER = re.compile(r"\d|[A-ZÅÄÖ]{2}|[a-zåäö][A-ZÅÄÖ]|#|\s[A-ZÅÄÖ]")
_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_PHASE = re.compile(r"\b(?:etapp|del|fas|steg|omgång|version)\s*(\d+|[ivx]+)\b", re.IGNORECASE)
_YEARS = re.compile(r"(?:19|20)\d\d(?:\s*[-–/]\s*(?:(?:19|20)?\d\d))?")
_SUBTITLE = re.compile(r"\s+[–-]\s+|:\s+")
_COMMA = re.compile(r",\s+")
_SLASH = re.compile(r"\s*/\s*")
_SUSPENDED = re.compile(r"(\w{4,})- (?:och|eller|&) (\w{6,})", re.IGNORECASE)
_KINDS = re.compile(
    r"(strategi|program|plan|forum|stöd|check|råd|mässa|dag|vecka|nätverk|konferens|uppdrag"
    r"|samverkan|analys|kartläggning|utbildning|seminarium|kampanj|fond)\w{0,5}$"
)
_LEAST_TAIL = 4
_LEAST_ALTERNATIVE = 6


def name_key(name: str) -> str:
    """What two spellings of one name have in common; "" when nothing of the name is left."""
    folded = _FILLER.sub(" ", fold(_BRACKETS.sub(" ", name)))
    return " ".join(_WORD.findall(folded))


def words_of(text: str) -> list[str]:
    """The words of a text, folded."""
    return _WORD.findall(fold(text))


def is_proper_name(name: str) -> bool:
    """Whether a name names one thing rather than a kind of thing.

    Proper names have a digit, a hash, capitals inside, or a capital after the first word.
    """
    return bool(_PROPER.search(_BRACKETS.sub(" ", name).strip()))


def names_a_kind(name: str) -> bool:
    """Whether a name ends as what every region has one of: a strategy, a forum, a support."""
    words = name_key(name).split()
    return bool(words) and bool(_KINDS.search(words[-1]))


def numbers_in(name: str) -> frozenset[str]:
    """The numbers of a name that tell its versions apart: not its years."""
    return frozenset(_NUMBER.findall(_YEARS.sub(" ", name)))


def phases_in(name: str) -> frozenset[str]:
    """The phases that a name or its subtitle counts: "etapp 2", "del III"."""
    return frozenset(found.casefold() for found in _PHASE.findall(name))


def without_years(name: str) -> str:
    """The name without years and ranges of years, which say when and not what."""
    return _YEARS.sub(" ", name)


def alternatives(name: str) -> tuple[str, ...]:
    """The name and the parts of it that may stand for it alone ("A/B", "A – B", "A: B", "A, b").

    A part that begins with a small letter is no name but the rest of a sentence; what follows a
    comma never is a name.
    """
    plain = _BRACKETS.sub(" ", name).strip()
    titles = [part.strip() for part in _SUBTITLE.split(plain)]
    slashed = _SLASH.split(plain) if _is_two_names(plain) else []
    parts = [*titles, *slashed, _COMMA.split(plain)[0]]
    long = [part for part in parts if len(part) >= _LEAST_ALTERNATIVE and not part[0].islower()]
    return tuple(dict.fromkeys((plain, *long)))


def _is_two_names(name: str) -> bool:
    """Whether every part between slashes begins as a name does."""
    return all(part and not part[0].islower() for part in _SLASH.split(name))


def completed(name: str, known: frozenset[str]) -> str:
    """The name with a suspended first part completed to a known word.

    "Investerings- och exportsamverkan" is "investeringssamverkan och exportsamverkan" where the
    documents know such a word.
    """
    return _SUSPENDED.sub(lambda found: _complete(found, known), name)


def _complete(found: re.Match[str], known: frozenset[str]) -> str:
    head, whole = found[1].casefold(), found[2].casefold()
    tails = (whole[start:] for start in range(1, len(whole) - _LEAST_TAIL + 1))
    words = (head + tail for tail in tails)
    return f"{next((word for word in words if word in known), found[1])} {found[2]}"
