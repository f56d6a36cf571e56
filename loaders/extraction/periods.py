"""When an undertaking runs, from what a text says of its start, its end or its dates.

Only what is said of the undertaking itself counts: a range in its heading, a project time, "pågår
till", "avslutades i", "initierades 2023". A year in passing, a strategy's years or a report of
results are no period.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from loaders.extraction.dates import (
    DATE,
    DAY,
    MONTH,
    NO_PERIOD,
    YEAR,
    Period,
    iso,
    later,
    month_number,
)  # fmt: skip

_DASH = r"\s?(?:–|—|--|-|−)\s?"
_TO = rf"(?:{_DASH}|\s(?:till\soch\smed|till|t\.?o\.?m\.?|fram\still)\s)"
_LOOSE = r"(?:(?:i|den|under|år|hösten|våren|sommaren|slutet\sav|början\sav|mitten\sav|Q[1-4])\s)*"
_PROJECT_TIME = (
    r"(?:projekt(?:tid|id|period)\w*|beslutad\sprojekttid|perioden|period|löper|löpte|pågår|pågick"
    r"|pågått|genomförs|genomfördes|genomförts|drevs|drivs|bedrivs)"
)
_RANGE = rf"(?P<start>{DATE}){_TO}{_LOOSE}(?P<end>{DATE})"
_MONTHS = rf"(?P<first>{MONTH}){_TO}(?P<last>{MONTH})\s(?P<year>{YEAR})"
_TOLD_RANGE = re.compile(
    rf"(?i){_PROJECT_TIME}\W{{1,3}}(?:\w+\s){{0,4}}?(?:mellan|från|under)?\s?{_LOOSE}{_RANGE}"
    rf"|(?:från|mellan)\s{_LOOSE}(?P<start2>{DATE})(?:{_TO}|\soch\s){_LOOSE}(?P<end2>{DATE})"
    rf"|start\w*\s{_LOOSE}(?P<start3>{DATE})\soch\s\w+\s(?:till|fram\still)\s{_LOOSE}(?P<end3>{DATE})"
)
_ANY_RANGE = re.compile(rf"(?i)(?<![\d/-]){_RANGE}(?![\d/])")
_OF_A_PLAN = re.compile(
    r"(?i)(?:strategi|strategier|plan|planen|handlingsplan\w*|budget|mål)\sför\s$"
    r"|^(?:framtag|revider|uppdater|utarbet|ta\sfram)\w*\s(?:\w+\s){0,4}\w*(?:strategi|plan|program)\w*\s"
)
_MONTH_RANGE = re.compile(rf"(?i){_MONTHS}")
_DAYS = re.compile(rf"(?i)\b{DAY}\s?(?:–|-|och|till)\s?{DAY}\s(?P<month>{MONTH})\s(?P<year>{YEAR})")
_BEGINS = (
    r"(?:start(?:ar|ade|at|ades)|påbörja(?:des|ts)|initiera(?:des|ts|t|de)|inrätta(?:des|ts)"
    r"|inled(?:des|s)|inletts|bilda(?:des|ts)|etablera(?:des|ts)|projektstart|uppstart|med\sstart)"
)
_START = re.compile(
    rf"(?i){_BEGINS}(?:\s(?:upp|i\sbörjan\sav))?\s{_LOOSE}(?P<date>{DATE})"
    rf"|(?:under|i)\s{_LOOSE}(?P<date2>{DATE})\s(?:har\s(?:\w+\s){{1,3}})?(?:{_BEGINS}|ansöktes)"
    rf"|(?:pågår|löper)\s(?:från\s)?{_LOOSE}(?P<date3>{DATE})\s(?:till|–)\s"
)
_ENDS = (
    r"(?:avsluta(?:s|des|ts|t)|slutför(?:s|des|ts)|upphör(?:de|t)?"
    r"|tog\sslut|(?:pågår?|löper)\s(?:fram\s)?(?:till|t\.?o\.?m\.?)(?:\soch\smed)?|tar\sslut"
    r"|beräknas\s(?:vara|bli)\s(?:klar|färdig)\w*)"
)
_END = re.compile(rf"(?i){_ENDS}\s(?:\w+\s)?{_LOOSE}(?P<date>{DATE})")
_LASTS = re.compile(r"(?i)(?:under|i|projekttid\s(?:är|på))\s(?P<years>\d|två|tre|fyra|fem)\sår\b")
_GOING_ON = re.compile(rf"(?i)(?:pågått|pågick)\sunder\s{_LOOSE}(?P<date>{DATE})")
_EVENT = re.compile(
    r"(?i)(?:evenemang\w*|event|mässan?|konferens\w*|seminari\w*|heldag\w*|forum\w*|workshop)\b"
    rf"[^.\n]{{0,80}}?\s(?:i|den|,)?\s?{_LOOSE}(?P<date>(?:{DAY}\s)?{MONTH}\s{YEAR})"
)
_DONE_IN = re.compile(rf"(?i)under\s(?P<date>{YEAR})\shar\s(?:\w+\s){{1,4}}genomfört\s(?:en|ett)\s")
_IN_TITLE = re.compile(
    r"(?<!\bunder)(?<!\bi)(?<!\btill)(?<!\bår)(?<=[\w)])\s(?P<year>20[0-2]\d)"
    r"(?:\.?$|(?=\s(?:\([A-ZÅÄÖ]|[A-ZÅÄÖ][a-zåäö]+\s)))"
)
_OWN = re.compile(
    r"(?i)\b(?:projekt\w*|förstudien?|förstudier|satsningen?|insatsen|samarbete\w*|arbetet"
    r"|utbyggnad\w*|event|evenemang\w*|genomförandeperiod\w*|från|mellan)\b"
)
_OF_ANOTHER = re.compile(
    r"(?i)\b(?:resultat\sav|föregående|tidigare|projektmedel|fortsättning\sav|inför)\b"
)
_WORDS = {"två": 2, "tre": 3, "fyra": 4, "fem": 5}
_HEAD = 160


def period(text: str, heading: bool = True) -> Period:
    """The period that a text tells of; NO_PERIOD for none.

    `heading`: the text begins with the undertaking's heading, where bare dates are its own.
    """
    told = _told(text, heading)
    found = _range(told, heading) or _bounds(told) or _event(told)
    if found is None and heading:
        found = _title_year(told)
    return found or NO_PERIOD


def _told(text: str, heading: bool) -> str:
    """The sentences that may tell of the undertaking itself, not of what came before it."""
    lines = (re.split(r"(?<=\D\.)\s", line) for line in text.split("\n"))
    own = ([_OF_ANOTHER.split(sentence)[0] for sentence in sentences] for sentences in lines)
    return "\n".join(
        " ".join(part for part in parts if heading or _OWN.search(part)) for parts in own
    )


def _range(text: str, heading: bool) -> Period | None:
    """Two dates that belong together."""
    for told in _TOLD_RANGE.finditer(text):
        dates = [value for name, value in sorted(told.groupdict().items()) if value]
        ends, starts = dates[: len(dates) // 2], dates[len(dates) // 2 :]
        return _ordered(iso(starts[0]), iso(ends[0]))
    if not heading:
        return None
    return _bare_range(text[:_HEAD]) or _bracketed_range(text)


def _bare_range(head: str) -> Period | None:
    months = _MONTH_RANGE.search(head)
    if months:
        year = months["year"]
        first, last = (f"{year}-{month_number(months[name])}" for name in ("first", "last"))
        return _ordered(first, last)
    for match in _ANY_RANGE.finditer(head):
        if not _OF_A_PLAN.search(head[: match.start()]):
            return _ordered(iso(match["start"]), iso(match["end"]))
    return None


def _bracketed_range(text: str) -> Period | None:
    match = re.search(rf"\({_RANGE}", text)
    return _ordered(iso(match["start"]), iso(match["end"])) if match else None


def _ordered(start: str, end: str) -> Period | None:
    return Period(start, end) if start <= end else None


def _bounds(text: str) -> Period | None:
    """A start, an end, or both, told apart from one another."""
    start = _date(_START, text) or _date(_GOING_ON, text)
    end = _date(_END, text)
    lasts = _LASTS.search(text)
    if start and end is None and lasts:
        years = _WORDS.get(lasts["years"].lower()) or int(lasts["years"])
        end = later(start, years)
    if start and end and start[: len(end)] > end[: len(start)]:
        return None
    return Period(start, end) if start or end else None


def _date(pattern: re.Pattern[str], text: str) -> str | None:
    match = pattern.search(text)
    if match is None:
        return None
    return iso(next(value for value in match.groupdict().values() if value))


def _event(text: str) -> Period | None:
    """A single occasion: it starts and ends in the same month, or year."""
    days = _DAYS.search(text)
    if days:
        month = f"{days['year']}-{month_number(days['month'])}"
        return Period(month, month)
    once: tuple[Callable[[], str | None], ...] = (
        lambda: _date(_EVENT, text),
        lambda: _date(_DONE_IN, text),
    )
    date = next((found for look in once if (found := look())), None)
    return Period(date[:7], date[:7]) if date else None


def _title_year(text: str) -> Period | None:
    head = text.split("\n")[0].strip()
    match = _IN_TITLE.search(head)
    if match is None or len(head) > _HEAD:
        return None
    return Period(match["year"], match["year"])
