"""The facts of a final report's activities and of its tables."""

from __future__ import annotations

from collections.abc import Sequence

from graph import make_id
from loaders.markup import join_lines
from loaders.prose.blocks import Block, text_of
from loaders.reading import Outcome
from loaders.report.costs import write_cost
from loaders.report.facts import SHORT, Report, write_effect, write_goal, write_lesson
from loaders.report.items import read_items
from loaders.report.money import sum_in
from loaders.report.tables import Row, Table
from loaders.statements import concluded

DEVIATION = "deviation"


def write_activities(report: Report, blocks: Sequence[Block]) -> None:
    """The activities of a list, with results and deviations."""
    for item in read_items(blocks, report.words)[1]:
        activity = _activity(report, item.title, item.title.bare)
        notebook, whole = report.writer.notebook, report.origin([item.title], "form:activity")
        notebook.fact(activity, "name", item.title.bare, whole)
        if item.result:
            origin = report.origin(item.result, "form:result")
            notebook.fact(activity, "result", text_of(item.result), origin)
        if item.deviation:
            origin, text = report.origin(item.deviation, "form:deviation"), text_of(item.deviation)
            notebook.fact(activity, "deviation", text, origin)
            write_lesson(report, item.deviation[0], DEVIATION, text)


def write_table(report: Report, table: Table) -> None:
    """The filled-in rows of a table; header and empty rows are layout."""
    report.writer.enter(Outcome.LAYOUT, report.writer.place([table.header]), "tabellhuvud")
    write_row = {
        "activities": _activity_row, "effects": _effect_row,
        "indicators": _indicator_row, "costs": _cost_row,
    }[table.key]  # fmt: skip
    for row in table.rows:
        if row.is_empty or not row.cells[0]:
            report.writer.enter(Outcome.LAYOUT, report.writer.place([row.block]), "tom rad")
        else:
            write_row(report, row)


def _activity(report: Report, block: Block, text: str) -> str:
    """Declare an activity by its name, which list and table share; returns its id."""
    name = report.names.name(text)
    activity = make_id("activity", report.project, report.names.key(text))
    origin = report.declare(activity, "Activity", block, "form:activity")
    report.writer.notebook.fact(activity, "name", name, origin)
    report.writer.notebook.fact(report.project, "activity", name, origin)
    report.enter(origin.source, "aktivitet", activity)
    return activity


def _activity_row(report: Report, row: Row) -> None:
    activity = _activity(report, row.block, row.cells[0])
    notebook, origin = report.writer.notebook, report.origin([row.block], "cell:activity")
    notebook.fact(activity, "result", row.cell(report.columns, "result"), origin)
    notebook.fact(activity, "cost_sek", sum_in(row.cell(report.columns, "cost")), origin)
    notebook.fact(activity, "comment", row.cell(report.columns, "comment"), origin)
    notebook.fact(activity, "comment", report.names.detail(row.cells[0]), origin)


def _effect_row(report: Report, row: Row) -> None:
    effect = write_effect(report, row.block, row.cells[0], SHORT)
    notebook, origin = report.writer.notebook, report.origin([row.block], "cell:effect")
    attained = row.ticked() or (row.cell(report.columns, "attainment"),)
    notebook.facts(effect, "attainment", attained, origin)
    notebook.fact(effect, "comment", row.cell(report.columns, "comment"), origin)


def _indicator_row(report: Report, row: Row) -> None:
    goal = write_goal(report, "Indikatorer", row.block, row.cells[0])
    cells = (row.cell(report.columns, "cost"), row.cell(report.columns, "comment"))
    origin = report.origin([row.block], "cell:indicator")
    report.writer.notebook.fact(goal, "result", join_lines(*cells), origin)


def _cost_row(report: Report, row: Row) -> None:
    cells = {key: row.cell(report.columns, key) for key in ("cost", "budget", "deviation")}
    cost, budget, deviation = (sum_in(cell) for cell in cells.values())
    node = write_cost(report, row.block, row.cells[0])
    notebook, origin = report.writer.notebook, report.origin([row.block], "cell:cost")
    notebook.fact(node, "amount_sek", cost, origin)
    notebook.fact(node, "comment", row.cell(report.columns, "comment"), origin)
    if deviation is not None:
        notebook.fact(node, "deviation_sek", deviation, origin)
    elif cost is not None and budget is not None:
        means = concluded(origin.source, "cell:cost")
        notebook.fact(node, "deviation_sek", cost - budget, means)
