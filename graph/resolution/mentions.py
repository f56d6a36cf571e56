"""What is compared: one report of a project, or one spelling of an organisation."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from graph.ids import make_id
from graph.model import TYPE, Source, Statement
from graph.resolution.names import name_key

Facts = Mapping[str, Sequence[Statement]]
"""What the documents state about one node: predicate -> statements, relations to it included."""

_NAMES = {
    "Initiative": ("project_name", "title"),
    "Project": ("name", "alias"),
    "Organisation": ("name",),
}


@dataclass(frozen=True, slots=True)
class Mention:
    """A node that may be the same as another: its names and what a person compares them by.

    `named` says that the document gives it a name of its own; a report without one is called by
    its title. `regions` are ids, `owners` are names.
    """

    node: str
    kind: str
    names: tuple[str, ...]
    named: bool
    source: Source
    regions: tuple[str, ...] = ()
    case_ids: tuple[str, ...] = ()
    owners: tuple[str, ...] = ()
    start: str = ""
    end: str = ""

    @property
    def name(self) -> str:
        """The first name."""
        return self.names[0]


@dataclass(frozen=True, slots=True)
class Stated:
    """The statements by the node that they are about, in their order."""

    facts: Mapping[str, Facts]

    @classmethod
    def of(cls, statements: Sequence[Statement]) -> Stated:
        """Group ordered statements; a relation is kept at both ends (as `<KIND` at its target)."""
        facts: dict[str, dict[str, list[Statement]]] = defaultdict(lambda: defaultdict(list))
        for statement in statements:
            facts[statement.subject][statement.predicate].append(statement)
            if statement.predicate.isupper():
                facts[str(statement.object)][f"<{statement.predicate}"].append(statement)
        return cls({node: dict(of) for node, of in sorted(facts.items())})

    def texts(self, node: str, *predicates: str) -> tuple[str, ...]:
        """The values of some properties of a node, in order, each once."""
        of = self.facts.get(node, {})
        return tuple(dict.fromkeys(str(s.object) for p in predicates for s in of.get(p, ())))

    def holders(self, node: str, *relations: str) -> tuple[str, ...]:
        """The ids at the other end of relations to a node, in order, each once."""
        of = self.facts.get(node, {})
        return tuple(dict.fromkeys(s.subject for r in relations for s in of.get(f"<{r}", ())))

    def kind(self, node: str) -> str:
        """The type of a node, "" for one that no document declares."""
        return next(iter(self.texts(node, TYPE)), "")


def project_id(mention: Mention) -> str:
    """The id of the project as this report alone would name it."""
    if mention.kind == "Project":
        return mention.node
    return make_id("project", name_key(mention.name), next(iter(mention.regions), ""))


def find_mentions(stated: Stated, *kinds: str) -> tuple[Mention, ...]:
    """Every node of some kinds that has a name or a title with words in it, ordered by id."""
    found = (_mention(stated, node) for node in stated.facts if stated.kind(node) in kinds)
    return tuple(mention for mention in found if mention is not None)


def _mention(stated: Stated, node: str) -> Mention | None:
    kind = stated.kind(node)
    own, *others = _NAMES[kind]
    named = bool(stated.texts(node, own))
    names = stated.texts(node, own, *others) if kind == "Project" else _name_of(stated, node, kind)
    if not names or not name_key(names[0]):
        return None
    return Mention(
        node=node,
        kind=kind,
        names=names,
        named=named,
        source=stated.facts[node][own if named else others[0]][0].provenance.source,
        regions=_regions(stated, node),
        case_ids=stated.texts(node, "case_id"),
        owners=tuple(n for o in stated.holders(node, "OWNS") for n in stated.texts(o, "name")[:1]),
        start=next(iter(stated.texts(node, "start")), ""),
        end=next(iter(stated.texts(node, "end")), ""),
    )


def _name_of(stated: Stated, node: str, kind: str) -> tuple[str, ...]:
    """The first of the properties that can name a node."""
    return next((texts for p in _NAMES[kind] if (texts := stated.texts(node, p))), ())[:1]


def _regions(stated: Stated, node: str) -> tuple[str, ...]:
    return stated.holders(node, "REPORTED") or stated.texts(node, "IN_REGION")
