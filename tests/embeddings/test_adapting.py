"""Adapting the shipped model to documents."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from embeddings import HybridIndex, Text
from embeddings.adapting import adapted
from embeddings.shipped import shipped_model

TEXTS = [f"Kvarnvind {place} bygger laddstolpar för elbilar" for place in ("norr", "syd", "väst")]
OTHERS = [f"Museet i {place} ordnar konserter" for place in ("Umeå", "Lund", "Borås")]


def _likeness(left: str, right: str, adapt: bool) -> float:
    model = adapted(shipped_model(), [*TEXTS, *OTHERS]) if adapt else shipped_model()
    one, other = model.embed_queries([left, right])
    return float(one @ other)


def test_words_that_stand_together_come_nearer() -> None:
    before, after = (_likeness("kvarnvind", "elbilar", adapt) for adapt in (False, True))
    assert after > before + 0.005


def test_words_of_no_document_stay_where_they_were() -> None:
    model = adapted(shipped_model(), TEXTS)
    unmet = ~np.asarray(model.occurrences(TEXTS).sum(axis=0)).ravel().astype(bool)
    half = shipped_model().table.astype(np.float16).astype(np.float32)
    np.testing.assert_array_equal(model.table[unmet], half[unmet])


def test_the_same_documents_give_the_same_table() -> None:
    one, other = (adapted(shipped_model(), TEXTS) for _ in range(2))
    np.testing.assert_array_equal(one.table, other.table)


def test_no_documents_teach_nothing() -> None:
    assert adapted(shipped_model(), []).table.shape == shipped_model().table.shape


def test_an_adapted_index_opens_as_it_was_built(tmp_path: Path) -> None:
    texts = [Text(f"{number}", "", text) for number, text in enumerate([*TEXTS, *OTHERS])]
    built = HybridIndex.build(texts, adapt=True)
    built.save(tmp_path)
    opened = HybridIndex.load(tmp_path, lambda: None)
    assert opened.search("kvarnvind") == built.search("kvarnvind")
    assert opened.search("kvarnvind") != HybridIndex.build(texts).search("kvarnvind")
