"""A whole training run, from files to a model folder."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from embeddings.errors import TrainingFailed
from embeddings.training.bags import encode
from embeddings.training.batches import Sampler
from embeddings.training.export import reduce_width, write_model
from embeddings.training.kin import kin_of
from embeddings.training.material import (
    Pair,
    Written,
    read_pairs,
    read_text,
    read_written,
)
from embeddings.training.pieces import train_tokenizer
from embeddings.training.recipe import Recipe
from embeddings.training.start import disturbed, start_vectors

Say = Callable[[str], None]
_SAY_EVERY = 50


@dataclass(frozen=True, slots=True)
class Sources:
    """The files of a run; `left_out` names sources of pairs that are not to be used, `tokenizer`
    a tokenizer.json to use instead of training one."""

    text: Path
    pairs: Path
    triples: tuple[Path, ...]
    clusters: Path
    concepts: Path
    left_out: frozenset[str] = frozenset()
    tokenizer: Path | None = None


class Material(NamedTuple):
    """What the batches are drawn from."""

    pairs: Sequence[Pair]
    written: Written


def train_model(sources: Sources, recipe: Recipe, out: Path, say: Say) -> None:
    """Trains a model and writes its folder; equal files and recipe give equal bytes.

    Raises TrainingFailed if a file is missing or broken, or torch is not installed.
    """
    written = read_written(sources.triples, sources.clusters, sources.concepts)
    written = written.part(recipe.written)
    pairs = list(choose_pairs(read_pairs(sources.pairs, sources.left_out), recipe))
    tokenizer = _tokenizer(sources, recipe, pairs, written)
    say(f"{len(pairs)} pairs, {len(written.triples)} triples, {len(written.clusters)} clusters")
    start = _start(tokenizer, recipe, _running(sources, pairs, written), say)
    runs = _trained(tokenizer, recipe, start, Material(pairs, written), say)
    table = reduce_width(np.concatenate(runs, axis=1), recipe.shipped_dim)
    write_model(out, tokenizer, table)
    say(f"written: {out}")


def _running(sources: Sources, pairs: Sequence[Pair], written: Written) -> Iterator[str]:
    """What the start is read from; translations side by side, so that the languages meet."""
    both = (f"{pair.left} {pair.right}" for pair in pairs if pair.kind == "sv-en")
    return chain(read_text(sources.text), written.texts(), both)


def _start(
    tokenizer: Tokenizer, recipe: Recipe, running: Iterator[str], say: Say
) -> NDArray[np.float32]:
    bags = encode(tokenizer, list(running), recipe.longest)
    say(f"start from {len(bags.lengths)} paragraphs, {len(bags.pieces)} pieces")
    return start_vectors(bags, tokenizer.get_vocab_size(), recipe)


def _trained(
    tokenizer: Tokenizer, recipe: Recipe, start: NDArray[np.float32], material: Material, say: Say
) -> list[NDArray[np.float32]]:
    """The vectors of each run."""
    train_vectors = _train_vectors()
    samplers = [Sampler(recipe, *material, seed) for seed in recipe.seeds]
    bags = encode(tokenizer, samplers[0].texts, recipe.longest)
    numbers = tokenizer.get_vocab()
    groups = [concept.same for concept in material.written.concepts]
    kin = kin_of(sorted(numbers, key=numbers.__getitem__), groups)
    runs = []
    for sampler in samplers:
        say(f"run {sampler.seed}: {sampler.steps} steps")
        begun = disturbed(start, sampler.seed)
        runs.append(train_vectors(sampler, bags, begun, kin, _reporter(say)))
    return runs


def choose_pairs(pairs: Iterator[Pair], recipe: Recipe) -> Iterator[Pair]:
    """All pairs but a part of those that are only neighbours in a text."""
    rng = random.Random(recipe.seeds[0])
    for pair in pairs:
        if pair.left != pair.right and (pair.kind != "adjacent" or rng.random() < recipe.adjacent):
            yield pair


def _tokenizer(
    sources: Sources, recipe: Recipe, pairs: Sequence[Pair], written: Written
) -> Tokenizer:
    """The given tokenizer, or one trained on the written material (twice, for it is small), a
    part of the running text and the English of the translation pairs."""
    if sources.tokenizer:
        return Tokenizer.from_file(str(sources.tokenizer))
    running = read_text(sources.text, recipe.text_every)
    english = (pair.right for pair in pairs if pair.kind == "sv-en")
    texts = chain(written.texts(), written.texts(), running, english)
    return train_tokenizer(texts, recipe.pieces)


def _train_vectors() -> Callable[..., NDArray[np.float32]]:
    try:
        from embeddings.training.loop import train_vectors
    except ImportError as error:
        raise TrainingFailed("training needs torch: install the extra `models`") from error
    return train_vectors


def _reporter(say: Say) -> Callable[[int, int, float], None]:
    def report(step: int, steps: int, loss: float) -> None:
        if step % _SAY_EVERY == 0:
            say(f"step {step} of {steps}: loss {loss:.3f}")

    return report
