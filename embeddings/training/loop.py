"""The training itself, in torch: texts that belong together move together."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import numpy as np
import torch
from numpy.typing import NDArray
from torch.nn import functional

from embeddings.training.bags import Bags, drop_pieces
from embeddings.training.batches import Batch, Ints, Sampler
from embeddings.training.kin import Kin
from embeddings.training.recipe import Recipe

if TYPE_CHECKING:
    from torch import Tensor

Progress = Callable[[int, int, float], None]
_WARM_UP = 30
_LAST_RATE = 0.05
_NEVER = -1e4


class _Table:
    """What is learned: a vector per piece, one that its kin share, and how much it counts."""

    def __init__(self, start: NDArray[np.float32], kin: Kin, device: str) -> None:
        self.own = torch.nn.Parameter(torch.from_numpy(start.copy()).to(device))
        self.shared = torch.nn.Parameter(torch.zeros(kin.count, start.shape[1], device=device))
        self.logs = torch.nn.Parameter(torch.zeros(len(start), device=device))
        self.kin = kin

    def texts(self, pieces: Ints, starts: Ints) -> Tensor:
        """Unit vectors of texts, given their pieces and where each text's begin."""
        return functional.normalize(self._sums(pieces, starts), dim=1)

    def folded(self) -> NDArray[np.float32]:
        """One vector per piece with all that was learned in it."""
        every = np.arange(len(self.own))
        with torch.no_grad():
            return np.asarray(self._sums(every, every).cpu().numpy(), dtype=np.float32)

    def _sums(self, pieces: Ints, starts: Ints) -> Tensor:
        kin, shares, counts = self.kin.of(pieces)
        kin_starts = (np.cumsum(counts) - counts)[starts]
        weights = torch.exp(self.logs[self._there(pieces)])
        of_kin = weights.repeat_interleave(self._there(counts)) * self._there(shares)
        own = self._bags(self.own, pieces, starts, weights)
        return own + self._bags(self.shared, kin, kin_starts, of_kin)

    def _bags(self, table: Tensor, numbers: Ints, starts: Ints, weights: Tensor) -> Tensor:
        return functional.embedding_bag(
            self._there(numbers), table, self._there(starts), mode="sum", per_sample_weights=weights
        )

    def _there(self, numbers: NDArray[np.int64] | NDArray[np.float32]) -> Tensor:
        return torch.from_numpy(numbers).to(self.own.device)


def train_vectors(
    sampler: Sampler,
    bags: Bags,
    start: NDArray[np.float32],
    kin: Kin,
    progress: Progress,
) -> NDArray[np.float32]:
    """Trained vectors, (pieces, dim), each piece's learned weight folded in.

    Multiple-negatives ranking (Henderson et al. 2017), both ways: of all right texts and near
    misses of a batch, the own right text is to be the nearest. Pieces of one `kin`
    share a vector, so that what one form of a word learns its other forms know. `progress` is
    told step, steps and loss.
    """
    recipe = sampler.recipe
    torch.manual_seed(sampler.seed)
    torch.use_deterministic_algorithms(True)
    torch.set_num_threads(recipe.threads)
    table = _Table(start, kin, recipe.device)
    optimiser = torch.optim.Adam(
        [{"params": [table.own]}, {"params": [table.shared, table.logs]}], betas=(0.9, 0.98)
    )
    for step, batch in enumerate(sampler.batches()):
        rate = _rate(recipe, step, sampler.steps)
        for group, share in zip(optimiser.param_groups, (recipe.own_share, 1.0), strict=True):
            group["lr"] = rate * share
        optimiser.zero_grad()
        loss = _loss(table.texts(*_drawn(sampler, bags, batch)), batch, recipe)
        loss.backward()
        optimiser.step()
        progress(step, sampler.steps, loss.item())
    return table.folded()


def _rate(recipe: Recipe, step: int, steps: int) -> float:
    warm = min(1.0, (step + 1) / _WARM_UP)
    return recipe.rate * warm * (1 - (1 - _LAST_RATE) * step / steps)


def _drawn(sampler: Sampler, bags: Bags, batch: Batch) -> tuple[Ints, Ints]:
    """The pieces of the batch's texts less those dropped, and where each text's begin."""
    recipe = sampler.recipe
    texts = np.concatenate([batch.left, batch.right, batch.far])
    chance = np.where(bags.lengths[texts] <= recipe.short, recipe.short_drop, recipe.drop)
    pieces, owner = drop_pieces(bags, texts, chance, sampler.rng)
    counts = np.bincount(owner, minlength=len(texts))
    return pieces, np.cumsum(counts) - counts


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
