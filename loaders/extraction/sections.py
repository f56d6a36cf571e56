"""A goal cell cut into sections by what they speak of: own strategy, Agenda 2030, programmes.

A heading ("Mål i RUS:", "ERUF", "Agenda 2030") opens a section that lasts until the next one; a
mention at the end or in the middle of a sentence ("... i den regionala utvecklingsstrategin")
tells what that sentence speaks of.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

OWN = "own strategy"
AGENDA = "agenda"
PROGRAMME = "programme"
OTHER = "other"
UNMARKED = "unmarked"

RUS = "Regional utvecklingsstrategi"
"""Strategy name of every wording of a region's own development strategy."""

SMART = "Strategi för smart specialisering"

_YEARS = r"(?:\s*\(?\b(?:VG)?20\d\d(?:\s?[–-]\s?(?:20)?\d\d)?\)?)?"
_MARKS = (
    (AGENDA, "", r"agenda\s?20[23]\d|(?:de\s)?globala\smålen(?:\sför\shållbar\sutveckling)?"),
    (OTHER, "", r"RIS\sstyrkeområde\w*|färdplan\w*(?:\s[^:.\n]{0,60}(?=:))?|nationell\w*\s"
     r"(?:och\sregionala\s)?(?:strategi\w*|prioritering\w*|utlysning\w*|jämställdhetsmål|mål)"
     r"|handlingspro?gram\w*(?:\sför\s\w+)?|trafikförsörjningsprogram\w*|länsgemensam\svision"
     r"|regionfullmäktiges\sprioriteringar|regionplanen|miljömål\w*|\w*budget(?:en)?(?:\sför)?"
     r"|(?:(?:life\sscience|kultur|livsmedels|landsbygds|näringslivs|skärgårds)\w*-?\s?"
     r"(?:och\s\w+)?strategi\w*)(?:\sför\s\w+)?|strategi\w*\s(?:för|om)\sindustriell\s\w+"),
    (PROGRAMME, "", r"E(?:RU|UR)F\b(?:-?program\w*)?|Eruf\b(?:-?program\w*)?|ESF\b\+?|Interreg\w*"
     r"(?:\s(?:[A-ZÅÄÖ][\w-]+))*|AMIF(?::s)?|REACT-E\w*|React-EU|FRO\b|JTF\b"
     r"|\w*regionalfond\w*|\w*socialfond\w*|\w*strukturfond\w*|struktur-\soch\sutvecklingsprogram\w*"
     r"|fonden\sför\sen\srättvis\somställning|(?:politiskt|specifikt|särskilt|tematiskt)\smål\b"
     r"|investeringsprioritering\w*|programområde\b|programmål\w*|PO\s?\d\b"
     r"|prioriterat\sområdet?:\sett\s(?:grönare|smartare)"),
    (OWN, SMART, r"(?:innovations?-?\soch\s)?smart\w*\s?specialiserings?strategin?(?=:)"
     r"|smart\sspecialisering(?=:)|strategi\w*\sför\s(?:smart\sspecialisering|regional\sinnovation)"
     rf"{_YEARS}(?=:)"),
    (OWN, RUS, r"RUS(?:[:-]?(?:ens?|et|s))?\b(?:\s[A-ZÅÄÖ]\w+\s20\d\d)?|Rus\b|RUFF?S\b"
     r"|regional\w*\sutvecklings(?:strategi|program)\w*|utvecklingsstrategi\w*\sför\s\w+|strategi\sför\shållbar\stillväxt"
     r"|samt\sinriktning(?:\si\sRUS)?|genomförandeprogram\w*|mål\s20\d\d(?=:)"
     r"|Vårt\s\w+\s20\d\d|\w+strategin\s?(?=[–-])"),
)  # fmt: skip
_MARK = re.compile(
    "|".join(
        rf"(?P<m{number}>(?<![\w-])(?:{pattern}){_YEARS})"
        for number, (_, _, pattern) in enumerate(_MARKS)
    ),
    re.IGNORECASE,
)
_CASED = re.compile(r"^(?:fro|jtf|rus|esf|react|rufs)\b")
_LEAD = re.compile(
    r"(?i)^[\s•]*(?:(?:nationella|regionala|föregående|region\s\w+s?|europeiska)\s*)*"
    r"(?:(?:projektets\s|rus\s)?(?:samtliga\s)?(?:effekt\s?)?(?:mål(?:en|et)?|prioritering\w*"
    r"|insatsområde|syfte|prioriterat\sområde|målområde)[:\s]*)*"
    r"(?:(?:insats(?:en|erna)|projekt(?:et)?|detta)\s)?(?:(?:ska|är)\s)?(?:också\s|även\s)?"
    r"(?:bidra[r]?\s)?(?:främst\s|primärt\s|även\s|också\s|särskilt\s)*"
    r"(?:(?:i\slinje\smed|i|inom|till|enligt|mot|program:?|eu-finansierat\sprojekt\sinom)\s)*"
    r"(?:den|det|de|region\s\w+s?)?[\s–-]*$"
)
_NEEDS_MORE = re.compile(
    r"(?i)(?:\b(?:i|inom|av|från|till|mot|med|enligt|om|och|samt|för|den|det|de|via|på|ej|länets|att)|[(-])\s*$"
)
_GOES_ON = re.compile(r"\s(?:ska|är|har|ges|anges|och|som)\b")
_SENTENCE_VERB = re.compile(
    r"\b(?:bidra|bidrar|knyter|kopplar|ligger|relaterar|syftar|återfinns)\b"
)
_TAIL = re.compile(r"^[\s.,;)\"”]*$")
_SENTENCE_END = re.compile(r"[.;:,)]\s*$|[.)]\s*(?:samt|och)\s*$")
_QUESTION = re.compile(r"(?i)^\s*vilk(?:et|en|a)\b")
_SENTENCE = re.compile(r"(?<=[a-zåäö)\"”]\.)\s+(?=[A-ZÅÄÖ\"”•])")


