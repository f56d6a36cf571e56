"""Case ids in text."""

from __future__ import annotations

import pytest

from loaders.extraction.cases import blank_case_ids, case_ids, without_case_ids


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Solkraft nu, Ärende-id: 20371234", ("20371234",)),
        ("Ärende-id20371234", ("20371234",)),
        ("Solkraft nu (Nyps-id 20 371 234)", ("20371234",)),
        ("Solkraft nu, Region Halland (20371234)", ("20371234",)),
        ("Solkraft, 20 371 234", ("20371234",)),
        ("beviljad (RUN/12/2024)", ("RUN/12/2024",)),
        ("dnr RD2024/77 och RUN 2024/8", ("RD2024/77", "RUN 2024/8")),
        ("A Ärende-id 20371234, B Ärende-id 20379999", ("20371234", "20379999")),
    ],
)
def test_case_ids_in_all_their_forms(text: str, expected: tuple[str, ...]) -> None:
    assert case_ids(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "startade 20230101 och slutar (20251231)",
        "kostade 20 371 234 kr",
        "tel 0123-20371234",
        "lagen (2022:818)",
    ],
)
def test_dates_money_and_other_numbers_are_none(text: str) -> None:
    assert case_ids(text) == ()


def test_a_date_like_number_counts_after_the_word() -> None:
    assert case_ids("Ärende-id 20201130") == ("20201130",)


def test_a_heading_without_its_case_id() -> None:
    assert without_case_ids("Solkraft (20371234)").strip() == "Solkraft"
    assert without_case_ids("Solkraft Ärende-id 20371234").strip() == "Solkraft"


def test_blanking_keeps_positions() -> None:
    text = "Solkraft Ärende-id 20371234, Laholm"
    assert len(blank_case_ids(text)) == len(text)
    assert blank_case_ids(text).index("Laholm") == text.index("Laholm")
