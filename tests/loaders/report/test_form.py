"""The head of a form in its layouts."""

from __future__ import annotations

import pytest

from loaders.prose.blocks import read_blocks
from loaders.prose.sections import Headings
from loaders.report.form import read_form

LABELS = Headings({"namn": "name", "ärende-id": "case_id"}, ())


@pytest.mark.parametrize(
    "text",
    [
        "Namn\tÄrende-ID\nKaj\t12",
        "Namn\tKaj\nÄrende-ID\t12",
        "Namn: Kaj\nÄrende-ID: 12",
        "Namn\n\nKaj\n\nÄrende-ID\n\n12",
        "Namn: Kaj\tÄrende-ID: 12",
        "Namn\tÄrende-ID\nKaj\t12\nNamn\tÄrende-ID\nAnnat\t13",
    ],
)
def test_layouts(text: str) -> None:
    fields = read_form(read_blocks(enumerate(text.split("\n"), 1)), LABELS)
    assert {key: field.value for key, field in fields.items()} == {"name": "Kaj", "case_id": "12"}


@pytest.mark.parametrize("text", ["Namn\nÄrende-ID", "Namn:", "Något\tannat", "Mitt namn: Kaj"])
def test_nothing_filled_in(text: str) -> None:
    assert read_form(read_blocks(enumerate(text.split("\n"), 1)), LABELS) == {}
