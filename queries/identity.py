"""Who was taken for whom: the merges behind a thing, and the pairs that a person should judge."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from graph import GraphReader, Mention, Merge
from queries.answers import Place
from queries.things import Period


@dataclass(frozen=True, slots=True)
class Side:
    """One of two things compared: what a person tells them apart by."""

    id: str
    kind: str
    name: str
    regions: tuple[str, ...]
    case_ids: tuple[str, ...]
    owners: tuple[str, ...]
    period: Period
    source: Place


@dataclass(frozen=True, slots=True)
class Likeness:
    """Two things compared: how sure it is that they are one (0 to 1), and why.

    `into` is the id of the one that both became, None while it is doubtful; `decided` says who
    decided it and when, None where the program concluded it.
    """

    left: Side
    right: Side
    score: float
    reasons: tuple[str, ...]
    into: str | None
    decided: str | None


@dataclass(frozen=True, slots=True)
class Identity:
    """The merges that made the graph, and the pairs left in doubt, surest first."""

    merges: tuple[Merge, ...] = ()
    doubtful: tuple[Merge, ...] = ()


def same_as(graph: GraphReader, identity: Identity, node_id: str) -> tuple[Likeness, ...]:
    """The merges that made one project or organisation of several, surest first."""
    made = [merge for merge in identity.merges if merge.into == node_id]
    return likenesses(graph, sorted(made, key=lambda merge: (-merge.score, merge.ends)))


def likenesses(graph: GraphReader, merges: Iterable[Merge]) -> tuple[Likeness, ...]:
    """Merges as answers, in the order given."""
    return tuple(
        Likeness(
            left=_side(graph, merge.left),
            right=_side(graph, merge.right),
            score=merge.score,
            reasons=merge.reasons,
            into=merge.into or None,
            decided=merge.decided or None,
        )
        for merge in merges
    )


def _side(graph: GraphReader, mention: Mention) -> Side:
    regions = (graph.node(region) for region in mention.regions)
    return Side(
        id=mention.node,
        kind=mention.kind.lower(),
        name=mention.name,
        regions=tuple(region.text("name") for region in regions if region is not None),
        case_ids=mention.case_ids,
        owners=mention.owners,
        period=Period(mention.start or None, mention.end or None),
        source=Place.of(mention.source),
    )
