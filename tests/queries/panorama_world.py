"""A small world of regions that do like and unlike things; real graph, real index."""

from __future__ import annotations

from collections.abc import Iterable

from embeddings import HybridIndex, Text
from graph import TYPE, MemoryGraph, Provenance, Source, Statement, resolve
from queries import Engine, collect_records

REGIONS = {"08": "Kalmar", "09": "Gotland", "10": "Blekinge", "12": "Skåne", "13": "Halland"}
VALIDATION = (
    ("08", "Validering i Kalmar", "Validering av yrkeskompetens inom komvux och yrkesutbildning."),
    ("09", "Validering på Gotland", "Komvux får en struktur för validering av yrkeskompetens."),
    ("10", "Validering i Blekinge", "Yrkeskompetens valideras inom komvux i hela länet."),
)
OTHERS = (
    ("08", "Vätgasnod", "Förstudie om vätgas för tunga transporter."),
    ("08", "Muséer för barn", "Barn bygger utställningar om medeltiden."),
    ("09", "Färjetrafik", "Utredning av båtarnas tidtabell över vintern."),
    ("09", "Lammkött", "Slakteriet på ön byggs ut och gårdar säljer mer lammkött."),
    ("10", "Sommarjobb", "Ungdomar fick feriejobb på äldreboenden."),
    ("10", "Marint centrum", "Forskare mäter Östersjöns algblomning."),
    ("12", "Drönare i lantbruket", "Drönare fotograferar åkrar efter torka."),
    ("12", "Filmfestival", "Biografer visar nordisk film för seniorer."),
    ("12", "Cykelväg", "En cykelväg byggs längs kusten."),
    ("13", "Bredband", "Fiber grävs till glesbygdens hus."),
    ("13", "Ridsport", "Ridskolor får nya ljus och staket."),
    ("13", "Cirkulära möbler", "Kontorsmöbler lagas och säljs igen."),
)
GOALS = (
    ("goal-a", "08", "God och jämlik folkhälsa"),
    ("goal-b", "09", "En god och jämlik hälsa i befolkningen"),
    ("goal-c", "10", "Fossilfria transporter år 2030"),
    ("goal-d", "12", "Fler biografer i varje kommun"),
    ("goal-e", "13", "Starka ridklubbar"),
    ("goal-f", "13", "Mer skog av ädla lövträd"),
)
LESSONS = (
    ("lesson-1", 60, "challenge", "Pandemin stoppade alla studiebesök och resor."),
    ("lesson-2", 61, "success_factor", "Kommunernas engagemang bar hela arbetet."),
    ("lesson-3", 62, "lesson", "Börja med företagens behov, inte med tekniken."),
)


def at(line: int) -> Provenance:
    """A place in the world's only document."""
    return Provenance(Source("a.txt", line, line), "test")


def node(node_id: str, kind: str, line: int, **facts: str | int) -> list[Statement]:
    """The statements of a node."""
    made = [Statement(node_id, TYPE, kind, at(line))]
    return made + [Statement(node_id, name, value, at(line)) for name, value in facts.items()]


def _initiative(line: int, county: str, title: str, text: str) -> list[Statement]:
    name = f"initiative-{line:02}"
    return [
        *node(name, "Initiative", line, title=title, year=2023, description=text),
        Statement(f"region-{county}", "REPORTED", name, at(line)),
        Statement(name, "IN_AREA", "area-klimat" if line % 2 else "area-kompetens", at(line)),
    ]


def _goal(line: int, goal: str, county: str, text: str) -> list[Statement]:
    strategy = f"strategy-{county}"
    return [
        *node(goal, "Goal", line, text=text),
        *node(strategy, "Strategy", line, name="Regional utvecklingsstrategi"),
        Statement(goal, "PART_OF", strategy, at(line)),
        Statement(strategy, "STRATEGY_OF", f"region-{county}", at(line)),
    ]


def world() -> list[Statement]:
    """Initiatives on lines 2 to 16, goals from 40, a project with lessons from 60."""
    made = [*node("document-a", "Document", 1, title="Bilaga", document_kind="table_appendix")]
    for county, name in REGIONS.items():
        made += node(f"region-{county}", "Region", 1, name=name, county_code=county)
    made += node("area-klimat", "PolicyArea", 1, name="Klimat", number=7)
    made += node("area-kompetens", "PolicyArea", 1, name="Kompetens", number=2)
    for line, row in enumerate((*VALIDATION, *OTHERS), 2):
        made += _initiative(line, *row)
    for line, goal in enumerate(GOALS, 40):
        made += _goal(line, *goal)
    for initiative, aim in (("02", "goal-a"), ("05", "goal-a"), ("03", "goal-b")):
        made.append(Statement(f"initiative-{initiative}", "CONTRIBUTES_TO", aim, at(2)))
    made += node("project-zero", "Project", 59, name="Zero", summary="Företag ställer om.")
    made.append(Statement("project-zero", "IN_REGION", "region-08", at(59)))
    for lesson, line, kind, text in LESSONS:
        made += node(lesson, "Lesson", line, text=text, lesson_kind=kind)
        made.append(Statement(lesson, "FROM", "project-zero", at(line)))
    made += node("organisation-almi", "Organisation", 2, name="Almi", organisation_type="foretag")
    made.append(Statement("organisation-almi", "OWNS", "initiative-02", at(2)))
    made.append(Statement("organisation-almi", "PARTNERS_IN", "initiative-03", at(3)))
    return made


def engine_over(statements: Iterable[Statement]) -> Engine:
    """An engine over statements."""
    graph = MemoryGraph()
    graph.write(resolve(list(statements)).statements)
    texts = [Text(r.id, r.title, r.body) for r in collect_records(graph)]
    return Engine(graph, HybridIndex.build(texts))
