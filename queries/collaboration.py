"""An organisation: what it takes part in, and whom it meets there."""

from __future__ import annotations

from collections import defaultdict

from graph import GraphReader, Relation, related
from queries.address import find_named
from queries.answers import Place
from queries.details import caption, period
from queries.network_things import Organisation, Partner, Undertaking
from queries.roles import ROLE_OF
from queries.ventures import find_venture, ventures_of


def organisation(graph: GraphReader, name: str) -> Organisation:
    """An organisation by id, name or alias; raises NotFound with the nearest names."""
    node = find_named(graph, name, ("Organisation",))
    undertakings = tuple(
        _undertaking(graph, relation)
        for relation in graph.relations(node.id, direction="out")
        if relation.type in ROLE_OF
    )
    return Organisation(
        id=node.id,
        kind="organisation",
        name=node.text("name"),
        type=node.text("organisation_type"),
        regions=tuple(sorted({region for u in undertakings for region in u.regions})),
        undertakings=tuple(sorted(undertakings, key=lambda u: (u.source.document, u.source.lines))),
        partners=_partners(graph, node.id),
        sources=tuple(Place.of(source) for source in node.sources),
    )


def _undertaking(graph: GraphReader, relation: Relation) -> Undertaking:
    node = graph.node(relation.target)
    assert node is not None, relation
    regions = (
        *related(graph, node.id, "REPORTED", "in"),
        *related(graph, node.id, "IN_REGION", "out"),
    )
    origin = relation.statements[0].provenance
    return Undertaking(
        id=node.id,
        kind=node.type.lower(),
        title=caption(node),
        role=ROLE_OF[relation.type],
        regions=tuple(sorted({region.text("name") for region in regions})),
        source=Place.of(origin.source),
        years=tuple(sorted(int(year) for year in node.values("year"))),
        period=period(node),
    )


def _partners(graph: GraphReader, organisation_id: str) -> tuple[Partner, ...]:
    met: dict[str, list[str]] = defaultdict(list)
    for venture in ventures_of(graph, organisation_id):
        for member in find_venture(graph, venture).members:
            met[member.id].append(venture)
    partners = (_partner(graph, i, ids) for i, ids in met.items() if i != organisation_id)
    return tuple(sorted(partners, key=lambda partner: (-partner.weight, partner.name)))


def _partner(graph: GraphReader, partner_id: str, common: list[str]) -> Partner:
    node = graph.node(partner_id)
    assert node is not None, partner_id
    kind = node.text("organisation_type")
    return Partner(partner_id, node.text("name"), kind, len(common), tuple(common))
