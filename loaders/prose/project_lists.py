"""Projects in lists of what was granted: "Kickstart 2 (Region Blekinge), 5 678 520 kr"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from graph import listed_name
from loaders.extraction import amounts_sek

_IN_BRACKETS = re.compile(
    r"(?P<name>\w[^()]{2,150}?)\s\((?P<owner>[^()]{3,100})\)\s*[,:–-]?\s*(?P<amount>[^()]{4,60})"
)
_AFTER_COMMAS = re.compile(
    r"(?P<name>\w[^,]{2,150}), (?P<owner>[^,\d]{3,100}), (?P<amount>.{4,60})"
)


@dataclass(frozen=True, slots=True)
class ListedProject:
    """A project with its owner and the money that it was granted, in whole kronor."""

    name: str
    owner: str
    granted: int


def listed_project(text: str) -> ListedProject | None:
    """What a line of such a list says, None for any other text.

    Only a sum of money makes a line one, and without brackets only an owner that is known.
    """
    in_brackets = _IN_BRACKETS.fullmatch(text.rstrip(" ."))
    match = in_brackets or _AFTER_COMMAS.fullmatch(text.rstrip(" ."))
    amounts = amounts_sek(match["amount"]) if match else ()
    if match is None or len(amounts) != 1:
        return None
    owner = match["owner"].strip()
    if not (in_brackets or listed_name(owner)):
        return None
    return ListedProject(match["name"].strip(), owner, amounts[0])
