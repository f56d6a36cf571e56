"""Who is who, from statements to statements: every real thing gets one id, and each merge is told.

Loaders state what a document says: an initiative names its project, a final report is one. The
conclusions are drawn anew from the documents' own statements at each build, so nothing is lost.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from graph.decisions import Decision
from graph.gazetteer import find_names
from graph.ids import make_id
from graph.model import TYPE, Provenance, Statement, in_order
from graph.resolution.blocks import Pair, candidate_pairs
from graph.resolution.evidence import Verdict, compare
from graph.resolution.given import Followed, follow
from graph.resolution.joining import Joined, join
from graph.resolution.mentions import Mention, Stated, find_mentions, project_id
from graph.resolution.merges import Merge, Resolution
from graph.resolution.organisations import organisation_pairs
from graph.resolution.profiles import profiles_of

_STRANGERS = Verdict(0.0, (), opposed=True)
_OTHER_SPELLING = {"name": "alias"}
_OF_THE_CHOSEN = frozenset({"organisation_type"})


@dataclass(frozen=True, slots=True)
class _Resolved:
    """Mentions of one kind of thing, how they were joined, and the id that each got."""

    mentions: Mapping[str, Mention]
    joined: Joined
    ids: Mapping[str, str]

    def merge(self, pair: Pair, verdict: Verdict, decision: Decision | None) -> Merge:
        """A pair as it is told."""
        left, right = (self.mentions[node] for node in pair)
        got = {self.ids.get(node, node) for node in pair}
        into = got.pop() if len(got) == 1 else ""
        if decision is None:
            return Merge(left, right, verdict.score, verdict.reasons, into)
        decided = f"{decision.who}, {decision.when}"
        return Merge(left, right, 1.0, (decision.why,), into, decided)


def resolve(statements: Iterable[Statement], decisions: Sequence[Decision] = ()) -> Resolution:
    """Give every project and organisation one id; independent of the statements' order.

    `decisions` are a person's, and always win; those that cannot be followed become warnings.
    """
    listed = in_order(statements)
    stated = Stated.of(listed)
    reports = find_mentions(stated, "Initiative", "Project")
    spellings = find_mentions(stated, "Organisation")
    followed = follow(decisions, stated, (*reports, *spellings))
    projects = _projects(stated, reports, followed)
    organisations = _organisations(stated, spellings, followed)
    ids = _new_ids(projects, organisations)
    renamed = (s for old in listed for s in _renamed(old, ids))
    told = [_told(resolved, followed) for resolved in (projects, organisations)]
    return Resolution(
        in_order((*renamed, *_about(projects))),
        tuple(merge for merges, _ in told for merge in merges),
        tuple(merge for _, doubts in told for merge in doubts),
        (*followed.warnings, *_unfollowed(followed, projects, organisations)),
    )


def _projects(stated: Stated, reports: Sequence[Mention], followed: Followed) -> _Resolved:
    profiles = profiles_of(stated, reports)

    def weigh(left: str, right: str) -> Verdict:
        return compare(profiles.of[left], profiles.of[right], profiles.vocabulary)

    by_node = {mention.node: mention for mention in reports}
    given = followed.given.within(by_node)
    joined = join(list(by_node), candidate_pairs(profiles), weigh, given)
    return _Resolved(by_node, joined, _project_ids(by_node, joined))


def _project_ids(mentions: Mapping[str, Mention], joined: Joined) -> dict[str, str]:
    """The id of each report's project; a report alone and without a name is about none."""
    ids: dict[str, str] = {}
    taken: set[str] = set()
    for group in joined.groups:
        members = [mentions[node] for node in group]
        if len(members) > 1 or members[0].named:
            wanted = _id_of_project(members)
            found = make_id("project", wanted, group[0]) if wanted in taken else wanted
            taken.add(found)
            ids.update(dict.fromkeys(group, found))
    return ids


