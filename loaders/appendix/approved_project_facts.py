"""What a list of approved or finished projects says about each of them, as statements."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from graph import Provenance, RegionName, Source, make_id
from loaders.appendix.approved_projects import FormField, ProjectForm
from loaders.appendix.initiatives import state_text
from loaders.appendix.parts import region_in
from loaders.appendix.year import Year
from loaders.extraction import Context, amounts_sek, organisations, period
from loaders.extraction.sections import RUS
from loaders.facts import (
    ROLES,
    state_goal,
    state_organisation,
    state_programme,
    state_region,
    state_strategy,
)
from loaders.initiative_facts import state_text_facts
from loaders.prose.sentences import sentences
from loaders.reading import Outcome
from loaders.statements import Notebook, concluded, stated
from loaders.writing import Writer

_DATE = re.compile(r"(?<!\d)((?:19|20)\d\d)-?([01]\d)-?([0-3]\d)(?!\d)")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_PROGRAMME_GOALS = ("policy_goal", "specific_goal")
_AMOUNTS: dict[str, tuple[str, ...]] = {
    "granted": ("granted_sek",),
    "paid": ("paid_sek",),
    "granted_paid": ("granted_sek", "paid_sek"),
    "budget": ("budget_sek",),
}
_TEXTS = {"description": "description", "result": "outcome", "summary": "summary"}
_POINTS_BACK = re.compile(r"(?:Detta|Dessa|Det beror)\b")
_FINISHED = re.compile(r"avsluta|slutför|färdig|slutrapport", re.IGNORECASE)
_SUCCESS, _CHALLENGE = "success_factor", "challenge"
_MIN_SHARE = 0.6


@dataclass(frozen=True, slots=True)
class _Project:
    """A project being stated: its node, its form and its region."""

    writer: Writer
    id: str
    form: ProjectForm
    context: Context
    passage: str

    @property
    def notebook(self) -> Notebook:
        return self.writer.notebook

    def source(self, field: FormField) -> Source:
        """The place of a field."""
        return self.writer.document.source(field.first, field.last)

    def fields(self, *keys: str) -> Iterator[tuple[FormField, Provenance]]:
        """The fields with one of the keys, each with where it stands."""
        for field in self.form.fields:
            if field.key in keys and field.text:
                yield field, stated(self.source(field), f"form:{field.key}")


def state_project(writer: Writer, form: ProjectForm, region: RegionName | None, year: Year) -> None:
    """State a project of a list, with its parties, goals, money, results and lessons."""
    county = region.county_code if region else ""
    node_id = make_id("project", form.name, form.case_id or county)
    passage = _state_head(writer, node_id, form, region, year)
    project = _Project(writer, node_id, form, Context(region, year.value), passage)
    _state_period(project)
    _state_parties(project)
    _state_goals(project)
    _state_money(project)
    _state_texts(project)
    _state_indicators(project)
    unknown = ", ".join(field.label for field in form.fields if not field.key)
    note = f"okända fält: {unknown}" if unknown else ""
    writer.enter(Outcome.PROJECT, _place(writer, form), note, node_id)


def _state_head(
    writer: Writer, node_id: str, form: ProjectForm, region: RegionName | None, year: Year
) -> str:
    """Declare the project with its name and region; returns the id of its passage."""
    notebook, document = writer.notebook, writer.document
    origin = stated(document.source(form.lines[0].number), "form:name")
    notebook.node(node_id, "Project", origin)
    notebook.fact(node_id, "name", form.name, origin)
    notebook.fact(node_id, "case_id", form.case_id, origin)
    notebook.fact(node_id, "year", year.value, year.origin)
    if form.list_title and _FINISHED.search(form.list_title.text):
        said = _YEAR.search(form.list_title.text)
        listed = stated(document.source(form.list_title.number), "list:completed")
        notebook.fact(node_id, "completed", int(said[0]) if said else year.value, listed)
    source = _place(writer, form)
    if region is not None:
        origin = stated(source, "heading")
        notebook.relation(node_id, "IN_REGION", state_region(notebook, region, origin), origin)
    return state_text(writer, node_id, form.name, _passage(writer, form), source)


def _place(writer: Writer, form: ProjectForm) -> Source:
    return writer.document.source(form.lines[0].number, form.lines[-1].number)


def _passage(writer: Writer, form: ProjectForm) -> str:
    """The form as plain text, without who to call: that is personal data."""
    private = writer.description.strings("private_fields")
    hidden = {
        line.number
        for field in form.fields
        if not field.key and any(word in field.label.casefold() for word in private)
        for line in field.lines
    }
    return "\n".join(line.text for line in form.lines if line.number not in hidden)


def _state_period(project: _Project) -> None:
    for field, origin in project.fields("period"):
        start, end = _period(field.text)
        project.notebook.fact(project.id, "start", start, origin)
        project.notebook.fact(project.id, "end", end, origin)


def _period(text: str) -> tuple[str | None, str | None]:
    """First and last date, written "2020-09-01-2023-0430" just as well; else looser periods."""
    dates = ["-".join(found) for found in _DATE.findall(text)]
    if len(dates) >= 2:
        return dates[0], dates[1]
    loose = period(text)
    return loose.start, loose.end


def _state_parties(project: _Project) -> None:
    for field, origin in project.fields("owner"):
        _state_party(project, field.text, "owner", origin)
    for field, origin in project.fields("partners"):
        for item in field.items:
            _state_party(project, item, "partner", origin)


def _state_party(project: _Project, text: str, role: str, origin: Provenance) -> None:
    name, kind = _organisation(text, project.context)
    organisation = state_organisation(project.notebook, name, kind, origin)
    project.notebook.relation(organisation, ROLES[role], project.id, origin, text)


def _organisation(text: str, context: Context) -> tuple[str, str]:
    """Canonical name and kind of the organisation that a whole field names."""
    region = region_in(text) if "region" in text.casefold() else None
    if region is not None:
        return region.official, "region"
    for mention in organisations(text, context):
        if len(mention.text) >= _MIN_SHARE * len(text):
            return mention.name, mention.kind
        if text.startswith(mention.text):
            return text, mention.kind
    return text, "ovrig"


def _state_goals(project: _Project) -> None:
    notebook, region = project.notebook, project.context.region
    programme = project.writer.description.strings("goal_programme")[0]
    for field, origin in project.fields(*_PROGRAMME_GOALS):
        owner = state_programme(notebook, programme, origin)
        goal = state_goal(notebook, field.text, owner, origin)
        notebook.relation(project.id, "CONTRIBUTES_TO", goal, origin, field.text)
    for field, origin in project.fields("rus_goals"):
        strategy = state_strategy(notebook, RUS, region, origin)
        for text in _goals(field):
            goal = state_goal(notebook, text, strategy, origin)
            notebook.relation(project.id, "CONTRIBUTES_TO", goal, origin, text)


def _goals(field: FormField) -> list[str]:
    """The goals of a list: a comma before a capital, a semicolon or a new line parts them."""
    parted = re.split(r",\s+(?=[A-ZÅÄÖ])|;\s*|\n|•", field.text)
    return [text for part in parted if (text := part.strip(" ,;."))]


def _state_money(project: _Project) -> None:
    for field, origin in project.fields(*_AMOUNTS):
        names = _AMOUNTS[field.key]
        for name, part in zip(names, field.text.split("/"), strict=False):
            project.notebook.fact(project.id, name, _amount(part), origin)


def _amount(text: str) -> int | None:
    """Whole kronor; a bare number counts too, since the label says that it is money."""
    found = amounts_sek(text)
    digits = re.sub(r"\s", "", text)
    return found[0] if found else int(digits) if digits.isdecimal() else None


def _state_texts(project: _Project) -> None:
    notebook = project.notebook
    for field, origin in project.fields(*_TEXTS):
        notebook.fact(project.id, _TEXTS[field.key], field.text, origin)
    for field, _ in project.fields("description"):
        state_text_facts(notebook, project.id, field.text, project.context, project.source(field))
    for field, _ in project.fields("result"):
        _state_lessons(project, field)


def _state_lessons(project: _Project, field: FormField) -> None:
    """What a result says went well or badly is a lesson."""
    notebook, origin = project.notebook, concluded(project.source(field), "form:result")
    for text in _remarks(field.text):
        for kind in _lesson_kinds(project.writer, text):
            node_id = make_id("lesson", project.id, kind, text)
            notebook.node(node_id, "Lesson", origin)
            notebook.fact(node_id, "text", text, origin)
            notebook.fact(node_id, "lesson_kind", kind, origin)
            notebook.relation(node_id, "FROM", project.id, origin)
            notebook.relation(node_id, "STATED_IN", project.passage, origin)


def _remarks(text: str) -> list[str]:
    """The sentences of a text, one that only points back together with the one before."""
    found: list[str] = []
    for sentence in sentences(text):
        if found and _POINTS_BACK.match(sentence):
            found[-1] = f"{found[-1]} {sentence}"
        else:
            found.append(sentence)
    return found


def _lesson_kinds(writer: Writer, sentence: str) -> list[str]:
    """Whether a sentence tells of success, of a challenge, or of both."""
    folded = sentence.casefold()
    words = {kind: writer.description.strings(f"{kind}_words") for kind in (_SUCCESS, _CHALLENGE)}
    return [k for k, said in words.items() if any(re.search(rf"\b{w}", folded) for w in said)]


def _state_indicators(project: _Project) -> None:
    """An indicator and the values under it are one outcome; an end of the project is a fact."""
    for name, values in _indicators(project.form.fields):
        origin = stated(project.source(name), "form:indicator")
        target, _, reached = values.text.partition("/") if values else ("", "", "")
        parts = [
            f"målvärde {target.strip()}" * bool(target),
            f"utfall {reached.strip()}" * bool(reached),
        ]
        text = ", ".join(part for part in parts if part)
        project.notebook.fact(project.id, "outcome", f"{name.text}: {text}".rstrip(": "), origin)


def _indicators(fields: Iterable[FormField]) -> Iterator[tuple[FormField, FormField | None]]:
    """Each indicator with the field of values right after it."""
    listed = list(fields)
    for field, after in zip(listed, [*listed[1:], None], strict=True):
        if field.key == "indicator":
            yield field, after if after and after.key == "indicator_value" else None
