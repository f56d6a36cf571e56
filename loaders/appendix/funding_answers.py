"""A region's answers on how a grant was used: two columns, a question and its answer."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from graph import RegionName, fold, make_id
from loaders.appendix.initiatives import state_text
from loaders.appendix.joining import is_unfinished, join_text
from loaders.appendix.parts import Part, Row, Rule, is_blank
from loaders.appendix.year import Year
from loaders.extraction import Context, organisations
from loaders.facts import state_organisation, state_region
from loaders.markup import join_lines
from loaders.reading import Outcome
from loaders.statements import stated
from loaders.writing import Writer

_YES_NO = re.compile(r"(ja|nej)\b(?!-)", re.IGNORECASE)


@dataclass(slots=True)
class QuestionRow:
    """A question and its answer, as plain text, with the lines it stands on."""

    question: str
    answer: str
    lines: list[int]

    @property
    def yes_no(self) -> str:
        """ "Ja" or "Nej" when the answer begins with it, else ""."""
        found = _YES_NO.match(self.answer)
        return found[1].capitalize() if found else ""


def read_answers(writer: Writer, parts: Iterable[Part]) -> tuple[QuestionRow, ...]:
    """The questions with their answers; header rows and rules go to the account."""
    found: list[QuestionRow] = []
    headers = frozenset(writer.description.strings("answer_headers"))
    for part in parts:
        if isinstance(part, Rule):
            writer.enter(Outcome.LAYOUT, writer.document.source(part.line), "strecklinje")
        elif isinstance(part, Row):
            _read_row(writer, found, part, headers)
    return tuple(found)


def _read_row(writer: Writer, found: list[QuestionRow], row: Row, headers: frozenset[str]) -> None:
    cells = ["" if is_blank(cell) else cell for cell in row.cells]
    question, answer = cells[0].replace("\n", " "), join_lines(*cells[1:])
    source = writer.document.source(row.line)
    if fold(question) in headers and len(answer.split()) <= 3:
        writer.enter(Outcome.LAYOUT, source, "rubrikrad")
    elif found and _continues(found[-1], question):
        last = found[-1]
        last.question = join_text(last.question, question).replace("\n", " ")
        last.answer = join_text(last.answer, answer)
        last.lines.append(row.line)
    elif question:
        found.append(QuestionRow(question, answer, [row.line]))
    else:
        writer.enter(Outcome.UNUSED, source, "fortsättning, men det finns ingen fråga före")


def _continues(before: QuestionRow, question: str) -> bool:
    """Whether a row goes on the one before: it has no question, or the rest of that one."""
    return not question or (question[0].islower() and is_unfinished(before.question))


def state_answers(
    writer: Writer, region: RegionName, answers: Iterable[QuestionRow], year: Year
) -> None:
    """State what a region answered, and which organisations its answers mention."""
    seen: dict[str, int] = {}
    for answer in answers:
        node_id = make_id(
            "answer", region.county_code, str(year.value), answer.question, answer.answer
        )
        first = seen.setdefault(node_id, answer.lines[0])
        if not answer.answer:
            _enter(writer, Outcome.UNUSED, answer, "", "frågan har inget svar")
        elif first != answer.lines[0]:
            _enter(writer, Outcome.DUPLICATE, answer, node_id, f"samma som rad {first}")
        else:
            _state_answer(writer, region, answer, node_id, year)
            _enter(writer, Outcome.ANSWER, answer, node_id, "")


def _state_answer(
    writer: Writer, region: RegionName, answer: QuestionRow, node_id: str, year: Year
) -> None:
    notebook = writer.notebook
    source = writer.document.source(answer.lines[0], answer.lines[-1])
    origin = stated(source, "row:answer")
    notebook.node(node_id, "Answer", origin)
    notebook.fact(node_id, "question", answer.question, stated(source, "cell:question"))
    notebook.fact(node_id, "text", answer.answer, stated(source, "cell:answer"))
    notebook.fact(node_id, "yes_no", answer.yes_no, stated(source, "cell:answer"))
    notebook.fact(node_id, "year", year.value, year.origin)
    notebook.relation(state_region(notebook, region, origin), "REPORTED", node_id, origin)
    state_text(writer, node_id, answer.question, answer.answer, source)
    for mention in organisations(answer.answer, Context(region, year.value)):
        origin = stated(source, "cell:answer")
        organisation = state_organisation(notebook, mention.name, mention.kind, origin)
        notebook.relation(organisation, "MENTIONED_IN", node_id, origin, mention.text)


def _enter(writer: Writer, outcome: Outcome, answer: QuestionRow, node: str, note: str) -> None:
    first = answer.lines[0]
    writer.enter(outcome, writer.document.source(first, answer.lines[-1]), note, node)
    for line in answer.lines[1:]:
        source = writer.document.source(line)
        writer.enter(Outcome.CONTINUED, source, f"fortsätter rad {first}", node)
