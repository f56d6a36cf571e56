"""The chapter in which each region answers how a grant was used."""

from __future__ import annotations

import pytest

from loaders.reading import Outcome, Reading
from tests.loaders.table_builder import (
    Appendix,
    entries,
    facts_of,
    initiatives,
    nodes_of,
    notes,
    sources_to,
    uncounted_lines,
)

WHY = "Hur har regionen fördelat anslaget?"
GOALS = "Har anslaget bidragit till målen?"


@pytest.fixture
def appendix() -> Appendix:
    made = Appendix()
    made.area("## 1 Kultur")
    made.row("Kalmar", "Teater", "", "", "")
    made.add()
    made.add("### 5 Användning av anslag 1:3")
    made.add()
    return made


def answers(reading: Reading) -> list[tuple[str, str, str, str]]:
    """Region, question, answer and yes or no of every answer."""
    found = []
    for node in nodes_of(reading, "Answer"):
        facts = facts_of(reading, node)
        [region] = sources_to(reading, node, "REPORTED")
        yes_no = str(facts.get("yes_no", [""])[0])
        found.append((region, str(facts["question"][0]), str(facts["text"][0]), yes_no))
    return found


def test_answers_of_each_region(appendix: Appendix) -> None:
    appendix.add("## Region Kalmar län")
    first = appendix.row(f"<p>{WHY}</p>", "<p>Lika mycket till alla.</p> <p>Som förr.</p>")
    appendix.row("--", "---")
    second = appendix.row(GOALS, "Ja.  Anslaget har bidragit.")
    appendix.add("#### Västra Götalandsregionen")
    third = appendix.row(GOALS, "<p>Nej.</p> <p>Inga medel gavs.</p>")

    reading = appendix.reading()

    assert answers(reading) == [
        ("region-08", WHY, "Lika mycket till alla.\nSom förr.", ""),
        ("region-08", GOALS, "Ja.\nAnslaget har bidragit.", "Ja"),
        ("region-14", GOALS, "Nej.\nInga medel gavs.", "Nej"),
    ]
    assert [entry[:2] for entry in entries(reading, Outcome.ANSWER)] == [
        (first, first),
        (second, second),
        (third, third),
    ]
    assert [item.cells[0] for item in initiatives(reading)] == ["Teater"]
    assert uncounted_lines(reading, appendix.document()) == []


def test_an_answer_has_its_year_and_passage(appendix: Appendix) -> None:
    appendix.add("## Region Skåne")
    line = appendix.row(WHY, "Efter behov.")

    reading = appendix.reading()
    [answer] = nodes_of(reading, "Answer")
    facts = facts_of(reading, answer)
    [passage] = facts["STATED_IN"]

    assert facts["year"] == [2021]
    assert facts_of(reading, str(passage))["text"] == ["Efter behov."]
    assert {s.provenance.source.first for s in reading.statements if s.subject == passage} == {line}


def test_answers_and_questions_go_on_over_pages(appendix: Appendix) -> None:
    appendix.add("## Region Skåne")
    first = appendix.row(WHY, "Vi ger mest till")
    appendix.page_break()
    middle = appendix.row("", "Malmö och Lund.")
    appendix.page_break(rule=False)
    last = appendix.row("", "Resten går till landsbygden.")
    split = appendix.row("Har anslaget bidragit till", "Ja.")
    rest = appendix.row("målen?", "Mycket.")

    reading = appendix.reading()

    assert answers(reading) == [
        ("region-12", WHY, "Vi ger mest till Malmö och Lund.\nResten går till landsbygden.", ""),
        ("region-12", GOALS, "Ja.\nMycket.", "Ja"),
    ]
    assert [entry[:2] for entry in entries(reading, Outcome.ANSWER)] == [
        (first, last),
        (split, rest),
    ]
    assert [entry[:2] for entry in entries(reading, Outcome.CONTINUED)] == [
        (middle, middle),
        (last, last),
        (rest, rest),
    ]


def test_a_heading_without_mark(appendix: Appendix) -> None:
    appendix.add("Region Blekinge")
    appendix.add()
    appendix.row(WHY, "Efter behov.")

    assert answers(appendix.reading()) == [("region-10", WHY, "Efter behov.", "")]


def test_header_rows_and_extra_columns(appendix: Appendix) -> None:
    appendix.add("## 5.1 Region Blekinge")
    appendix.row("Fråga", "Ja/Nej", "Svar")
    appendix.row(GOALS, "Ja", "Medlen räckte långt.")

    assert answers(appendix.reading()) == [("region-10", GOALS, "Ja\nMedlen räckte långt.", "Ja")]


def test_no_answer_and_a_repeated_answer_are_told(appendix: Appendix) -> None:
    appendix.add("## Region Blekinge")
    stray = appendix.row("", "slutet av något")
    first = appendix.row(WHY, "Efter behov.")
    empty = appendix.row(GOALS, "")
    again = appendix.row(WHY, "Efter  behov.")

    reading = appendix.reading()

    assert notes(reading, Outcome.UNUSED) == [
        (stray, "fortsättning, men det finns ingen fråga före"),
        (empty, "frågan har inget svar"),
    ]
    assert notes(reading, Outcome.DUPLICATE) == [(again, f"samma som rad {first}")]


@pytest.mark.parametrize(
    ("text", "yes_no"),
    [
        ("Ja", "Ja"),
        ("ja, delvis", "Ja"),
        ("Nej - inte än", "Nej"),
        ("Japan bidrog", ""),
        ("Delvis. Ja.", ""),
    ],
)
def test_yes_and_no(appendix: Appendix, text: str, yes_no: str) -> None:
    appendix.add("## Region Blekinge")
    appendix.row(GOALS, text)

    assert answers(appendix.reading())[0][3] == yes_no


def test_the_next_chapter_is_no_regions(appendix: Appendix) -> None:
    appendix.add("## Region Blekinge")
    appendix.row(WHY, "Efter behov.")
    appendix.add()
    appendix.area("## 6 Hälsa")
    appendix.row("Skåne", "Promenader", "", "", "")

    reading = appendix.reading()

    assert [(i.region, i.areas) for i in initiatives(reading)] == [
        ("08", ("Kultur",)),
        ("12", ("Hälsa",)),
    ]
    assert len(answers(reading)) == 1


def test_text_among_answers_is_a_passage(appendix: Appendix) -> None:
    appendix.add("## Region Blekinge")
    appendix.row(WHY, "Efter behov.")
    appendix.add()
    line = appendix.add("Regionen har dessutom gjort en egen uppföljning av alla stöd under året.")

    reading = appendix.reading()

    assert [entry[:2] for entry in entries(reading, Outcome.SECTION)] == [(line, line)]
