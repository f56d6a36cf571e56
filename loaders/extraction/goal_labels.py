"""Words that call something a goal ("målet", "prioriteringen", "insatsområde 4") in goal cells."""

from __future__ import annotations

import re
from collections.abc import Iterator

_WORD = (
    r"(?:del|effekt|program)?mål(?:et|en|område\w*|bild\w*)?|prioritering\w*|prioritering/mål"
    r"|position\w*|insatsområde\w*|fokusområde\w*|delstrategi\w*|vägval\w*|kraftsamling(?:en)?"
    r"|inriktning\w*|(?:prioriterat|prioriterade|strategiskt|strategiska)\sområde\w*"
    r"|(?<=samt\s)program|till\satt(?=\s(?-i:[A-ZÅÄÖ]))"
)
_BEFORE = (
    r"(?:(?:på\ssikt|samt|och|dess|det|de|den|till|till\satt\suppfylla|som\sligger\si|en)\s)*"
    r"(?:(?:övergripande|långsiktig\w*|regional\w*|prioriterade|strategiska|RUS:?\w*)\s)*"
)
_LINK = (
    r"\s?:|\s(?:är\satt|är|om\satt|om|att)(?=\s)|(?=\s(?:(?-i:[A-ZÅÄÖ\"”“])|ett?\s|\w+a\s))"
    r"|(?<=prioritering)(?=\s\w)|(?<=kraftsamling)(?=\s(?!för\b)\w)|(?<=[.\d])(?=\s\w)|(?=\s*$|\s*[.,])"
)
_LABEL = re.compile(
    rf"(?i)(?:(?<=^)|(?<=[\s•(,;–])){_BEFORE}(?<![\w-])(?:{_WORD})\b"
    rf"(?:\soch\s(?:insats\w+|mål|prioritering\w*))?(?:\s\d+(?:\.\d+)*[.:]?)?(?:{_LINK})\s*"
)
_NUMBERED = re.compile(
    r"(?i)\b(?P<word>(?:del)?mål(?:område)?)\s(?P<numbers>\d{1,2}(?:\s?(?:,|och|&|samt)\s?\d{1,2})*)"
    r"(?=\s*(?:$|[.,;)\n]|samt\s(?:koppling|länets|tydlig|mål)|(?:och\s)?med\s|prioritering))"
)
_BARE_NUMBERS = re.compile(r"^[\s:]*(?P<numbers>\d{1,2}(?:\s?(?:,|och|&)\s?\d{1,2})+)\b")
_NUMBER = re.compile(r"\d+")


def numbered_goals(text: str) -> tuple[tuple[str, ...], str]:
    """Goals named by number only ("mål 2 och 3" gives "mål 2", "mål 3"), and the text without."""
    found: list[str] = []
    bare = _BARE_NUMBERS.match(text)
    if bare:
        found += _each("mål", bare["numbers"])
        text = text[bare.end() :]
    for match in _NUMBERED.finditer(text):
        found += _each(match["word"].lower(), match["numbers"])
    return tuple(found), _NUMBERED.sub("\n", text)


def labelled_parts(text: str) -> Iterator[tuple[str, bool]]:
    """What stands between labels, and whether a label stood before it."""
    start, labelled = 0, False
    for label in _LABEL.finditer(text):
        if text[start : label.start()].strip():
            yield text[start : label.start()], labelled
        start, labelled = label.end(), True
    if text[start:].strip():
        yield text[start:], labelled


def _each(word: str, numbers: str) -> list[str]:
    return [f"{word} {number}" for number in _NUMBER.findall(numbers)]
