"""The facts of a final report's prose: goals, effects, lessons, summary and dissemination."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from graph import Provenance, Source, make_id
from loaders.facts import state_goal
from loaders.prose.blocks import Block, text_of
from loaders.prose.sections import Headings
from loaders.reading import Outcome
from loaders.report.activity_names import ActivityNames
from loaders.report.items import Item, Words, read_items, read_topics
from loaders.statements import stated
from loaders.writing import Passage, Writer, passage_at

SHORT, LONG = "short", "long"
"""Horizons of an effect."""


@dataclass(frozen=True, slots=True)
class Report:
    """A section of a report being written, and what all of them are written with."""

    writer: Writer
    project: str
    words: Words
    columns: Headings
    names: ActivityNames
    owners: tuple[str, ...] = ()
    passages: tuple[Passage, ...] = ()

    def origin(self, blocks: Sequence[Block], method: str) -> Provenance:
        """The provenance of what some blocks say."""
        return stated(self.writer.place(blocks), method)

    def declare(self, node: str, kind: str, block: Block, method: str) -> Provenance:
        """Declare a node of the project stated in a block; returns the provenance used."""
        notebook, origin = self.writer.notebook, self.origin([block], method)
        notebook.node(node, kind, origin)
        notebook.relation(node, "FROM", self.project, origin)
        notebook.relation(node, "STATED_IN", passage_at(self.passages, block), origin)
        return origin

    def enter(self, source: Source, note: str, node: str) -> None:
        """Account for a row or an item."""
        self.writer.enter(Outcome.SECTION, source, note, node)


def write_summary(report: Report, blocks: Sequence[Block]) -> None:
    """The summary's paragraphs are the project's, and any goals with results in it are goals."""
    intro, items = read_items(blocks, report.words, only_with_result=True)
    for topic in read_topics(intro):
        origin = report.origin(topic.blocks, "form:summary")
        report.writer.notebook.fact(report.project, "summary", topic.text, origin)
    write_goal_items(report, "Projektmål", items)


def write_goals(report: Report, heading: str, blocks: Sequence[Block]) -> None:
    """The goals of a section; its heading names the project's own list of goals."""
    write_goal_items(report, heading, read_items(blocks, report.words)[1])


def write_goal_items(report: Report, strategy: str, items: Sequence[Item]) -> None:
    """Each item as a goal that the project contributes to, with its result."""
    for item in items:
        goal = write_goal(report, strategy, item.title)
        if item.result:
            origin = report.origin(item.result, "form:result")
            result = text_of(item.result)
            report.writer.notebook.fact(goal, "result", result, origin)
            report.writer.notebook.fact(report.project, "outcome", result, origin)


def write_goal(report: Report, strategy: str, block: Block, text: str = "") -> str:
    """Declare a goal of the project's own list; returns its id.

    The list's id has the project in it, for two projects may have goals of the same wording.
    """
    notebook, origin = report.writer.notebook, report.origin([block], "form:goal")
    strategy_id = make_id("strategy", strategy, report.project)
    notebook.node(strategy_id, "Strategy", origin)
    notebook.fact(strategy_id, "name", strategy, origin)
    goal = state_goal(notebook, text or block.bare, strategy_id, origin)
    notebook.relation(report.project, "CONTRIBUTES_TO", goal, origin)
    notebook.relation(goal, "STATED_IN", passage_at(report.passages, block), origin)
    report.enter(origin.source, "mål", goal)
    return goal


def write_effects(report: Report, blocks: Sequence[Block]) -> None:
    """The long-term effects: bullets with what is said of each, or paragraphs."""
    intro, items = read_items(blocks, report.words)
    for topic in read_topics([block for block in intro if not block.text.endswith(":")]):
        write_effect(report, topic.blocks[0], topic.text, LONG)
    for item in items:
        effect = write_effect(report, item.title, item.title.bare, LONG)
        if item.result:
            origin = report.origin(item.result, "form:effect")
            report.writer.notebook.fact(effect, "comment", text_of(item.result), origin)


def write_effect(report: Report, block: Block, text: str, horizon: str) -> str:
    """Declare an effect; returns its id."""
    effect = make_id("effect", report.project, horizon, text)
    origin = report.declare(effect, "Effect", block, "form:effect")
    report.writer.notebook.fact(effect, "text", text, origin)
    report.writer.notebook.fact(effect, "horizon", horizon, origin)
    report.enter(origin.source, "effekt", effect)
    return effect


def write_lessons(report: Report, kind: str, blocks: Sequence[Block]) -> None:
    """Each topic of a section as a lesson of a kind."""
    for topic in read_topics(blocks):
        write_lesson(report, topic.blocks[0], kind, topic.text)


def write_lesson(report: Report, block: Block, kind: str, text: str) -> None:
    """Declare a lesson."""
    lesson = make_id("lesson", report.project, kind, text)
    origin = report.declare(lesson, "Lesson", block, f"form:{kind}")
    report.writer.notebook.fact(lesson, "text", text, origin)
    report.writer.notebook.fact(lesson, "lesson_kind", kind, origin)
    report.enter(origin.source, "lärdom", lesson)


def write_dissemination(report: Report, blocks: Sequence[Block]) -> None:
    """How word of the project was spread."""
    for topic in read_topics(blocks):
        origin = report.origin(topic.blocks, "form:dissemination")
        report.writer.notebook.fact(report.project, "dissemination", topic.text, origin)
