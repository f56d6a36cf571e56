"""Rows with traps in other places than the real document has them; every row is checked."""

from __future__ import annotations

import pytest

from loaders.reading import Outcome
from tests.loaders.table_builder import (
    Appendix,
    entries,
    found,
    initiatives,
    notes,
    one_area,
    uncounted_lines,
)


@pytest.fixture(name="one_area")
def fixture_one_area() -> Appendix:
    return one_area()


def test_mark_up_and_entities_are_gone(one_area: Appendix) -> None:
    line = one_area.row(
        "<p>Skåne</p>",
        "<p><b>Musik &amp; scen</b></p> <ul> <li>• Fem orter</li> <li>Två län</li> </ul>",
        "Två<sub>x</sub> &gt; ett  Nästa rad",
        "",
        "<p>Mål A</p> <p>Mål B</p>",
    )

    assert initiatives(one_area.reading()) == [
        found(
            "12",
            line,
            "Musik & scen\n• Fem orter\n• Två län",
            "Tvåx > ett\nNästa rad",
            "",
            "Mål A\nMål B",
        )
    ]


@pytest.mark.parametrize("column", range(1, 5))
@pytest.mark.parametrize("header", [False, True])
@pytest.mark.parametrize("rule", [False, True])
def test_a_row_goes_on_in_one_column(column: int, header: bool, rule: bool) -> None:
    appendix = Appendix()
    appendix.area("## 4 Kultur och fritid")
    cells = ["Kulturbuss", "Tio turer.", "Fler läser.", "Bildning"]
    whole = list(cells)
    cells[column - 1] += " för alla i"
    whole[column - 1] += " för alla i hela länet"
    first = appendix.row("Kalmar", *cells)
    appendix.page_break(rule=rule, header=header)
    rest = [""] * 5
    rest[column] = "hela länet"
    last = appendix.row(*rest)
    after = appendix.row("Halland", "Filmstöd", "", "", "")

    reading = appendix.reading()

    assert initiatives(reading) == [
        found("08", first, *whole, last=last),
        found("13", after, "Filmstöd", "", "", ""),
    ]
    assert entries(reading, Outcome.CONTINUED) == [
        (last, last, entries(reading, Outcome.INITIATIVE)[0][2])
    ]
    assert uncounted_lines(reading, appendix.document()) == []


def test_a_row_goes_on_over_three_pages_and_in_several_columns(one_area: Appendix) -> None:
    first = one_area.row("Uppsala", "Bokmässa.", "Vi bjöd in kompetens-", "", "Mål A")
    one_area.page_break(header=True)
    one_area.row("", "Med tre orter.", "utvecklare. Sedan", "", "")
    one_area.page_break(rule=False)
    last = one_area.row("", "", "reste vi hem.", "Ny kunskap.", "Mål B")

    assert initiatives(one_area.reading()) == [
        found(
            "03",
            first,
            "Bokmässa.\nMed tre orter.",
            "Vi bjöd in kompetensutvecklare. Sedan reste vi hem.",
            "Ny kunskap.",
            "Mål A\nMål B",
            last=last,
        )
    ]


def test_a_name_of_a_region_goes_on(one_area: Appendix) -> None:
    lines = [one_area.row("Västra", "Filmby", "Två", "", "")]
    lines.append(one_area.row("Götaland", "", "filmer", "", ""))
    lines.append(one_area.row("Jämtland", "Storsjöyran", "Tre", "", ""))
    lines.append(one_area.row("Härjedalen", "", "kvällar", "", ""))

    assert initiatives(one_area.reading()) == [
        found("14", lines[0], "Filmby", "Två filmer", "", "", last=lines[1]),
        found("23", lines[2], "Storsjöyran", "Tre kvällar", "", "", last=lines[3]),
    ]


def test_the_region_is_repeated_on_the_next_page(one_area: Appendix) -> None:
    first = one_area.row("Skåne", "Filmfond", "Fonden gav stöd åt", "", "Mål")
    one_area.page_break(header=True)
    last = one_area.row("Skåne", "", "tio filmer.", "", "")
    other = one_area.row("Skåne", "", "Ett möte hölls.", "", "")

    assert initiatives(one_area.reading()) == [
        found("12", first, "Filmfond", "Fonden gav stöd åt tio filmer.", "", "Mål", last=last),
        found("12", other, "", "Ett möte hölls.", "", ""),
    ]


