"""Communities and betweenness of any network."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from queries.communities import betweenness, communities

WEIGHTS = st.dictionaries(
    st.tuples(st.integers(0, 8), st.integers(0, 8)).filter(lambda pair: pair[0] < pair[1]),
    st.integers(1, 5),
    max_size=20,
)


@given(WEIGHTS)
def test_every_organisation_with_ties_has_one_group_and_a_share_of_the_ways(
    drawn: dict[tuple[int, int], int],
) -> None:
    weights: dict[str, dict[str, int]] = {}
    for (a, b), weight in drawn.items():
        weights.setdefault(f"o{a}", {})[f"o{b}"] = weight
        weights.setdefault(f"o{b}", {})[f"o{a}"] = weight
    groups, shares = communities(weights), betweenness(weights)
    assert groups.keys() == shares.keys() == weights.keys()
    assert all(groups.values())
    assert all(0 <= share <= 1 for share in shares.values())
    assert (communities(weights), betweenness(weights)) == (groups, shares)
