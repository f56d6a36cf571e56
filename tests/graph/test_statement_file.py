"""Statements survive the way to disk and back, in one order only."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph import (
    Provenance,
    Source,
    Statement,
    StatementsDamaged,
    in_order,
    load_statements,
    save_statements,
)

texts = st.text(st.characters(exclude_categories=["Cs"]))
sources = st.builds(Source, texts, st.integers(1, 9999), st.integers(1, 9999))
statements = st.builds(
    Statement,
    texts,
    texts,
    texts | st.integers(-(10**12), 10**12),
    st.builds(Provenance, sources, texts, st.booleans()),
    st.lists(st.tuples(texts, texts), max_size=2).map(tuple),
    st.integers(0, 99),
)


@given(listed=st.lists(statements))
def test_round_trip(tmp_path_factory: pytest.TempPathFactory, listed: list[Statement]) -> None:
    path = tmp_path_factory.mktemp("statements") / "s.jsonl"
    save_statements(path, listed)
    assert load_statements(path) == in_order(listed)


@given(listed=st.lists(statements))
def test_the_order_given_does_not_matter(
    tmp_path_factory: pytest.TempPathFactory, listed: list[Statement]
) -> None:
    folder = tmp_path_factory.mktemp("statements")
    save_statements(folder / "a", listed)
    save_statements(folder / "b", reversed(listed))
    assert (folder / "a").read_bytes() == (folder / "b").read_bytes()


@pytest.mark.parametrize("damage", ["not json", "[1, 2]", "{}"])
def test_a_damaged_line_is_named(tmp_path: Path, damage: str) -> None:
    path = tmp_path / "graph.jsonl"
    origin = Provenance(Source("a.txt", 1, 1), "test")
    save_statements(path, [Statement("a", "name", "b", origin)])
    path.write_text(path.read_text(encoding="utf-8") + damage + "\n", encoding="utf-8")
    with pytest.raises(StatementsDamaged, match=r"graph\.jsonl:2: skadad rad"):
        load_statements(path)
