"""Goal cells cut into sections."""

from __future__ import annotations

from loaders.extraction.sections import (
    AGENDA,
    OTHER,
    OWN,
    PROGRAMME,
    RUS,
    SMART,
    UNMARKED,
    Section,
    sections,
    without_questions,
)


def kinds(text: str) -> list[str]:
    return [section.kind for section in sections(text)]


def test_headings_open_sections_until_the_next() -> None:
    text = "Mål i RUS: Levande bygder\nFler jobb\nMål i Agenda 2030: 8\nERUF: 1.3 Små företag"
    assert kinds(text) == [OWN, AGENDA, PROGRAMME]
    assert sections(text)[0] == Section(OWN, RUS, ": Levande bygder\nFler jobb")


def test_headings_inside_a_line() -> None:
    assert kinds("RUFS 2050 Mål 3: En region Agenda 2030 Mål 8 ERUF 1.3 Små företag") == [
        OWN, AGENDA, PROGRAMME,
    ]  # fmt: skip


def test_a_strategy_named_last_tells_what_the_sentence_speaks_of() -> None:
    assert kinds("Levande bygder i den regionala utvecklingsstrategin.") == [OWN]
    assert kinds("Levande bygder i RUS\nUtveckla smarta nät ERUF") == [OWN, PROGRAMME]


def test_a_sentence_about_a_strategy_is_prose() -> None:
    (section,) = sections("Projektet bidrar till RUS:ens mål om levande bygder.")
    assert (section.kind, section.prose) == (OWN, True)


def test_a_sentence_that_ends_with_a_colon_opens_a_list() -> None:
    (section,) = sections("Bidrar till målbilden i RUS samt till:\nLevande bygder")
    assert (section.kind, section.prose) == (OWN, False)


def test_other_strategies_are_set_apart() -> None:
    assert kinds("RUS: Fler jobb\nNationell strategi: fler jobb i hela landet") == [OWN, OTHER]
    assert sections("Smart specialisering: Skogens produkter")[0].strategy == SMART


def test_without_headings_nothing_is_marked() -> None:
    assert kinds("Levande bygder") == [UNMARKED]


def test_the_question_of_the_form_is_dropped() -> None:
    text = "Vilket eller vilka mål i RUS bidrar insatsen till\nLevande bygder"
    assert without_questions(text) == "Levande bygder"
    assert kinds(text) == [UNMARKED]
