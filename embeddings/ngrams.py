"""Character n-grams inside words, for what neither stems nor compounds know."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path

from embeddings.bags import Bag
from embeddings.storage import Floats, Matrix, load_arrays, load_json, save_arrays, save_json
from embeddings.tfidf import TfIdf

_SIZES = range(3, 6)
_LONGEST_WORD = 60


@lru_cache(maxsize=1 << 16)
def ngrams(word: str) -> Mapping[str, float]:
    """The 3- to 5-grams of a word with a space on either side, counted; long words are cut."""
    padded = f" {word[:_LONGEST_WORD]} "
    grams = (padded[at : at + n] for n in _SIZES for at in range(len(padded) - n + 1))
    return Counter(grams)


class NgramIndex:
    """TF-IDF over character n-grams."""

    def __init__(self, tfidf: TfIdf) -> None:
        self.tfidf = tfidf

    @classmethod
    def build(cls, bags: Sequence[Bag]) -> NgramIndex:
        """An index of one bag of words per text."""
        return cls(TfIdf.fit(bags, ngrams))

    def scores(self, question: Bag) -> Floats:
        """The cosine of a question with each text: float32, (texts,)."""
        return self.tfidf.scores(question)

    def over(self, rows: Matrix) -> NgramIndex:
        """The index of other texts of the same corpus."""
        return NgramIndex(self.tfidf.over(rows))

    def save(self, folder: Path) -> None:
        """Writes ngrams.npz and ngrams.json into an existing folder."""
        save_arrays(folder / "ngrams.npz", self.tfidf.arrays())
        save_json(folder / "ngrams.json", list(self.tfidf.names()))

    @classmethod
    def load(cls, folder: Path) -> NgramIndex:
        """Reads what `save` wrote; raises IndexDamaged."""
        arrays = load_arrays(folder / "ngrams.npz")
        return cls(TfIdf.restored(arrays, load_json(folder / "ngrams.json"), ngrams))
