"""What a network's shape says: communities, and who stands between others. Uses networkx.

Communities by the Louvain method (Blondel et al. 2008), betweenness by Brandes' algorithm
(2001; from a fixed sample of pivots when the network is large, Brandes and Pich 2007).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import networkx as nx

Weights = Mapping[str, Mapping[str, int]]
"""Organisation -> partner -> weight of their tie, both ways."""

_SEED = 21
_EFFORT = 3_000_000
"""About how many ties betweenness may walk; past it, pivots are sampled."""
_FEWEST_PIVOTS = 50
_DIGITS = 4


def communities(weights: Weights) -> dict[str, int]:
    """Organisation -> number of its community, 1 the largest; 0 for one without ties."""
    names = sorted(weights)
    found = nx.community.louvain_communities(_graph(weights, names), weight="weight", seed=_SEED)
    tied = sorted(
        (sorted(group) for group in found if len(group) > 1), key=lambda g: (-len(g), g[0])
    )
    number = {names[row]: n for n, group in enumerate(tied, 1) for row in group}
    return {name: number.get(name, 0) for name in names}


def betweenness(weights: Weights) -> dict[str, float]:
    """Organisation -> share of the shortest ways between others that lead through it."""
    names = sorted(weights)
    network = _graph(weights, names)
    affordable = max(_FEWEST_PIVOTS, _EFFORT // max(1, network.number_of_edges()))
    pivots = min(len(names), affordable)
    found = nx.betweenness_centrality(network, k=pivots or None, seed=_SEED)
    return {names[row]: round(value, _DIGITS) for row, value in found.items()}


def _graph(weights: Weights, names: list[str]) -> nx.Graph[Any]:
    """The network with whole numbers for nodes, so that no order depends on how text hashes."""
    row_of = {name: row for row, name in enumerate(names)}
    network: nx.Graph[Any] = nx.Graph()
    network.add_nodes_from(range(len(names)))
    network.add_weighted_edges_from(
        (row_of[a], row_of[b], weight)
        for a in names
        for b, weight in sorted(weights[a].items())
        if a < b
    )
    return network
