"""Projects that prose names: "Projektet Nya vägar genomfördes ...", "projekt TEAM Fjällen"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from graph import fold
from loaders.region_mentions import region_mentions

_OPENING = re.compile(r"\b(?P<word>[Pp]rojekt(?:et)?|[Tt]he project)[ \u00a0]+(?=[\"”“'’A-ZÅÄÖÉ#0-9])")
_QUOTED = re.compile(r"[\"”“'’](?P<name>[^\"”“'’]{2,80})[\"”“'’]")
_TOKEN = re.compile(
    r"[ \u00a0]*(?P<token>[^\s,.;:!?()\"”“]+(?:\.\d+)*)(?P<stop>[,.;:!?()\"”“\n]|[ \u00a0][–-][ \u00a0]|$)?"
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
    "i på för av och till med inom mot från genom om ett en den det som där när att under vid hos "
    "is in of and for the på samt mellan".split()
)
_MAX_WORDS = 12


@dataclass(frozen=True, slots=True)
class NamedProject:
    """A project's name as a text has it; `acts` when the name is the subject of a sentence."""

    name: str
    acts: bool


def named_projects(text: str) -> tuple[NamedProject, ...]:
    """Every naming of a project in a text, in order."""
    namings = (_naming(text, match.end()) for match in _OPENING.finditer(text))
    return tuple(naming for naming in namings if naming and _is_name(naming.name))


def project_name(texts: Iterable[str]) -> str | None:
    """The project that texts are about: the one named most often, the first of equals."""
    counts = Counter(naming.name for text in texts for naming in named_projects(text))
    return max(counts, key=lambda name: counts[name], default=None)


def same_name(one: str, other: str) -> bool:
    """Whether a name is another one or its beginning ("Nya vägar", "Nya vägar i Skåne")."""
    short, long = sorted((fold(one), fold(other)), key=len)
    return long == short or long.startswith(f"{short} ")


def _naming(text: str, start: int) -> NamedProject | None:
    quoted = _QUOTED.match(text, start)
    if quoted:
        following = _TOKEN.match(text, quoted.end())
        acts = bool(following and _VERB.fullmatch(following["token"]))
        return NamedProject(quoted["name"].strip(), acts)
    words, acts = _words(text, start)
    while words and words[-1] in _LINKING:
        words.pop()
    return NamedProject(" ".join(words), acts) if words else None


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
