"""The role of an organisation in an undertaking, from the words around its name."""

from __future__ import annotations

import re
from collections.abc import Iterable

OWNER = "owner"
PARTNER = "partner"
FUNDER = "funder"
IMPLEMENTER = "implementer"
TARGET = "target"
MENTION = "mention"

STRENGTH = (OWNER, FUNDER, IMPLEMENTER, PARTNER, TARGET, MENTION)
"""Roles from the strongest down; of several that are said the strongest counts."""

_Cues = tuple[tuple[str, re.Pattern[str]], ...]

_BEFORE = (
    (OWNER, r"projektägare\w*|projektledare\w*|ägare\w*|huvudman|stödmottagare|lead\s?partner"
     r"|koordinator|(?:ägs|ägdes|ägts|drivs|drevs|drivits|bedrivs|bedrevs|leds|leddes|letts"
     r"|koordineras)(?:\s(?:gemensamt|tillsammans|och\s\w+))?(?:\sav)?|under\sledning\sav"
     r"|lett\sav|på\suppdrag\sav|initierat\sav|initiativtagare|(?:initiativ|satsning)\sav|värdorganisation"
     r"|\w*projekt(?:et)?\s(?:hos|vid)|genomförandeprojekt\spå"),
    (FUNDER, r"(?:med|del|sam)?finansi\w+(?:\s(?:även|också|gemensamt|bland\sannat))?"
     r"\s(?:av|från|via|genom)|(?:med\s)?(?:medel|bidrag|anslag|pengar)\s(?:från|av|via)"
     r"|\w*stöd(?:et)?\s(?:från|av)|finansiär\w*|bevilja\w*\s(?:\w+\s){0,2}(?:av|från)|medfinansiering"),
    (IMPLEMENTER, r"(?:genomför(?:s|des|ts)|utför(?:s|des|ts)|levererades?|togs?\sfram"
     r"|framtag(?:en|et|na|its)|gjor(?:d|ts|des)|upphandlat?|arrangera(?:s|des|ts)"
     r"|anordna(?:s|des|ts))\s(?!med\shjälp)(?:\w+\s){0,2}av|utförare"
     r"|\w*utvärder\w+(?:\s(?:av|gjord\sav)|[,:])|uppdrag\s(?:till|åt)"),
    (PARTNER, r"(?:samverk|samarbet|samråd|partnerskap|samarrang|dialog)\w*(?:\s\w+){0,4}?"
     r"\s(?:med|mellan|via|inom|av|genom|från)|tillsammans\smed|partners?|parter|medverkande"
     r"|representanter\s(?:från|för)|\w*möten?\s(?:\w+\s)?med"
     r"|deltagare\s(?:har\svarit|var|är)|deltog(?:\svar)?|deltar|deltagande|(?<!inbjudna\s)aktörer(?:\ssom)?|medarrangör\w*|bakom"
     r"|ingår|består\sav|medlemmar|mellan|undertecknare\w*|avtal\s(?:\w+\s)?med"
     r"|genomfördes\smed"),
    (TARGET, r"intressenter\w*|målgrupp\w*|rikta\w*\s(?:till|mot)|inbjudna(?:\saktörer)?"
     r"|information\still|informera\w*|remiss\still|underlag\still|analyser\s\w+\s\w+\still"
     r"|inspel\still"),
)  # fmt: skip
_AFTER = (
    (OWNER, r"\(projektägare\)|(?:som\s)?(?:driver|drev|(?:leder|ledde)(?!\still)|äger|ägde"
     r"|samordnar|koordinerar|har\s(?:drivit|lett|i\suppdrag))"),
    (FUNDER, r"(?:har\s|är\s|(?:finns|är|går)\s(?:in|med)\soch\s)?(?:med|del)?"
     r"finansier(?:ar|ade|at)"
     r"|\w*finansiering\b|beviljade|har\sbeviljat|och\sanslag\s1:1"),
    (PARTNER, r"(?:och\s[\w-]+(?:\s[\w-]+)?\s)?(?:har\s)?(?:deltar|deltog|deltagit"
     r"|medverkar?t?|medverkade|ingår|ingick|bidrar|bidragit|samverka[rt]|samarbetar)|är\s(?:med|en\sdel)\b|har\s(?:arbetat|sam\w+)"),
    (IMPLEMENTER, r"(?:har\s(?:\w+\s){0,3})?(?:genomför(?:de|t)?|anordna(?:de|t|r)|tagit\sfram"
     r"|utför(?:de|t)?|levererat|arrangera(?:de|t|r)|tog\sfram|utvärdera(?:de|t|r))"
     r"|(?:har\s)?på\suppdrag\sav|har\smed\shjälp\sav"),
)  # fmt: skip
_INVERTED = (
    (OWNER, r"driver|drev|leder|ledde"),
    (IMPLEMENTER, r"genomför|genomförde|anordnar|anordnade|arrangerar|arrangerade"),
)
"""Verbs whose doer stands right after them: "2021 genomför SKR en satsning"."""

_CALLED = (
    (OWNER, "projektägare|ägare|leadpartner|samordnande|projektledare|värdorganisation"),
    (IMPLEMENTER, "utförare"),
    (FUNDER, "finansiär"),
    (PARTNER, "partner|en samverkanspart"),
)
_WHERE = r"(?-i:\si\s[A-ZÅÄÖ][\w-]+)?"
"""The place of an organisation between its name and what is said of it."""

