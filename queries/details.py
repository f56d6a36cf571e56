"""Everything known about one thing: an initiative, a project, an answer, a passage."""

from __future__ import annotations

from collections.abc import Iterator

from graph import GraphReader, Node, Relation, related
from queries.answers import Place
from queries.roles import ROLE_OF
from queries.things import (
    Fact,
    Finding,
    GoalRef,
    Initiative,
    Involvement,
    Period,
    Project,
    ProjectRef,
    Report,
    Text,
)

AGENDA_PREFIX = "goal-agenda2030-"
_TEXT_KINDS = {"Answer": "answer", "Passage": "passage"}


def initiative(graph: GraphReader, node: Node) -> Initiative:
    """The view of an Initiative node."""
    return Initiative(
        id=node.id,
        kind="initiative",
        title=node.text("title"),
        description=node.text("description"),
        outputs=node.text("outputs"),
        outcomes=node.text("outcomes"),
        region=_first_name(graph, node, "REPORTED", "in"),
        area=_own_area(graph, node),
        year=node.number("year"),
        project=_project_ref(graph, node),
        organisations=involvements(graph, node),
        goals=goals(graph, node),
        agenda2030=_agenda(graph, node),
        programmes=programmes(graph, node),
        case_ids=node.texts("case_id"),
        period=period(node),
        amounts_sek=tuple(int(value) for value in node.values("amount_sek")),
        municipalities=_names(related(graph, node.id, "TAKES_PLACE_IN", "out")),
        related_projects=node.texts("related_project"),
        source=Place.of(node.source),
    )


def project(graph: GraphReader, node: Node) -> Project:
    """The view of a Project node."""
    regions = related(graph, node.id, "IN_REGION", "out")
    return Project(
        id=node.id,
        kind="project",
        name=node.text("name"),
        aliases=tuple(dict.fromkeys((*node.texts("name")[1:], *node.texts("alias")))),
        regions=_names(regions),
        case_ids=node.texts("case_id"),
        period=period(node),
        description="\n".join(node.texts("description")),
        summary="\n".join(node.texts("summary")),
        outcome="\n".join(node.texts("outcome")),
        organisations=involvements(graph, node),
        goals=goals(graph, node),
        programmes=programmes(graph, node),
        findings=tuple(_findings(graph, node)),
        learned_from=_learned_from(graph, node, regions),
        reports=tuple(_reports(graph, node)),
        sources=tuple(Place.of(source) for source in node.sources),
    )


def text(graph: GraphReader, node: Node) -> Text:
    """The view of a passage or a region's answer."""
    title = node.text("question") or node.text("heading")
    return Text(
        id=node.id,
        kind=_TEXT_KINDS[node.type],
        title=title,
        text=node.text("text"),
        region=_first_name(graph, node, "REPORTED", "in")
        or _first_name(graph, node, "IN_REGION", "out"),
        language=node.text("language") or None,
        source=Place.of(node.source),
    )


def facts(graph: GraphReader, node: Node) -> tuple[Fact, ...]:
    """Every statement about a node, its own properties first, then its relations."""
    own = [
        Fact(
            s.predicate,
            str(s.object),
            Place.of(s.provenance.source),
            s.provenance.method,
            s.provenance.derived,
        )
        for s in node.statements
    ]
    return (*own, *_relation_facts(graph, node))


def _relation_facts(graph: GraphReader, node: Node) -> Iterator[Fact]:
    for relation in graph.relations(node.id):
        other = graph.node(relation.other(node.id))
        if other is None:
            continue
        for s in relation.statements:
            origin = s.provenance
            place = Place.of(origin.source)
            yield Fact(relation.type, caption(other), place, origin.method, origin.derived)


def caption(node: Node) -> str:
    """What a node is called; a passage by its heading, an answer by its question."""
    names = (node.text(name) for name in ("name", "title", "heading", "question", "text"))
    return next((name for name in names if name), node.id)


def involvements(graph: GraphReader, node: Node) -> tuple[Involvement, ...]:
    """The organisations of a node with their roles, in the order of the document."""
    found = [r for r in graph.relations(node.id, direction="in") if r.type in ROLE_OF]
    return tuple(_involvement(graph, relation) for relation in sorted(found, key=_position))


def _involvement(graph: GraphReader, relation: Relation) -> Involvement:
    organisation = graph.node(relation.source)
    name = organisation.text("name") if organisation else relation.source
    kind = organisation.text("organisation_type") if organisation else ""
    return Involvement(name, kind, ROLE_OF[relation.type], relation.qualifier("text") or name)


