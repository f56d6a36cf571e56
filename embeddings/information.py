"""What stands together more often than by chance: positive pointwise mutual information."""

from __future__ import annotations

import numpy as np
from scipy.sparse import csr_array

_SMOOTHING = 0.75


def positive_information(together: csr_array, least: float) -> csr_array:
    """How much more often than by chance two things stand together, float64, in `together`'s shape.

    `together` counts, both ways, how often two stand together; counts under `least` are left out.
    Context counts are smoothed by the power 0.75 (Levy, Goldberg and Dagan 2015).
    """
    counts = together.tocoo()
    often = counts.data >= least
    row, column = (axis[often] for axis in counts.coords)
    count = counts.data[often]
    total = np.bincount(row, count, together.shape[0]) + 1e-9
    context = total**_SMOOTHING
    value = np.log(count / total[row] / (context[column] / context.sum()))
    kept = value > 0
    return csr_array((value[kept], (row[kept], column[kept])), shape=together.shape)
