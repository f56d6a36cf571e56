"""Whole documents of the appendix' form: other tables, texts between them, files cut off."""

from __future__ import annotations

import pytest

from loaders.description import load_description
from loaders.document import document_from_bytes
from loaders.errors import TooFewFound
from loaders.reading import Outcome
from loaders.table_appendix import recognises
from tests.loaders.table_builder import (
    AREA,
    LABELS,
    Appendix,
    Found,
    entries,
    facts_of,
    found,
    initiatives,
    nodes_of,
    notes,
    one_area,
    read_table,
)

DESCRIPTION = load_description("table_appendix")


@pytest.fixture(name="one_area")
def fixture_one_area() -> Appendix:
    return one_area()


def test_page_numbers_and_running_titles_are_layout(one_area: Appendix) -> None:
    one_area.row("Skåne", "Film", "ett", "", "")
    for page in (3, 4, 5):
        one_area.add()
        one_area.add(f"Tillväxtverket {page}")
        one_area.add()
        one_area.add(f"sida {page} (9)")
        one_area.add()
    one_area.row("", "", "och två", "", "")

    reading = one_area.reading()

    assert [item.cells[1] for item in initiatives(reading)] == ["ett och två"]
    assert {e.outcome for e in reading.account} == {
        Outcome.LAYOUT,
        Outcome.INITIATIVE,
        Outcome.CONTINUED,
    }


def test_text_between_tables_is_a_passage(one_area: Appendix) -> None:
    one_area.row("Skåne", "Film", "", "", "")
    one_area.add()
    text = one_area.add(
        "Regionerna har under året satsat mer på kultur för barn och unga än tidigare."
    )
    one_area.add()
    loose = one_area.add("Se karta")

    reading = one_area.reading()
    [(first, _, passage)] = entries(reading, Outcome.SECTION)

    assert first == text
    assert facts_of(reading, passage)["heading"] == [AREA]
    assert notes(reading, Outcome.UNUSED) == [(loose, "lös rad utanför tabellen: ”Se karta”")]


def test_the_imprint_is_layout(one_area: Appendix) -> None:
    one_area.row("Skåne", "Film", "", "", "")
    one_area.add()
    one_area.add("© Kulturrådet")
    one_area.add("Har du frågor, ring den person som har skrivit, telefon 08-123 45 67")

    reading = one_area.reading()
    [document] = nodes_of(reading, "Document")

    assert entries(reading, Outcome.SECTION) == []
    assert facts_of(reading, document)["publisher"] == ["Kulturrådet"]


@pytest.mark.parametrize("count", [1, 3, 9])
@pytest.mark.parametrize("mark", ["#", "####"])
def test_any_number_of_tables(count: int, mark: str) -> None:
    appendix = Appendix()
    expected = []
    for number in range(1, count + 1):
        name = "Område " + "abcdefghi"[number - 1]
        appendix.area(f"{mark} {number + 3} {name}")
        line = appendix.row("Kalmar", f"Insats {number}", "", "", "")
        expected.append(found("08", line, f"Insats {number}", "", "", "", area=name))
        appendix.add()

    assert initiatives(appendix.reading()) == expected


def test_a_heading_repeated_on_the_next_page_is_the_same_table(one_area: Appendix) -> None:
    first = one_area.row("Kalmar", "Teater för", "", "", "")
    one_area.page_break()
    one_area.area("### 4 Kultur och fritid (forts.)")
    last = one_area.row("", "alla", "", "", "")

    assert initiatives(one_area.reading()) == [
        found("08", first, "Teater för alla", "", "", "", last=last)
    ]


def test_a_subheading_is_no_area(one_area: Appendix) -> None:
    one_area.area("#### Tabell 4 Insatser")
    line = one_area.row("Kalmar", "Teater", "", "", "")

    assert initiatives(one_area.reading()) == [found("08", line, "Teater", "", "", "")]


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_line_ends(newline: str) -> None:
    appendix = Appendix()
    appendix.area("## 1 Kultur och fritid")
    line = appendix.row("Kalmar", "Teater", "", "", "Mål")

    assert initiatives(appendix.reading(newline)) == [found("08", line, "Teater", "", "", "Mål")]


def test_a_file_cut_off_in_a_row_gives_what_is_there(one_area: Appendix) -> None:
    whole = one_area.row("Kalmar", "Teater", "Ett", "Två", "Tre")
    cut = one_area.row("Skåne", "Film", "Tio fil")

    reading = one_area.reading()

    assert initiatives(reading) == [
        found("08", whole, "Teater", "Ett", "Två", "Tre"),
        found("12", cut, "Film", "Tio fil", "", ""),
    ]
    assert notes(reading, Outcome.INITIATIVE) == [
        (whole, ""),
        (cut, "raden har 3 av 5 kolumner; filen slutar i raden: är den hel?"),
    ]


