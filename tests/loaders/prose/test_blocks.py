"""Lines as paragraphs, bullets, headings and rows."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.prose.blocks import MAX_BLOCK, Block, read_blocks, text_of


def blocks_of(text: str) -> tuple[Block, ...]:
    """The blocks of a text."""
    return read_blocks(enumerate(text.split("\n"), 1))


def lines_of(text: str) -> list[tuple[int, int, str]]:
    """First line, last line and text of each block."""
    return [(block.first, block.last, block.as_line) for block in blocks_of(text)]


@pytest.mark.parametrize(
    ("line", "bullet", "text"),
    [
        ("- Ett", "-", "Ett"),
        (" • Ett", "•", "Ett"),
        ("•Ett", "•", "Ett"),
        ("– Ett", "–", "Ett"),
        ("* Ett", "*", "Ett"),
        ("*Ett*", "", "Ett"),
        ("- *Ett – två*", "-", "Ett – två"),
        ("-5 grader", "", "-5 grader"),
        ("## Ett", "", "Ett"),
        ("**Ett:** två", "", "Ett: två"),
        ("se [sidan](https://a.se/b)", "", "se sidan (https://a.se/b)"),
        (r"punkt \(a\)", "", "punkt (a)"),
        ("3 * 4 * 5", "", "3 * 4 * 5"),
        ("ett\u00a0 två", "", "ett två"),
        ("\tindraget", "", "indraget"),
    ],
)
def test_a_line(line: str, bullet: str, text: str) -> None:
    (block,) = blocks_of(line)
    assert (block.bullet, block.text, block.cells) == (bullet, text, ())


@pytest.mark.parametrize(
    ("text", "number", "bare"),
    [
        ("1) Ett", "1)", "Ett"),
        ("2. Ett", "2.", "Ett"),
        ("2.1 Ett", "2.1", "Ett"),
        ("b. Ett", "b.", "Ett"),
        ("iv) Ett", "iv)", "Ett"),
        ("5 kurser hölls", "", "5 kurser hölls"),
        ("2023 var året", "", "2023 var året"),
        ("Ett 1. två", "", "Ett 1. två"),
    ],
)
def test_enumerators(text: str, number: str, bare: str) -> None:
    (block,) = blocks_of(text)
    assert (block.number, block.bare, block.is_item) == (number, bare, bool(number))


def test_a_row_has_cells_and_its_boxes_are_read() -> None:
    (row,) = blocks_of(
        'Namn\t<input checked="checked" type="checkbox"/>\t<input type="checkbox">\t'
        "<ul>• ett• två</ul>"
    )
    assert row.cells == ("Namn", "☒", "☐", "• ett\n• två")
    assert not row.is_plain


@pytest.mark.parametrize("attribute", ["aria-checked='false'", "class='unchecked'", ""])
def test_a_box_that_is_not_ticked(attribute: str) -> None:
    (row,) = blocks_of(f"Namn\t<input type='checkbox' {attribute}/>")
    assert row.cells == ("Namn", "☐")


def test_cells_under_a_row_and_a_tab_that_only_indents() -> None:
    first, row, rest, indented = blocks_of("\tindrag\nA\tB\n\tmer\n\nText")
    assert (first.cells, row.cells, rest.cells, indented.cells) == (
        (), ("A", "B"), ("", "mer"), (),
    )  # fmt: skip


def test_underlined_headings_and_rules() -> None:
    text = "Titel\n=====\n\nText\n\n---\n\nDel\n---\nMer\n\n" + "lång " * 30 + "\n---\n***"
    assert [(block.text[:5], block.level, block.last) for block in blocks_of(text)] == [
        ("Titel", 1, 2), ("Text", 0, 4), ("Del", 2, 9), ("Mer", 0, 10), ("lång ", 0, 12),
    ]  # fmt: skip


LONG = "En mening som är så lång att den måste brytas någonstans och just här kom"


def test_a_paragraph_that_a_page_break_cut_is_made_whole() -> None:
    assert lines_of(f"{LONG}\n\nresten på nästa sida.") == [(1, 3, f"{LONG} resten på nästa sida.")]


@pytest.mark.parametrize(
    "text",
    [f"{LONG}\n\nNy mening.", f"{LONG}.\n\nresten", "Kort\n\nresten", f"{LONG}\n\n- punkt"],
    ids=["capital", "full stop", "short", "bullet"],
)
def test_what_is_no_second_half_stays_apart(text: str) -> None:
    assert len(lines_of(text)) == 2


def test_a_hard_wrapped_text_is_unwrapped_and_its_paragraphs_kept() -> None:
    text = (
        "Regionen arbetar sedan länge med alla kommuner i länet och med\n"
        "Almi, och det har gått bra. Nu fortsätter arbetet i Falun och i\n"
        "Mora.\n\n"
        "Nästa stycke börjar här och fortsätter även det en liten bit till\n"
        "slutet.\n\n- en punkt som fortsätter på nästa rad för att den är\n  lång\n- två"
    )
    assert [text for _, _, text in lines_of(text)] == [
        "Regionen arbetar sedan länge med alla kommuner i länet och med Almi, och det har gått "
        "bra. Nu fortsätter arbetet i Falun och i Mora.",
        "Nästa stycke börjar här och fortsätter även det en liten bit till slutet.",
        "• en punkt som fortsätter på nästa rad för att den är lång",
        "• två",
    ]


def test_an_endless_paragraph_is_cut_between_sentences() -> None:
    blocks = blocks_of("Detta är en mening. " * 500)
    assert all(len(block.text) <= MAX_BLOCK for block in blocks)
    assert {(block.first, block.last) for block in blocks} == {(1, 1)}
    assert " ".join(block.text for block in blocks) == ("Detta är en mening. " * 500).strip()


def test_text_of_blocks() -> None:
    assert text_of(blocks_of("Ett\n- två\nA\tB")) == "Ett\n• två\nA | B"


@given(st.lists(st.text(alphabet="aåB .:-•*\t#_<>&[]()\\1", max_size=30), max_size=12))
def test_any_lines_make_blocks_in_order_and_none_is_lost(lines: list[str]) -> None:
    blocks = read_blocks(enumerate(lines, 1))
    places = [(block.first, block.last) for block in blocks]
    assert places == sorted(places)
    assert all(block.text for block in blocks)
    covered = {n for first, last in places for n in range(first, last + 1)}
    words = {n for n, line in enumerate(lines, 1) if any(c.isalpha() for c in line)}
    assert words - covered <= {n for n, line in enumerate(lines, 1) if "<" in line}
