"""An index over texts elsewhere answers as the one that holds them."""

from __future__ import annotations

from pathlib import Path

import pytest

from embeddings import (
    FRAME,
    LEGS,
    HybridIndex,
    StagedIndex,
    Text,
    Within,
    asked,
    drawing,
    staged_index,
)
from tests.embeddings.stage_in_memory import StageInMemory

SUBJECTS = [
    "vätgas för tunga transporter", "drönare i skogsbruket", "export till nya länder",
    "coworking på landsbygden", "validering av kompetens", "digital tillgänglighet",
    "sommarjobb åt ungdomar", "havsplanering längs kusten",
]  # fmt: skip
TEXTS = [
    Text(
        f"t-{number:02}",
        f"{SUBJECTS[number % 8].capitalize()} {number}",
        f"Projektet handlar om {SUBJECTS[number % 8]}. Det drivs i {number + 2} kommuner. "
        f"Ett nätverk för {SUBJECTS[(number * 3 + 1) % 8]} byggs upp.",
    )
    for number in range(40)
]
VALUES = {text.id: {"region": [f"R{number % 3}"]} for number, text in enumerate(TEXTS)}
QUESTIONS = ["stöd till export", "hur används vätgas", "drönnare", "ungdomar och jobb", ""]


@pytest.fixture(scope="module")
def near() -> HybridIndex:
    return HybridIndex.build(TEXTS)


@pytest.fixture(scope="module")
def folder(near: HybridIndex, tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("search")
    near.save(made)
    near.save_frame(made)
    return made


@pytest.fixture
def stage(near: HybridIndex) -> StageInMemory:
    return StageInMemory(list(near.stored()), VALUES)


def _staged(folder: Path, stage: StageInMemory, drawn: list[str]) -> StagedIndex:
    return StagedIndex.opened(folder, lambda: None, stage, drawn)


@pytest.mark.parametrize("question", QUESTIONS)
def test_when_all_texts_are_compared_the_answers_are_the_same(
    near: HybridIndex, folder: Path, stage: StageInMemory, question: str
) -> None:
    far = _staged(folder, stage, [text.id for text in TEXTS]).ask(question)
    ranked = near.ask(question).ranked()
    assert [match.id for match in far.ranked()] == [match.id for match in ranked]
    scores = [match.score for match in ranked]
    assert [match.score for match in far.ranked()] == pytest.approx(scores, abs=1e-4)
    assert far.matching() == near.ask(question).matching()
    for match in ranked[:3]:
        why, expected = far.why(match.id), near.ask(question).why(match.id)
        assert (why.words, why.sentence, why.marks) == (
            expected.words,
            expected.sentence,
            expected.marks,
        )


def test_candidates_score_as_in_the_index_that_has_all(
    folder: Path, stage: StageInMemory, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(staged_index, "CANDIDATES", 12)
    monkeypatch.setattr(drawing, "MOST_DRAWN", 10)
    monkeypatch.setattr(asked, "FEWEST_DRAWN", 5)
    near = HybridIndex.load(folder, lambda: None)
    for question in QUESTIONS[:4]:
        stage.fetched.clear()
        far = _staged(folder, stage, drawing.drawn([text.id for text in TEXTS]))
        found, expected = (ask(question).ranked(5) for ask in (far.ask, near.ask))
        assert len(stage.fetched) < len(TEXTS)
        assert [match.id for match in found] == [match.id for match in expected]
        scores = [match.score for match in expected]
        assert [match.score for match in found] == pytest.approx(scores, abs=1e-4)


def test_a_filter_is_looked_within(
    near: HybridIndex, folder: Path, stage: StageInMemory, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(staged_index, "CANDIDATES", 3)
    far = _staged(folder, stage, [])
    allowed = {id_ for id_, values in VALUES.items() if values["region"] == ["R2"]}
    found = far.ask("vätgas", Within({"region": ["R2"]}))
    assert found.ranked(1, allowed)[0].id == near.ask("vätgas").ranked(1, allowed)[0].id
    assert found.matching() - allowed
    others = far.ask("vätgas", Within({}, {"region": ["R0", "R1"]}))
    assert others.ranked(1, allowed)[0].id == found.ranked(1, allowed)[0].id


def test_a_text_is_fetched_once(folder: Path, stage: StageInMemory) -> None:
    far = _staged(folder, stage, [])
    for _ in range(2):
        far.ask("vätgas").ranked()
    assert len(stage.fetched) == len(set(stage.fetched))


def test_weights_count(near: HybridIndex, folder: Path, stage: StageInMemory) -> None:
    far = _staged(folder, stage, [text.id for text in TEXTS]).weighed(LEGS["words"])
    found = [match.id for match in far.ask("export till länder").ranked()]
    assert found == [match.id for match in near.weighed(LEGS["words"]).search("export till länder")]


def test_a_restored_index_is_the_same_bytes(
    near: HybridIndex, folder: Path, tmp_path: Path
) -> None:
    texts = [(t.id, t.title, t.body, t.row) for t in near.stored()]
    HybridIndex.restored(folder, lambda: None, reversed(texts)).save(tmp_path / "again")
    written = {path.name: path.read_bytes() for path in (tmp_path / "again").iterdir()}
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    del before[FRAME]
    assert written == before


def test_an_empty_index_has_an_empty_frame(tmp_path: Path) -> None:
    empty = HybridIndex.build([])
    empty.save(tmp_path)
    empty.save_frame(tmp_path)
    assert list(empty.stored()) == []
    far = StagedIndex.opened(tmp_path, lambda: None, StageInMemory([], {}), [])
    assert far.ask("vätgas").ranked() == []
