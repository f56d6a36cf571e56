"""Networks and reach over a small world of statements."""

from __future__ import annotations

import pytest

from graph import MemoryGraph
from queries import InvalidQuery, NetworkScope, NotFound, Place, Shared
from queries.collaboration import organisation
from queries.networks import Networks
from tests.queries.organisations import NAMES, initiative, world

EVERYTHING = NetworkScope()


@pytest.fixture(scope="module")
def graph() -> MemoryGraph:
    return world()


@pytest.fixture(scope="module")
def networks(graph: MemoryGraph) -> Networks:
    return Networks(graph)


def _ties(networks: Networks, name: str = "", steps: int = 3, **scope: object) -> dict[str, int]:
    """The ties of a network, "A–B" -> weight."""
    found = networks.network(name, steps, NetworkScope(**scope))  # type: ignore[arg-type]
    names = {node.id: node.name for node in found.nodes}
    return {f"{names[e.source]}–{names[e.target]}": e.weight for e in found.edges}


def test_reports_of_one_project_are_one_tie_between_all_who_take_part(networks: Networks) -> None:
    assert _ties(networks) == {
        "Almi–IUC Syd": 2,
        "Almi–Region Kalmar län": 1,
        "Havsbruket–IUC Syd": 1,
        "Havsbruket–Skogsbolaget": 1,
        "IUC Syd–Region Kalmar län": 1,
    }


def test_a_tie_says_what_proves_it(networks: Networks) -> None:
    (tie, *_) = networks.network("", 1, EVERYTHING).edges
    assert tie.shared == (
        Shared("initiative-4", "Insats 4", (Place("a.txt", (4, 4)),)),
        Shared("project-ett", "Ett", (Place("a.txt", (2, 2)), Place("a.txt", (3, 3)))),
    )


def test_a_network_around_one_grows_with_its_steps(networks: Networks) -> None:
    near = networks.network("almi", 1, EVERYTHING)
    assert [(n.name, n.distance) for n in near.nodes] == [
        ("Almi", 0),
        ("IUC Syd", 1),
        ("Region Kalmar län", 1),
    ]
    far = networks.network("Almi", 3, EVERYTHING)
    assert [(n.name, n.distance) for n in far.nodes[3:]] == [("Havsbruket", 2), ("Skogsbolaget", 3)]


def test_only_the_nearest_and_strongest_stay(networks: Networks) -> None:
    found = networks.network("Almi", 3, EVERYTHING, most=2)
    assert ([n.name for n in found.nodes], found.total) == (["Almi", "IUC Syd"], 5)
    assert len(found.edges) == 1


def test_one_without_partners_is_alone(networks: Networks) -> None:
    found = networks.network("Ensam AB", 2, EVERYTHING)
    assert [(n.name, n.partners, n.group) for n in found.nodes] == [("Ensam AB", 0, 0)]
    assert (found.edges, found.groups) == ((), ())


def test_a_network_is_narrowed(networks: Networks) -> None:
    assert _ties(networks, region=("08",)) == {
        "Almi–IUC Syd": 1,
        "Almi–Region Kalmar län": 1,
        "IUC Syd–Region Kalmar län": 1,
        "Havsbruket–Skogsbolaget": 1,
    }
    assert _ties(networks, area=("klim",), year=("2023",))["Almi–IUC Syd"] == 2
    assert _ties(networks, programme=("eruf",)) == {"Havsbruket–IUC Syd": 1}
    assert "Havsbruket–IUC Syd" not in _ties(networks, programme=("saknas",))
    assert _ties(networks, role=("partner",)) == {"Almi–IUC Syd": 1}
    assert _ties(networks, min_weight=2) == {"Almi–IUC Syd": 2}


