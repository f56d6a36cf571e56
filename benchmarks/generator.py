"""Makes an index of invented initiatives: `python -m benchmarks.generator INDEX OUT`.

Their words, sentences, organisations, areas and regions are those of a real INDEX, put together
anew with a fixed seed; organisations and projects follow the same skew as there: few are in many
initiatives, most in few. The same arguments give the same index.
"""

from __future__ import annotations

import random
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path

import click

from embeddings import HybridIndex
from graph import (
    TYPE,
    MemoryGraph,
    Node,
    Provenance,
    Source,
    Statement,
    in_order,
    make_id,
)
from service.generation_files import load_graph, save_searchable
from service.generations import current, publish, read_manifest
from service.library import FolderSource

DOCUMENT = "pahittat.txt"
ROLES = ("OWNS", "PARTNERS_IN", "FUNDS", "DELIVERS")
YEARS = (2021, 2022, 2023)
PER_ORGANISATION = 4
"""Invented initiatives for each invented organisation, beside those of the real index."""
PER_PROJECT = 10


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What a real graph offers: names and texts to put together anew."""

    regions: Sequence[Node]
    areas: Sequence[Node]
    goals: Sequence[Node]
    organisations: Sequence[str]
    titles: Sequence[str]
    sentences: Sequence[str]

    @classmethod
    def of(cls, graph: MemoryGraph) -> Vocabulary:
        """The vocabulary of a graph."""
        initiatives = list(graph.nodes("Initiative"))
        texts = (text for n in initiatives for text in n.texts("description"))
        return cls(
            regions=list(graph.nodes("Region")),
            areas=list(graph.nodes("PolicyArea")),
            goals=list(graph.nodes("Goal")),
            organisations=[n.text("name") for n in graph.nodes("Organisation")],
            titles=[node.text("title") for node in initiatives],
            sentences=[s.strip() for text in texts for s in text.split(". ") if s.strip()],
        )


class Inventor:
    """Invents statements from a vocabulary; every call of its methods takes the next chances."""

    def __init__(self, vocabulary: Vocabulary, number: int, seed: int) -> None:
        self._from = vocabulary
        self._chance = random.Random(seed)
        self._number = number
        names = vocabulary.organisations
        more = number // PER_ORGANISATION
        invented = [f"{names[at % len(names)]} {at // len(names) + 2}" for at in range(more)]
        self._organisations = [*names, *invented]
        self._weights = list(accumulate(1 / (at + 1) for at in range(len(self._organisations))))

    def statements(self) -> Iterator[Statement]:
        """All of them: what is shared, then initiative by initiative, a line each."""
        yield from _node("document-pahittat", 1, "Document", title="Påhittat", document_kind="list")
        for node in (*self._from.regions, *self._from.areas, *self._from.goals):
            yield from (s for s in node.statements if s.predicate in _SHARED)
        for at, name in enumerate(self._organisations):
            yield from _node(_organisation(at), 1, "Organisation", name=name)
        for at in range(max(1, self._number // PER_PROJECT)):
            yield from _node(_project(at), 1, "Project", name=self._title())
        for at in range(self._number):
            yield from self._initiative(at + 2)

    def _initiative(self, line: int) -> Iterator[Statement]:
        chance, place = self._chance, _place(line)
        node_id = make_id("initiative", DOCUMENT, str(line))
        texts = {"title": self._title(), "description": self._text(2, 6)}
        yield from _node(node_id, line, "Initiative", year=chance.choice(YEARS), **texts)
        region, area = chance.choice(self._from.regions), chance.choice(self._from.areas)
        yield Statement(region.id, "REPORTED", node_id, place)
        yield Statement(node_id, "IN_AREA", area.id, place)
        for goal in chance.sample(self._from.goals, chance.randint(0, 3)):
            yield Statement(node_id, "CONTRIBUTES_TO", goal.id, place)
        if chance.random() < 0.3:
            project = _project(chance.randrange(max(1, self._number // PER_PROJECT)))
            yield Statement(node_id, "ABOUT", project, place)
        everyone = range(len(self._organisations))
        taking_part = chance.choices(everyone, cum_weights=self._weights, k=chance.randint(1, 5))
        for role, at in zip((*ROLES, ROLES[1]), taking_part, strict=False):
            yield Statement(_organisation(at), role, node_id, place)

    def _title(self) -> str:
        """The first half of one title and the second of another."""
        one, two = (self._chance.choice(self._from.titles).split() for _ in range(2))
        return " ".join((*one[: len(one) // 2 + 1], *two[len(two) // 2 :]))

    def _text(self, fewest: int, most: int) -> str:
        wanted = self._chance.randint(fewest, most)
        return ". ".join(self._chance.choice(self._from.sentences) for _ in range(wanted)) + "."


_SHARED = {TYPE, "name", "county_code", "text", "number"}


def _organisation(at: int) -> str:
    return make_id("organisation", DOCUMENT, str(at))


def _project(at: int) -> str:
    return make_id("project", DOCUMENT, str(at))


def _place(line: int) -> Provenance:
    return Provenance(Source(DOCUMENT, line, line), "invented")


def _node(node_id: str, line: int, kind: str, **facts: str | int) -> Iterator[Statement]:
    yield Statement(node_id, TYPE, kind, _place(line))
    yield from (Statement(node_id, name, value, _place(line)) for name, value in facts.items())


def invent(source: Path, out: Path, number: int, seed: int = 1) -> Path:
    """Write an index of so many invented initiatives; gives its generation's folder."""
    generation = current(source)
    vocabulary = Vocabulary.of(load_graph(generation))
    graph = MemoryGraph()
    graph.write(in_order(Inventor(vocabulary, number, seed).statements()))

    manifest = read_manifest(generation) | {"given": {}, "documents": {}}
    del manifest["files"]
    out.mkdir(parents=True, exist_ok=True)
    return publish(out, manifest, lambda folder: save_searchable(folder, graph, HybridIndex.build))


@click.command()
@click.argument("index", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.argument("out", type=click.Path(file_okay=False, path_type=Path))
@click.option("--number", type=click.IntRange(1), default=10_000, show_default=True)
@click.option("--seed", type=int, default=1, show_default=True)
def main(index: Path, out: Path, number: int, seed: int) -> None:
    """Write an index OUT of invented initiatives with the words of INDEX."""
    started = time.perf_counter()
    generation = invent(index, out, number, seed)
    counts = FolderSource(out).open(generation).engine.graph.counts()
    click.echo(f"{generation}: {counts}, {time.perf_counter() - started:.0f} s")


if __name__ == "__main__":
    main()
