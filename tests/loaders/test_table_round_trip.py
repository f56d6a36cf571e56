"""Whatever rows an appendix has and wherever its pages break, each row comes back once."""

from __future__ import annotations

from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st

from graph import all_regions
from loaders.reading import Outcome
from tests.loaders.table_builder import Appendix, entries, initiatives, uncounted_lines

WORDS = (
    "skog",
    "väg",
    "Bro",
    "hav",
    "stad",
    "björk",
    "i",
    "och",
    "2020",
    "sol,",
    "ost.",
    "•",
    "å-",
)
AREAS = ("Skogens framtid", "Kultur", "Jämlik hälsa i hela landet")

text = st.lists(st.sampled_from(WORDS), max_size=8).map(" ".join)


@dataclass(frozen=True)
class Break:
    """Where a page ends inside a row: how many words of each cell stand before it."""

    words: tuple[int, int, int, int]
    rule: bool
    header: bool


@dataclass(frozen=True)
class Made:
    """A row to write."""

    area: int
    region: int
    cells: tuple[str, str, str, str]
    tagged: bool
    breaks: tuple[Break, ...]
    page_ends: bool


counts = st.tuples(*[st.integers(0, 6)] * 4)
breaks = st.builds(Break, counts, st.booleans(), st.booleans())
rows = st.builds(
    Made,
    st.integers(0, len(AREAS) - 1),
    st.integers(0, 20),
    st.tuples(text, text, text, text),
    st.booleans(),
    st.lists(breaks, max_size=2).map(tuple),
    st.booleans(),
)


@given(st.lists(rows, min_size=1, max_size=12), st.sampled_from(["\n", "\r\n"]))
def test_each_row_comes_back_once(made: list[Made], newline: str) -> None:
    appendix = Appendix()
    expected = []
    for number, area in enumerate(AREAS):
        appendix.area(f"## {number + 1} {area}")
        for place, row in enumerate(made):
            if row.area == number:
                expected.append(
                    (all_regions()[row.region].county_code, area, *write(appendix, row, place))
                )
    document = appendix.document(newline)

    reading = appendix.reading(newline)
    found = initiatives(reading)

    assert [
        (i.region, *i.areas, i.first, i.last, *(words(cell) for cell in i.cells)) for i in found
    ] == expected
    assert uncounted_lines(reading, document) == []
    assert entries(reading, Outcome.UNUSED) == []


def words(cell: str) -> str:
    """A cell's letters and digits: how pieces are joined is another test's business."""
    return "".join(char for char in cell if char.isalnum())


def write(appendix: Appendix, row: Made, place: int) -> tuple[int, int, str, str, str, str]:
    """Write a row over as many pages as it says; returns its lines and cells."""
    region = all_regions()[row.region].name
    cells = [f"Insats{place}", *row.cells[1:]]
    cells[0] += f" {row.cells[0]}"
    rest = [cell.split() for cell in cells]
    first = last = 0
    for stop in row.breaks:
        taken = [1 + stop.words[0], *stop.words[1:]] if not first else list(stop.words)
        piece = [" ".join(cell[:n]) for cell, n in zip(rest, taken, strict=True)]
        after = [cell[n:] for cell, n in zip(rest, taken, strict=True)]
        if not any(piece) or not any(after):
            continue
        last = appendix.row(*tagged(row, "" if first else region, piece))
        first = first or last
        appendix.page_break(rule=stop.rule, header=stop.header)
        rest = after
    last = appendix.row(*tagged(row, "" if first else region, [" ".join(cell) for cell in rest]))
    if row.page_ends:
        appendix.page_break()
    whole = [words(cell) for cell in cells]
    return first or last, last, whole[0], whole[1], whole[2], whole[3]


def tagged(row: Made, region: str, cells: list[str]) -> list[str]:
    """The cells, in paragraphs when the row says so."""
    return [f"<p>{cell}</p>" if row.tagged and cell else cell for cell in [region, *cells]]
