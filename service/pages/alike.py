"""What is like a thing in other regions, with what became of it and what was learned."""

from __future__ import annotations

from dataclasses import dataclass

from queries import Engine, Finding, Hit, Initiative, NotFound, Page, Project

_LESSONS_SHOWN = 2


@dataclass(frozen=True, slots=True)
class Like:
    """Something like the thing: why it was found, what it led to, what it taught."""

    hit: Hit
    outcome: str
    lessons: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Likes:
    """The most alike of `total` that are alike at all."""

    total: int
    shown: tuple[Like, ...]


def likes(engine: Engine, node_id: str, limit: int) -> Likes | None:
    """What is like a thing in other regions; None for what cannot be compared."""
    try:
        found = engine.similar(node_id, None, Page(limit=limit))
    except NotFound:
        return None
    return Likes(found.total, tuple(_like(engine, hit) for hit in found.hits))


def _like(engine: Engine, hit: Hit) -> Like:
    thing = engine.show(hit.id)
    if isinstance(thing, Initiative):
        project = engine.show(thing.project.id) if thing.project else None
        return Like(hit, thing.outcomes, _lessons(project))
    outcome = thing.outcome if isinstance(thing, Project) else ""
    return Like(hit, outcome, _lessons(thing))


def _lessons(thing: object) -> tuple[Finding, ...]:
    findings = thing.findings if isinstance(thing, Project) else ()
    return tuple(of for of in findings if of.kind == "lesson")[:_LESSONS_SHOWN]
