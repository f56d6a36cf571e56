"""The organisations that a text names, with their canonical name, type and role."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from loaders.extraction.bodies import Found
from loaders.extraction.cases import blank_case_ids
from loaders.extraction.context import Context
from loaders.extraction.forms import is_place
from loaders.extraction.located import PLACED, located
from loaders.extraction.roles import (
    IMPLEMENTER,
    MENTION,
    OWNER,
    PARTNER,
    role_of,
    strongest,
)

_BYSTANDERS = {"myndighet", "foretag", "internationell", "ovrig"}
"""Types that texts name without their taking part."""

_COOPERATES = re.compile(
    r"^\s(?:och\s[\w-]+(?:\s[\w-]+)?\s)?(?:har\s|\w+\s)?(?:samverka|samarbeta)"
)
_DOES = re.compile(
    r"^\s(?:har\s(?!varit|fått|deltagit|bidragit|medverkat|ingått)|(?:ska|driver|arbetar|leder"
    r"|samordnar|ansvarar)\s)"
)
_HAS = re.compile(r"\b(?:har|ska|arbetar)\s$")
_INSIDE = re.compile(r"\binom\s$")


@dataclass(frozen=True, slots=True)
class OrganisationMention:
    """An organisation as a text names it: the wording, canonical name, type and role.

    `assumed`: no word of the text tells the role. `placed`: that it is an organisation follows
    only from where the name stands.
    """

    text: str
    name: str
    kind: str
    role: str
    assumed: bool = False
    placed: bool = False


Mentions = Iterable[list[OrganisationMention]]


def organisations(text: str, context: Context) -> tuple[OrganisationMention, ...]:
    """Every organisation named in the text, once, with the strongest role that the text gives it.

    "Länsstyrelsen" alone is the reporting county's; groups ("kommunerna", "näringslivet") are
    none. Without a word on its role the reporting region owns, authorities and companies are
    mentioned, and others take part.
    """
    by_name: dict[str, list[OrganisationMention]] = {}
    own = context.region.official if context.region else ""
    plain = blank_case_ids(text)
    for found in located(plain, context):
        role = _role(plain, found, own)
        wording, placed = text[found.start : found.end], found.rank == PLACED
        mention = OrganisationMention(wording, found.name, found.kind, role, placed=placed)
        by_name.setdefault(found.name, []).append(mention)
    return tuple(_merged(mentions, own) for mentions in _branches_joined(by_name))


def _role(text: str, found: Found, own: str) -> str:
    """The role said here; a region that reports does what it "has done with" others itself."""
    role = role_of(text, found.start, found.end) or ""
    if own and found.name == own:
        return _own_role(role, text[: found.start], text[found.end :])
    return role or (PARTNER if found.listed else "")


def _own_role(role: str, before: str, after: str) -> str:
    if _COOPERATES.match(after) or (role in ("", PARTNER) and _HAS.search(before)):
        return OWNER
    if not role and _DOES.match(after):
        return OWNER
    return "" if role == PARTNER and _INSIDE.search(before) else role


def _branches_joined(by_name: Mapping[str, list[OrganisationMention]]) -> Mentions:
    """ "Almi" after one branch of it ("Almi Mitt") means that branch, "X AB" after "X" that X."""
    joined: dict[str, list[OrganisationMention]] = {}
    for name, mentions in by_name.items():
        branches = [b for b in by_name if b.startswith(f"{name} ") and is_place(b[len(name) + 1 :])]
        same = branches[0] if len(branches) == 1 else name.removesuffix(" AB")
        if same in joined:
            joined[same] += mentions
        else:
            joined[name] = list(mentions)
    return joined.values()


def _merged(mentions: list[OrganisationMention], own: str) -> OrganisationMention:
    """One mention with the strongest role said of it; a region that does is one that owns."""
    is_own = bool(own) and mentions[0].name.endswith(own)
    said = [OWNER if is_own and m.role == IMPLEMENTER else m.role for m in mentions if m.role]
    role = strongest(said) if said else _default(mentions, is_own)
    placed = all(m.placed for m in mentions)
    return replace(mentions[0], role=role, assumed=not said, placed=placed)


def _default(mentions: list[OrganisationMention], is_own: bool) -> str:
    """The role of an organisation of whose part the text says nothing."""
    if is_own:
        return OWNER
    owned_things_only = all(m.text.endswith("s") and m.text not in m.name for m in mentions)
    return MENTION if mentions[0].kind in _BYSTANDERS or owned_things_only else PARTNER
