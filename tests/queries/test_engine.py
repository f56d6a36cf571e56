"""Every verb of the engine over a small world of statements, real graph and real index."""

from __future__ import annotations

import pytest

from embeddings import HybridIndex, Text
from graph import TYPE, MemoryGraph, Provenance, Source, Statement, UnknownRegion, resolve
from queries import (
    Engine,
    Initiative,
    InvalidQuery,
    NotFound,
    Page,
    Place,
    Project,
    collect_records,
    read_place,
)


def _at(line: int, last: int | None = None) -> Provenance:
    return Provenance(Source("a.txt", line, last or line), "test")


def _node(node_id: str, kind: str, line: int, **facts: str | int) -> list[Statement]:
    made = [Statement(node_id, TYPE, kind, _at(line))]
    return made + [Statement(node_id, name, value, _at(line)) for name, value in facts.items()]


def _initiative(line: int, county: str, title: str, text: str) -> list[Statement]:
    node = f"initiative-{line}"
    facts: dict[str, str | int] = {"title": title, "year": 2023, "description": text}
    return [
        *_node(node, "Initiative", line, project_name=title, **facts),
        Statement(f"region-{county}", "REPORTED", node, _at(line)),
        Statement(node, "IN_AREA", "area-naringsliv", _at(line)),
    ]


WORLD = [
    *_node("document-a", "Document", 1, title="Bilaga", document_kind="table_appendix"),
    *_node("region-08", "Region", 1, name="Kalmar", county_code="08"),
    *_node("region-09", "Region", 1, name="Gotland", county_code="09"),
    *_node("region-10", "Region", 1, name="Blekinge", county_code="10"),
    *_node("area-naringsliv", "PolicyArea", 1, name="Näringsliv", number=3),
    *_node("area-klimat", "PolicyArea", 1, name="Klimat", number=7),
    *_node("organisation-almi", "Organisation", 2, name="Almi", organisation_type="foretag"),
    *_node("organisation-iuc", "Organisation", 3, name="IUC Syd", organisation_type="foretag"),
    *_node("organisation-ensam", "Organisation", 9, name="Ensam AB", organisation_type="foretag"),
    *_initiative(2, "08", "ReDriv", "Exportstöd till småföretag som vill sälja utomlands."),
    *_initiative(3, "09", "ReDriv", "Småföretag får hjälp att exportera till nya länder."),
    *_initiative(4, "10", "Vätgasnod", "Förstudie om vätgas för tunga transporter."),
    Statement("organisation-almi", "OWNS", "initiative-2", _at(2), (("text", "Almi äger"),)),
    Statement("organisation-iuc", "PARTNERS_IN", "initiative-3", _at(3)),
    Statement("organisation-almi", "PARTNERS_IN", "initiative-3", _at(3)),
    Statement("initiative-2", "IN_AREA", "area-klimat", _at(8)),
    Statement("region-10", "REPORTED_NOTHING_IN", "area-klimat", _at(8)),
    Statement("region-08", "LEARNED_FROM", "region-09", _at(7)),
]


@pytest.fixture(scope="module")
def engine() -> Engine:
    graph = MemoryGraph()
    graph.write(resolve(WORLD).statements)
    texts = [Text(r.id, r.title, r.body) for r in collect_records(graph)]
    return Engine(graph, HybridIndex.build(texts))


def test_search_finds_by_meaning_and_says_why(engine: Engine) -> None:
    found = engine.search("stöd för export")
    assert [hit.id for hit in found.hits][:2] == ["initiative-2", "initiative-3"]
    first = found.hits[0]
    assert (first.region, first.area, first.year) == ("Kalmar", "Näringsliv", 2023)
    assert first.source == Place("a.txt", (2, 2))
    assert first.why.sentence
    assert first.why.words
    assert all(0 <= start < end <= len(first.why.sentence) for start, end in first.why.marks)


def test_a_page_of_hits_is_a_part_of_all(engine: Engine) -> None:
    everything = engine.search("export småföretag")
    second = engine.search("export småföretag", page=Page(limit=1, offset=1))
    assert second.hits == everything.hits[1:2]
    assert second.total == everything.total


def test_without_words_everything_is_listed_in_order(engine: Engine) -> None:
    assert [hit.source.lines[0] for hit in engine.search("").hits] == [2, 3, 4]


def test_sorting_by_region(engine: Engine) -> None:
    found = engine.search("", page=Page(sort="region"))
    assert [hit.region for hit in found.hits] == ["Blekinge", "Gotland", "Kalmar"]


def test_the_best_of_each_region_stand_region_by_region(engine: Engine) -> None:
    found = engine.search("export småföretag vätgas", page=Page(per_region=1))
    ranked = engine.search("export småföretag vätgas")
    assert [hit.id for hit in found.hits] == [hit.id for hit in ranked.hits]
    assert len({hit.region for hit in found.hits}) == len(found.hits) == 3
    assert found.total == ranked.total


def test_a_hit_tells_its_organisations(engine: Engine) -> None:
    hit = engine.search("", {"region": ["Gotland"]}).hits[0]
    assert (hit.organisations, hit.goals, hit.programmes) == (("Almi", "IUC Syd"), (), ())


def test_the_like_of_a_text_is_outside_the_own_region(engine: Engine) -> None:
    found = engine.similar_text("stöd för export", "Region Kalmar län")
    assert [hit.id for hit in found.hits][:1] == ["initiative-3"]
    assert engine.similar_text("stöd för export") == engine.search("stöd för export")


