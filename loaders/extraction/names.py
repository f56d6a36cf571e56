"""What an undertaking is called: its own name if it has one, and a title to show in any case."""

from __future__ import annotations

import re
from dataclasses import dataclass

from graph import MUNICIPALITY, PROGRAMME, find_names
from loaders.extraction.called import called_names
from loaders.extraction.cases import blank_case_ids, case_ids, without_case_ids
from loaders.extraction.forms import formed_names
from loaders.extraction.name_judgement import Heading, is_own_name

MAX_TITLE = 120
_QUOTED = r"[\"“”„]([^\"“”„]{2,80})[\"“”]"
_WORK = r"(?:[Pp]rojekt(?:et|en)?|[Dd]elprojekt(?:et)?|[Ff]örstudien?)"
_PRODUCT = r"(?:[Ss]tudien?|[Aa]nalysen|[Ll]ärserien?|[Rr]apporten|\w+boken|[Kk]onferensen)"
_CALLED_QUOTED = re.compile(rf"(?:{_WORK}|{_PRODUCT})\s{_QUOTED}")
_STARTS_CALLED = re.compile(
    r"^(?:(?:EU-?)?(?:Projekt(?:et)?|Genomförandeprojekt|Förstudien?|Förlängning|Konferensen"
    r"|Kunskapsplattformen|Rapporten)\s(?=[\"“A-ZÅÄÖ#\d]|[a-z]+[A-Z])"
    r"|(?:Förstudie|Projektfinansiering|Projektutlysning|Medfinansiering)(?:\still)?:\s)"
)
_INSIDE_CALLED = re.compile(
    r"^[A-ZÅÄÖ]\w+(?:\s\w+){0,5}?\s(?:av|till|i|för)\s(?:projekt(?:et)?|förstudien?|delprojektet)"
    r"\s(?=[A-ZÅÄÖ#][\w.&#-])(?P<name>[^.,;:\n(]+(?:\.[A-ZÅÄÖ][^.,;:\n(]*)*)"
)
_NAME_END = re.compile(
    r"\s(?:som|har|är|vilket|där|för\satt|med\ssyfte|drivs|drivits|ska|kring|på\suppdrag|i\ssyfte"
    r"|av\sRegion)\b.*$"
)
_EMPTY_COMMAS = re.compile(r"\s*,(?:\s*,)*")
_DASH = re.compile(r"\s[–—-]{1,2}\s?(?=\S)|(?<=\w)\s?-(?=(?:syftar|ett?\s))|\s?[–-]$")
_COLON = re.compile(r"[:;]\s")
_COMMA = re.compile(
    r",\s(?:(?:som|där|kring|med|en|ett)\b|\w+(?:byggnad|byggnation|ning|ande|ering)\sav\b)"
)
_INITIALS = re.compile(r"R[A-ZÅÄÖ]{1,2}|VGR")
"""Short for a region: the subject of the sentence, not what it tells of."""
_SENTENCE = re.compile(
    r"(?:(?<=\w\w)|(?<=[a-zåäö]\s\d)|(?<=[)*!”\"]))\.\s+(?=[A-ZÅÄÖ(])|\.$|!\s(?=[A-ZÅÄÖ])"
)
_ALSO_QUOTED = re.compile(r"\s(?:samt\s)?[\"“”]")
_ISA = re.compile(
    r",?\s(?:är\s(?:ett|en|två)|ett?\s(?:ERUF|EU|ESF|Interreg)|syftar\still|fokuserar|med\ssyfte"
    r"|som\s(?:syftar|avsluta|ligger|drivs|arbetar|ska)\w*|antagen|antagits|avslutat|avslutad"
    r"|etablerad|framtagen|framtaget|bildat)\b"
)
_VERB = re.compile(r",?\s(?:har|ska|beslutades|inletts|implementeras|pågått|ges)\b")
_RUN_ON = re.compile(
    r"(?<=[a-zåäö\d)”\"])(?<!\stema)(?<!\som)\s(?=(?:Projekt(?:et)?|Är|En|Ett|Insats(?:en)?"
    r"|Länsstyrelsen|Syftet?|Målet|[A-ZÅÄÖ]\w*konferens|Under|Det|De|Stödet|Se|Samverkansprojekt"
    r"|Två|Tre|Treårigt|Inrättades|Finansiering|Region\s\w+(?:\s\w+)?\s(?:har|driver|är))\s)"
)
_BRACKET = re.compile(r"\s*\((?!(?!ESF|ERUF|FRO|AMIF)[A-ZÅÄÖ]{2,8}\)|[A-ZÅÄÖ]+\s20\d\d\))[^)]*\)?")
_TOTAL = re.compile(r"(?i)\s*\(?totalt\s.*$")
_PERIOD = re.compile(r"[\s,(]*\b(?:\d{3,4}|\d{6})\s?[–-]\s?(?:20\d\d|\d{6})\)?\.?$")
_PLAN = re.compile(r"(?i)^(?:\w+\s)?\w*(?:program|plan|planen|strategi|strategin)\b")
_ADOPTION = re.compile(
    r"^(?:Antagande|Framtagande|Genomförande|Uppföljning|Implementering)\sav\s(?:nytt?\s|nya\s)?"
    r"(?=[A-ZÅÄÖ])"
)
_EDGES = ' \t\n,.;:–—-"“”„*'
_PLACE_ONLY = re.compile(r"^[A-ZÅÄÖ]\w+(?:\s(?:[A-ZÅÄÖ]\w+|län))?[.\s]*$")
_OWNER_WORD = re.compile(r",\s(?:[Pp]rojektägare|[Hh]andelskammaren)\b")
_TELLS_OF_PROJECT = re.compile(r"^\W*(?:(?!inom\b|i\b|av\b|från\b)\w+\W+){0,2}?\w*[Pp]rojekt\w*\b")
_CLAUSE = re.compile(r"[,;:–(]\s|\s(?:som|vilket|där|och|samt|för\satt|med|i\ssyfte|genom)\s")


