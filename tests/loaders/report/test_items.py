"""Topics of prose (goals and activities are tested with whole reports)."""

from __future__ import annotations

import pytest

from loaders.prose.blocks import read_blocks
from loaders.report.items import make_words, read_items, read_topics

WORDS = make_words(["Resultat"], ["Avvikelse", "Avvikelse/Tillägg"])


def topics(text: str) -> list[str]:
    """The texts of the topics."""
    blocks = read_blocks(enumerate(text.split("\n"), 1))
    return [topic.text for topic in read_topics(blocks)]


LEAD_IN = "Under året har vi berättat om projektet på en lång rad möten, nämligen:"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ett.\n\nTvå.", ["Ett.", "Två."]),
        ("- ett\n- två", ["ett", "två"]),
        ("1. ett\n2. två", ["ett", "två"]),
        ("- Titel\n\nText.\n\nMer.\n\n- Två\n\nText.", ["Titel\nText.\nMer.", "Två\nText."]),
        ("Titel\n\nText som hör till.", ["Titel\nText som hör till."]),
        ("- En mening.\n\nEn annan.", ["En mening.", "En annan."]),
        ("Faktorer:\n- ett\n- två", ["ett", "två"]),
        (f"{LEAD_IN}\n- ett\n- två", [f"{LEAD_IN}\n• ett\n• två"]),
        (f"{LEAD_IN}\n- Ett är bra.\n- Två.", [LEAD_IN, "Ett är bra.", "Två."]),
        ("", []),
    ],
)
def test_topics(text: str, found: list[str]) -> None:
    assert topics(text) == found


def test_the_longest_word_is_read_first() -> None:
    blocks = read_blocks(enumerate(["- Ett", "", "Avvikelse/Tillägg: två"], 1))
    _, (item,) = read_items(blocks, WORDS)
    assert [block.text for block in item.deviation] == ["två"]


def test_a_word_inside_a_sentence_begins_nothing() -> None:
    blocks = read_blocks(enumerate(["- Ett", "", "Resultat: se rubriken Resultat: ovan."], 1))
    _, (item,) = read_items(blocks, WORDS)
    assert [block.text for block in item.result] == ["se rubriken Resultat: ovan."]


def test_a_deviation_may_come_before_the_result() -> None:
    blocks = read_blocks(enumerate(["- Ett", "Avvikelse: sen.", "Resultat: klar."], 1))
    intro, (item,) = read_items(blocks, WORDS)
    assert (intro, item.title.text) == ((), "Ett")
    assert [b.text for b in item.deviation + item.result] == ["sen.", "klar."]
