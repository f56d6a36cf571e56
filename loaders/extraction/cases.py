"""Case ids in text: Tillväxtverket's eight digits and the regions' own registry numbers."""

from __future__ import annotations

import re

_CASE = r"20[ ]?\d{3}[ ]?\d{3}"
_NAMED = re.compile(
    rf"(?i)(?:ärende-?\s?(?:id|nr|nummer)?|nyps-?\s?id|nyps)[\s.:]{{0,3}}({_CASE})\b"
)
_BRACKETED = re.compile(rf"\(({_CASE})\)")
_SPACED = re.compile(r"(?<![\d/,.])(20 \d{3} \d{3})\b(?!\s*(?:\d|kr|sek|/))", re.IGNORECASE)
_REGISTRY = re.compile(r"\b([A-ZÅÄÖ]{2,5}(?: ?\d{4}/\d{1,5}|/\d{1,5}/\d{4}))\b")
_DATE = re.compile(r"20\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])")


def case_ids(text: str) -> tuple[str, ...]:
    """Every different case id in order: "Ärende-id 20 361 338" gives "20361338".

    Eight digits in brackets that could be a date count only after the word for a case id.
    """
    found = [(m.start(1), _digits(m)) for m in _NAMED.finditer(text)]
    for pattern in (_BRACKETED, _SPACED):
        matches = ((m.start(1), _digits(m)) for m in pattern.finditer(text))
        found += [match for match in matches if not _DATE.fullmatch(match[1])]
    found += [(m.start(1), m.group(1)) for m in _REGISTRY.finditer(text)]
    return tuple(dict.fromkeys(case for _, case in sorted(found)))


def without_case_ids(text: str) -> str:
    """The text with case ids, and the words and brackets around them, cut out."""
    for pattern in (_NAMED, _BRACKETED, re.compile(rf"\({_REGISTRY.pattern}\)")):
        text = pattern.sub("", text)
    return re.sub(r"\(\s*\)", "", text)


def blank_case_ids(text: str) -> str:
    """As `without_case_ids`, with spaces in their place so that positions stay the same."""
    for pattern in (_NAMED, _BRACKETED):
        text = pattern.sub(lambda match: " " * len(match.group()), text)
    return text


def _digits(match: re.Match[str]) -> str:
    return match.group(1).replace(" ", "")