@dataclass(frozen=True, slots=True)
class OwnName:
    """The undertaking's own name, None when it only has a description, and a title to show."""

    name: str | None
    title: str


def own_name(description: str) -> OwnName:
    """The own name and the title in a description cell's plain text.

    A name is a heading, what stands before a dash, an owner or a case id, or what the text
    calls the project; a description of work in general is no name.
    """
    lines = [line for line in description.split("\n") if line.strip(" •")] or [""]
    head = _EMPTY_COMMAS.sub(",", without_case_ids(_TOTAL.sub("", lines[0]))).strip(" •*")
    head = _without_owner(head, description)
    name = _called(head) or _called_inside(head) or _headed(head, description)
    return OwnName(name, name or _title(head))


def _without_owner(head: str, description: str) -> str:
    """The heading without ", Owner" at its end where a case id follows it."""
    for owner in called_names(blank_case_ids(description)):
        if head.endswith(f", {owner.name}"):
            return head.removesuffix(f", {owner.name}")
    return head


def _called(head: str) -> str | None:
    """The name that a word for the work leads: "Projektet X", "förstudien "X""."""
    quoted = _CALLED_QUOTED.findall(head)
    if len(quoted) == 1:
        return str(quoted[0]).strip(_EDGES)
    start = _STARTS_CALLED.match(head)
    return _trimmed(_cut(head[start.end() :])[0]) if start else None


def _called_inside(head: str) -> str | None:
    match = _INSIDE_CALLED.search(head)
    return _trimmed(_NAME_END.sub("", match["name"])) if match else None


def _headed(head: str, description: str) -> str | None:
    """The heading itself where it is a name rather than a description."""
    adopted = _ADOPTION.match(head) is not None
    candidate, by_verb = _cut(_ADOPTION.sub("", head))
    name = _trimmed(candidate)
    if not name or _is_listed(name) or _INITIALS.fullmatch(name):
        return None
    heading = Heading(
        candidate,
        told=_is_told_as_project(name, candidate, head, description),
        adopted=adopted,
        by_verb=by_verb,
    )
    return name if is_own_name(heading) else None


def _is_told_as_project(name: str, candidate: str, head: str, description: str) -> bool:
    """Whether what follows the heading speaks of it as a project, or it has a case id."""
    follows = head[len(candidate) :].strip(" ,.–-") or description.partition("\n")[2]
    return (
        f"rojektet {name}" in description
        or _TELLS_OF_PROJECT.match(follows) is not None
        or bool(case_ids(description))
        or "Projektägare" in description
    )


def _cut(head: str) -> tuple[str, bool]:
    """The part of a heading that may be a name, and whether a verb ended it."""
    patterns = (_COLON, _COMMA, _SENTENCE, _ISA, _RUN_ON, _ALSO_QUOTED)
    matches = (pattern.search(head, 2) for pattern in patterns)
    ends = [len(head), *(match.start() for match in matches if match)]
    ends += filter(None, (_dash(head), _owner_start(head)))
    verb = _VERB.search(head)
    end = min(ends)
    return (head[: verb.start()], True) if verb and 1 < verb.start() < end else (head[:end], False)


def _dash(head: str) -> int | None:
    """Where a dash parts a name from its description, not from its place or its programme."""
    for match in _DASH.finditer(head):
        rest = _SENTENCE.split(head[match.end() :])[0]
        place = _PLACE_ONLY.match(rest) and not _is_organisation(rest.strip(_EDGES))
        before = find_names(head[: match.start()])
        programme = before and before[0].kind == PROGRAMME and before[0].start == 0
        if not place and not (programme and before[0].end == match.start()):
            return match.start()
    return None


def _is_organisation(text: str) -> bool:
    no_places = (m for m in find_names(text) if m.kind not in (PROGRAMME, MUNICIPALITY))
    return any(m.start == 0 and m.end == len(text) for m in no_places)


def _owner_start(head: str) -> int | None:
    """Where ", Owner" begins: a comma before an organisation or a municipality."""
    named = (m.start for m in find_names(head) if m.kind != PROGRAMME)
    starts = sorted({*named, *(m.start for m in formed_names(head))})
    commas = [head.rindex(",", 0, s) for s in starts if re.search(r"\w\)?,\s*$", head[:s])]
    word = _OWNER_WORD.search(head)
    return min([*commas, *([word.start()] if word else [])], default=None)


def _is_listed(name: str) -> bool:
    """Whether the whole heading is but an organisation or a place."""
    return any(
        m.start == 0 and m.end >= len(name) and m.kind != PROGRAMME for m in find_names(name)
    )


def _trimmed(text: str) -> str | None:
    """A name without brackets, and without a period unless a plan is called by it."""
    name = _BRACKET.sub("", text).strip(_EDGES)
    if not _PLAN.match(name):
        name = _PERIOD.sub("", name).strip(_EDGES)
    return name or None


def _title(head: str) -> str:
    """The first sentence, cut where a clause ends when it is long."""
    sentence = _SENTENCE.split(head)[0].strip(_EDGES)
    if len(sentence) <= MAX_TITLE:
        return sentence
    ends = [m.start() for m in _CLAUSE.finditer(sentence) if 20 <= m.start() <= MAX_TITLE]
    cut = ends[-1] if ends else sentence.rfind(" ", 0, MAX_TITLE)
    return sentence[: cut if cut > 0 else MAX_TITLE].strip(_EDGES)
