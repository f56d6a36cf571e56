"""What things are called."""

from __future__ import annotations

import pytest

from graph import TYPE, Node, Provenance, Source, Statement
from queries.details import caption

AT = Provenance(Source("a.txt", 1, 1), "test")


def node(kind: str, **facts: str) -> Node:
    said = {TYPE: kind, **facts}
    return Node(
        "n-1", kind, tuple(Statement("n-1", name, value, AT) for name, value in said.items())
    )


@pytest.mark.parametrize(
    ("thing", "called"),
    [
        (node("Passage", heading="Samverkan", text="En lång text om samverkan."), "Samverkan"),
        (node("Passage", text="En text utan rubrik."), "En text utan rubrik."),
        (node("Answer", question="Hur gick det?", text="Bra."), "Hur gick det?"),
        (node("Initiative", title="Kajer"), "Kajer"),
        (node("Goal", text="Fler jobb"), "Fler jobb"),
        (node("Activity"), "n-1"),
    ],
)
def test_captions(thing: Node, called: str) -> None:
    assert caption(thing) == called
