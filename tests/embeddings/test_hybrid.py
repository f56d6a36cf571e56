"""The hybrid index, with a deterministic stand-in for the dense model."""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from embeddings import HybridIndex, IndexDamaged, IndexMismatch, InvalidTexts, Text, TextNotFound
from embeddings.analysis import content_words
from embeddings.embedder import unit_rows
from embeddings.storage import Floats


class WordHashes:
    """Texts that share words get like vectors."""

    def __init__(self, name: str = "word-hashes", dim: int = 32) -> None:
        self.name = name
        self.dim = dim

    def embed_queries(self, texts: Sequence[str]) -> Floats:
        return self.embed_passages(texts)

    def embed_passages(self, texts: Sequence[str]) -> Floats:
        vectors = np.zeros((len(texts), self.dim), dtype=np.float32)
        for row, text in enumerate(texts):
            for word in content_words(text):
                vectors[row, zlib.crc32(word.encode()) % self.dim] += 1
        return unit_rows(vectors)


TEXTS = [
    Text("d", "Drönare i skogsbruket", "Pilotprojekt med drönare över skog. Tio företag deltog."),
    Text("a", "Vätgas i hamnen", "En tankstation för vätgas byggdes. Sjöfarten ställer om."),
    Text(
        "c", "Coworking på landet", "Gemensamma kontor på mindre orter. Kommunerna betalar hyran."
    ),
    Text(
        "b", "Sommarjobb åt ungdomar", "Ungdomar fick feriejobb i kommunen. Hundra platser fanns."
    ),
    Text("e", "", ""),
]
INDEX = HybridIndex.build(TEXTS, WordHashes(), None)


def _ids(query: str, **filters: object) -> list[str]:
    return [match.id for match in INDEX.search(query, **filters)]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("query", "best"),
    [
        ("vätgas", "a"),
        ("Hur har andra regioner jobbat med drönare?", "d"),
        ("hydrogen", "a"),
        ("sommarjobb åt unga", "b"),
    ],
)
def test_a_question_finds_its_text(query: str, best: str) -> None:
    assert _ids(query)[0] == best


def test_a_filter_comes_before_ranking() -> None:
    assert _ids("vätgas", allowed={"b", "c", "elsewhere"}) == []
    assert _ids("vätgas drönare", allowed={"d"}) == ["d"]


def test_a_limit_keeps_the_best() -> None:
    assert _ids("vätgas drönare ungdomar", limit=2) == _ids("vätgas drönare ungdomar")[:2]
    assert len(_ids("vätgas drönare ungdomar", limit=2)) == 2


def test_a_score_is_the_sum_of_its_legs() -> None:
    for match in INDEX.search("vätgas och drönare"):
        assert set(match.legs) == {"words", "ngram", "dense", "sentence"}
        assert match.score == pytest.approx(sum(match.legs.values()), abs=1e-4)


@pytest.mark.parametrize("query", ["", "  \n", "😀🎉", "!?#%&", "och att det"])
def test_a_question_without_words_finds_nothing(query: str) -> None:
    assert _ids(query) == []


def test_a_pasted_page_finds_the_text_it_is_about() -> None:
    page = "Vi vill bygga en tankstation för vätgas vid hamnen. " * 200
    assert len(page) > 10_000
    assert _ids(page)[0] == "a"


@given(st.text())
def test_any_question_is_taken(query: str) -> None:
    assert set(_ids(query)) <= {"a", "b", "c", "d", "e"}


def test_a_text_is_not_like_itself() -> None:
    found = [match.id for match in INDEX.similar("a")]
    assert "a" not in found
    assert "a" not in [match.id for match in INDEX.similar("a", None, {"a", "b"})]


def test_an_unknown_text_is_named() -> None:
    with pytest.raises(TextNotFound, match="nowhere"):
        INDEX.similar("nowhere")
    with pytest.raises(TextNotFound, match="nowhere"):
        INDEX.explain("vätgas", "nowhere")


