"""Projects that prose names: "Projektet Nya vägar genomfördes ...", "projekt TEAM Fjällen"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from graph import find_names, fold
from loaders.prose.region_mentions import region_mentions

_OPENING = re.compile(
    r"\b(?P<word>[\w-]*[Pp]rojekt(?:et)?|[Tt]he project)[ \u00a0]+(?=[\"”“'’A-ZÅÄÖÉ#0-9])"
)
_QUOTED = re.compile(r"[\"”“'’](?P<name>[^\"”“'’]{2,80})[\"”“'’]")
_TOKEN = re.compile(
    r"[ \u00a0]*(?P<token>[^\s,.;:!?()\"”“]+(?:\.\d+)*)"
    r"(?P<stop>[,.;:!?()\"”“\n]|[ \u00a0][–-][ \u00a0]|$)?"
)
_VERB = re.compile(
    r"(?:har|hade|är|var|blev|blir|ska|skall|skulle|kan|kunde|kommer|vill|får|fick|ger|gav|går|"
    r"syftar|syftade|pågår|pågick|startar|startade|startas|avslutades|avslutas|drivs|drevs|driver|"
    r"ägs|leds|leddes|bygger|byggde|bidrar|bidrog|arbetar|arbetade|jobbar|handlar|innebär|"
    r"omfattar|omfattade|samlar|samlade|vände|vänder|riktar|stärker|stödjer|stöttar|utvecklar|"
    r"utvecklade|resulterade|visar|visade|möjliggör|löper|löpte|finansieras|finansierades|ingår|"
    r"is|was|has|aims|aimed|ran|runs|will|started|ended|\w{3,}(?:ades|fördes|förs|eras|erades))"
)
_LINKING = frozenset(
    {"i", "på", "för", "av", "och", "till", "med", "inom", "mot", "från", "genom", "om", "ett",
     "en", "den", "det", "som", "där", "när", "att", "under", "vid", "hos", "samt", "mellan",
     "is", "in", "of", "and", "for", "the"}
)  # fmt: skip
_ADVERBIAL = re.compile(
    r"\s(?:(?:under|från|mellan|sedan)\s(?:åren?|tiden|perioden|våren|sommaren|hösten|vintern|\w*\d{4})"
    r"|(?:i|inom|genom)\s(?:nära\s)?(?:samverkan|samarbete|partnerskap)\b|tillsammans\smed\b"
    r"|på\suppdrag\sav\b|med\s(?:stöd|medel|hjälp|finansiering)\b|åren\s\d{4})"
)
"""When and with whom something is done; no part of its name."""
_EARLIER = re.compile(r"\b(?:tidigare|förra|föregående|liknande|andra|previous)\W+$")
_DONE = re.compile(
    r"\b(?:driver|drev|drivit|genomför\w*|start\w*|led(?:er|de|tt)|äg(?:er|de)|avsluta\w*|"
    r"delt(?:ar|og|agit) i|medverka\w* i|inom|runs?|ran)\b[^.!?\n]*$"
)
_CAPITALISED = re.compile(
    r"\b(?!Region)[A-ZÅÄÖ]{2}[\w&-]* (?P<last>[A-ZÅÄÖ][a-zåäö]+(?: [A-ZÅÄÖ][a-zåäö]+)?)"
)
_MAX_WORDS = 12
_REACH = 50
"""Characters before the word project in which a verb shows that somebody runs it."""


@dataclass(frozen=True, slots=True)
class NamedProject:
    """A project's name as a text has it; `acts` when the name is the subject of a sentence."""

    name: str
    acts: bool


def named_projects(text: str) -> tuple[NamedProject, ...]:
    """Every naming of a project in a text, in order; those of earlier projects are left out."""
    openings = (match for match in _OPENING.finditer(text) if not _is_earlier(text, match))
    namings = (_naming(text, match) for match in openings)
    return tuple(naming for naming in namings if naming and _is_name(naming.name))


def project_name(texts: Sequence[str]) -> str | None:
    """The project that texts are about: acting most often, else named most often, else first.

    Without any naming, a name made with a region's that returns ("TEAM Fjällen Dalarna").
    """
    namings = [naming for text in texts for naming in named_projects(text)]
    acting = Counter(naming.name for naming in namings if naming.acts)
    counts = Counter(naming.name for naming in namings)
    best = max(counts, key=lambda name: (acting[name], counts[name]), default=None)
    return best or _regional_name(texts)


def same_name(one: str, other: str) -> bool:
    """Whether a name is another one or its beginning ("Nya vägar", "Nya vägar i Skåne")."""
    short, long = sorted((fold(one), fold(other)), key=len)
    return long == short or long.startswith(f"{short} ")


def _is_earlier(text: str, opening: re.Match[str]) -> bool:
    return _EARLIER.search(text, max(0, opening.start() - _REACH), opening.start()) is not None


def _naming(text: str, opening: re.Match[str]) -> NamedProject | None:
    done = _DONE.search(text, max(0, opening.start() - _REACH), opening.start()) is not None
    quoted = _QUOTED.match(text, opening.end())
    if quoted:
        following = _TOKEN.match(text, quoted.end())
        acts = bool(following and _VERB.fullmatch(following["token"]))
        return NamedProject(quoted["name"].strip(), acts or done)
    words, acts = _words(text, opening.end())
    words = _ADVERBIAL.split(" ".join(words), maxsplit=1)[0].split()
    while words and words[-1] in _LINKING:
        words.pop()
    return NamedProject(" ".join(words), acts or done) if words else None


def _regional_name(texts: Sequence[str]) -> str | None:
    counts: Counter[str] = Counter()
    for text in texts:
        known = {match.start for match in find_names(text)}
        for match in _CAPITALISED.finditer(text):
            mentions = region_mentions(match["last"])
            if match.start() not in known and mentions and mentions[0].end == len(match["last"]):
                counts[match[0]] += 1
    return next((name for name, count in counts.most_common(1) if count > 1), None)


def _words(text: str, start: int) -> tuple[list[str], bool]:
    """The words from `start` to the verb or the stop that ends a name; whether it is a verb.

    Where neither comes soon, only the words up to the last capitalised one are sure.
    """
    words: list[str] = []
    while len(words) < _MAX_WORDS and (match := _TOKEN.match(text, start)):
        if _VERB.fullmatch(match["token"]):
            return words, True
        words.append(match["token"])
        start = match.end("token")
        if match["stop"] is not None:
            return words, False
    last = max((i for i, word in enumerate(words) if not word[0].islower()), default=-1)
    return words[: last + 1], False


def _is_name(name: str) -> bool:
    """Whether words name a project rather than a region or a year."""
    mentions = region_mentions(name)
    is_region = any(m.start == 0 and m.end == len(name) for m in mentions)
    return len(name) > 2 and not is_region and not name.startswith("Region ") and not name.isdigit()