@dataclass(frozen=True, slots=True)
class Section:
    """Text of one kind; `strategy` names the own strategy; `prose` when no heading opened it.

    In prose a goal must be called one ("målet ...", "prioriteringen ..."), under a heading
    every item is one.
    """

    kind: str
    strategy: str
    text: str
    prose: bool = False


def sections(text: str) -> tuple[Section, ...]:
    """The sections of a goal cell in order; text before any heading is UNMARKED."""
    current = Section(UNMARKED, "", "")
    found: list[Section] = []
    for line in without_questions(text).split("\n"):
        for sentence in _SENTENCE.split(line):
            pieces = _pieces(sentence, current)
            found += pieces
            current = replace(pieces[-1], text="")
    return _joined(found)


def without_questions(text: str) -> str:
    """The text without lines that repeat a form's question ("Vilket eller vilka mål ...")."""
    return "\n".join(line for line in text.split("\n") if not _QUESTION.match(line))


def _pieces(sentence: str, current: Section) -> list[Section]:
    """A sentence cut where headings stand in it; the last piece lasts into what follows."""
    start, here = 0, current
    found: list[Section] = []
    for mark in _marks(sentence):
        before, after = sentence[start : mark.start()], sentence[mark.end() :]
        kind, strategy = _kind(mark)
        if _LEAD.match(before):
            prose = _SENTENCE_VERB.search(before) is not None and after[:1].isspace()
            start, here = mark.end(), Section(kind, strategy, "", prose)
        elif _opens_in_midst(before, mark, after):
            found.append(replace(here, text=before))
            start, here = mark.end(), Section(kind, strategy, "")
        elif here is current:
            tells = _TAIL.match(after) is None or _SENTENCE_VERB.search(before) is not None
            here = Section(kind, strategy, "", prose=tells)
    if here is not current and sentence.rstrip().endswith(":"):
        return [*found, replace(here, text="", prose=False)]
    return [*found, replace(here, text=sentence[start:])]


def _opens_in_midst(before: str, mark: re.Match[str], after: str) -> bool:
    """Whether a mark inside a line begins a new section: after a stop, or a bare acronym."""
    if _TAIL.match(after):
        return False
    name = mark.group()
    if name.startswith("samt"):
        return True
    known = name.split(":")[0].isupper() or _kind(mark)[0] == AGENDA
    bare = known and not _NEEDS_MORE.search(before)
    return (bare and _GOES_ON.match(after) is None) or _SENTENCE_END.search(before) is not None


def _marks(sentence: str) -> list[re.Match[str]]:
    """Marks in a sentence, without acronyms in small letters."""
    return [m for m in _MARK.finditer(sentence) if not _CASED.match(m.group().lstrip())]


def _kind(mark: re.Match[str]) -> tuple[str, str]:
    kind, strategy, _ = _MARKS[int(str(mark.lastgroup)[1:])]
    return kind, strategy


def _joined(found: list[Section]) -> tuple[Section, ...]:
    """Neighbours of one kind as one section, a piece a line."""
    joined: list[Section] = []
    for piece in found:
        last = joined[-1] if joined else None
        if last and (last.kind, last.strategy, last.prose) == (
            piece.kind, piece.strategy, piece.prose,
        ):  # fmt: skip
            joined[-1] = replace(last, text=f"{last.text}\n{piece.text}")
        else:
            joined.append(piece)
    return tuple(s for s in joined if s.text.strip())
