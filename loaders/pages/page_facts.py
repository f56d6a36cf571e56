"""The facts of a project page: the fact box, the summary, activities, results and lessons."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from graph import Provenance, make_id
from loaders.extraction import programmes
from loaders.facts import state_programme
from loaders.pages.fact_box import Fact
from loaders.prose.blocks import Block, text_of
from loaders.prose.owners import state_parties
from loaders.prose.sections import LEAD
from loaders.report.head import state_period
from loaders.report.items import Topic, read_topics
from loaders.report.money import sum_in
from loaders.statements import stated
from loaders.writing import Passage, Writer, passage_at

_PARTIES = {"owner": "OWNS", "funder": "FUNDS", "partner": "PARTNERS_IN"}
_AMOUNTS = {"budget": "budget_sek", "granted": "granted_sek"}
FACT_PROPERTIES = {"period": ("start", "end"), "case_id": ("case_id",)}
"""Properties that a label of the fact box decides."""

_RESULT = re.compile(r"(?:Slutr|R)esultat(?:et|en)?\b")
_QUOTE = re.compile(r",\s(?:säger|berättar|menar|förklarar|konstaterar|tycker)\s")
_SENTENCE_ENDS = (".", "!", "?")


@dataclass(frozen=True, slots=True)
class Page:
    """A section of a project page being written, and what all of them are written with."""

    writer: Writer
    project: str
    headline: str
    owners: tuple[str, ...] = ()
    passages: tuple[Passage, ...] = ()

    def fact(self, name: str, topic: Topic, method: str) -> None:
        """State what a topic says as a property of the project."""
        origin = stated(self.writer.place(topic.blocks), f"page:{method}")
        self.writer.notebook.fact(self.project, name, topic.text, origin)


def write_facts(page: Page, facts: Sequence[Fact]) -> tuple[str, ...]:
    """What the fact box says; returns the ids of the project's owners.

    A label that is not known is kept in the box's passage only.
    """
    owners: list[str] = []
    for fact in facts:
        origin = stated(page.writer.place(fact.blocks), f"page:{fact.key}")
        if fact.key in _PARTIES:
            parties = _write_parties(page, fact, origin)
            owners += parties if fact.key == "owner" else ()
        else:
            _write_fact(page, fact, origin)
    return tuple(owners)


def write_prose(page: Page, key: str, shown: Sequence[Block], prose: Sequence[Block]) -> None:
    """What a section says, by the kind of its heading: `shown` is all of it, facts included."""
    if shown:
        origin = stated(page.writer.place(shown), "page:section")
        _stated_in(page, page.project, shown[0], origin)
    if prose and key in _WRITERS:
        _WRITERS[key](page, prose)


def _write_parties(page: Page, fact: Fact, origin: Provenance) -> list[str]:
    notebook, relation = page.writer.notebook, _PARTIES[fact.key]
    return [
        party
        for block in fact.values
        for party in state_parties(notebook, page.project, block.text, relation, origin)
    ]


def _write_fact(page: Page, fact: Fact, origin: Provenance) -> None:
    notebook = page.writer.notebook
    if fact.key in _AMOUNTS:
        notebook.fact(page.project, _AMOUNTS[fact.key], sum_in(fact.value), origin)
    elif fact.key == "period":
        state_period(page.writer, page.project, fact.value, origin)
    elif fact.key == "case_id":
        notebook.fact(page.project, "case_id", fact.value, origin)
    elif fact.key == "programme":
        for name in programmes(fact.value):
            programme = state_programme(notebook, name, origin)
            notebook.relation(page.project, "FUNDED_BY", programme, origin, fact.value)


def _stated_in(page: Page, node: str, block: Block, origin: Provenance) -> None:
    passage = passage_at(page.passages, block)
    page.writer.notebook.relation(node, "STATED_IN", passage, origin)


def _write_lead(page: Page, blocks: Sequence[Block]) -> None:
    """The sentences under the headline sum the project up; a caption is no sentence."""
    for topic in read_topics([b for b in blocks if b.text != page.headline]):
        if topic.text.endswith(_SENTENCE_ENDS):
            page.fact("summary", topic, "lead")


def _write_summary(page: Page, blocks: Sequence[Block]) -> None:
    for topic in read_topics(blocks):
        page.fact("summary", topic, "summary")
        if _RESULT.match(topic.text):
            page.fact("outcome", topic, "summary")


def _write_description(page: Page, blocks: Sequence[Block]) -> None:
    page.fact("description", Topic((_whole(blocks),)), "description")


def _write_activities(page: Page, blocks: Sequence[Block]) -> None:
    for topic in read_topics(blocks):
        page.fact("activity", topic, "activity")


def _write_outcomes(page: Page, blocks: Sequence[Block]) -> None:
    for topic in _said(blocks):
        page.fact("outcome", topic, "outcome")


def _write_both(page: Page, blocks: Sequence[Block]) -> None:
    _write_outcomes(page, blocks)
    _lessons("lesson")(page, blocks)


def _lessons(kind: str) -> Callable[[Page, Sequence[Block]], None]:
    """A writer of lessons of a kind."""

    def write(page: Page, blocks: Sequence[Block]) -> None:
        notebook = page.writer.notebook
        for topic in _said(blocks):
            lesson = make_id("lesson", page.project, kind, topic.text)
            origin = stated(page.writer.place(topic.blocks), f"page:{kind}")
            notebook.node(lesson, "Lesson", origin)
            notebook.fact(lesson, "text", topic.text, origin)
            notebook.fact(lesson, "lesson_kind", kind, origin)
            notebook.relation(lesson, "FROM", page.project, origin)
            _stated_in(page, lesson, topic.blocks[0], origin)

    return write


def _said(blocks: Sequence[Block]) -> list[Topic]:
    """The topics of a text without what a person is quoted as saying."""
    return [topic for topic in read_topics(blocks) if not _QUOTE.search(topic.text)]


def _whole(blocks: Sequence[Block]) -> Block:
    return Block(blocks[0].first, blocks[-1].last, text_of(blocks))


_WRITERS: dict[str, Callable[[Page, Sequence[Block]], None]] = {
    LEAD: _write_lead,
    "summary": _write_summary,
    "description": _write_description,
    "activities": _write_activities,
    "results": _write_outcomes,
    "results_and_lessons": _write_both,
    "lessons": _lessons("lesson"),
    "success_factor": _lessons("success_factor"),
    "challenge": _lessons("challenge"),
}