def test_a_text_needs_a_region_that_exists_and_is_not_the_only_one(engine: Engine) -> None:
    with pytest.raises(InvalidQuery, match="Småland") as wrong:
        engine.similar_text("export", "Småland")
    assert wrong.value.field == "own_region"
    with pytest.raises(InvalidQuery, match="Kalmar är den egna regionen"):
        engine.similar_text("export", "Kalmar", {"region": ["08"]})


def test_what_stands_at_a_place(engine: Engine) -> None:
    standing = engine.standing_at(Place("a.txt", (2, 3)))
    found = {(of.id, of.kind, of.title) for of in standing}
    assert ("initiative-2", "initiative", "ReDriv") in found
    assert ("initiative-3", "initiative", "ReDriv") in found
    assert engine.standing_at(Place("a.txt", (90, 90))) == ()


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("a.txt:3", Place("a.txt", (3, 3))),
        (" mapp/a.txt:3-5 ", Place("a.txt", (3, 5))),
        ("a:b.txt:12–14", Place("a:b.txt", (12, 14))),
    ],
)
def test_a_place_is_read(text: str, place: Place) -> None:
    assert read_place(text) == place


@pytest.mark.parametrize("text", ["a.txt", "a.txt:0", "a.txt:x", ":3", ""])
def test_what_is_no_place_is_not_read(text: str) -> None:
    with pytest.raises(NotFound):
        read_place(text)


def test_an_initiative_counts_in_every_area_that_refers_to_it(engine: Engine) -> None:
    found = engine.search("", {"area": ["Klimat"]})
    assert [(hit.id, hit.area) for hit in found.hits] == [("initiative-2", "Näringsliv")]


def test_similar_is_from_other_regions_and_tells_the_same_project_apart(engine: Engine) -> None:
    found = engine.similar("a.txt:2")
    assert "Kalmar" not in {hit.region for hit in found.hits}
    best = found.hits[0]
    assert (best.id, best.why.same_project) == ("initiative-3", True)
    assert best.why.shared_organisations == ("Almi",)
    assert not any(hit.why.same_project for hit in found.hits[1:])


def test_the_same_project_has_one_id_on_every_report(engine: Engine) -> None:
    reports = [engine.show(f"initiative-{line}") for line in (2, 3, 4)]
    projects = [r.project.id for r in reports if isinstance(r, Initiative) and r.project]
    assert projects[0] == projects[1] != projects[2]
    project = engine.show(projects[0])
    assert isinstance(project, Project)
    assert [report.region for report in project.reports] == ["Kalmar", "Gotland"]
    assert project.regions == ("Kalmar", "Gotland")


def test_facts_name_their_place_and_method(engine: Engine) -> None:
    facts = {fact.name: fact for fact in engine.facts("initiative-2")}
    assert facts["title"].source == Place("a.txt", (2, 2))
    assert (facts["title"].derived, facts["ABOUT"].derived) == (False, True)
    assert facts["ABOUT"].method == "resolution:name"


def test_an_organisation_its_undertakings_and_partners(engine: Engine) -> None:
    almi = engine.organisation("almi")
    assert [(of.id, of.role) for of in almi.undertakings] == [
        ("initiative-2", "owner"),
        ("initiative-3", "partner"),
    ]
    assert [(partner.name, partner.weight) for partner in almi.partners] == [("IUC Syd", 1)]


def test_two_reports_of_one_project_are_one_tie(engine: Engine) -> None:
    network = engine.network("IUC Syd")
    assert [(node.name, node.distance) for node in network.nodes] == [("IUC Syd", 0), ("Almi", 1)]
    assert [edge.weight for edge in network.edges] == [1]


def test_a_path_with_its_proofs(engine: Engine) -> None:
    path = engine.path("IUC Syd", "Kalmar")
    assert path.found
    assert (path.steps[0].source_name, path.steps[-1].target_name) == ("IUC Syd", "Kalmar")
    assert all(step.evidence for step in path.steps)


def test_no_path_is_an_answer(engine: Engine) -> None:
    path = engine.path("Ensam AB", "Kalmar")
    assert (path.found, path.steps) == (False, ())


def test_a_region_profile(engine: Engine) -> None:
    blekinge = engine.region("Region Blekinge")
    assert (blekinge.initiatives, blekinge.reported_nothing_in) == (1, ("Klimat",))
    assert engine.region("08").learned_from == ("Gotland",)


def test_lists(engine: Engine) -> None:
    assert [(c.name, c.count) for c in engine.organisations()][:2] == [("Almi", 2), ("IUC Syd", 1)]
    assert [c.name for c in engine.regions()] == ["Kalmar", "Gotland", "Blekinge"]
    assert [d.name for d in engine.documents()] == ["a.txt"]


@pytest.mark.parametrize("address", ["finns-inte", "b.txt:1", "a.txt:5000", "a.txt:0", ""])
def test_nothing_there(engine: Engine, address: str) -> None:
    with pytest.raises(NotFound):
        engine.show(address)


def test_a_region_that_exists_but_reported_nothing(engine: Engine) -> None:
    with pytest.raises(NotFound, match="Skåne"):
        engine.region("Skåne")
    with pytest.raises(UnknownRegion):
        engine.region("Atlantis")
