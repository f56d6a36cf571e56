"""Out of reach: whom an organisation's partners work with, and it does not."""

from __future__ import annotations

import math
from collections import defaultdict

from graph import GraphReader, Node
from queries.network_things import Link, Reach, Unreached
from queries.ties import Ties, shared

_DIGITS = 4


def reach(graph: GraphReader, ties: Ties, center: Node, most: int) -> Reach:
    """The partners of partners that an organisation does not meet, best first.

    Ranked by the sum over the linking partners of 1 / ln(number of partners) (Adamic and Adar
    2003): several links count more than one, and a link who meets everybody counts little.
    """
    links = _links(ties, center.id)
    ranked = sorted(links, key=lambda i: (-_score(ties, links[i]), -len(links[i]), i))
    found = tuple(_unreached(graph, ties, center.id, (i, links[i])) for i in ranked[:most])
    partners = len(ties.partners(center.id))
    return Reach(center.id, center.text("name"), partners, len(ranked), found)


def _links(ties: Ties, center: str) -> dict[str, list[str]]:
    """Organisation out of reach -> the partners that lead to it."""
    partners = ties.partners(center)
    links: dict[str, list[str]] = defaultdict(list)
    for partner in sorted(partners):
        for other in ties.partners(partner):
            if other != center and other not in partners:
                links[other].append(partner)
    return links


def _score(ties: Ties, links: list[str]) -> float:
    return sum(1 / math.log(len(ties.partners(link))) for link in links)


def _unreached(
    graph: GraphReader, ties: Ties, center: str, found: tuple[str, list[str]]
) -> Unreached:
    organisation_id, links = found
    node = graph.node(organisation_id)
    assert node is not None, organisation_id
    proofs = (_link(graph, ties, link, (center, organisation_id)) for link in links)
    return Unreached(
        id=node.id,
        name=node.text("name"),
        type=node.text("organisation_type"),
        score=round(_score(ties, links), _DIGITS),
        links=tuple(sorted(proofs, key=_by_weight)),
    )


def _link(graph: GraphReader, ties: Ties, link: str, ends: tuple[str, str]) -> Link:
    node = graph.node(link)
    assert node is not None, link
    ours, theirs = (shared(link, end, ties.partners(link)[end]) for end in ends)
    return Link(link, node.text("name"), ours, theirs)


def _by_weight(link: Link) -> tuple[int, str]:
    return -len(link.ours) - len(link.theirs), link.name