def _position(relation: Relation) -> tuple[object, ...]:
    first = relation.statements[0]
    return first.provenance.source, first.position, relation.type, relation.source


def goals(graph: GraphReader, node: Node) -> tuple[GoalRef, ...]:
    """The goals of strategies that a node contributes to (Agenda 2030 apart)."""
    return tuple(
        GoalRef(goal.text("text"), ", ".join(_names(related(graph, goal.id, "PART_OF", "out"))))
        for goal in _goal_nodes(graph, node)
        if not goal.id.startswith(AGENDA_PREFIX)
    )


def _goal_nodes(graph: GraphReader, node: Node) -> tuple[Node, ...]:
    relations = graph.relations(node.id, "CONTRIBUTES_TO", "out")
    found = (graph.node(r.target) for r in sorted(relations, key=_position))
    return tuple(goal for goal in found if goal is not None and goal.type == "Goal")


def _agenda(graph: GraphReader, node: Node) -> tuple[int, ...]:
    agenda = (g for g in _goal_nodes(graph, node) if g.id.startswith(AGENDA_PREFIX))
    return tuple(sorted(number for g in agenda if (number := g.number("number")) is not None))


def programmes(graph: GraphReader, node: Node) -> tuple[str, ...]:
    """Names of the programmes that fund a node or that it contributes to."""
    found = (
        *related(graph, node.id, "FUNDED_BY", "out"),
        *related(graph, node.id, "CONTRIBUTES_TO", "out"),
    )
    return tuple(sorted({n.text("name") for n in found if n.type == "Programme"}))


def _own_area(graph: GraphReader, node: Node) -> str | None:
    """The area in whose table an initiative stands (not those that only refer to it)."""
    relations = graph.relations(node.id, "IN_AREA", "out")
    here = [r for r in relations if r.statements[0].provenance.source == node.source]
    chosen = (here or list(relations))[:1]
    return next((caption(area) for r in chosen if (area := graph.node(r.target))), None)


def _project_ref(graph: GraphReader, node: Node) -> ProjectRef | None:
    """The project of an initiative, by the name that this report gives it."""
    found = related(graph, node.id, "ABOUT", "out")
    if not found:
        return None
    return ProjectRef(found[0].id, node.text("project_name") or found[0].text("name"))


def _findings(graph: GraphReader, node: Node) -> Iterator[Finding]:
    goal_nodes = [goal for goal in _goal_nodes(graph, node) if goal.text("result")]
    parts = (*goal_nodes, *related(graph, node.id, "FROM", "in"))
    for part in sorted(parts, key=lambda p: (p.source, p.id)):
        details = {
            name: "\n".join(part.texts(name))
            for name in sorted({s.predicate for s in part.statements} - {"type", "text", "name"})
        }
        yield Finding(part.type.lower(), caption(part), details, Place.of(part.source))


def _learned_from(graph: GraphReader, node: Node, regions: tuple[Node, ...]) -> tuple[str, ...]:
    """Regions that a document about the project says the project's region learned from."""
    documents = {source.document for source in node.sources}
    found = {
        caption(teacher)
        for region in regions
        for relation in graph.relations(region.id, "LEARNED_FROM", "out")
        if any(s.provenance.source.document in documents for s in relation.statements)
        if (teacher := graph.node(relation.target)) is not None
    }
    return tuple(sorted(found))


def _reports(graph: GraphReader, node: Node) -> Iterator[Report]:
    reports = [n for n in related(graph, node.id, "ABOUT", "in") if n.type == "Initiative"]
    return (report(graph, n) for n in sorted(reports, key=lambda n: (n.source, n.id)))


def report(graph: GraphReader, node: Node) -> Report:
    """An initiative, in short."""
    region = _first_name(graph, node, "REPORTED", "in")
    area = _own_area(graph, node)
    return Report(node.id, node.text("title"), region, area, Place.of(node.source))


def _first_name(graph: GraphReader, node: Node, kind: str, direction: str) -> str | None:
    found = related(graph, node.id, kind, "in" if direction == "in" else "out")
    return found[0].text("name") if found else None


def _names(nodes: tuple[Node, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(node.text("name") for node in nodes))


def period(node: Node) -> Period:
    """When something begins and ends, as far as it is known."""
    return Period(node.text("start") or None, node.text("end") or None)
