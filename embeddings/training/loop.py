"""The training itself, in torch: texts that belong together move together."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import numpy as np
import torch
from numpy.typing import NDArray
from torch.nn import functional

from embeddings.training.bags import Bags, drop_pieces
from embeddings.training.batches import Batch, Sampler
from embeddings.training.recipe import Recipe

if TYPE_CHECKING:
    from torch import Tensor

Progress = Callable[[int, int, float], None]
_WARM_UP = 30
_LAST_RATE = 0.05
_NEVER = -1e4


def train_vectors(
    sampler: Sampler, bags: Bags, start: NDArray[np.float32], progress: Progress
) -> NDArray[np.float32]:
    """Trained vectors, (pieces, dim), each piece's learned weight folded in.

    Multiple-negatives ranking (Henderson et al. 2017), both ways: of all right texts and near
    misses of a batch, the own right text is to be the nearest. `progress` is told step, steps and
    loss.
    """
    torch.manual_seed(sampler.seed)
    torch.use_deterministic_algorithms(True)
    torch.set_num_threads(sampler.recipe.threads)
    device = sampler.recipe.device
    vectors = torch.nn.Parameter(torch.from_numpy(start.copy()).to(device))
    logs = torch.nn.Parameter(torch.zeros(len(start), device=device))
    optimiser = torch.optim.Adam([vectors, logs], betas=(0.9, 0.98))
    for step, batch in enumerate(sampler.batches()):
        optimiser.param_groups[0]["lr"] = _rate(sampler.recipe, step, sampler.steps)
        optimiser.zero_grad()
        loss = _loss(_embed(vectors, logs, _drawn(sampler, bags, batch)), batch, sampler.recipe)
        loss.backward()
        optimiser.step()
        progress(step, sampler.steps, loss.item())
    weights = torch.exp(logs.detach())[:, None]
    return np.asarray((vectors.detach() * weights).cpu().numpy(), dtype=np.float32)


def _rate(recipe: Recipe, step: int, steps: int) -> float:
    warm = min(1.0, (step + 1) / _WARM_UP)
    return recipe.rate * warm * (1 - (1 - _LAST_RATE) * step / steps)


def _drawn(
    sampler: Sampler, bags: Bags, batch: Batch
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """The pieces of the batch's texts less those dropped, and where each text's begin."""
    recipe = sampler.recipe
    texts = np.concatenate([batch.left, batch.right, batch.far])
    chance = np.where(bags.lengths[texts] <= recipe.short, recipe.short_drop, recipe.drop)
    pieces, owner = drop_pieces(bags, texts, chance, sampler.rng)
    counts = np.bincount(owner, minlength=len(texts))
    return pieces, np.cumsum(counts) - counts


def _embed(
    vectors: Tensor, logs: Tensor, drawn: tuple[NDArray[np.int64], NDArray[np.int64]]
) -> Tensor:
    pieces, starts = (torch.from_numpy(part).to(vectors.device) for part in drawn)
    weights = torch.exp(logs[pieces])
    sums = functional.embedding_bag(pieces, vectors, starts, mode="sum", per_sample_weights=weights)
    return functional.normalize(sums, dim=1)


def _loss(texts: Tensor, batch: Batch, recipe: Recipe) -> Tensor:
    count = len(batch.left)
    left, right = texts[:count], texts[count:]
    alike = (left @ right.T * recipe.scale).masked_fill(
        _not_negative(batch).to(texts.device), _NEVER
    )
    own = torch.arange(count, device=texts.device)
    there = functional.cross_entropy(alike, own)
    back = functional.cross_entropy(alike[:, :count].T, own)
    return there + back


def _not_negative(batch: Batch) -> Tensor:
    """Where a right text must not count as a negative: it is the same text as the own one."""
    count = len(batch.left)
    same = batch.right[None, :] == batch.right[:, None]
    same |= batch.left[:, None] == batch.right[None, :]
    same[np.arange(count), np.arange(count)] = False
    far = np.zeros((count, len(batch.far)), dtype=bool)
    return torch.from_numpy(np.concatenate([same, far], axis=1))
