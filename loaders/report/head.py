"""The head of a final report: name, case id, owner, period and date of the project."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from graph import Provenance
from loaders.prose.blocks import Block
from loaders.prose.contacts import CONTACT
from loaders.prose.owners import state_parties
from loaders.prose.sections import Headings
from loaders.report.field_period import field_period
from loaders.report.form import Field
from loaders.writing import Writer

_YEAR = re.compile(r"\b(?:19|20)\d\d")


def year_of(fields: Mapping[str, Field]) -> int | None:
    """The year of the report's date, None when it has none."""
    found = _YEAR.search(fields["date"].value) if "date" in fields else None
    return int(found[0]) if found else None


def state_head(writer: Writer, project: str, fields: Mapping[str, Field]) -> tuple[str, ...]:
    """State the project, its period and its owners as the head has them; returns their ids."""
    notebook = writer.notebook
    owners: tuple[str, ...] = ()
    for key, field in fields.items():
        origin = writer.stated(field.block, f"form:{key}")
        if key == "name":
            notebook.node(project, "Project", origin)
        if key in ("name", "case_id"):
            notebook.fact(project, key, field.value, origin)
        elif key == "period":
            state_period(writer, project, field.value, origin)
        elif key == "date":
            notebook.fact(project, "year", year_of(fields), origin)
        elif key == "owner":
            owners = _state_owner(writer, project, fields, origin)
    return owners


def state_period(writer: Writer, project: str, text: str, origin: Provenance) -> None:
    """State when a project starts and ends."""
    found = field_period(text)
    writer.notebook.fact(project, "start", found.start, origin)
    writer.notebook.fact(project, "end", found.end, origin)


def head_blocks(
    blocks: Iterable[Block], fields: Mapping[str, Field], labels: Headings
) -> tuple[Block, ...]:
    """The head's blocks with each field as "label: value", without rows of labels and contacts."""
    filled: dict[Block, list[str]] = {}
    for field in fields.values():
        shown_values = filled.setdefault(field.block, [])
        if not field.key.startswith(CONTACT):
            shown_values.append(f"{field.label}: {field.value}")
    shown: list[Block] = []
    for block in blocks:
        if block in filled:
            shown += [Block(block.first, block.last, text) for text in filled[block]]
        elif not _is_labels(block, labels):
            shown.append(block)
    return tuple(shown)


def _state_owner(
    writer: Writer, project: str, fields: Mapping[str, Field], origin: Provenance
) -> tuple[str, ...]:
    owners = state_parties(writer.notebook, project, fields["owner"].value, "OWNS", origin)
    number = fields.get("organisation_number")
    if number and len(owners) == 1:
        place = writer.stated(number.block, "form:organisation_number")
        writer.notebook.fact(owners[0], "organisation_number", number.value, place)
    return owners


def _is_labels(block: Block, labels: Headings) -> bool:
    cells: Sequence[str] = block.cells or (block.text,)
    return all(labels.key(cell) for cell in cells if cell)
