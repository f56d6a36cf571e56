"""A person's decisions as pairs of node ids: what each address in them points at."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from graph.decisions import Decision
from graph.ids import fold
from graph.model import Source
from graph.resolution.blocks import Pair
from graph.resolution.joining import Given, ordered
from graph.resolution.mentions import Mention, Stated, project_id

_PLACE = re.compile(r"^(?P<document>.+):(?P<line>\d{1,9})$")


@dataclass(frozen=True, slots=True)
class Followed:
    """The decisions as pairs, each with the decision it comes from, and what went wrong."""

    given: Given
    by: dict[Pair, Decision]
    warnings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Addresses:
    """What an address may point at: mentions by id, by folded name, and by lines of a document."""

    ids: dict[str, Mention]
    names: dict[str, list[Mention]]
    lines: dict[str, list[tuple[int, int, str]]]

    @classmethod
    def of(cls, stated: Stated, mentions: Sequence[Mention]) -> Addresses:
        """The addresses of some mentions; an organisation stands in many places and has none."""
        names: dict[str, list[Mention]] = defaultdict(list)
        lines: dict[str, list[tuple[int, int, str]]] = defaultdict(list)
        for mention in mentions:
            for name in sorted({fold(name) for name in mention.names}):
                names[name].append(mention)
            for source in _places(mention, stated):
                lines[source.document].append((source.first, source.last, mention.node))
        ids = {project_id(mention): mention for mention in reversed(mentions)}
        return cls(ids | {mention.node: mention for mention in mentions}, names, lines)

    def find(self, address: str) -> Sequence[Mention]:
        """The mention with an id, else at a place, else all of a name."""
        if address in self.ids:
            return (self.ids[address],)
        place = _PLACE.match(address)
        at = self._at(place["document"], int(place["line"])) if place else None
        return (at,) if at else self.names.get(fold(address), ())

    def _at(self, document: str, line: int) -> Mention | None:
        """The report that stands at a line; where several do, the one with the fewest lines."""
        found = (
            (last - first, node)
            for first, last, node in self.lines.get(document, ())
            if first <= line <= last
        )
        best = min(found, default=None)
        return self.ids[best[1]] if best else None


def follow(decisions: Sequence[Decision], stated: Stated, mentions: Sequence[Mention]) -> Followed:
    """Find what decisions point at; one that points at nothing, or at two kinds, only warns."""
    by: dict[Pair, Decision] = {}
    warnings: list[str] = []
    addresses = Addresses.of(stated, mentions if decisions else ())
    for decision in decisions:
        ends = [addresses.find(address) for address in (decision.left, decision.right)]
        if problem := _problem(decision, ends):
            warnings.append(f"{decision.place}: {problem}; beslutet följs inte")
            continue
        pair = ordered(ends[0][0].node, ends[1][0].node)
        if pair in by and by[pair].ruling != decision.ruling:
            warnings.append(f"{by[pair].place}: {decision.place} säger motsatsen, och den gäller")
        by[pair] = decision
    same = frozenset(pair for pair, decision in by.items() if decision.ruling == "same")
    return Followed(Given(same, frozenset(by) - same), by, tuple(warnings))


def _problem(decision: Decision, ends: Sequence[Sequence[Mention]]) -> str:
    """What is wrong with a decision, "" when nothing is."""
    for address, found in zip((decision.left, decision.right), ends, strict=True):
        if not found:
            return f"hittar inget som är ”{address}”"
        if len(found) > 1:
            return f"flera heter ”{address}”, skriv FIL:RAD eller ett id"
    left, right = ends[0][0], ends[1][0]
    if "Organisation" in (left.kind, right.kind) and left.kind != right.kind:
        return "det ena är en organisation och det andra inte"
    return "left och right är samma sak" if left.node == right.node else ""


def _places(mention: Mention, stated: Stated) -> Iterator[Source]:
    """Where a report's own facts stand."""
    if mention.kind == "Organisation":
        return
    for predicate, statements in stated.facts[mention.node].items():
        if not predicate.startswith("<"):
            yield from (statement.provenance.source for statement in statements)
