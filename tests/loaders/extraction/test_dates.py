"""Swedish dates as ISO text."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.extraction.dates import iso, later, month_number


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("22 september 2023", "2023-09-22"),
        ("3 maj 2023", "2023-05-03"),
        ("sep 2022", "2022-09"),
        ("Sept. 2022", "2022-09"),
        ("20220401", "2022-04-01"),
        ("202301", "2023-01"),
        ("220401", "2022-04-01"),
        ("23-04-30", "2023-04-30"),
        ("2023", "2023"),
    ],
)
def test_dates_are_as_exact_as_written(text: str, expected: str) -> None:
    assert iso(text) == expected


@pytest.mark.parametrize("text", ["", "våren", "1234", "2023-13"])
def test_anything_else_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="not a date"):
        iso(text)


@given(st.dates(date(1980, 1, 1), date(2059, 12, 31)))
def test_dates_keep_their_value_in_both_written_forms(day: date) -> None:
    assert iso(str(day)) == iso(str(day).replace("-", "")) == str(day)


def test_later_adds_years() -> None:
    assert later("2022-10", 3) == "2025-10"
    assert later("2019-01-01", 3) == "2021-12-31"
    assert later("2024-02-29", 1) == "2025-02-28"


def test_months_by_name_or_abbreviation() -> None:
    assert [month_number(name) for name in ("januari", "maj", "okt.")] == ["01", "05", "10"]
