"""Whether a heading is an own name ("Servicehubbar i Gävleborg") or describes work in general."""

from __future__ import annotations

import re
from dataclasses import dataclass

MAX_WORDS = 12
_INFINITIVE = re.compile(
    r"^(?:\w*(?:[a-zåäö]era|ställa|veckla|ordna|hålla|[Bb]ygga|[Ss]tödja|[Ff]rämja|[Mm]inska"
    r"|[Ss]tärka|[Ss]kapa|[Aa]rbeta|[Ss]amla|[Bb]idra|[Dd]riva|[Ll]eda|[Ll]yfta|[Öö]ka|[Hh]öja"
    r"|[Gg]enomföra|[Uu]tföra|[Mm]öta|[Ee]rbjuda|[Aa]ttrahera|bättra|[Uu]nderlätta|[Ss]äkra"
    r"|ställa|[Tt]illvarata|[Bb]evara|göra)|Ge|Få|Ta|Se|Att)\s"
)
_DOING = re.compile(
    r"^(?:\w+\s)?\w+(?:ning|ande|ende|ering|tion)(?:en|et)?(?:\soch\s\w+)?"
    r"\s(?:av|till|inför|kring|om|med|mellan|vid)\b"
)
_PARTICIPLE = re.compile(r"^\w+(?:erat|erad|fört|förd|tagen|taget|lagt|startad)\s")
_GENERAL = re.compile(
    r"^(?:En|Ett|Ny|Nya|Nytt|Två|Tre|Fyra|Fem|Flera|Fler|Fortsatt|Fortsatta|Utökad|Ökad|Pågående"
    r"|Ytterligare|Arbete|Arbetet|Insats|Insatser|Stöd|Initiativ|Samverkan|Samarbete"
    r"|Satsning|Dialog|Dialoger|Aktiviteter|Planering|Utveckling|Uppdrag|Insatsen|För|Regionen"
    r"|Kunskapshöjande|Workshops?|Utvecklingsmedel|Länets|Se"
    r"|Seminari\w+|Uppstart|Avslut|Avslutning|Projektledning|Medfinansiering"
    r"|Deltagande|Projekt\s(?:för|inom|med|kring)|Statistik)\b"
)
_GENERIC = re.compile(
    r"(?i)^[\w/]*(?:analys|analyser|underlag|arbete|insats|insatser|stöd|kartläggning|utredning"
    r"|undersökning|inventering|planering|plan|karta|strategi|rapport|seminarium|seminarier"
    r"|dialog|möten|konferens|samverkan|samordning|utveckling|studie|workshop|riktlinje"
    r"|prioritering|prioriteringar|utlysning|struktur|strukturer|process|program|kampanj|nätverk"
    r"|dimensionering|medel|uppföljning|statistik|effekter|behov|träffar|studieresa|råd|åtgärder"
    r"|inriktning|frågor|stödformer|studiebesök)$"
)
_PREPOSITION = re.compile(
    r"\s(?:för|av|i|kring|om|med|till|inom|mellan|på|vid|över|gällande|under|mot|inför|genom)\s"
)
_SIGNAL = re.compile(
    r"[a-zåäö][A-ZÅÄÖ]|\b[A-ZÅÄÖ]{2,}\b|[#&!?*+]|\d|\b[A-ZÅÄÖ]\.[A-ZÅÄÖ]\."
    r"|\b(?:the|of|for|and|to|on|smart|green)\b"
)
_PROPER_END = re.compile(r"[a-zåäö]\s[A-ZÅÄÖ][a-zåäö]+(?:\s[A-ZÅÄÖ][a-zåäö]+|\slän)?$")
_SENTENCE_VERB = re.compile(
    r"^(?:(?!\ssom\s).)*\s(?:har|är|ska|kan|genomförs|genomfördes|analyseras|pågår|fått|tagits|sker|ger"
    r"|arbetar|genomför|bidrar|redovisar)\b"
)
_YEARS = re.compile(r"\d{3,4}\s?[–-]\s?20\d\d")
_ACRONYM_GIVEN = re.compile(r"\([A-ZÅÄÖ]{2,8}\)")


@dataclass(frozen=True, slots=True)
class Heading:
    """The part of a heading that may be a name, and what is known of it.

    `told`: the text speaks of it as a project. `adopted`: it is
    said to be adopted or drawn up, as plans are. `by_verb`: it is the subject of a sentence.
    """

    text: str
    told: bool = False
    adopted: bool = False
    by_verb: bool = False


def is_own_name(heading: Heading) -> bool:
    """Whether a heading names one undertaking; an adopted plan has a name only with its years."""
    text = heading.text
    if _SENTENCE_VERB.search(text) or _INFINITIVE.match(f"{text} "):
        return False
    if heading.adopted:
        return _YEARS.search(text) is not None
    if heading.told and not heading.by_verb:
        return _PARTICIPLE.match(text) is None
    if len(text.split()) > MAX_WORDS or _DOING.match(text) or _GENERAL.match(text):
        return False
    if _YEARS.search(text) or _ACRONYM_GIVEN.search(text):
        return True
    return not _is_generic(text) and (not heading.by_verb or _SIGNAL.search(text) is not None)


def _is_generic(name: str) -> bool:
    """Whether the noun at its centre is one for work in general, with no proper name after it."""
    core = _PREPOSITION.split(name, maxsplit=1)[0].split()
    first = "" if core[0] == "Förstudie" else core[0]
    follows_small = len(core) > 1 and core[1].islower() and _GENERIC.match(first) is not None
    if _GENERIC.match(core[-1]) or follows_small:
        return not (len(core) > 1 and _PROPER_END.search(" ".join(core)))
    return _PARTICIPLE.match(name) is not None
