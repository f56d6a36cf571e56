"""The hybrid index: lexical, n-gram and dense legs over the same texts, fused."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np

from embeddings.adapting import adapted
from embeddings.alike import Alike
from embeddings.asked import Asked, Match, Searched, text_sentences
from embeddings.bags import passage_bag
from embeddings.concepts import Concepts, shipped_concepts
from embeddings.crowding import crowding
from embeddings.drawing import drawn
from embeddings.embedder import Embedder
from embeddings.errors import InvalidTexts, ModelUnusable
from embeddings.explain import Why
from embeddings.first_stage import EVERYWHERE, Within
from embeddings.frame import filled, load_frame, save_frame
from embeddings.fusion import Weights
from embeddings.hybrid_files import Parts, load_parts, save_parts
from embeddings.index import open_index
from embeddings.lexical import LexicalIndex
from embeddings.ngrams import NgramIndex
from embeddings.questions import QuestionReader
from embeddings.shipped import shipped_model
from embeddings.static_embedder import StaticEmbedder
from embeddings.storage import Floats
from embeddings.telling import telling_words
from embeddings.terms import Terms
from embeddings.text_rows import StoredText, stored_texts, unpack_row
from embeddings.texts import Text

Progress = Callable[[int, int], None]
"""Told how many texts are done, and of how many."""

_BATCH = 1024


class HybridIndex:
    """Searches texts by words, parts of words and meaning at once."""

    def __init__(self, parts: Parts, weights: Weights | None = None) -> None:
        self._parts = parts
        ids = [text.id for text in parts.texts]
        counts = [len(text_sentences(text)) for text in parts.texts]
        self._searched = Searched(
            texts=parts.texts,
            row_of={id_: row for row, id_ in enumerate(ids)},
            reader=QuestionReader(parts.lexical.word_idf, parts.concepts),
            terms=parts.terms,
            embedder=parts.embedder,
            words=parts.lexical,
            ngrams=parts.ngram,
            vectors=open_index(ids, parts.vectors, "faiss"),
            sentence_vectors=parts.sentence_vectors,
            ends=np.cumsum([0, *counts]),
            crowding=parts.crowding,
            drawn=np.isin(ids, drawn(ids)),
            weights=weights,
        )

    @classmethod
    def build(
        cls,
        texts: Sequence[Text],
        embedder: Embedder | None = None,
        progress: Progress | None = None,
        adapt: bool = False,
    ) -> HybridIndex:
        """Indexes texts, by the shipped model unless another embedder is given.

        A static model is fitted: its pieces are weighted by how rare they are in these texts.
        With `adapt` it also learns from them which words belong together.

        Raises InvalidTexts when two have one id, ModelUnusable when a model cannot adapt.
        """
        ordered = sorted(texts, key=lambda text: text.id)
        _check_ids(ordered)
        wholes = [text.whole for text in ordered]
        dense = _fitted(embedder or shipped_model(), wholes, adapt)
        parts = _parts(ordered, Terms.of(wholes), shipped_concepts(), dense, progress)
        return cls(replace(parts, adapted=adapt))

    def save(self, folder: Path) -> None:
        """Writes the index into a folder, which is made if need be."""
        save_parts(self._parts, folder)

    @classmethod
    def load(cls, folder: Path, embedder_factory: Callable[[], Embedder | None]) -> HybridIndex:
        """Opens what `save` wrote.

        The factory gives the embedder that the index was built with, None for the shipped one.
        Raises IndexMismatch when it is another one, IndexDamaged when a file is broken.
        """
        return cls(load_parts(folder, embedder_factory))

    def weighed(self, weights: Weights) -> HybridIndex:
        """The same index with other weights of its legs."""
        return HybridIndex(self._parts, weights)

    @property
    def dim(self) -> int:
        """Length of the texts' vectors."""
        return self._parts.embedder.dim

    def save_frame(self, folder: Path) -> None:
        """Writes what a StagedIndex needs beside the other files of `save`."""
        save_frame(self._parts, folder)

    def stored(self) -> Iterator[StoredText]:
        """The texts with all that is compared of them, for another store, ordered by id."""
        return stored_texts(self._parts)

    @classmethod
    def restored(
        cls,
        frame: Path,
        embedder_factory: Callable[[], Embedder | None],
        texts: Iterable[tuple[str, str, str, bytes]],
    ) -> HybridIndex:
        """The index of a frame's folder and all its texts as (id, title, body, row)."""
        stored = sorted(texts)
        listed = [Text(id_, title, body) for id_, title, body, _ in stored]
        rows = [unpack_row(row) for *_, row in stored]
        return cls(filled(load_frame(frame, embedder_factory), listed, rows))

    def ask(self, query: str, within: Within = EVERYWHERE) -> Asked:
        """A question of any length, to be ranked, counted and explained.

        All texts are candidates, so the filter decides nothing here.
        """
        return Asked(self._searched, query)

    def search(
        self, query: str, limit: int | None = None, allowed: Collection[str] | None = None
    ) -> list[Match]:
        """The texts that meet a question, best first; `allowed` is an exact filter.

        A question without any word finds nothing, and neither does a text that no word meets and
        no meaning comes near.
        """
        return self.ask(query).ranked(limit, allowed)

    def similar(
        self, text_id: str, limit: int | None = None, allowed: Collection[str] | None = None
    ) -> list[Match]:
        """The other texts that are like one of them; raises TextNotFound."""
        row = self._searched.row(text_id)
        others = (self._searched.row_of.keys() if allowed is None else set(allowed)) - {text_id}
        return self.search(self._parts.texts[row].whole, limit, others)

    def explain(self, query: str, text_id: str) -> Why:
        """Why a text meets a question; raises TextNotFound."""
        return self.ask(query).why(text_id)

    def alike(self, text_ids: Collection[str]) -> Alike:
        """Some of the texts, to be compared with each other; raises TextNotFound."""
        ids = sorted(set(text_ids))
        rows = [self._searched.row(id_) for id_ in ids]
        return Alike(ids, self._parts.vectors[rows])

    def beside(self, texts: Sequence[Text]) -> HybridIndex:
        """An index of other texts by the same model, with what it learned of these texts."""
        return index_beside(self._parts, texts, self._searched.weights)

    def telling_words(self, texts: Sequence[str], limit: int) -> tuple[str, ...]:
        """Words that some texts have in common and that are rare in the index, best first."""
        return telling_words(texts, self._parts.lexical.word_idf, limit)