def test_names_of_regions(one_area: Appendix) -> None:
    written = {
        "Norrbottn": "25",
        "Norbotten": "25",
        "<p>Region Jönköpings län</p>": "06",
        "Västra Götalandsregionen": "14",
        "VGR": "14",
        "Jämtland": "23",
        "**Örebro län**": "18",
        "<b>Södermanland</b>": "04",
        "gävleborg": "21",
    }
    for number, name in enumerate(written):
        one_area.row(name, f"Insats {number}", "", "", "")

    assert [item.region for item in initiatives(one_area.reading())] == list(written.values())


def test_a_cell_that_names_no_region_is_told(one_area: Appendix) -> None:
    first = one_area.row("Hela landet", "Nationell", "samling", "", "")
    last = one_area.row("", "", "i Umeå", "", "")
    one_area.row("Kalmar", "Teater", "", "", "")

    reading = one_area.reading()

    assert notes(reading, Outcome.UNUSED) == [(first, "”Hela landet” är ingen av de 21 regionerna")]
    assert entries(reading, Outcome.UNUSED) == [(first, last, "")]
    assert len(initiatives(reading)) == 1


def test_columns_in_another_order_and_with_other_words() -> None:
    appendix = Appendix()
    appendix.area(
        "#### 7 Kultur och fritid",
        ("Mål i RUS", "Insats", "Effekter", "Län", "Prestationer", "Budget"),
    )
    line = appendix.row("Mål A", "Körfest", "Glädje", "Dalarna", "Tolv körer", "2 mnkr")

    assert initiatives(appendix.reading()) == [
        found("20", line, "Körfest\nBudget: 2 mnkr", "Tolv körer", "Glädje", "Mål A")
    ]


def test_a_header_on_two_lines_repeated_on_the_next_page() -> None:
    appendix = Appendix()
    labels = ("Region", "Insats", "Resultat", "", "Mål")
    second = ("", "Namn och beskrivning", "Prestationer", "Effekter", "")
    appendix.area("## Kultur och fritid", labels)
    appendix.row(*second)
    first = appendix.row("Dalarna", "Körfest", "Tolv", "Glädje", "")
    appendix.page_break()
    appendix.row(*labels)
    appendix.row(*second)
    last = appendix.row("", "", "körer", "", "Mål A")

    reading = appendix.reading()

    assert initiatives(reading) == [
        found("20", first, "Körfest", "Tolv körer", "Glädje", "Mål A", last=last)
    ]
    assert notes(reading, Outcome.UNUSED) == []


def test_surplus_and_missing_cells_are_told(one_area: Appendix) -> None:
    surplus = one_area.row("Skåne", "Film", "Ett", "Två", "Mål A", "Mål B")
    missing = one_area.row("Halland", "Dans", "Ett")
    blank = one_area.row("Halland", "Sång", "Ett", "Två", "Tre", "", "")

    reading = one_area.reading()

    assert initiatives(reading) == [
        found("12", surplus, "Film", "Ett", "Två", "Mål A\nMål B"),
        found("13", missing, "Dans", "Ett", "", ""),
        found("13", blank, "Sång", "Ett", "Två", "Tre"),
    ]
    assert notes(reading, Outcome.INITIATIVE) == [
        (surplus, "raden har 1 kolumner för mycket; de står i den sista"),
        (missing, "raden har 3 av 5 kolumner"),
        (blank, ""),
    ]


def test_a_line_break_inside_a_cell(one_area: Appendix) -> None:
    first = one_area.row("Skåne", "Film i")
    last = one_area.row("hela landet", "Ett", "Två", "Mål A")
    one_area.add("Mål B")
    one_area.row("Halland", "Dans", "", "", "")

    assert initiatives(one_area.reading()) == [
        found("12", first, "Film i hela landet", "Ett", "Två", "Mål A\nMål B", last=last + 1),
        found("13", last + 2, "Dans", "", "", ""),
    ]


def test_cells_of_dashes_are_empty(one_area: Appendix) -> None:
    line = one_area.row("Skåne", "Film", "--", "–", "---")
    one_area.add("-----")

    assert initiatives(one_area.reading()) == [found("12", line, "Film", "", "", "")]


def test_footers_right_under_rows_belong_to_no_cell(one_area: Appendix) -> None:
    for page in range(3):
        one_area.row("Kalmar", f"Teater {page}", "", "", "Mål")
        one_area.add(f"Rapport {page + 7} Kulturverket")

    assert [item.cells[3] for item in initiatives(one_area.reading())] == ["Mål", "Mål", "Mål"]
