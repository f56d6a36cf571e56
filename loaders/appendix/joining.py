"""How two pieces of a text that a page break has parted are put together again."""

from __future__ import annotations

import re

_OPEN_WORD = re.compile(
    r"""(?<!\w)(?:att|av|bland|den|dess|det|där|efter|eller|en|enligt|ett|från|för|genom|hos|hur|i|
    inför|inom|inte|kan|kring|med|mellan|men|mot|när|och|om|på|runt|samt|sin|sina|sitt|ska|som|till|
    under|ur|utan|utifrån|var|vars|via|vid|vilka|vilken|vilket|vår|våra|vårt|är|åt|över)$""",
    re.IGNORECASE | re.VERBOSE,
)
"""Words that no sentence, line or list item ends with."""

_SENTENCE_END = re.compile(r"[.!?:;…][\"”’»)\]]*$")
_ABBREVIATION = re.compile(
    r"\b(?:t\.?\s?ex|bl\.?\s?a|d\.?v\.?s|m\.?\s?m|m\.?\s?fl|s\.?\s?k|ca|kl|nr|st|inkl|exkl|resp)\.$",
    re.IGNORECASE,
)
_BROKEN_WORD = re.compile(r"[^\W\d_][-\u00ad]$")
_SHARED_ENDING = re.compile(r"(?:och|eller|samt|respektive)\b")


def join_text(before: str, after: str) -> str:
    """The two pieces as one text.

    A word that was broken with a hyphen becomes whole, a sentence that goes on is joined with a
    space, and anything else starts a new line.
    """
    if not before or not after:
        return before or after
    if _breaks_word(before, after):
        return before[:-1] + after
    return f"{before} {after}" if _goes_on(before, after) else f"{before}\n{after}"


def is_unfinished(text: str) -> bool:
    """Whether a text stops without a final stop."""
    return bool(text) and _SENTENCE_END.search(text) is None


def _breaks_word(before: str, after: str) -> bool:
    """ "kompetens-" and "försörjning", but not "små-" and "och medelstora"."""
    broken = _BROKEN_WORD.search(before) is not None and after[0].islower()
    return broken and not _SHARED_ENDING.match(after)


def _goes_on(before: str, after: str) -> bool:
    """Whether `after` continues the sentence that `before` leaves unfinished."""
    if not is_unfinished(before):
        return after[0].islower() and _ABBREVIATION.search(before) is not None
    unfinished = _OPEN_WORD.search(before) is not None or before[-1] in ",(/&–-"
    return unfinished or after[0].islower() or after[0] in "(,;."
