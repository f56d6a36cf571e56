"""What is known of organisations and how they meet: frozen values, shown alike everywhere.

The field names are the keys of the JSON that other programs rely on.
"""

from __future__ import annotations

from dataclasses import dataclass

from queries.answers import FacetValue, Place
from queries.things import Period


@dataclass(frozen=True, slots=True)
class Undertaking:
    """A project or initiative that an organisation takes part in, in one role."""

    id: str
    kind: str
    title: str
    role: str
    regions: tuple[str, ...]
    source: Place
    years: tuple[int, ...] = ()
    period: Period = Period(None, None)


@dataclass(frozen=True, slots=True)
class Partner:
    """An organisation met in common undertakings; `weight` counts them."""

    id: str
    name: str
    type: str
    weight: int
    undertakings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Organisation:
    """An organisation: its undertakings and whom it meets in them, most frequent first."""

    id: str
    kind: str
    name: str
    type: str
    regions: tuple[str, ...]
    undertakings: tuple[Undertaking, ...]
    partners: tuple[Partner, ...]
    sources: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class OrganisationRow:
    """An organisation in a list: how many undertakings name it, and how many it works with."""

    id: str
    name: str
    count: int
    type: str
    partners: int


@dataclass(frozen=True, slots=True)
class Shared:
    """An undertaking that two organisations have in common, and the places that say so."""

    id: str
    title: str
    evidence: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class NetworkNode:
    """An organisation in a network.

    `distance` counts steps from the one asked about (None in a network without a centre),
    `undertakings` and `partners` what it takes part in and whom it meets there, `group` is the
    number of its community, `bridge` its betweenness in [0, 1] (the share of shortest ways
    between others that lead through it), and `groups_met` the communities of its partners.
    """

    id: str
    name: str
    type: str
    distance: int | None
    undertakings: int
    partners: int
    group: int
    bridge: float
    groups_met: tuple[int, ...]
    sources: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class NetworkEdge:
    """Two organisations, how many undertakings they share, and which."""

    source: str
    target: str
    weight: int
    shared: tuple[Shared, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """A community: organisations that meet each other more than they meet others."""

    number: int
    size: int
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Network:
    """Organisations that meet in undertakings, around one of them or all together.

    `total` is how many there are and `nodes` those shown, nearest and strongest first;
    `left_out` names those that are hidden for being in too large a share of the undertakings.
    """

    center: str | None
    total: int
    nodes: tuple[NetworkNode, ...]
    edges: tuple[NetworkEdge, ...]
    groups: tuple[Group, ...]
    left_out: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Link:
    """A partner that leads to an organisation out of reach: what ties it to either side."""

    id: str
    name: str
    ours: tuple[Shared, ...]
    theirs: tuple[Shared, ...]


@dataclass(frozen=True, slots=True)
class Unreached:
    """An organisation that partners meet and the organisation itself does not.

    `score` is higher for one that several partners lead to, partners with few contacts of
    their own counting more; comparable within one answer only.
    """

    id: str
    name: str
    type: str
    score: float
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Reach:
    """Whom an organisation's partners work with, and it does not; best first, of `total`."""

    id: str
    name: str
    partners: int
    total: int
    unreached: tuple[Unreached, ...]


@dataclass(frozen=True, slots=True)
class NetworkChoices:
    """What a network can be narrowed to, with the number of undertakings of each value."""

    region: tuple[FacetValue, ...]
    area: tuple[FacetValue, ...]
    programme: tuple[FacetValue, ...]
    year: tuple[FacetValue, ...]
    role: tuple[FacetValue, ...]


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a path, and the places that prove it.

    `forward` says whether the relation reads from source to target or the other way.
    """

    source: str
    source_name: str
    relation: str
    forward: bool
    target: str
    target_name: str
    evidence: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Path:
    """A shortest chain from one organisation or region to another; no steps when none exists.

    `alternatives` are other chains of the same length.
    """

    start: str
    goal: str
    found: bool
    steps: tuple[Step, ...]
    alternatives: tuple[tuple[Step, ...], ...] = ()