@pytest.mark.parametrize("goals", ["<p>Mål A", "<p>Mål A</p> <p>Mål", "<p>Mål A</p> <ul st"])
def test_a_file_cut_off_in_the_last_cell(one_area: Appendix, goals: str) -> None:
    cut = one_area.row("Kalmar", "Teater", "Ett", "Två", goals)

    assert notes(one_area.reading(), Outcome.INITIATIVE) == [
        (cut, "filen slutar i raden: är den hel?")
    ]


def test_a_file_cut_off_at_its_beginning() -> None:
    rest = "\t\tresten av en rad\t\t\nKalmar\tTeater 2020\tEtt\t\t\n\n## 2 Kultur och fritid\n"
    appendix = Appendix(rest.split("\n"))
    appendix.add("\t".join(LABELS))
    line = appendix.row("Skåne", "Film", "", "", "")

    reading = appendix.reading()

    assert initiatives(reading) == [
        Found("08", (), ("Teater 2020", "Ett", "", ""), 2, 2),
        found("12", line, "Film", "", "", ""),
    ]
    assert notes(reading, Outcome.UNUSED) == [(1, "rad i en tabell utan rubrikrad")]


def test_an_appendix_without_initiatives_is_too_little(one_area: Appendix) -> None:
    one_area.row("Kalmar", "Inga insatser redovisas i tabellform.", "", "", "")

    with pytest.raises(TooFewFound, match=r"bilaga\.txt.*0 initiative \(minst 1 väntades\)"):
        DESCRIPTION.check(one_area.reading())


def test_recognised_by_header_and_region(one_area: Appendix) -> None:
    assert not recognises(one_area.document(), DESCRIPTION)
    one_area.row("Kalmar", "Teater", "", "", "")
    assert recognises(one_area.document(), DESCRIPTION)


@pytest.mark.parametrize(
    "text",
    [
        "Namn\tÄgare\tRegion\tPeriod\tBudget\tBeskrivning\nFilm\tX\tSkåne\t2021\t3\tText",
        "Aktivitet\tResultat\tAvvikelse\tKostnad\nMöten\tFem\tNej\t200 000",
        "# En sida\n\nRegion Skåne arbetar med kultur.",
        "Region\tTelefon\nSkåne\t040",
    ],
)
def test_other_kinds_are_not_recognised(text: str) -> None:
    assert not recognises(document_from_bytes("x.txt", text.encode()), DESCRIPTION)


def test_the_same_document_gives_the_same_statements(one_area: Appendix) -> None:
    one_area.row("Kalmar", "Teater", "", "", "")

    assert read_table(one_area.document()) == read_table(one_area.document())


def test_a_table_of_another_kind_is_told(one_area: Appendix) -> None:
    one_area.row("Kalmar", "Teater", "", "", "")
    header = one_area.row("Region", "Beslutade medel", "Utbetalda medel")
    row = one_area.row("Kalmar", "12 mnkr", "8 mnkr")
    one_area.row(*LABELS)
    one_area.row("Skåne", "Film", "", "", "")

    reading = one_area.reading()

    assert [item.cells[0] for item in initiatives(reading)] == ["Teater", "Film"]
    assert notes(reading, Outcome.UNUSED) == [
        (header, "rubrikrad i en tabell av annat slag"),
        (row, "rad i en tabell av annat slag"),
    ]


def test_title_pages_and_contents_are_layout() -> None:
    appendix = Appendix()
    appendix.add("Rapport 0480")
    appendix.add()
    appendix.add("1 Kultur och fritid i hela landet och i alla delar av det .......... 3")
    appendix.add()
    appendix.add("<b>2</b>\t<b>Hälsa.....</b>\t<b>9</b>")
    appendix.add()
    text = appendix.add("Regionerna redovisar varje år vad de har gjort för kultur och fritid.")
    appendix.area("## 1 Kultur och fritid")
    appendix.row("Kalmar", "Teater", "", "", "")

    reading = appendix.reading()

    assert [entry[:2] for entry in entries(reading, Outcome.SECTION)] == [(text, text)]
    assert {e.outcome for e in reading.account} == {
        Outcome.LAYOUT,
        Outcome.SECTION,
        Outcome.INITIATIVE,
    }
