"""Every number of a training run in one place; docs/model.md says what each was measured to do."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Recipe:
    """How a model is trained: once for each of `seeds`, the vectors then laid side by side.

    `shares` are the parts of a batch that come from the written triples, clusters and concept
    groups; the rest are natural pairs. `scale` is the inverse of the softmax temperature. `drop`
    is the chance that a piece of a text is left out of a step, `short_drop` the same for texts of
    at most `short` pieces. `own_share` is how fast a piece's own vector learns beside the one that
    its kin share. `shipped_dim` is the width that the trained vectors are cut to along
    their principal axes; `text_every` takes every n-th line of the running text for the tokenizer
    (the start reads all of it), `written` how much of the written material is used.
    `device` and `threads` are torch's; another number of threads or device may round otherwise.
    """

    pieces: int = 32_000
    dim: int = 256
    seeds: tuple[int, ...] = (1, 2, 3, 4)
    epochs: float = 1.4
    batch: int = 1024
    rate: float = 0.01
    own_share: float = 0.3
    scale: float = 12.0
    drop: float = 0.5
    short: int = 3
    short_drop: float = 0.25
    longest: int = 220
    shares: tuple[float, float, float] = (0.17, 0.17, 0.17)
    adjacent: float = 0.5
    window: int = 8
    shipped_dim: int = 224
    text_every: int = 3
    written: float = 1.0
    device: str = "cpu"
    threads: int = 1
