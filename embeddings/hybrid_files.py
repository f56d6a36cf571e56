"""A hybrid index on disk: one folder with a manifest that says what it was made of."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from embeddings.concepts import Concepts
from embeddings.embedder import Embedder
from embeddings.errors import IndexDamaged, IndexMismatch
from embeddings.lexical import LexicalIndex
from embeddings.ngrams import NgramIndex
from embeddings.shipped import shipped_model
from embeddings.static_embedder import StaticEmbedder
from embeddings.storage import Arrays, Floats, load_arrays, load_json, save_arrays, save_json
from embeddings.terms import Terms
from embeddings.texts import Text

FORMAT = 3


@dataclass(frozen=True, slots=True)
class Parts:
    """What a hybrid index is made of.

    The rows of `vectors`, (texts, dim), follow the texts; those of `sentence_vectors`,
    (sentences, dim), the sentences of the texts one after the other; `crowding`, (texts,), is
    that of `vectors`. `adapted` says whether the embedder's table was adapted to the texts.
    """

    texts: Sequence[Text]
    terms: Terms
    concepts: Concepts
    lexical: LexicalIndex
    ngram: NgramIndex
    embedder: Embedder
    vectors: Floats
    sentence_vectors: Floats
    crowding: Floats
    adapted: bool = False


def save_parts(parts: Parts, folder: Path) -> None:
    """Writes the parts into a folder, the manifest last."""
    folder.mkdir(parents=True, exist_ok=True)
    lines = (json.dumps(asdict(text), ensure_ascii=False) + "\n" for text in parts.texts)
    (folder / "texts.jsonl").write_text("".join(lines), encoding="utf-8")
    save_json(folder / "terms.json", parts.terms.counts)
    parts.concepts.save(folder / "concepts.json")
    parts.lexical.save(folder)
    parts.ngram.save(folder)
    if isinstance(parts.embedder, StaticEmbedder):
        save_arrays(folder / "pieces.npz", _pieces(parts.embedder, parts.adapted))
    half = parts.sentence_vectors.astype(np.float16)
    arrays: Arrays = {"texts": parts.vectors, "sentences": half, "crowding": parts.crowding}
    save_arrays(folder / "vectors.npz", arrays)
    save_json(folder / "manifest.json", _manifest(parts))


def _pieces(embedder: StaticEmbedder, adapted: bool) -> dict[str, NDArray[np.floating]]:
    """What the documents made of the model: weights, and the table if that was adapted."""
    table = {"table": embedder.table.astype(np.float16)} if adapted else {}
    return {"weights": embedder.weights, **table}


def _manifest(parts: Parts) -> dict[str, Any]:
    embedder = parts.embedder
    return {
        "format": FORMAT,
        "model": embedder.name,
        "dim": embedder.dim,
        "adapted": parts.adapted,
        "texts": len(parts.texts),
    }


def load_parts(folder: Path, embedder_factory: Callable[[], Embedder | None]) -> Parts:
    """Reads the parts; raises IndexMismatch, IndexDamaged."""
    manifest = load_manifest(folder)
    embedder = load_embedder(folder, manifest, embedder_factory)
    texts = _load_texts(folder / "texts.jsonl", manifest["texts"])
    terms = Terms(load_json(folder / "terms.json"))
    concepts = Concepts.load(folder / "concepts.json")
    vectors = load_arrays(folder / "vectors.npz")
    lexical, ngram = LexicalIndex.load(folder, terms), NgramIndex.load(folder)
    return Parts(
        texts,
        terms,
        concepts,
        lexical,
        ngram,
        embedder,
        vectors["texts"],
        vectors["sentences"].astype(np.float32),
        vectors["crowding"],
        manifest["adapted"],
    )


def load_manifest(folder: Path) -> dict[str, Any]:
    """What an index was made of; raises IndexMismatch for another format, IndexDamaged."""
    manifest: dict[str, Any] = load_json(folder / "manifest.json")
    if manifest.get("format") != FORMAT:
        raise IndexMismatch(f"{folder}: gjort av en annan version av programmet; bygg om indexet")
    return manifest


def load_embedder(
    folder: Path, manifest: dict[str, Any], embedder_factory: Callable[[], Embedder | None]
) -> Embedder:
    """The embedder that an index was made with, as it was fitted to the texts.

    Raises IndexMismatch when the model is another, IndexDamaged.
    """
    embedder = embedder_factory() or shipped_model()
    _check_model(folder, manifest, embedder)
    if not isinstance(embedder, StaticEmbedder):
        return embedder
    pieces = load_arrays(folder / "pieces.npz")
    table = pieces.get("table", embedder.table).astype(np.float32, copy=False)
    return replace(embedder, table=table).weighted(pieces["weights"])


def _load_texts(path: Path, expected: int) -> list[Text]:
    try:
        lines = path.read_text(encoding="utf-8").split("\n")[:-1]
        texts = [Text(**json.loads(line)) for line in lines]
    except (OSError, ValueError, TypeError) as error:
        raise IndexDamaged(f"{path}: saknas eller är trasig ({error}); bygg om indexet") from error
    if len(texts) != expected:
        raise IndexDamaged(f"{path}: {len(texts)} texter i stället för {expected}; bygg om indexet")
    return texts


def _check_model(folder: Path, manifest: dict[str, Any], embedder: Embedder) -> None:
    made, given = (manifest["model"], manifest["dim"]), (embedder.name, embedder.dim)
    if made != given:
        raise IndexMismatch(
            f"{folder}: gjort med {made[0]} ({made[1]} dimensioner) men öppnat med "
            f"{given[0]} ({given[1]} dimensioner); ange samma modell eller bygg om indexet"
        )