def _id_of_project(members: Sequence[Mention]) -> str:
    """The id of a project: that of its own document, else of a report with a name.

    Two projects of one name and region, kept apart, want the same id; one gets another.
    """
    return min((m.kind != "Project", not m.named, project_id(m)) for m in members)[2]


def _organisations(stated: Stated, spellings: Sequence[Mention], followed: Followed) -> _Resolved:
    pairs = organisation_pairs(spellings)
    by_node = {mention.node: mention for mention in spellings}

    def weigh(left: str, right: str) -> Verdict:
        return pairs.get((left, right), _STRANGERS)

    joined = join(list(by_node), pairs, weigh, followed.given.within(by_node))
    ids = {
        node: min(group, key=lambda other: _rank(stated, by_node[other]))
        for group in joined.groups
        for node in group
    }
    return _Resolved(by_node, joined, ids)


def _rank(stated: Stated, mention: Mention) -> tuple[bool, int, str]:
    """A listed name before others, then the name that documents use most."""
    listed = any(found.name == mention.name for found in find_names(mention.name))
    return not listed, -sum(map(len, stated.facts[mention.node].values())), mention.node


def _renamed(statement: Statement, ids: Mapping[str, str]) -> Iterator[Statement]:
    """The statement with canonical ids, nothing when only the chosen spelling may say it.

    The name of another spelling of an organisation becomes an alias.
    """
    relation = statement.predicate.isupper()
    subject = ids.get(statement.subject, statement.subject)
    value = ids.get(str(statement.object), statement.object) if relation else statement.object
    predicate = statement.predicate
    if subject != statement.subject and not relation and subject.startswith("organisation-"):
        if predicate in _OF_THE_CHOSEN:
            return
        predicate = _OTHER_SPELLING.get(predicate, predicate)
    if (subject, value) == (statement.subject, statement.object):
        yield statement
    else:
        yield replace(statement, subject=subject, predicate=predicate, object=value)


def _new_ids(projects: _Resolved, organisations: _Resolved) -> dict[str, str]:
    """Ids of nodes that a document states, to the ids that they got; reports keep theirs."""
    own = (node for node, mention in projects.mentions.items() if mention.kind == "Project")
    return {node: projects.ids[node] for node in own} | dict(organisations.ids)


def _about(projects: _Resolved) -> Iterator[Statement]:
    """The projects that reports are about, and ABOUT relations to them: our conclusions.

    The title of a report without a name is another name of the project that others name.
    """
    called = {
        projects.ids[node]
        for node, m in projects.mentions.items()
        if m.named and node in projects.ids
    }
    for node, mention in projects.mentions.items():
        if mention.kind == "Project" or node not in projects.ids:
            continue
        origin = Provenance(mention.source, "resolution:name", derived=True)
        project = projects.ids[node]
        name = "name" if mention.named or project not in called else "alias"
        yield Statement(project, TYPE, "Project", origin)
        yield Statement(project, name, mention.name, origin)
        yield Statement(node, "ABOUT", project, origin)
        for region in mention.regions[:1]:
            yield Statement(project, "IN_REGION", region, origin)


def _told(resolved: _Resolved, followed: Followed) -> tuple[list[Merge], list[Merge]]:
    """What was joined, and what is in doubt."""
    joined, doubtful = (
        [resolved.merge(pair, verdict, followed.by.get(pair)) for pair, verdict in pairs]
        for pairs in (resolved.joined.pairs, resolved.joined.doubtful)
    )
    return joined, doubtful


def _unfollowed(followed: Followed, *sides: _Resolved) -> tuple[str, ...]:
    """Warnings about decisions to join what other decisions keep apart."""
    ids = {node: found for side in sides for node, found in side.ids.items()}
    return tuple(
        f"{followed.by[pair].place}: andra beslut håller isär dem; beslutet följs inte"
        for pair in sorted(followed.given.same)
        if ids.get(pair[0]) != ids.get(pair[1])
    )