def index_beside(parts: Parts, texts: Sequence[Text], weights: Weights | None) -> HybridIndex:
    """An index of other texts, with the model and the words of an index's parts.

    Raises InvalidTexts when two have one id.
    """
    ordered = sorted(texts, key=lambda text: text.id)
    _check_ids(ordered)
    return HybridIndex(_parts(ordered, parts.terms, parts.concepts, parts.embedder, None), weights)


def _parts(
    texts: Sequence[Text],
    terms: Terms,
    concepts: Concepts,
    embedder: Embedder,
    progress: Progress | None,
) -> Parts:
    """The parts of an index of texts that stand in the order of their ids."""
    bags = [passage_bag(text.whole) for text in texts]
    titles = [passage_bag(text.title) for text in texts]
    lexical, ngram = LexicalIndex.build(titles, bags, terms), NgramIndex.build(bags)
    vectors, of_sentences = _embedded(texts, embedder, progress)
    return Parts(
        texts, terms, concepts, lexical, ngram, embedder, vectors, of_sentences, crowding(vectors)
    )


def _fitted(embedder: Embedder, texts: Sequence[str], adapt: bool) -> Embedder:
    if isinstance(embedder, StaticEmbedder):
        return (adapted(embedder, texts) if adapt else embedder).fitted(texts)
    if adapt:
        raise ModelUnusable(
            f"{embedder.name}: bara statiska modeller kan anpassas till dokumenten; "
            "bygg utan --adapt eller med en annan modell"
        )
    return embedder


def _check_ids(texts: Sequence[Text]) -> None:
    for before, text in zip(texts, texts[1:], strict=False):
        if before.id == text.id:
            raise InvalidTexts(f"two texts have the id {text.id}; give each its own")


def _embedded(
    texts: Sequence[Text], embedder: Embedder, progress: Progress | None
) -> tuple[Floats, Floats]:
    """The vectors of the texts and of their sentences, embedded in batches."""
    vectors, of_sentences = [], []
    for start in range(0, len(texts), _BATCH):
        batch = texts[start : start + _BATCH]
        vectors.append(embedder.embed_passages([text.whole for text in batch]))
        said = [sentence.text for text in batch for sentence in text_sentences(text)]
        of_sentences.append(embedder.embed_passages(said))
        if progress:
            progress(min(start + _BATCH, len(texts)), len(texts))
    return _stacked(vectors, embedder.dim), _half(_stacked(of_sentences, embedder.dim))


def _stacked(parts: Sequence[Floats], dim: int) -> Floats:
    return np.concatenate([np.zeros((0, dim), dtype=np.float32), *parts])


def _half(vectors: Floats) -> Floats:
    """Rounded to what half the bytes can hold, as the sentences are saved."""
    return vectors.astype(np.float16).astype(np.float32)
