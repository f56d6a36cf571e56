"""Everything that extraction finds in an initiative's cells, or in prose, as statements.

One place decides which cell may state what: a goal cell names goals and the programmes that an
initiative contributes to; the other cells name who takes part, when, where and for how much.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from graph import Source, fold
from loaders import facts
from loaders.extraction import (
    NO_PERIOD,
    Context,
    OrganisationMention,
    Period,
    agenda_goals,
    amounts_sek,
    case_ids,
    goals,
    municipalities,
    organisations,
    own_name,
    period,
    programme_mentions,
    related_projects,
)
from loaders.statements import Notebook, stated

_PAYS = re.compile(r"(?i)^\W*(?:del|med|sam)?finansi(?:ering|erat?s?)\b")

ASSUMED = "assumed"
"""Method of what no word tells: a role, or whose goals a cell without headings lists."""

PLACED = "placed"
"""Method of an organisation that is taken for one only because of where its name stands."""


@dataclass(frozen=True, slots=True)
class Cells:
    """The cells of an initiative's row as plain text."""

    description: str
    outputs: str
    outcomes: str
    goals: str


@dataclass(frozen=True, slots=True)
class _Subject:
    """The node that facts are stated about, and where they stand."""

    notebook: Notebook
    id: str
    source: Source

    def fact(self, name: str, value: str | int | None, method: str) -> None:
        self.notebook.fact(self.id, name, value, stated(self.source, f"pattern:{method}"))


def state_initiative_facts(
    notebook: Notebook, initiative_id: str, cells: Cells, context: Context, source: Source
) -> None:
    """State all that the cells of a declared initiative say, with the row as source."""
    subject = _Subject(notebook, initiative_id, source)
    named = own_name(cells.description)
    subject.fact("title", named.title, "own_name")
    subject.fact("project_name", named.name, "own_name")
    told = (cells.description, cells.outputs, cells.outcomes)
    _state_organisations(subject, "\n".join((*told, *_funding(cells.goals))), context)
    _state_goals(subject, cells, context)
    _state_programmes(subject, cells.goals, "CONTRIBUTES_TO")
    for text in told[:2]:
        _state_programmes(subject, text, "FUNDED_BY")
    _state_period(subject, _period_of(told))
    _state_values(subject, told, context)
    for name in _each(told, lambda text: related_projects(text, named.name or "")):
        subject.fact("related_project", name, "related_project")


def state_text_facts(
    notebook: Notebook, subject_id: str, text: str, context: Context, source: Source
) -> None:
    """State what prose about a declared project says: who, for which programme, when, where."""
    subject = _Subject(notebook, subject_id, source)
    _state_organisations(subject, text, context)
    _state_programmes(subject, text, "FUNDED_BY")
    _state_period(subject, period(text, heading=False))
    _state_places(subject, (text,), context)
    for case in case_ids(text):
        subject.fact("case_id", case, "case_id")


def _state_organisations(subject: _Subject, text: str, context: Context) -> None:
    for found in organisations(text, context):
        origin = stated(subject.source, f"{_method(found)}:{found.role}")
        node = facts.state_organisation(subject.notebook, found.name, found.kind, origin)
        relation = facts.ROLES[found.role]
        subject.notebook.relation(node, relation, subject.id, origin, found.text)


def _method(found: OrganisationMention) -> str:
    if found.placed:
        return PLACED
    return ASSUMED if found.assumed else "pattern"


def _funding(goals_cell: str) -> Iterator[str]:
    """The lines of a goal cell that tell who pays."""
    return (line for line in goals_cell.split("\n") if _PAYS.search(line))


def _state_goals(subject: _Subject, cells: Cells, context: Context) -> None:
    """Goals, unless the goal cell repeats another cell (a column has slipped)."""
    text = cells.goals
    if fold(text) in (fold(cells.description), fold(cells.outputs), fold(cells.outcomes)):
        return
    for goal in goals(text, context):
        origin = stated(subject.source, f"{ASSUMED if goal.assumed else 'pattern'}:goal")
        strategy = facts.state_strategy(subject.notebook, goal.strategy, context.region, origin)
        node = facts.state_goal(subject.notebook, goal.text, strategy, origin)
        subject.notebook.relation(subject.id, "CONTRIBUTES_TO", node, origin, goal.text)
    origin = stated(subject.source, "pattern:goal")
    for agenda in agenda_goals(text):
        node = facts.state_agenda_goal(subject.notebook, agenda.number, agenda.name, origin)
        subject.notebook.relation(subject.id, "CONTRIBUTES_TO", node, origin, agenda.name)


def _state_programmes(subject: _Subject, text: str, relation: str) -> None:
    origin = stated(subject.source, "pattern:programme")
    for mention in programme_mentions(text):
        node = facts.state_programme(subject.notebook, mention.name, origin)
        subject.notebook.relation(subject.id, relation, node, origin, mention.part)


def _period_of(told: tuple[str, str, str]) -> Period:
    """The first period told: the description's own dates, else what the results say of it."""
    periods = (period(text, heading=place == 0) for place, text in enumerate(told))
    return next((found for found in periods if found != NO_PERIOD), NO_PERIOD)


def _state_period(subject: _Subject, found: Period) -> None:
    subject.fact("start", found.start, "period")
    subject.fact("end", found.end, "period")


def _state_values(subject: _Subject, told: tuple[str, str, str], context: Context) -> None:
    for case in _each(told, case_ids):
        subject.fact("case_id", case, "case_id")
    for amount in dict.fromkeys(a for text in told[:2] for a in amounts_sek(text)):
        subject.fact("amount_sek", amount, "amount")
    _state_places(subject, told, context)


def _state_places(subject: _Subject, texts: Iterable[str], context: Context) -> None:
    origin = stated(subject.source, "pattern:municipality")
    for name in _each(texts, lambda text: municipalities(text, context)):
        node = facts.state_municipality(subject.notebook, name, origin)
        subject.notebook.relation(subject.id, "TAKES_PLACE_IN", node, origin, name)


def _each(texts: Iterable[str], find: Callable[[str], tuple[str, ...]]) -> tuple[str, ...]:
    """What is found in the texts, in order, each once."""
    return tuple(dict.fromkeys(found for text in texts for found in find(text)))
