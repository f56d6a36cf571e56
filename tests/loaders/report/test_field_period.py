"""Periods as forms and fact boxes have them."""

from __future__ import annotations

import pytest

from loaders.report.field_period import field_period


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("20220401 - 20230630", "2022-04-01", "2023-06-30"),
        ("2022-04-01–2023-06-30", "2022-04-01", "2023-06-30"),
        ("2022-04-01-2023-06-30", "2022-04-01", "2023-06-30"),
        ("2019–2022", "2019", "2022"),
        ("2020-2023", "2020", "2023"),
        ("2020/2021", "2020", "2021"),
        ("2020-05", "2020-05", "2020-05"),
        ("mars 2021 – augusti 2023", "2021-03", "2023-08"),
        ("November 2022–november 2024", "2022-11", "2024-11"),
        ("Start 2021-01-01, slut 2022-01-01", "2021-01-01", "2022-01-01"),
        ("2021", "2021", "2021"),
        ("Från maj 2021", "2021-05", None),
        ("januari till juni 2023", "2023-01", "2023-06"),
        ("till 2023-06-30", None, "2023-06-30"),
        ("Uppgift saknas", None, None),
        ("2023–2020", None, None),
    ],
)
def test_periods(text: str, start: str | None, end: str | None) -> None:
    found = field_period(text)
    assert (found.start, found.end) == (start, end)
