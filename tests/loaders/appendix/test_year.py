from __future__ import annotations

import pytest

from loaders.appendix.year import Front, front_of
from loaders.description import load_description
from loaders.document import document_from_bytes
from loaders.errors import UnreadableDocument

DESCRIPTION = load_description("table_appendix")


def front(text: str, first_row: int = 100) -> Front:
    return front_of(document_from_bytes("bilaga.txt", text.encode()), DESCRIPTION, first_row)


@pytest.mark.parametrize(
    ("text", "year", "line", "title"),
    [
        (
            "# Bilaga\n\nRegionalt utvecklingsarbete 2021\n",
            2021,
            3,
            "Bilaga: Regionalt utvecklingsarbete 2021",
        ),
        ("# Tabellbilaga 2019\nRapport 2020:14\n2020-04-16", 2019, 1, "Tabellbilaga 2019"),
        ("# Bilaga\nTryckt 2022\nAvser 2021", 2021, 3, "Bilaga: Avser 2021"),
        ("# Bilaga\nStrategi 2021–2030\nÅret 2022", 2022, 3, "Bilaga: Året 2022"),
    ],
)
def test_title_lines(text: str, year: int, line: int, title: str) -> None:
    found = front(text)

    assert (found.year.value, found.year.origin.source.first, found.title) == (year, line, title)
    assert not found.year.origin.derived


def test_without_a_title_year_the_text_tells() -> None:
    found = front(
        "# Bilaga\nRegion\tInsats\nKalmar\tUnder 2018 hölls möten\nSkåne\t2018 och 2017", 2
    )

    assert (found.year.value, found.year.origin.derived, found.title) == (2018, True, "Bilaga")


def test_a_year_below_the_first_row_is_no_title() -> None:
    assert front("# Bilaga\n\nA\tB\nPlan 2030\nI fjol, 2019, och 2019", 3).year.value == 2019


def test_a_document_without_a_year_cannot_be_read() -> None:
    with pytest.raises(UnreadableDocument, match=r"bilaga\.txt: inget årtal"):
        front("# Bilaga\n\nText")


@pytest.mark.parametrize(
    ("text", "publisher"),
    [
        ("# Bilaga 2021", "Tillväxtverket"),
        ("# Bilaga 2021\n© Kulturrådet", "Kulturrådet"),
        ("# Bilaga 2021\n(c) 2022, Region Skåne, Malmö", "Region Skåne"),
    ],
)
def test_publisher(text: str, publisher: str) -> None:
    assert front(text).publisher == publisher
