"""Who is who: which reports are of one real-world project.

Loaders state what a document says: an initiative names its project, a final report is one. Here
reports whose project must be the same are joined. Every merge is a record with a score and
reasons, taken anew from the documents' own statements at each build, so that nothing is lost.
Candidates are compared inside blocks (same case id, same name), never all with all.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

import networkx as nx

from graph.ids import fold, make_id
from graph.model import TYPE, Provenance, Statement, in_order

MIN_SCORE = 0.8
_FILLER = re.compile(r"\b(projektet|projekt|förprojekt|förstudien|förstudie|insatsen|insats)\b")
_BRACKETS = re.compile(r"\([^)]*\)")
_WORD = re.compile(r"[\w#+]+")
_PROPER = re.compile(r"\d|[A-ZÅÄÖ]{2}|[a-zåäö][A-ZÅÄÖ]|#|\s[A-ZÅÄÖ]")


@dataclass(frozen=True, slots=True)
class Mention:
    """One report of a project: a node that is, or is about, a project with a name."""

    node: str
    kind: str
    name: str
    case_ids: frozenset[str]
    region: str
    origin: Provenance

    @property
    def key(self) -> str:
        """The name without brackets, filler words and punctuation."""
        return name_key(self.name)

    @property
    def project(self) -> str:
        """The id of the project as this report alone would name it."""
        if self.kind == "Project":
            return self.node
        return make_id("project", self.key, self.region)


@dataclass(frozen=True, slots=True)
class Merge:
    """Two reports taken for one project: how sure (0 to 1) and why."""

    left: str
    right: str
    score: float
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Resolution:
    """Statements with one id per real-world project, and the merges that made them so."""

    statements: tuple[Statement, ...]
    merges: tuple[Merge, ...]


def resolve(statements: Iterable[Statement]) -> Resolution:
    """Join the reports of one project; the result does not depend on the statements' order."""
    listed = in_order(statements)
    mentions = find_mentions(listed)
    merges = tuple(_merges(mentions))
    canonical = _canonical_ids(mentions, merges)
    renamed = (_rename(statement, canonical) for statement in listed)
    about = _about(mentions, canonical)
    return Resolution(in_order((*renamed, *about)), merges)


def name_key(name: str) -> str:
    """What two spellings of one name have in common; "" when nothing of the name is left."""
    folded = _FILLER.sub(" ", fold(_BRACKETS.sub(" ", name)))
    return " ".join(_WORD.findall(folded))


def find_mentions(statements: Sequence[Statement]) -> tuple[Mention, ...]:
    """Every named project in the statements, ordered by node id."""
    facts: dict[str, dict[str, list[Statement]]] = defaultdict(lambda: defaultdict(list))
    regions: dict[str, str] = {}
    for statement in statements:
        facts[statement.subject][statement.predicate].append(statement)
        if statement.predicate == "REPORTED":
            regions[str(statement.object)] = statement.subject
        elif statement.predicate == "IN_REGION":
            regions[statement.subject] = str(statement.object)
    found = (_mention(node, of, regions.get(node, "")) for node, of in sorted(facts.items()))
    return tuple(mention for mention in found if mention is not None and mention.key)


def _mention(node: str, facts: dict[str, list[Statement]], region: str) -> Mention | None:
    kind = str(facts[TYPE][0].object) if facts[TYPE] else ""
    names = facts[{"Project": "name", "Initiative": "project_name"}.get(kind, "-")]
    if not names:
        return None
    cases = frozenset(str(statement.object) for statement in facts["case_id"])
    return Mention(node, kind, str(names[0].object), cases, region, names[0].provenance)


def _merges(mentions: Sequence[Mention]) -> list[Merge]:
    pairs = {
        (left.node, right.node): (left, right)
        for block in _blocks(mentions)
        for left, right in combinations(block, 2)
    }
    scored = (score_pair(*pair) for _, pair in sorted(pairs.items()))
    return [merge for merge in scored if merge.score >= MIN_SCORE]


def _blocks(mentions: Sequence[Mention]) -> list[list[Mention]]:
    blocks: dict[tuple[str, str], list[Mention]] = defaultdict(list)
    for mention in mentions:
        blocks["name", mention.key].append(mention)
        for case in mention.case_ids:
            blocks["case", case].append(mention)
    return [block for _, block in sorted(blocks.items()) if len(block) > 1]


def score_pair(left: Mention, right: Mention) -> Merge:
    """How sure we are that two reports are of one project, with the reasons.

    A case id alone is not enough (documents mistype them): the names must share a word. A name
    alone is enough inside one region; between regions only if it is a proper name, for every
    region may have its own "Företagsstöd".
    """
    reasons: list[str] = []
    words = set(left.key.split()) & set(right.key.split())
    same_name = left.key == right.key
    score = 0.0
    if shared := left.case_ids & right.case_ids:
        score = 0.95 if words else 0.3
        reasons.append(f"samma ärende-id {min(shared)}")
    if same_name:
        reasons.append(f"samma namn ”{left.name}”")
        score = max(score, _name_score(left, right))
    if left.case_ids and right.case_ids and not left.case_ids & right.case_ids:
        reasons.append("olika ärende-id")
        score *= 0.5
    return Merge(left.node, right.node, score, tuple(reasons))


def _name_score(left: Mention, right: Mention) -> float:
    if left.region == right.region:
        return 0.9
    return 0.85 if is_proper_name(left.name) or is_proper_name(right.name) else 0.4


def is_proper_name(name: str) -> bool:
    """Whether a name names one thing rather than a kind of thing.

    Proper names have a digit, a hash, capitals inside, or a capital after the first word.
    """
    return bool(_PROPER.search(_BRACKETS.sub(" ", name).strip()))


def _canonical_ids(mentions: Sequence[Mention], merges: Sequence[Merge]) -> dict[str, str]:
    """node id of a mention -> id of its project; a project with its own document gives the id."""
    network: nx.Graph[str] = nx.Graph()
    network.add_nodes_from(mention.node for mention in mentions)
    network.add_edges_from((merge.left, merge.right) for merge in merges)
    by_node = {mention.node: mention for mention in mentions}
    canonical: dict[str, str] = {}
    for component in nx.connected_components(network):
        group = [by_node[node] for node in component]
        best = min((mention.kind != "Project", mention.project) for mention in group)[1]
        canonical.update(dict.fromkeys(component, best))
    return canonical


def _rename(statement: Statement, canonical: dict[str, str]) -> Statement:
    """The statement with project ids made canonical; other ids stay."""
    subject, value = statement.subject, str(statement.object)
    if subject.startswith("project-"):
        subject = canonical.get(subject, subject)
    if value.startswith("project-") and value in canonical:
        return replace(statement, subject=subject, object=canonical[value])
    return statement if subject == statement.subject else replace(statement, subject=subject)


def _about(mentions: Sequence[Mention], canonical: dict[str, str]) -> list[Statement]:
    """The projects that initiatives name, and ABOUT relations to them: our conclusions."""
    made: list[Statement] = []
    for mention in mentions:
        if mention.kind == "Project":
            continue
        origin = Provenance(mention.origin.source, "resolution:name", derived=True)
        project = canonical[mention.node]
        made.append(Statement(project, TYPE, "Project", origin))
        made.append(Statement(project, "name", mention.name, origin))
        made.append(Statement(mention.node, "ABOUT", project, origin))
        if mention.region:
            made.append(Statement(project, "IN_REGION", mention.region, origin))
    return made
