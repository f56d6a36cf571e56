"""The run time of a static model, on a tiny model made here and on the shipped one."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from embeddings.errors import ModelUnusable
from embeddings.static_embedder import StaticEmbedder, is_static, open_static
from embeddings.training.export import write_model
from embeddings.training.pieces import train_tokenizer

SHIPPED = Path(__file__).parents[2] / "embeddings" / "models" / "utblick-sv"
TEXTS = ["Stöd till små företag", "Företag i länet får stöd", "Ny järnväg mot Norge"]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A model of some forty pieces with vectors from a fixed seed."""
    out = tmp_path_factory.mktemp("models") / "tiny"
    tokenizer = train_tokenizer(TEXTS, 40)
    rows = np.random.default_rng(7).standard_normal((tokenizer.get_vocab_size(), 8))
    write_model(out, tokenizer, rows.astype(np.float32))
    return out


@pytest.fixture(scope="module")
def tiny(folder: Path) -> StaticEmbedder:
    return open_static(folder)


def test_vectors_are_float32_of_length_one(tiny: StaticEmbedder) -> None:
    vectors = tiny.embed_passages(TEXTS)
    assert (str(vectors.dtype), vectors.shape) == ("float32", (3, tiny.dim))
    np.testing.assert_allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-6)


def test_case_and_punctuation_do_not_matter(tiny: StaticEmbedder) -> None:
    loud, plain = tiny.embed_queries(["STÖD, till: små företag!", "stöd till små företag"])
    np.testing.assert_array_equal(loud, plain)


def test_a_text_of_no_piece_is_zero(tiny: StaticEmbedder) -> None:
    np.testing.assert_array_equal(tiny.embed_queries(["", "…"]), np.zeros((2, tiny.dim)))


def test_no_texts_give_no_vectors(tiny: StaticEmbedder) -> None:
    assert tiny.embed_passages([]).shape == (0, tiny.dim)


def test_fitting_makes_common_pieces_count_less(tiny: StaticEmbedder) -> None:
    fitted = tiny.fitted([*TEXTS, "stöd", "stöd"])
    common, rare = (tiny.tokenizer.encode(word).ids for word in ("stöd", "norge"))
    assert fitted.weights[common].max() < fitted.weights[rare].max()


def test_weights_of_another_model_are_refused(tiny: StaticEmbedder) -> None:
    with pytest.raises(ModelUnusable, match="bygg om indexet"):
        tiny.weighted(np.ones(3))


def test_fitted_weights_can_be_kept_and_given_back(tiny: StaticEmbedder) -> None:
    fitted = tiny.fitted(TEXTS)
    again = tiny.weighted(fitted.weights)
    np.testing.assert_array_equal(again.embed_queries(TEXTS), fitted.embed_queries(TEXTS))


def test_other_folders_are_not_static_models(tmp_path: Path) -> None:
    assert not is_static(tmp_path)
    with pytest.raises(ModelUnusable, match=r"modules\.json"):
        open_static(tmp_path)


def test_a_model_with_other_modules_is_refused(folder: Path, tmp_path: Path) -> None:
    text = (folder / "modules.json").read_text(encoding="utf-8")
    (tmp_path / "modules.json").write_text(text.replace("Normalize", "Pooling"), encoding="utf-8")
    (tmp_path / "tokenizer.json").write_bytes((folder / "tokenizer.json").read_bytes())
    with pytest.raises(ModelUnusable, match="ingen statisk"):
        open_static(tmp_path)


def test_a_tokenizer_that_minds_the_neighbours_is_refused(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "modules.json").write_bytes((folder / "modules.json").read_bytes())
    text = (folder / "tokenizer.json").read_text(encoding="utf-8")
    changed = text.replace('"prepend_scheme":"always"', '"prepend_scheme":"first"')
    (tmp_path / "tokenizer.json").write_text(changed, encoding="utf-8")
    with pytest.raises(ModelUnusable, match="vad som står omkring"):
        open_static(tmp_path)


def test_a_cut_off_table_is_refused(folder: Path, tmp_path: Path) -> None:
    for name in ("modules.json", "tokenizer.json"):
        (tmp_path / name).write_bytes((folder / name).read_bytes())
    (tmp_path / "model.safetensors").write_bytes((folder / "model.safetensors").read_bytes()[:40])
    with pytest.raises(ModelUnusable, match="safetensors"):
        open_static(tmp_path)


def test_the_shipped_model_knows_what_is_alike() -> None:
    shipped = open_static(SHIPPED)
    near, far, english, question = shipped.embed_queries(
        [
            "Exportrådgivning till mindre bolag som vill nå utländska marknader",
            "Ny cykelväg längs riksvägen",
            "help for small companies that want to export",
            "hjälp åt småföretag att sälja utomlands",
        ]
    )
    assert question @ near > 0.3 > question @ far
    assert english @ near > english @ far


@pytest.mark.model
def test_vectors_equal_those_of_sentence_transformers() -> None:
    library = pytest.importorskip("sentence_transformers")
    texts = [*TEXTS, "", "Kompetensförsörjning i besöksnäringen 2023 " * 50]
    theirs = library.SentenceTransformer(str(SHIPPED), device="cpu").encode(texts)
    np.testing.assert_allclose(open_static(SHIPPED).embed_passages(texts), theirs, atol=1e-5)
