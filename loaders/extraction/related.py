"""Other projects that a text names: the one it continues, those it takes part in."""

from __future__ import annotations

import re

from graph import fold

_QUOTE = r"[\"“”„]([^\"“”„]{3,80})[\"“”]"
_LISTED = re.compile(
    r"\bprojekt[;:]\s(?P<name>[A-ZÅÄÖ][^.,;:()\n\"”]*?)(?=-?\s(?:som|och)\b|[,.;])"
)
_PROJECT = r"(?:projekt(?:et|en)?|förstudien|delprojektet|satsningen|satsning\spå\s\w+|initiativet)"
_QUOTED = re.compile(rf"(?i){_PROJECT}\s(?:\w+\s)?{_QUOTE}|projekt[;:][^.\n\"]*{_QUOTE}")
_AFTER_WORD = re.compile(
    r"(?:[Ff]ortsättning\s(?:av|på)(?:\sprojekt(?:et)?)?|[Tt]idigare\s(?:projekt(?:et)?|[Ff]örstudien?|ESF[\s-]projektet)"
    r"|(?:[Ii]nom|[Ii]|[Ff]rån|[Aa]v|till|genom)\s(?:det\s(?:föregående|nya|tidigare)\s)?"
    r"(?:projekt|projektet|förstudien|delprojektet|Interregprojektet)|[Ii]nterregprojektet|LFV\sprojekt:"
    r"|det\s(?:föregående|nya|tidigare)\sprojektet)"
    r"\s(?P<name>[\"“]?[A-ZÅÄÖ#][^.,;:()\n\"”]*(?:\([^)]*\))?)"
)
_END = re.compile(
    r"\s(?:som|har|är|vilket|där|för\satt|syftar|och\s(?:det|har|är)|drivs|ska|kring|där|har|i\s[A-ZÅÄÖ]|under|inom|efter|vid"
    r"|20\d\d.*)\b.*$|\s?[–-]\s?(?:som|ett|en)\b.*$"
)
_EDGES = ' \t\n,.;:–—-"“”„*'
_MAX_WORDS = 8


def related_projects(text: str, own: str = "") -> tuple[str, ...]:
    """Names of other projects in order, each once; `own` is the undertaking's own name."""
    found = [(m.start(), next(filter(None, m.groups()))) for m in _QUOTED.finditer(text)]
    for pattern in (_AFTER_WORD, _LISTED):
        found += [(m.start(), _END.sub("", m["name"])) for m in pattern.finditer(text)]
    names: dict[str, str] = {}
    for _, name in sorted(found):
        bare = name.strip(_EDGES)
        if _is_another(bare, own):
            names.setdefault(fold(bare), bare)
    return tuple(names.values())


def _is_another(name: str, own: str) -> bool:
    same = bool(own) and (fold(name) in fold(own) or fold(own) in fold(name))
    return bool(name) and not same and len(name.split()) <= _MAX_WORDS
