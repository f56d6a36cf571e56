"""Two to five initiatives or projects side by side, with what they share."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from embeddings import SearchIndex, word_places
from graph import GraphReader, Node, fold
from queries.address import locate
from queries.answers import Place
from queries.details import initiative, project
from queries.errors import InvalidQuery, NotFound
from queries.lessons import lessons_from
from queries.things import Initiative, Involvement, Project

FEWEST_COMPARED, MOST_COMPARED = 2, 5
"""How many things can be compared at once."""

FIELDS = (
    "region", "area", "year", "project", "description", "outputs", "outcomes", "lessons", "goals",
    "agenda2030", "programmes", "organisations", "municipalities", "period", "amounts_sek",
    "case_ids",
)  # fmt: skip
"""The fields, in the order in which they are compared."""

RUNNING = ("description", "outputs", "outcomes")
"""The fields that are running text."""

_WORDS = 12


@dataclass(frozen=True, slots=True)
class Compared:
    """A thing that is compared."""

    id: str
    kind: str
    title: str
    source: Place


@dataclass(frozen=True, slots=True)
class Point:
    """One thing said in a field; `detail` says more of it.

    `shared` is of how many of the compared it is said; `marks` are the (start, end) characters
    of words in a longer text that others use, too.
    """

    text: str
    detail: str = ""
    shared: int = 1
    marks: tuple[tuple[int, int], ...] = ()


Told = Mapping[str, tuple[Point, ...]]


@dataclass(frozen=True, slots=True)
class Field:
    """A field, and what each of the compared says in it (in their order)."""

    name: str
    cells: tuple[tuple[Point, ...], ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """Things side by side; fields that none of them fills are left out.

    `words` are the words that they have in common and that are rare elsewhere.
    """

    things: tuple[Compared, ...]
    fields: tuple[Field, ...]
    words: tuple[str, ...]


def comparison(graph: GraphReader, index: SearchIndex, addresses: Sequence[str]) -> Comparison:
    """What is at some addresses, field by field.

    Raises InvalidQuery unless they are two to five different things, NotFound for what is not
    there or is neither an initiative nor a project.
    """
    nodes = {node.id: node for node in (locate(graph, address) for address in addresses)}
    if not FEWEST_COMPARED <= len(nodes) <= MOST_COMPARED:
        limits = f"{FEWEST_COMPARED} till {MOST_COMPARED}"
        raise InvalidQuery("a", f"Välj {limits} olika insatser eller projekt att jämföra.")
    told = [_told(graph, node) for node in nodes.values()]
    texts = ["\n".join(p.text for name in RUNNING for p in of.get(name, ())) for of in told]
    words = index.telling_words(texts, _WORDS)
    fields = (Field(name, _cells(name, told, words)) for name in FIELDS)
    return Comparison(
        things=tuple(_compared(node) for node in nodes.values()),
        fields=tuple(field for field in fields if any(field.cells)),
        words=words,
    )


def _compared(node: Node) -> Compared:
    kind = node.type.lower()
    title = node.text("name") if kind == "project" else node.text("title")
    return Compared(node.id, kind, title, Place.of(node.source))


def _told(graph: GraphReader, node: Node) -> Told:
    """What is said of a thing, by field."""
    if node.type == "Initiative":
        thing: Initiative | Project = initiative(graph, node)
    elif node.type == "Project":
        thing = project(graph, node)
    else:
        raise NotFound(f"”{node.id}” är ingen insats och inget projekt; det går inte att jämföra.")
    return {
        **(_of_initiative(thing) if isinstance(thing, Initiative) else _of_project(thing)),
        "goals": tuple(Point(goal.text, goal.strategy) for goal in thing.goals),
        "programmes": _points(thing.programmes),
        "organisations": _organisations(thing.organisations),
        "period": _points([thing.period.span]),
        "case_ids": _points(thing.case_ids),
        "lessons": tuple(Point(of.text, of.kind) for of in lessons_from(graph, node.id)),
    }


def _of_initiative(thing: Initiative) -> Told:
    return {
        "region": _points([thing.region]),
        "area": _points([thing.area]),
        "year": _points([thing.year]),
        "project": _points([thing.project.name if thing.project else None]),
        "description": _points([thing.description]),
        "outputs": _points([thing.outputs]),
        "outcomes": _points([thing.outcomes]),
        "agenda2030": _points(thing.agenda2030),
        "municipalities": _points(thing.municipalities),
        "amounts_sek": _points(thing.amounts_sek),
    }


def _of_project(thing: Project) -> Told:
    activities = (finding.text for finding in thing.findings if finding.kind == "activity")
    return {
        "region": _points(thing.regions),
        "project": _points([thing.name]),
        "description": _points([thing.description or thing.summary]),
        "outputs": _points(["\n".join(activities)]),
        "outcomes": _points([thing.outcome]),
    }


def _organisations(involved: Iterable[Involvement]) -> tuple[Point, ...]:
    """Each organisation once, with all its roles."""
    roles: dict[str, list[str]] = {}
    for of in involved:
        roles.setdefault(of.name, []).append(of.role)
    return tuple(Point(name, ", ".join(dict.fromkeys(of))) for name, of in roles.items())


def _points(values: Iterable[object]) -> tuple[Point, ...]:
    return tuple(Point(str(value)) for value in values if value not in (None, ""))


def _cells(name: str, told: Sequence[Told], words: Sequence[str]) -> tuple[tuple[Point, ...], ...]:
    """A field of all things: running text with its marks, anything else with its sharers."""
    cells = [of.get(name, ()) for of in told]
    if name in RUNNING:
        return tuple(
            tuple(replace(p, marks=word_places(p.text, words)) for p in cell) for cell in cells
        )
    said = Counter(key for cell in cells for key in {fold(point.text) for point in cell})
    return tuple(tuple(replace(p, shared=said[fold(p.text)]) for p in cell) for cell in cells)