def test_why_names_words_and_the_best_sentence_with_its_marks() -> None:
    why = INDEX.explain("ungdomar och sommarjobb", "b")
    assert ("sommarjobb", "sommarjobb", "same") in [
        (word.asked, word.found, word.kin) for word in why.words
    ]
    assert why.sentence in ("Sommarjobb åt ungdomar", "Ungdomar fick feriejobb i kommunen.")
    assert "ungdomar" in [why.sentence[first:last].lower() for first, last in why.marks]
    assert 0 < why.sentence_score <= 1.0001


def test_why_of_an_empty_text_is_empty() -> None:
    why = INDEX.explain("vätgas", "e")
    assert (why.words, why.sentence, why.marks) == ((), "", ())


def test_what_is_loaded_answers_the_same(tmp_path: Path) -> None:
    INDEX.save(tmp_path / "index")
    loaded = HybridIndex.load(tmp_path / "index", WordHashes)
    for query in ("vätgas i hamnar", "feriejobb", "circular economy"):
        assert loaded.search(query) == INDEX.search(query)
        assert loaded.explain(query, "a") == INDEX.explain(query, "a")


def test_the_order_of_the_texts_does_not_matter(tmp_path: Path) -> None:
    HybridIndex.build(TEXTS[::-1], WordHashes(), None).save(tmp_path / "one")
    INDEX.save(tmp_path / "two")
    names = sorted(path.name for path in (tmp_path / "one").iterdir())
    assert names == sorted(path.name for path in (tmp_path / "two").iterdir())
    for name in names:
        assert (tmp_path / "one" / name).read_bytes() == (tmp_path / "two" / name).read_bytes()


@pytest.mark.parametrize("other", [WordHashes("another"), WordHashes(dim=8)])
def test_another_model_is_refused(tmp_path: Path, other: WordHashes) -> None:
    INDEX.save(tmp_path)
    with pytest.raises(IndexMismatch, match="gjort med word-hashes"):
        HybridIndex.load(tmp_path, lambda: other)


@pytest.mark.parametrize(
    "name", ["manifest.json", "texts.jsonl", "lexical.npz", "ngrams.json", "vectors.npz"]
)
def test_a_missing_file_is_named(tmp_path: Path, name: str) -> None:
    INDEX.save(tmp_path)
    (tmp_path / name).unlink()
    with pytest.raises(IndexDamaged, match=name):
        HybridIndex.load(tmp_path, WordHashes)


def test_two_texts_of_one_id_are_refused() -> None:
    with pytest.raises(InvalidTexts, match="the id a"):
        HybridIndex.build([Text("a", "x", "x"), Text("a", "y", "y")], WordHashes(), None)


def test_progress_is_told_up_to_the_end() -> None:
    told: list[tuple[int, int]] = []
    HybridIndex.build(TEXTS, WordHashes(), lambda done, of: told.append((done, of)))
    assert told[-1] == (5, 5)


def test_an_index_of_no_texts_finds_nothing() -> None:
    assert HybridIndex.build([], WordHashes(), None).search("vätgas") == []


def test_an_index_beside_another_finds_by_the_same_model() -> None:
    beside = INDEX.beside([Text("x", "", "Tankning av vätgas"), Text("y", "", "Feriejobb")])
    assert [match.id for match in beside.search("vätgas")] == ["x"]
    with pytest.raises(TextNotFound):
        beside.alike(["a"])


def test_texts_are_compared_by_the_vectors_that_are_stored() -> None:
    assert INDEX.alike(["a", "b", "d"]).nearest(["a"], ["a", "b", "d"]).keys() == {"a"}
    with pytest.raises(TextNotFound):
        INDEX.alike(["z"])


def test_telling_words_are_weighed_by_the_index() -> None:
    texts = ["Vätgas i kommunen", "En kommun med vätgas"]
    assert INDEX.telling_words(texts, 1) == ("vätgas",)
