"""The run time of a static model: numpy and tokenizers, no torch.

A static model gives each piece of text one vector; a text is the weighted mean of its pieces,
scaled to length one.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array, vstack
from tokenizers import Tokenizer

from embeddings.embedder import unit_rows
from embeddings.errors import ModelUnusable
from embeddings.safetensors_file import read_tensors
from embeddings.storage import Floats

_BATCH = 4096
_RARITY_POWER = 0.4
_TENSOR = "embedding.weight"
_WORD_CUTTERS = frozenset({"Metaspace", "WhitespaceSplit", "Whitespace", "BertPreTokenizer"})


@dataclass(frozen=True, slots=True, eq=False)
class StaticEmbedder:
    """Text to vectors by a table of one row per piece.

    `table` has the shape (pieces, dim). `weights` has one number per piece: how much the piece
    counts in the loaded corpus; all ones until `fitted`.
    """

    name: str
    tokenizer: Tokenizer
    table: Floats
    weights: Floats

    @property
    def dim(self) -> int:
        """Length of a vector."""
        return int(self.table.shape[1])

    def embed_queries(self, texts: Sequence[str]) -> Floats:
        """Floats of questions: float32, (texts, dim), length one; zeros for a text of no piece."""
        return self._embed(texts)

    def embed_passages(self, texts: Sequence[str]) -> Floats:
        """Floats of passages, as `embed_queries`: both live in one space."""
        return self._embed(texts)

    def fitted(self, texts: Sequence[str]) -> StaticEmbedder:
        """This embedder with weights by inverse document frequency in `texts`.

        A piece of n of N texts weighs log(1 + N / (n + 0.5)) to the power 0.4, so that what is
        said everywhere in the corpus counts little and what sets a text apart counts more; the
        power was measured on the held-out written questions.
        """
        count = self.occurrences(texts).sum(axis=0)
        rarity = np.log1p(len(texts) / (np.asarray(count).ravel() + 0.5))
        return self.weighted(rarity**_RARITY_POWER)

    def occurrences(self, texts: Sequence[str]) -> csr_array:
        """Which pieces occur in which text: ones, (texts, pieces)."""
        parts = [csr_array((0, len(self.table)), dtype=np.float32)]
        for batch in _batched(texts, _BATCH):
            words, pieces = self._bags(batch)
            occurs = csr_array(words @ pieces)
            occurs.data[:] = 1
            parts.append(occurs)
        return csr_array(vstack(parts, format="csr"))

    def weighted(self, weights: NDArray[np.floating]) -> StaticEmbedder:
        """This embedder with the weights of an earlier `fitted`; raises ModelUnusable on a wrong
        number of them."""
        if weights.shape != (len(self.table),):
            raise ModelUnusable(
                f"{self.name}: {weights.size} vikter för {len(self.table)} bitar; "
                "de hör till en annan modell: bygg om indexet"
            )
        return replace(self, weights=weights.astype(np.float32))

    def _embed(self, texts: Sequence[str]) -> Floats:
        if not texts:
            return np.zeros((0, self.dim), dtype=np.float32)
        return np.concatenate([self._embed_batch(batch) for batch in _batched(texts, _BATCH)])

    def _embed_batch(self, texts: Sequence[str]) -> Floats:
        words, pieces = self._bags(texts)
        vectors = pieces.multiply(self.weights).tocsr() @ self.table
        return unit_rows(np.asarray(words @ vectors))

    def _bags(self, texts: Sequence[str]) -> tuple[csr_array, csr_array]:
        """Counts of words, (texts, words), and of the pieces of each word, (words, pieces).

        A word's pieces depend on nothing around it, so that each distinct word is cut only once.
        """
        normalise = self.tokenizer.normalizer.normalize_str
        split = [normalise(text).split() for text in texts]
        places: dict[str, int] = {}
        words = [[places.setdefault(word, len(places)) for word in text] for text in split]
        cut = self.tokenizer.encode_batch_fast(list(places), add_special_tokens=False)
        pieces = [word.ids for word in cut]
        return _counts(words, len(places)), _counts(pieces, len(self.table))


def _counts(bags: Sequence[Sequence[int]], width: int) -> csr_array:
    """A row per bag with how often each number occurs in it."""
    ends = np.cumsum([0, *map(len, bags)])
    flat = np.fromiter(chain.from_iterable(bags), np.int64, ends[-1])
    counts = csr_array((np.ones(len(flat), np.float32), flat, ends), shape=(len(bags), width))
    counts.sum_duplicates()
    return counts


def open_static(folder: Path) -> StaticEmbedder:
    """Opens a model folder in the format of sentence-transformers' StaticEmbedding.

    Raises ModelUnusable if a file is missing, broken or of another kind of model.
    """
    module = _static_module(folder)
    table = read_tensors(module / "model.safetensors").get(_TENSOR)
    if table is None or table.ndim != 2:
        raise ModelUnusable(f"{module}: ingen tabell '{_TENSOR}'; är det en statisk modell?")
    tokenizer = _tokenizer(module / "tokenizer.json", len(table))
    ones = np.ones(len(table), dtype=np.float32)
    return StaticEmbedder(folder.name, tokenizer, table.astype(np.float32, copy=False), ones)


def is_static(folder: Path) -> bool:
    """Whether the folder holds a static model that runs here, without torch."""
    try:
        _static_module(folder)
    except ModelUnusable:
        return False
    return True


def _static_module(folder: Path) -> Path:
    """The folder of the table and the tokenizer, once it is sure that they are such."""
    try:
        modules = _json(folder / "modules.json")
        kinds = [module["type"].rsplit(".", 1)[-1] for module in modules]
        module = folder / str(modules[0]["path"])
        by_word = _cuts_word_by_word(_json(module / "tokenizer.json"))
    except (OSError, ValueError, LookupError, TypeError, AttributeError) as error:
        raise ModelUnusable(f"{folder}: ingen modell, eller en trasig ({error})") from error
    if kinds != ["StaticEmbedding", "Normalize"]:
        raise ModelUnusable(f"{folder}: en modell av {' + '.join(kinds)}, ingen statisk")
    if not by_word:
        raise ModelUnusable(f"{folder}: dess delare skär ett ord efter vad som står omkring det")
    return module


def _cuts_word_by_word(tokenizer: Mapping[str, Any]) -> bool:
    cutter = tokenizer["pre_tokenizer"]
    always = cutter.get("prepend_scheme", "always") == "always"
    return bool(tokenizer["normalizer"]) and cutter["type"] in _WORD_CUTTERS and always


def _json(path: Path) -> Any:
    return json.loads(path.read_text(encoding="utf-8"))


def _tokenizer(path: Path, rows: int) -> Tokenizer:
    try:
        tokenizer = Tokenizer.from_file(str(path))
    except Exception as error:  # tokenizers raises plain Exception for whatever is wrong
        raise ModelUnusable(f"{path}: delaren går inte att läsa ({error})") from error
    if tokenizer.get_vocab_size() != rows:
        raise ModelUnusable(f"{path}: {tokenizer.get_vocab_size()} bitar men {rows} vektorer")
    tokenizer.no_padding()
    tokenizer.no_truncation()
    return tokenizer


def _batched(texts: Sequence[str], size: int) -> Iterator[Sequence[str]]:
    for start in range(0, len(texts), size):
        yield texts[start : start + size]