_BEFORE_CUES: _Cues = tuple(
    (role, re.compile(rf"(?i)(?<![\w-])(?:{cue})(?=[\s:;,(]|$)")) for role, cue in _BEFORE
)
_AFTER_CUES: _Cues = tuple(
    (role, re.compile(rf"(?i)^{_WHERE}[\s,)]*(?:{cue})(?![\w-])")) for role, cue in _AFTER
)
_CALLED_CUES: _Cues = tuple(
    (role, re.compile(rf"(?i)^{_WHERE}[\s,)]*(?:är|var|har varit|som är)\s(?:\w+\s)?(?:{noun})\b"))
    for role, noun in _CALLED
)
_INVERTED_CUES: _Cues = tuple(
    (role, re.compile(rf"(?i)\b(?:{verb})\s$")) for role, verb in _INVERTED
)
_OF_ANOTHER = re.compile(r"(?i)\b(?:tidigare|föregående)\b[^.]*\ssom\s\w+\sav\s$")
"""What comes before the name when it led an earlier project, not this one."""

_EVALUATES = re.compile(
    r"(?i)^[\s,)]*har\s(?:[\w–-]+\s){0,5}?(?:utvärderat|följeforskat|granskat"
    r"|(?:utvärdering\w*|följeforskning\w*|granskning\w*)\sav)\s[^.\n]*projekt"
)
"""What comes after the name of one who looks at another's project, with no part in it."""

_CASE_ID_FOLLOWS = re.compile(r"^[ ,]*\(?[ ]{12}")
_SENTENCE_START = re.compile(r"(?<=[\w)]\.)(?<!ek\. för\.)(?<!bl\. a\.)\s(?=[A-ZÅÄÖ]|$)|\n")
_CLAUSE_END = re.compile(
    r",\s(?:som|vilket|där|men)\b|\b(?:ska|har|är(?!:)|kan|var|för\satt|i\ssyfte|syftar)\s"
)
_NO_LIST = re.compile(
    r"[.;\n]|\b(?:som|där|vilket|att|ska|har|är(?!:)|kan|var|när)\b"
    r"|\b\w+(?:ats|ade|ades|erar|eras|ört|örts|erat|tagit|klat)\b"
)
_AFTER_HEADING = re.compile(r",\s*(?:\([^)]*\),?\s*)?$|\n$|\w\s–\s$")
_HEADING_GOES_ON = re.compile(
    r"^s?[ ]*(?:$|\n|\(\d|[ ]{4}|/|[Ää]rende|i\ssamverkan|tillsammans\smed"
    r"|,(?:[ ]{4}|\s(?:har|är|ska|som)\s))"
)
_HEADING = 150
_REACH = 400
_NEAR_VERB = 60


def role_of(text: str, start: int, end: int) -> str | None:
    """The role that the words around text[start:end] give, None when they give none.

    What the sentence calls it counts first ("X är projektägare"), then a cue that the list with
    the name follows on, then a case id (blanked out) right after it, which makes it the owner,
    then the name's own verb ("X finansierar"), then a cue further back. An organisation that
    ends the heading after a comma owns what the heading names.
    """
    before = _SENTENCE_START.split(text[max(0, start - _REACH) : start])[-1]
    after = text[end : end + _NEAR_VERB]
    if _OF_ANOTHER.search(before) or _EVALUATES.match(text[end : end + _REACH]):
        return MENTION
    called = _first(_CALLED_CUES, after) or _last(_INVERTED_CUES, before)
    if called:
        return called
    role, cue_end = _nearest(before)
    between = before[cue_end:]
    if role and _NO_LIST.search(between.lstrip(":; ")) is None:
        return role
    if _CASE_ID_FOLLOWS.match(after):
        return OWNER
    if role is None and _ends_heading(text[:start], after):
        return OWNER
    return _first(_AFTER_CUES, after) or (role if role != TARGET or ":" in between else None)


def strongest(roles: Iterable[str]) -> str:
    """The strongest of some roles; raises ValueError for none."""
    return min(roles, key=STRENGTH.index)


def _ends_heading(before: str, after: str) -> bool:
    """Whether a name stands last in the first line, or alone in a second, as owners do."""
    if "\n" in before.strip() or len(before) > _HEADING:
        return False
    return _AFTER_HEADING.search(before) is not None and _HEADING_GOES_ON.match(after) is not None


def _first(cues: _Cues, text: str) -> str | None:
    return next((role for role, cue in cues if cue.match(text)), None)


def _last(cues: _Cues, text: str) -> str | None:
    return next((role for role, cue in cues if cue.search(text)), None)


def _nearest(before: str) -> tuple[str | None, int]:
    """The role of the cue that ends last in the text before a name, and where it ends."""
    found = [
        (match.end(), -STRENGTH.index(role), role)
        for role, cue in _BEFORE_CUES
        for match in cue.finditer(before)
        if not _CLAUSE_END.search(before[match.end() :])
    ]
    if not found:
        return None, 0
    end, _, role = max(found)
    return role, end
