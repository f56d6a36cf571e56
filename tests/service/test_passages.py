"""Parts of documents: the right lines, marked, in words instead of mark-up."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.pages.passages import LONGEST_PASSAGE, cells, part_of, passage_of

LINES = [f"rad {number}" for number in range(1, 301)]


def test_a_passage_stands_between_the_lines_around_it() -> None:
    part = passage_of(LINES, (50, 52))
    assert (part.lines[0].number, part.lines[-1].number) == (42, 60)
    assert [line.number for line in part.lines if line.sought] == [50, 51, 52]
    assert (part.before, part.after, part.total) == (1, 61, 300)


def test_a_part_goes_on_where_the_last_ended() -> None:
    part = part_of(LINES, 61)
    assert (part.lines[0].number, part.lines[-1].number) == (61, 120)
    assert (part.before, part.after, part.marked) == (1, 121, (0, 0))


def test_the_ends_of_a_document_lead_nowhere() -> None:
    assert part_of(LINES, 1).before == 0
    assert part_of(LINES, 290).after == 0


@given(st.integers(0, 10**9), st.integers(0, 10**9))
def test_any_lines_give_a_passage_within_the_document(first: int, last: int) -> None:
    part = passage_of(LINES, (first, last))
    sought = [line.number for line in part.lines if line.sought]
    assert 1 <= len(sought) <= LONGEST_PASSAGE
    assert (part.lines[0].number >= 1, part.lines[-1].number <= 300) == (True, True)


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("Kalmar\tExport", ("Kalmar", "Export")),
        ("<p>Ett</p><p>Två</p>", ("Ett\nTvå",)),
        ("<ul><li>Ett</li><li>Två &amp; tre</li></ul>", ("• Ett\n• Två & tre",)),
        ("<p><b>Fet</b> <i>stil</i></p>", ("Fet stil",)),
        ("<script>alert(1)</script>", ("<script>alert(1)</script>",)),
        ("a < b och c > d", ("a < b och c > d",)),
        ("&lt;script&gt;", ("<script>",)),
        ("", ("",)),
    ],
)
def test_mark_up_that_documents_use_becomes_lines(line: str, shown: tuple[str, ...]) -> None:
    assert cells(line) == shown