@pytest.mark.parametrize(
    ("scope", "field"),
    [
        (NetworkScope(region=("Atlantis",)), "region"),
        (NetworkScope(area=("fiske",)), "area"),
        (NetworkScope(role=("chef",)), "role"),
        (NetworkScope(year=("1066",)), "year"),
    ],
)
def test_a_wrong_scope_names_its_field(networks: Networks, scope: NetworkScope, field: str) -> None:
    with pytest.raises(InvalidQuery) as wrong:
        networks.network("", 1, scope)
    assert wrong.value.field == field


def test_an_unknown_organisation_gets_a_suggestion(networks: Networks) -> None:
    with pytest.raises(NotFound, match="Menade du Almi"):
        networks.network("Allmi", 1, EVERYTHING)


def test_those_who_are_everywhere_can_be_hidden_but_for_the_centre(networks: Networks) -> None:
    found = networks.network("", 1, NetworkScope(max_share=50))
    assert found.left_out == ("IUC Syd",)
    assert "IUC Syd" not in {node.name for node in found.nodes}
    around = networks.network("IUC Syd", 1, NetworkScope(max_share=50))
    assert (around.left_out, around.nodes[0].name) == ((), "IUC Syd")


def test_what_can_be_chosen_is_counted(networks: Networks) -> None:
    choices = networks.choices
    assert [(c.value, c.count) for c in choices.region] == [("Gotland", 3), ("Kalmar", 3)]
    assert [(c.value, c.count) for c in choices.programme] == [("saknas", 4), ("ERUF", 1)]
    assert [(c.value, c.count) for c in choices.role] == [
        ("owner", 5),
        ("partner", 4),
        ("funder", 1),
    ]


def test_the_one_between_is_a_bridge(networks: Networks) -> None:
    found = {node.name: node for node in networks.network("", 1, EVERYTHING).nodes}
    assert max(found.values(), key=lambda node: node.bridge).name == "IUC Syd"
    assert found["IUC Syd"].groups_met == (1, 2)
    assert found["Region Kalmar län"].bridge == 0


def test_groups_are_named_by_their_strongest(networks: Networks) -> None:
    groups = networks.network("", 1, EVERYTHING).groups
    assert [(group.number, group.size, group.names) for group in groups] == [
        (1, 3, ("IUC Syd", "Almi", "Region Kalmar län")),
        (2, 2, ("Havsbruket", "Skogsbolaget")),
    ]


def test_partners_of_partners_that_are_not_met(networks: Networks) -> None:
    found = networks.reach("Almi", EVERYTHING, 10)
    assert (found.partners, found.total) == (2, 1)
    (other,) = found.unreached
    assert (other.name, [link.name for link in other.links]) == ("Havsbruket", ["IUC Syd"])
    (link,) = other.links
    assert [of.title for of in link.ours] == ["Insats 4", "Ett"]
    assert link.theirs == (Shared("initiative-5", "Insats 5", (Place("a.txt", (5, 5)),)),)


def test_several_links_come_before_one(graph: MemoryGraph) -> None:
    more = MemoryGraph()
    more.write([*graph.statements, *initiative(8, "09", region="OWNS", skog="PARTNERS_IN")])
    found = Networks(more).reach("IUC Syd", EVERYTHING, 10)
    assert [(other.name, len(other.links)) for other in found.unreached] == [("Skogsbolaget", 2)]


def test_an_organisations_page_and_its_network_agree(
    graph: MemoryGraph, networks: Networks
) -> None:
    for key, name in NAMES.items():
        partners = {p.id: p.weight for p in organisation(graph, name).partners}
        around = networks.network(name, 1, EVERYTHING)
        ends = {frozenset((edge.source, edge.target)): edge.weight for edge in around.edges}
        me = f"organisation-{key}"
        assert partners == {next(iter(e - {me})): w for e, w in ends.items() if me in e}


def test_organisations_are_listed_with_their_counts(networks: Networks) -> None:
    rows = {row.name: (row.count, row.partners) for row in networks.organisations}
    assert rows["Almi"] == (3, 2)
    assert rows["Ensam AB"] == (1, 0)
    assert [row.name for row in networks.organisations][:2] == ["Almi", "IUC Syd"]
